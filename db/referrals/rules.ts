/**
 * What a つなぐシート may carry. Each category ①–⑥ is asked of `maySend`; what may not go is named on the screen, so that the clerk can
 * tell the person, and is absent from the paper.
 */
import { CONSENT_SCOPES, type ConsentScope } from '../consents/codes.ts';
import { type ConsentFact, maySend, type SharingAnswer, WORRY_SCOPE } from '../consents/rules.ts';
import type { LegalBasis } from '../handoff/codes.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';

export interface CarriedScopes {
  scope: ConsentScope[];
  leftOut: { scope: ConsentScope; because: Extract<SharingAnswer, { may: false }>['because'] }[];
  consentId: string | null;
}

export function carriedScopes(
  question: { personId: string; organisationId: string; on: string; basis: LegalBasis },
  consents: readonly ConsentFact[],
): CarriedScopes {
  const carried: CarriedScopes = { scope: [], leftOut: [], consentId: null };
  for (const scope of CONSENT_SCOPES) {
    const answer = maySend(
      {
        scope,
        personId: question.personId,
        organisationId: question.organisationId,
        on: question.on,
        ...(question.basis === 'consent' ? {} : { otherBasis: question.basis }),
      },
      consents,
    );
    if (answer.may) {
      carried.scope.push(scope);
      carried.consentId ??= answer.consentId;
    } else {
      carried.leftOut.push({ scope, because: answer.because });
    }
  }
  return carried;
}

/** Worries that the sheet may name: a tick alone says as much as a sentence. */
export const carriedWorries = (worries: readonly string[], scope: readonly ConsentScope[]): string[] =>
  worries.filter((worry) => scope.includes(WORRY_SCOPE[worry] ?? '6'));

/** R06 — nothing goes to an organisation without consent or another basis with its reason. */
export function mayRefer(carried: CarriedScopes, basis: LegalBasis, basisReason: string): Outcome<null> {
  if (basis === 'consent')
    return carried.scope.length > 0
      ? allowed(null)
      : refused('R06', 'record-consent', { because: carried.leftOut[0]?.because ?? 'no-consent' });
  return basisReason === ''
    ? refused('missing-required', 'fill-in', { fields: ['basisReason'] })
    : allowed(null);
}
