/**
 * The cases that somebody belongs to or once belonged to, as 本人 or as a member of the household: head data only. Whoever has left a
 * household was helped in it all the same.
 */
import { and, desc, isNotNull, or } from 'drizzle-orm';
import { membershipsOf } from '../people/memberships.ts';
import { isOneOf, listed } from '../store/reading.ts';
import { perStore, type Store } from '../store/store.ts';
import type { CaseState } from './rules.ts';
import { supportCase } from './tables.ts';

export interface CaseOfPerson {
  caseId: string;
  caseNo: string;
  state: CaseState;
  openedAt: number;
  endedAt: number | null;
  /** No longer of the household. */
  hasLeft: boolean;
}

const ofHouseholds = perStore(({ orm }) =>
  orm
    .select()
    .from(supportCase)
    .where(
      and(
        or(isOneOf(supportCase.householdId, 'ids'), isOneOf(supportCase.principalPersonId, 'people')),
        isNotNull(supportCase.state),
      ),
    )
    .orderBy(desc(supportCase.openedAt))
    .prepare(),
);

export function casesOfPeople(store: Store, personIds: readonly string[]): Map<string, CaseOfPerson[]> {
  if (personIds.length === 0) return new Map();
  const members = membershipsOf(store, personIds);
  const rows = ofHouseholds(store).all({
    ids: listed(members.flatMap(({ householdId }) => householdId ?? [])),
    people: listed(personIds),
  });
  const of = (personId: string, householdId: string | null) =>
    members.filter((each) => each.personId === personId && each.householdId === householdId);
  return new Map(
    personIds.map((personId) => [
      personId,
      rows
        .filter((row) => row.principalPersonId === personId || of(personId, row.householdId).length > 0)
        .map((row) => ({
          caseId: row.id,
          caseNo: row.caseNo ?? '',
          state: row.state as CaseState,
          openedAt: row.openedAt ?? 0,
          endedAt: row.endedAt,
          hasLeft: !of(personId, row.householdId).some(({ deletedAt }) => deletedAt === null),
        })),
    ]),
  );
}
