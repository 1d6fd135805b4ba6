/**
 * What a つなぐシート may carry. Each item of ①–⑥ is asked of `maySend`; what may not go is named on the screen, so that the clerk can
 * tell the person, and is absent from the paper.
 */
import type { ConsentItem } from '../consents/codes.ts';
import { type ConsentFact, maySend, type SharedItems, sharedItems, WORRY_ITEM } from '../consents/rules.ts';
import { BASIS_DEMANDS } from '../disclosures/rules.ts';
import type { LegalBasis } from '../handoff/codes.ts';
import type { Standing } from '../organisations/rules.ts';
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

/** On what basis something goes there unless staff say otherwise: our own section uses, it does not disclose (C7). */
export const presetBasis = (standing: Standing): LegalBasis =>
  standing === 'own-section' ? 'within-purpose' : 'consent';

/** The bases that can be chosen instead, the likeliest first: another public body's duties for the city's sections (C8). */
export const otherBases = (standing: Standing): LegalBasis[] => {
  const [first, ...rest]: LegalBasis[] =
    standing === 'city-section'
      ? ['public-body-duties', 'by-law', 'benefit-of-person']
      : ['by-law', 'public-body-duties', 'benefit-of-person'];
  return [first as LegalBasis, ...rest, 'support-meeting', 'abuse-notification', 'child-welfare-act'];
};

/** What somebody has written down for another basis than consent. */
export interface Grounds {
  reason: string;
  approver: string;
  approvedAt: number | null;
}

/** R06 — nothing goes to an organisation without consent or another basis with what it demands, as for 提供記録 (C8). */
export function mayRefer(
  carried: CarriedScopes,
  standing: Standing,
  basis: LegalBasis,
  grounds: Grounds,
): Outcome<null> {
  if (basis === 'consent')
    return carried.scope.length > 0
      ? allowed(null)
      : refused('R06', 'record-consent', { because: carried.leftOut[0]?.because ?? 'no-consent' });
  if (basis === 'within-purpose')
    return standing === 'own-section'
      ? allowed(null)
      : refused('R06', 'record-consent', { because: 'other-section' });
  const demand = BASIS_DEMANDS[basis];
  const fields = [
    ...(grounds.reason === '' ? ['basisReason'] : []),
    ...(demand.approver && grounds.approver === '' ? ['approver'] : []),
    ...(demand.approver && grounds.approvedAt === null ? ['approvedOn'] : []),
  ];
  return fields.length > 0 ? refused('missing-required', 'fill-in', { fields }) : allowed(null);
}

interface Asked {
  outcome: string | null;
  confirmDue: string | null;
  tries: readonly { nextDue: string }[] | null;
}

/** When it is to be asked whether it worked: as sent, or as the last try put it off. Null once it is known. */
export const confirmationDue = ({ outcome, confirmDue, tries }: Asked): string | null =>
  outcome ? null : (tries?.at(-1)?.nextDue ?? confirmDue);

/** Nothing is asked again on a day that has passed already. */
export const mayPostpone = (on: string, nextDue: string): Outcome<null> =>
  nextDue > on ? allowed(null) : refused('invalid-input', 'fill-in', { fields: ['nextDue'] });

/** R07 — another member of the household stands on a sheet by name and relation; their age, only with their own consent or on a basis that needs none. */
export const mayTellAge = (
  { basis, ...question }: { personId: string; organisationId: string; on: string; basis: LegalBasis },
  consents: readonly ConsentFact[],
): boolean =>
  maySend(
    { ...question, scope: '1', item: 'age', ...(basis === 'consent' ? {} : { otherBasis: basis }) },
    consents,
  ).may;
