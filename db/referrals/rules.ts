/**
 * What a つなぐシート may carry. Each item of ①–⑥ is asked of `maySend`; what may not go is named on the screen, so that the clerk can
 * tell the person, and is absent from the paper.
 */
import type { ConsentItem } from '../consents/codes.ts';
import { type ConsentFact, type SharedItems, sharedItems, WORRY_ITEM } from '../consents/rules.ts';
import type { LegalBasis } from '../handoff/codes.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';

export interface CarriedScopes extends Omit<SharedItems, 'scopes'> {
  /** Scopes of which something is carried; `items` says what. */
  scope: SharedItems['scopes'];
  consentId: string | null;
}

export function carriedScopes(
  question: { personId: string; organisationId: string; on: string; basis: LegalBasis },
  consents: readonly ConsentFact[],
): CarriedScopes {
  const { basis, ...who } = question;
  const { scopes, ...shared } = sharedItems(
    basis === 'consent' ? who : { ...who, otherBasis: basis },
    consents,
  );
  return { ...shared, scope: scopes, consentId: shared.consentIds[0] ?? null };
}

/** Worries that the sheet may name: a tick alone says as much as a sentence. */
export const carriedWorries = (worries: readonly string[], items: readonly ConsentItem[]): string[] =>
  worries.filter((worry) => items.includes(WORRY_ITEM[worry] ?? 'issues'));

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
