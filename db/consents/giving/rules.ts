/**
 * Who may give a consent, and what is still missing from one (C11). A child's consent is given by whoever has parental authority,
 * and the child's own wish is heard and written down beside it. What is missing is said, never a block: a consent given by
 * telephone today is worth having, and the rest is asked tomorrow.
 */
import { allowed, type Outcome, refused } from '../../outcome.ts';
import type { ConsentGiver, ConsentScope, ParentalAuthority } from '../codes.ts';
import { type ConsentFact, ITEM_SCOPE } from '../rules.ts';

/** 民法4条, since 令和4年4月1日. */
export const AGE_OF_MAJORITY = 18;
/** 民法797条・961条: from fifteen on the law lets a child speak for itself in more and more; so is it asked here. */
const AGE_OF_OWN_WORD = 15;

export interface GivenBy {
  giver: ConsentGiver;
  giverName: string;
  parentalAuthority: ParentalAuthority | null;
  otherParent: string;
  childWish: string;
  capacityNote: string;
}

export const CONSENT_GAPS = [
  'child-wish',
  'parent-not-asked',
  'giver-name',
  'authority-unknown',
  'other-parent',
  'parent-of-adult',
  'capacity',
] as const;
export type ConsentGap = (typeof CONSENT_GAPS)[number];

export const isMinor = (age: number | null): boolean => age !== null && age < AGE_OF_MAJORITY;

/** Age on the day of the consent; null where it isn't known. */
export function consentGaps(age: number | null, given: GivenBy): ConsentGap[] {
  const gaps: ConsentGap[] = [];
  const isParent = given.giver === 'parent';
  if (isMinor(age)) {
    if (given.childWish.trim() === '') gaps.push('child-wish');
    if (given.giver === 'self' && (age as number) < AGE_OF_OWN_WORD) gaps.push('parent-not-asked');
  }
  if (given.giver !== 'self' && given.giverName.trim() === '') gaps.push('giver-name');
  if (isParent && age !== null && !isMinor(age)) gaps.push('parent-of-adult');
  if (isParent && isMinor(age)) {
    // 共同親権 after divorce (since 令和8年4月1日): both parents, or why only one was asked.
    if ((given.parentalAuthority ?? 'unknown') === 'unknown') gaps.push('authority-unknown');
    if (given.parentalAuthority === 'joint' && given.otherParent.trim() === '') gaps.push('other-parent');
  }
  if (given.giver === 'legal-representative' && !isMinor(age) && given.capacityNote.trim() === '')
    gaps.push('capacity');
  return gaps;
}

/** The scopes a consent gives anything of, by a tick or by an item. */
export const scopesGiven = (consent: Pick<ConsentFact, 'scope' | 'items'>): ConsentScope[] =>
  [
    ...new Set([
      ...consent.scope,
      ...Object.entries(consent.items).flatMap(([item, ruling]) =>
        ruling === 'share' ? [ITEM_SCOPE[item as keyof typeof ITEM_SCOPE]] : [],
      ),
    ]),
  ].sort();

/** A withdrawal takes back what was given, on or after the day it was given. */
export function mayWithdraw(
  consent: ConsentFact,
  withdrawal: {
    date: string;
    scope: readonly ConsentScope[] | null;
    organisationIds: readonly string[] | null;
  },
): Outcome<null> {
  const fields: string[] = [];
  if (withdrawal.date < consent.date) fields.push('date');
  if (withdrawal.scope?.some((each) => !scopesGiven(consent).includes(each))) fields.push('scope');
  if (withdrawal.organisationIds?.some((id) => !consent.organisationIds.includes(id)))
    fields.push('organisationIds');
  return fields.length > 0 ? refused('invalid-input', 'fill-in', { fields }) : allowed(null);
}
