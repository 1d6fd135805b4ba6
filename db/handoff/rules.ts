/**
 * When a copy may leave (個人情報保護法69条). Between the city's own windows it is use within the purpose, no disclosure, and one
 * 包括承認 covers the fiscal year (C7); on any other basis somebody decides each time, and consent must carry it.
 */
import { CONSENT_SCOPES } from '../consents/codes.ts';
import { type ConsentFact, givesWholly, validSharingConsents } from '../consents/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { LegalBasis } from './codes.ts';

export function mayHandOver(
  question: { basis: LegalBasis; blanketApproval: string; on: string; eraseDue: string },
  cases: readonly { caseNo: string; people: readonly string[]; consents: readonly ConsentFact[] }[],
): Outcome<null> {
  if (question.eraseDue < question.on) return refused('invalid-input', 'fill-in', { fields: ['eraseDue'] });
  if (question.basis === 'within-purpose' && question.blanketApproval === '')
    return refused('missing-required', 'fill-in', { fields: ['blanketApproval'] });
  if (question.basis === 'consent') {
    // The file carries the whole case: everybody in it must have consented to every category, without reservation.
    const without = cases.find(({ people, consents }) => {
      const valid = validSharingConsents(consents, question.on);
      return people.some(
        (person) =>
          !CONSENT_SCOPES.every((scope) =>
            valid.some((each) => each.personId === person && givesWholly(each, scope, question.on)),
          ),
      );
    });
    if (without) return refused('R06', 'record-consent', { because: 'no-consent', caseNo: without.caseNo });
  }
  return allowed(null);
}
