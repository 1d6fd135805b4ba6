/**
 * When a copy may leave (個人情報保護法69条). Between the city's own windows it is use within the purpose, no disclosure, and one
 * 包括承認 covers the fiscal year (C7); on any other basis somebody decides each time, and consent must carry it.
 */
import { type ConsentFact, validSharingConsents } from '../consents/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { LegalBasis } from './codes.ts';

export function mayHandOver(
  question: { basis: LegalBasis; blanketApproval: string; on: string; eraseDue: string },
  cases: readonly { caseNo: string; consents: readonly ConsentFact[] }[],
): Outcome<null> {
  if (question.eraseDue < question.on) return refused('invalid-input', 'fill-in', { fields: ['eraseDue'] });
  if (question.basis === 'within-purpose' && question.blanketApproval === '')
    return refused('missing-required', 'fill-in', { fields: ['blanketApproval'] });
  if (question.basis === 'consent') {
    const without = cases.find((each) => validSharingConsents(each.consents, question.on).length === 0);
    if (without) return refused('R06', 'record-consent', { because: 'no-consent', caseNo: without.caseNo });
  }
  return allowed(null);
}
