import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePlanFile } from '../../../db/cityPlan/planFile.ts';

const text = readFileSync(
  new URL('../../../db/cityPlan/plans/inzai-r8-r12.plan.json', import.meta.url),
  'utf8',
);

// biome-ignore lint/suspicious/noExplicitAny: the tests break the file on purpose, anywhere
type Loose = any;

const changed = (change: (plan: Loose) => void): string => {
  const plan = JSON.parse(text);
  change(plan);
  return JSON.stringify(plan);
};

const factsOf = (file: string): string => {
  const reading = parsePlanFile(file);
  if (reading.ok) return 'ok';
  expect(reading.refusal).toMatchObject({ code: 'plan-file-invalid', way: 'choose-other-file' });
  return `${reading.refusal.facts?.where}: ${reading.refusal.facts?.what}`;
};

describe('誤りのある計画ファイルは、場所を告げて断る', () => {
  test.each<[string, (plan: Loose) => void, string]>([
    ['計画名がない', (plan) => delete plan.title, 'title: missing'],
    ['計画ファイルでない', (plan) => delete plan.format, 'format: missing'],
    ['数字が文字になっている', (plan) => (plan.fiscalYears.from = '令和8'), 'fiscalYears.from: wrong-type'],
    ['年度が逆', (plan) => (plan.fiscalYears = { from: 2030, to: 2026 }), 'fiscalYears: years-reversed'],
    ['知らない項目', (plan) => (plan.secret = 1), 'secret: unknown-field'],
    [
      'お困りごとにない番号',
      (plan) => (plan.organisations[2].worries[1] = '16'),
      'organisations.2(community-support-centre-inzai-north).worries.1: not-in-list',
    ],
    [
      '欄の種類が分からない',
      (plan) => (plan.targets[1].rows[0].cells[0].kind = 'zero'),
      'targets.1(coordination-meetings).rows.0(support-meetings).cells.0.kind: not-in-list',
    ],
    [
      '数字の欄に数字がない',
      (plan) => delete plan.targets[1].rows[0].cells[1].value,
      'targets.1(coordination-meetings).rows.0(support-meetings).cells.1.value: missing',
    ],
    [
      '準備期間の欄に数字がある',
      (plan) => (plan.targets[1].rows[0].cells[0].value = 0),
      'targets.1(coordination-meetings).rows.0(support-meetings).cells.0.value: unknown-field',
    ],
    [
      'ひとつの年度が抜けている',
      (plan) => plan.targets[0].rows[0].cells.splice(2, 1),
      'targets.0(promotion).rows.0(stakeholder-meetings).cells.2028: year-missing',
    ],
    [
      '同じ年度が2つある',
      (plan) => plan.targets[0].rows[0].cells.push({ fiscalYear: 2027, kind: 'number', value: 3 }),
      'targets.0(promotion).rows.0(stakeholder-meetings).cells.5: year-twice',
    ],
    [
      '計画期間の外の年度',
      (plan) => plan.targets[0].rows[0].cells.push({ fiscalYear: 2031, kind: 'number', value: 3 }),
      'targets.0(promotion).rows.0(stakeholder-meetings).cells.5: year-outside-plan',
    ],
    [
      '次期計画がどの計画か分からない',
      (plan) => (plan.targets[3].rows[0].cells[1].relatedPlan = 'nowhere'),
      'targets.3(older-people).rows.0(chokin-exercise).cells.1.relatedPlan: unknown-related-plan',
    ],
    [
      '同じ機関のコードが2度ある',
      (plan) => (plan.organisations[1].code = plan.organisations[0].code),
      'organisations.1(general-window-city-hall): duplicate-code',
    ],
    [
      '所管課が課ではない',
      (plan) => (plan.organisations[0].section = 'police'),
      'organisations.0(general-window-city-hall).section: unknown-section',
    ],
    [
      '事業の機関が一覧にない',
      (plan) => (plan.projects[2].organisations[0] = 'nobody'),
      'projects.2(user-support-concierge).organisations.0: unknown-organisation',
    ],
    [
      '事業の区分が一覧にない',
      (plan) => (plan.projects[0].programme = 'nothing'),
      'projects.0(community-support-centres).programme: unknown-programme',
    ],
    [
      'フリガナが漢字',
      (plan) => (plan.organisations[0].kana = '窓口'),
      'organisations.0(general-window-city-hall).kana: bad-value',
    ],
    ['新しい版の形式', (plan) => (plan.formatVersion = 2), 'formatVersion: newer-format'],
  ])('%s', (_, change, expected) => {
    expect(factsOf(changed(change))).toBe(expected);
  });

  test('途中で切れたファイル', () => {
    expect(factsOf(text.slice(0, text.length / 2))).toBe(': not-json');
  });

  test('計画ファイルではない中身', () => {
    expect(factsOf('null')).toBe(': wrong-type');
    expect(factsOf('[]')).toBe(': wrong-type');
    expect(factsOf('"計画"')).toBe(': wrong-type');
  });

  test('Shift_JISで保存された計画ファイル', () => {
    expect(factsOf(text.replaceAll('印西市', '\uFFFD\uFFFD'))).toBe(': not-utf8');
  });

  test('大きすぎるファイルは読まない', () => {
    expect(factsOf(' '.repeat(2_000_001))).toBe(': too-large');
  });

  test('__proto__ を忍ばせたファイル', () => {
    expect(factsOf(text.replace('"title":', '"__proto__": {"title": "x"}, "title":'))).toBe(
      '__proto__: unknown-field',
    );
  });
});

test('メモ帳で保存し直した計画ファイル（BOMつき）も読める', () => {
  expect(factsOf(`\uFEFF${text}`)).toBe('ok');
});
