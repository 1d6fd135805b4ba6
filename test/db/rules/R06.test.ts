import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONSENT_SCOPES } from '../../../db/consents/codes.ts';
import { type ConsentFact, maySend } from '../../../db/consents/rules.ts';
import { carriedScopes, carriedWorries, mayRefer } from '../../../db/referrals/rules.ts';

const consent: ConsentFact = {
  id: 'c1',
  personId: 'p1',
  kind: 'information-sharing',
  scope: ['1', '6'],
  organisationIds: ['concierge'],
  excludedOrganisationIds: ['police'],
  date: '2026-11-24',
  until: null,
  withdrawnOn: '2027-08-19',
};
const ask = (part: object = {}) =>
  maySend({ scope: '1', personId: 'p1', organisationId: 'concierge', on: '2026-11-24', ...part }, [consent]);

describe('R06 この項目を、この機関に、この日に渡してよいか', () => {
  test('同意の範囲・共有先・日付がそろえば、同意を根拠に渡せる', () => {
    expect(ask()).toEqual({ may: true, basis: 'consent', consentId: 'c1' });
  });
  test('断る理由を言い分ける', () => {
    expect(ask({ scope: '2' })).toMatchObject({ because: 'outside-scope' });
    expect(ask({ organisationId: 'school' })).toMatchObject({ because: 'organisation-not-named' });
    expect(ask({ organisationId: 'police' })).toMatchObject({ because: 'organisation-excluded' });
    expect(ask({ personId: 'p2' })).toMatchObject({ because: 'no-consent' });
  });
  test('R08 撤回の日からは渡せない', () => {
    expect(ask({ on: '2027-08-18' }).may).toBe(true);
    expect(ask({ on: '2027-08-19' })).toMatchObject({ because: 'no-consent' });
  });
  test('ほかの根拠を選べば渡せ、その根拠が残る', () => {
    expect(ask({ scope: '2', otherBasis: 'benefit-of-person' })).toMatchObject({
      may: true,
      basis: 'benefit-of-person',
    });
  });
  test('ほかの根拠には理由が要り、同意も根拠もなければ同意の記録を案内する', () => {
    const question = { personId: 'p2', organisationId: 'concierge', on: '2026-11-24' } as const;
    const byConsent = carriedScopes({ ...question, basis: 'consent' }, [consent]);
    expect(mayRefer(byConsent, 'consent', '')).toMatchObject({
      refusal: { code: 'R06', way: 'record-consent' },
    });
    const other = carriedScopes({ ...question, basis: 'benefit-of-person' }, [consent]);
    expect(mayRefer(other, 'benefit-of-person', '').ok).toBe(false);
    expect(mayRefer(other, 'benefit-of-person', '危険が迫っている').ok).toBe(true);
  });
});

test('つなぐシートの困りごとは、運んでよい範囲のものだけになる', () => {
  fc.assert(
    fc.property(
      fc.subarray([...CONSENT_SCOPES]),
      fc.subarray(['01', '02', '03', '07', '11', '12', '13', '15', '99']),
      (scope, worries) => {
        const carried = carriedScopes(
          { personId: 'p1', organisationId: 'concierge', on: '2026-12-01', basis: 'consent' },
          [{ ...consent, scope }],
        );
        expect(carried.scope).toEqual(scope);
        const kept = carriedWorries(worries, carried.scope);
        expect(kept.every((worry) => worries.includes(worry))).toBe(true);
        if (!scope.includes('2')) expect(kept).not.toContain('01');
        if (!scope.includes('4')) expect(kept).not.toContain('15');
      },
    ),
  );
});
