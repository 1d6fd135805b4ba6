import { describe, expect, test } from 'vitest';
import { mayRecordRisks } from '../../../db/assessments/rules.ts';

const found = {
  risks: [] as ('abuse-older-person' | 'food-lifeline')[],
  askedAndNone: false,
  notifiedOrganisationId: null as string | null,
  notifiedText: '',
  notNotifiedReason: '',
};

describe('R16 法律で連絡先が定められたリスクは、連絡の記録か、しない理由を求める', () => {
  test('虐待の疑いだけを記録しようとすると、連絡の記録を案内する', () => {
    expect(mayRecordRisks({ ...found, risks: ['abuse-older-person'] })).toMatchObject({
      refusal: { code: 'R16', way: 'record-notification', facts: { risks: ['abuse-older-person'] } },
    });
  });
  test('連絡先か、連絡しない理由があれば記録できる', () => {
    expect(
      mayRecordRisks({ ...found, risks: ['abuse-older-person'], notifiedOrganisationId: 'older-people' }).ok,
    ).toBe(true);
    expect(
      mayRecordRisks({ ...found, risks: ['abuse-older-person'], notNotifiedReason: '通報済みのため' }).ok,
    ).toBe(true);
  });
  test('法定の連絡先がないリスクは、そのまま記録できる', () => {
    expect(mayRecordRisks({ ...found, risks: ['food-lifeline'] }).ok).toBe(true);
  });
  test('聴き取りのうえ「なし」も記録になり、何も選ばないのは記録にならない', () => {
    expect(mayRecordRisks({ ...found, askedAndNone: true }).ok).toBe(true);
    expect(mayRecordRisks(found)).toMatchObject({ refusal: { code: 'missing-required' } });
  });
});
