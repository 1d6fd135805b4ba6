/** The cases that somebody belongs to, as 本人 or as a member of the household: head data only. */
import { and, desc, isNotNull } from 'drizzle-orm';
import { householdsOfPeople } from '../people/concealment.ts';
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
}

const ofHouseholds = perStore(({ orm }) =>
  orm
    .select()
    .from(supportCase)
    .where(and(isOneOf(supportCase.householdId, 'ids'), isNotNull(supportCase.state)))
    .orderBy(desc(supportCase.openedAt))
    .prepare(),
);

export function casesOfPeople(store: Store, personIds: readonly string[]): Map<string, CaseOfPerson[]> {
  const households = householdsOfPeople(store, personIds);
  const ids = [...new Set([...households.values()].flat())];
  const rows = ids.length === 0 ? [] : ofHouseholds(store).all({ ids: listed(ids) });
  return new Map(
    personIds.map((personId) => [
      personId,
      rows
        .filter((row) => households.get(personId)?.includes(row.householdId ?? ''))
        .map((row) => ({
          caseId: row.id,
          caseNo: row.caseNo ?? '',
          state: row.state as CaseState,
          openedAt: row.openedAt ?? 0,
          endedAt: row.endedAt,
        })),
    ]),
  );
}
