/**
 * One question, asked by every paper, list and export: may this item go to this organisation on this date, and on what
 * basis? 個人情報保護法69条: use within the purpose is no disclosure; a disclosure needs the person's consent or one of the other bases.
 * Scope categories ①–⑥ are those of the annex 「個人情報に関する管理・取扱規程」.
 */
import type { LegalBasis } from '../handoff/codes.ts';
import type { ConsentKind, ConsentScope } from './codes.ts';

/** A consent as the rules see it: with the dates that end it. */
export interface ConsentFact {
  id: string;
  personId: string | null;
  kind: ConsentKind;
  scope: readonly ConsentScope[];
  organisationIds: readonly string[];
  excludedOrganisationIds: readonly string[];
  date: string;
  until: string | null;
  withdrawnOn: string | null;
}

/** Valid on a day: given by then, not run out, not withdrawn. A withdrawal stops sharing from its own day on. */
export const isValidOn = (consent: ConsentFact, on: string): boolean =>
  consent.date <= on &&
  (consent.until === null || on <= consent.until) &&
  (consent.withdrawnOn === null || on < consent.withdrawnOn);

export const validSharingConsents = (consents: readonly ConsentFact[], on: string): ConsentFact[] =>
  consents.filter((each) => each.kind === 'information-sharing' && isValidOn(each, on));

export interface SharingQuestion {
  scope: ConsentScope;
  /** Whose information it is. */
  personId: string;
  organisationId: string;
  on: string;
  /** Another basis that somebody has chosen and given a reason for (R06). */
  otherBasis?: Exclude<LegalBasis, 'consent'>;
}

export type SharingAnswer =
  | { may: true; basis: LegalBasis; consentId: string | null }
  | {
      may: false;
      because: 'no-consent' | 'outside-scope' | 'organisation-not-named' | 'organisation-excluded';
    };

/** R06, R07, R08 — see the module's head. */
export function maySend(question: SharingQuestion, consents: readonly ConsentFact[]): SharingAnswer {
  if (question.otherBasis) return { may: true, basis: question.otherBasis, consentId: null };
  const own = validSharingConsents(consents, question.on).filter(
    (each) => each.personId === question.personId,
  );
  if (own.length === 0) return { may: false, because: 'no-consent' };
  const excluded = own.some((each) => each.excludedOrganisationIds.includes(question.organisationId));
  if (excluded) return { may: false, because: 'organisation-excluded' };
  const named = own.filter((each) => each.organisationIds.includes(question.organisationId));
  if (named.length === 0) return { may: false, because: 'organisation-not-named' };
  const covering = named.find((each) => each.scope.includes(question.scope));
  return covering
    ? { may: true, basis: 'consent', consentId: covering.id }
    : { may: false, because: 'outside-scope' };
}

/** Which category a worry of list W tells of: a tick alone says as much as a sentence (scenario 02: ○01 is ②). */
export const WORRY_SCOPE: Record<string, ConsentScope> = {
  '01': '2',
  '02': '6',
  '03': '4',
  '04': '4',
  '05': '4',
  '06': '4',
  '07': '3',
  '08': '3',
  '09': '6',
  '10': '6',
  '11': '6',
  '12': '2',
  '13': '6',
  '14': '6',
  '15': '4',
  '99': '6',
};
