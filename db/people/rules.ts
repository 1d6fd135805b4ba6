/**
 * «The same person?», the term of a 支援措置, 世帯類型 from the members, and who may stand on which side of a case. Pure. Nothing
 * is joined by itself: staff see the reasons and decide.
 */
import { addDays, addMonths, ageOn, nextWorkingDay } from '../calendar/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { DatePrecision, HouseholdType, MatchReason, Relation } from './codes.ts';

export interface Match {
  reasons: MatchReason[];
  /** Both say something, and it is not the same. */
  differs: { name: boolean; kana: boolean; birth: boolean };
}

const WEIGHTS: Record<MatchReason, number> = { birth: 4, name: 3, kana: 2, tel: 2, address: 1 };

/** From here on a proposal stands out on the screen. */
export const STRONG = 5;

/**
 * 0: not to be proposed. Relatives share telephone, address and even birthdays (twins): with another name *and* another reading
 * it takes two of these three, as after a marriage. A reading alone or a name read otherwise stays weak.
 */
export function matchStrength({ reasons, differs }: Match): number {
  const named = reasons.includes('name') || reasons.includes('kana');
  if (!named && (differs.name || differs.kana)) {
    const others = reasons.filter((reason) => reason !== 'name' && reason !== 'kana');
    if (!others.includes('birth') || others.length < 2) return 0;
  }
  const sum = reasons.reduce((total, reason) => total + WEIGHTS[reason], 0);
  const against = (differs.birth ? 2 : 0) + (differs.name ? 1 : 0) + (differs.kana ? 1 : 0);
  return Math.max(sum - against, named ? 1 : 0);
}

/** C10 — 支援措置 lasts a year from the day it begins: 令和8年4月1日から令和9年3月31日まで. */
export const concealmentUntil = (from: string): string => addDays(addMonths(from, 12), -1);

/** The renewal is taken up a month before the end, on a working day (C22). */
export const renewalDue = (until: string, holidays: ReadonlySet<string>): string =>
  nextWorkingDay(addMonths(until, -1), holidays);

/** A term that ends before it begins is a slip of the finger. */
export const mayConceal = (
  from: string | null | undefined,
  until: string | null | undefined,
): Outcome<null> =>
  from && until && until < from
    ? refused('invalid-input', 'fill-in', { fields: ['concealedUntil'] })
    : allowed(null);

export interface HouseholdMemberFacts {
  relation: Relation | null;
  livingTogether: boolean;
  birthDate: string | null;
  birthPrecision: DatePrecision | null;
}

/** Generations as counted from 本人; siblings and spouses share one. */
const GENERATION: Partial<Record<Relation, number>> = {
  self: 0,
  spouse: 0,
  partner: 0,
  'elder-brother': 0,
  'elder-sister': 0,
  'younger-brother': 0,
  'younger-sister': 0,
  father: 1,
  mother: 1,
  'parent-in-law': 1,
  grandfather: 2,
  grandmother: 2,
  son: -1,
  daughter: -1,
  child: -1,
  'child-in-law': -1,
  grandchild: -2,
};
const COUPLE: readonly Relation[] = ['spouse', 'partner'];
const CHILDREN: readonly Relation[] = ['son', 'daughter', 'child'];
const PARENTS: readonly Relation[] = ['father', 'mother'];
const SIBLINGS: readonly Relation[] = ['elder-brother', 'elder-sister', 'younger-brother', 'younger-sister'];

/**
 * 世帯類型 as the members who live together suggest it; staff decide. ひとり親 is said of a parent with somebody under twenty: a
 * grown-up child with one old parent is 親と未婚の子.
 */
export function proposedHouseholdType(
  members: readonly HouseholdMemberFacts[],
  today: string,
): HouseholdType {
  const together = members.filter(({ livingTogether, relation }) => livingTogether || relation === 'self');
  const relations = together.map(({ relation }) => relation ?? 'unknown');
  if (!relations.includes('self') || relations.includes('unknown')) return 'unknown';
  const others = relations.filter((relation) => relation !== 'self');
  if (others.length === 0) return 'alone';
  const only = (...lists: (readonly Relation[])[]) => others.every((each) => lists.flat().includes(each));
  const has = (list: readonly Relation[]) => others.some((each) => list.includes(each));
  if (only(COUPLE)) return 'couple';
  const generations = new Set(relations.flatMap((relation) => GENERATION[relation] ?? []));
  if (others.every((relation) => GENERATION[relation] !== undefined) && generations.size >= 3)
    return 'three-generations';
  const asParent = only(COUPLE, CHILDREN) && has(CHILDREN);
  const asChild = only(PARENTS, SIBLINGS) && has(PARENTS);
  if (!asParent && !asChild) return 'other';
  const parents = asParent
    ? 1 + others.filter((each) => COUPLE.includes(each)).length
    : others.filter((each) => PARENTS.includes(each)).length;
  if (parents > 1) return 'parents-children';
  const children = together.filter(({ relation }) =>
    asParent ? CHILDREN.includes(relation as Relation) : !PARENTS.includes(relation as Relation),
  );
  return children.some((child) => isUnderTwenty(child, today)) ? 'single-parent' : 'parents-children';
}

function isUnderTwenty({ birthDate, birthPrecision }: HouseholdMemberFacts, today: string): boolean {
  if (!birthDate || !birthPrecision || birthPrecision === 'unknown') return false;
  return (ageOn(birthDate, birthPrecision, today)?.years ?? 20) < 20;
}
