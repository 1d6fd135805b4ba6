import { describe, expect, test } from 'vitest';
import { isValidOn, maySend, withdrawnOn } from '../../../db/consents/rules.ts';
import { consentFact, withdrawal } from './consentFact.ts';

const given = consentFact({ organisationIds: ['police', 'counsellor'], scope: ['1', '6'] });
const ask = (organisationId: string, on: string, consents = [given], scope: '1' | '6' = '1') =>
  maySend({ scope, personId: 'p1', organisationId, on }, consents);

describe('R08 撤回は、その日から先を止める', () => {
  test('すべての撤回: 前の日までは渡せ、その日からは渡せない', () => {
    const whole = [consentFact({ ...given, withdrawals: [withdrawal('2027-08-19')] })];
    expect(ask('police', '2027-08-18', whole).may).toBe(true);
    expect(ask('police', '2027-08-19', whole)).toEqual({ may: false, because: 'withdrawn' });
    expect(whole.map((each) => [isValidOn(each, '2027-08-19'), withdrawnOn(each)])).toEqual([
      [false, '2027-08-19'],
    ]);
  });
  test('一つの機関だけの撤回: ほかの機関には渡せる', () => {
    const part = [
      consentFact({ ...given, withdrawals: [withdrawal('2027-08-19', { organisationIds: ['police'] })] }),
    ];
    expect(ask('police', '2027-08-19', part)).toEqual({ may: false, because: 'withdrawn' });
    expect(ask('counsellor', '2027-08-19', part).may).toBe(true);
    expect(part.map((each) => [isValidOn(each, '2027-08-19'), withdrawnOn(each)])).toEqual([[true, null]]);
  });
  test('一部の情報だけの撤回: ほかの情報は渡せる', () => {
    const part = [consentFact({ ...given, withdrawals: [withdrawal('2027-08-19', { scope: ['6'] })] })];
    expect(ask('police', '2027-08-19', part, '6').may).toBe(false);
    expect(ask('police', '2027-08-19', part, '1').may).toBe(true);
  });
  test('撤回のあとに改めて同意すれば渡せ、古い同意はよみがえらない', () => {
    const older = consentFact({ ...given, id: 'older', date: '2026-10-01' });
    const withdrawn = consentFact({ ...given, withdrawals: [withdrawal('2027-08-19')] });
    expect(ask('police', '2027-08-20', [older, withdrawn])).toEqual({ may: false, because: 'withdrawn' });
    const again = consentFact({ ...given, id: 'again', date: '2027-09-01' });
    expect(ask('police', '2027-09-01', [older, withdrawn, again])).toMatchObject({
      may: true,
      consentId: 'again',
    });
  });
});
