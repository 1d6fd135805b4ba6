import { describe, expect, test } from 'vitest';
import type { Risk } from '../../../db/assessments/codes.ts';
import { isUnseen, mayChangeUrgency, mayScreen } from '../../../db/assessments/rules.ts';

const check = (at: number, risks: Risk[]) => ({ at, risks });

describe('C12 生きているか分からないときは、見るまで「高」', () => {
  test('いちばん新しい聴き取りが安否不明で、緊急性が高のままなら、まだ見ていない', () => {
    expect(isUnseen('high', [check(1, ['unseen'])])).toBe(true);
    expect(isUnseen('high', [check(2, ['food-lifeline']), check(1, ['unseen'])])).toBe(false);
    expect(isUnseen('middle', [check(1, ['unseen'])])).toBe(false);
    expect(isUnseen('high', [])).toBe(false);
  });

  const change = { from: 'high', to: 'middle', loweredBecause: null, unseen: false } as const;
  test('「高」を下げるには、目視で確認したことが要る', () => {
    expect(mayChangeUrgency(change)).toMatchObject({
      refusal: { code: 'not-yet-seen', facts: { fields: ['loweredBecause'] } },
    });
    expect(mayChangeUrgency({ ...change, loweredBecause: 'seen' }).ok).toBe(true);
    expect(mayChangeUrgency({ ...change, unseen: true, loweredBecause: 'seen' }).ok).toBe(true);
  });
  test('誤って高にしたときは直せるが、安否が分からない間は直せない', () => {
    expect(mayChangeUrgency({ ...change, loweredBecause: 'entered-by-mistake' }).ok).toBe(true);
    expect(mayChangeUrgency({ ...change, unseen: true, loweredBecause: 'entered-by-mistake' }).ok).toBe(
      false,
    );
  });
  test('上げるとき、高のままのとき、中から低にするときは、そのまま', () => {
    expect(mayChangeUrgency({ ...change, from: 'low', to: 'high' }).ok).toBe(true);
    expect(mayChangeUrgency({ ...change, to: 'high' }).ok).toBe(true);
    expect(mayChangeUrgency({ ...change, from: 'middle', to: 'low' }).ok).toBe(true);
  });
});

const decision = {
  result: '1' as const,
  ground: '',
  date: '2027-05-12',
  today: '2027-05-12',
  hasReferringOrganisation: false,
  unseen: false,
  unseenReason: '',
};

describe('スクリーニングの前に要るもの', () => {
  test('情報提供・つなぐ・自機関なら、日と結果だけで決められる', () => {
    for (const result of ['1', '2', '3'] as const) expect(mayScreen({ ...decision, result }).ok).toBe(true);
  });
  test('同意未取得と中断は、根拠を言葉で', () => {
    for (const result of ['5', '6'] as const) {
      expect(mayScreen({ ...decision, result })).toMatchObject({
        refusal: { code: 'missing-required', facts: { fields: ['ground'] } },
      });
      expect(mayScreen({ ...decision, result, ground: '本人に未接触' }).ok).toBe(true);
    }
  });
  test('多機関協働へは、つなぎ元の機関か、このあとどうするかの言葉', () => {
    expect(mayScreen({ ...decision, result: '4' }).ok).toBe(false);
    expect(mayScreen({ ...decision, result: '4', hasReferringOrganisation: true }).ok).toBe(true);
    expect(mayScreen({ ...decision, result: '4', ground: 'コネクターが整理する' }).ok).toBe(true);
  });
  test('先の日付では決められない', () => {
    expect(mayScreen({ ...decision, date: '2027-05-13' })).toMatchObject({
      refusal: { code: 'invalid-input', facts: { fields: ['date'] } },
    });
  });
  test('安否が分からないまま進め方を決めるには、理由が要る', () => {
    expect(mayScreen({ ...decision, unseen: true })).toMatchObject({
      refusal: { code: 'not-yet-seen', way: 'confirm-safety' },
    });
    expect(mayScreen({ ...decision, unseen: true, unseenReason: '警察が捜索中。並行して協議する' }).ok).toBe(
      true,
    );
  });
});
