/** A consent as a test needs it: 本人 to the concierge, ①⑥, from 令和8年11月24日. */
import type { ConsentFact, WithdrawalFact } from '../../../db/consents/rules.ts';

export const consentFact = (part: Partial<ConsentFact> = {}): ConsentFact => ({
  id: 'c1',
  personId: 'p1',
  kind: 'information-sharing',
  scope: ['1', '6'],
  items: {},
  organisationIds: ['concierge'],
  excludedOrganisationIds: [],
  date: '2026-11-24',
  until: null,
  at: 1,
  withdrawals: [],
  ...part,
});

export const withdrawal = (on: string, part: Partial<WithdrawalFact> = {}): WithdrawalFact => ({
  on,
  at: 2,
  scope: null,
  organisationIds: null,
  ...part,
});
