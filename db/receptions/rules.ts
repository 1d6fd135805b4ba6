/** What a reception needs before it is taken over into the record (F1 ※: 受付日・受付者・受付窓口・受付方法・お困りごと). */
import { type CaseState, hasEnded } from '../cases/rules.ts';
import type { FreeText } from '../individualNumbers/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { OneLineInput, ReceptionInput } from './inputs.ts';

export function mayRegister(reception: ReceptionInput): Outcome<null> {
  const missing: string[] = [];
  if (!reception.method) missing.push('method');
  if (!reception.route) missing.push('route');
  if (reception.memo === '' && Object.keys(reception.worries).length === 0) missing.push('memo');
  if (!reception.visitorIsPrincipal && !reception.visitorRelation) missing.push('visitorRelation');
  if (reception.form === 'without-consent' && !reception.noConsentReason) missing.push('noConsentReason');
  // A high urgency without its ground helps nobody who reads it tomorrow at the other window.
  if (reception.urgency === 'high' && reception.urgencyGround === '') missing.push('urgencyGround');
  return missing.length > 0 ? refused('missing-required', 'fill-in', { fields: missing }) : allowed(null);
}

/** Everything of a reception that is written freely, by field (R13 asks each). */
export function freeTextOf(reception: ReceptionInput): FreeText {
  const { memo, wish, visitorName, visitorTel, visitorRelationText, worryOther } = reception;
  const { noConsentReasonText, noConsentSource, noConsentRequest, urgencyGround } = reception;
  const people = (of: (person: ReceptionInput['people'][number]) => string) =>
    reception.people.map(of).join('\n');
  return {
    memo,
    wish,
    visitorName,
    visitorTel,
    visitorRelationText,
    worryOther,
    noConsentReasonText,
    noConsentSource,
    noConsentRequest,
    urgencyGround,
    name: people(({ name }) => name),
    ageNote: people(({ ageNote }) => ageNote),
    telHome: people(({ telHome }) => telHome ?? ''),
    telMobile: people(({ telMobile }) => telMobile ?? ''),
    address: people(({ address }) => address ?? ''),
    note: people(({ note }) => note),
  };
}

/** 一行受付 needs its line and how it came: the two that the month's count is made of. */
export const mayAddOneLine = ({ memo, method }: OneLineInput): Outcome<null> =>
  memo === '' || !method
    ? refused('missing-required', 'fill-in', {
        fields: [...(memo === '' ? ['oneLine'] : []), ...(method ? [] : ['method'])],
      })
    : allowed(null);

/**
 * What a reception does with a case that is there already: one that runs takes a further reception; one that was suspended or has
 * ended is taken up again by it, as its next term (the table of states knows the way). Whoever comes back may have a new case instead:
 * that is for the counter to say.
 */
export type Continuation = 'further' | 'reopen';

export const continuationOf = (state: CaseState): Continuation =>
  hasEnded(state) || state === 'suspended' ? 'reopen' : 'further';
