/** Whose a row of a file is: the person or the case it is told under, and whether its address and telephone are anybody's to read. */
import { isConcealedRow } from '../cases/concealedRows.ts';
import { rowOf, type Store } from '../store/store.ts';
import type { FileRow, Headlines } from './fileRows.ts';
import type { Manifest } from './manifest.ts';

export interface Ties {
  /** The file's cases that somebody belongs to, as 本人 or in the household. */
  casesOf(personId: string): string[];
  caseOfHousehold(householdId: string): string | null;
  /** Everybody of the file who shares a household with them, themselves included. */
  withThem(personId: string): string[];
  caseIds: ReadonlySet<string>;
  only: string | null;
}

export function tiesOf(manifest: Manifest, headlines: Headlines): Ties {
  const ids = manifest.cases.map(({ id }) => id);
  const households = new Map(ids.map((id) => [id, headlines.standing('case', id, 'householdId')]));
  const homes = new Map<string, Set<unknown>>();
  const people = new Map<unknown, Set<string>>();
  for (const member of headlines.members) {
    const personId = headlines.standing('householdMember', member, 'personId');
    const home = headlines.standing('householdMember', member, 'householdId');
    if (typeof personId !== 'string') continue;
    homes.set(personId, (homes.get(personId) ?? new Set()).add(home));
    people.set(home, (people.get(home) ?? new Set()).add(personId));
  }
  return {
    casesOf: (personId) =>
      ids.filter(
        (id) =>
          headlines.standing('case', id, 'principalPersonId') === personId ||
          homes.get(personId)?.has(households.get(id)),
      ),
    caseOfHousehold: (householdId) => ids.find((id) => households.get(id) === householdId) ?? null,
    withThem: (personId) => [
      ...new Set([
        personId,
        ...[...(homes.get(personId) ?? [])].flatMap((home) => [...(people.get(home) ?? [])]),
      ]),
    ],
    caseIds: new Set(ids),
    only: ids.length === 1 ? (ids[0] ?? null) : null,
  };
}

/** Rows that name no case of their own hang on one that does. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  meetingCaseId: ['supportMeetingCase', 'planReviewMeetingCase'],
  planId: ['supportPlan'],
  evaluationId: ['evaluation'],
};

export function subjectOf(
  store: Store,
  { entity, id }: FileRow,
  here: Record<string, unknown>,
  ties: Ties,
): string | null {
  if (entity === 'person') return id;
  if (entity === 'householdMember') return typeof here.personId === 'string' ? here.personId : ties.only;
  if (entity === 'household') return ties.caseOfHousehold(id) ?? ties.only;
  if (ties.caseIds.has(id)) return id;
  if (typeof here.caseId === 'string') return here.caseId;
  for (const [field, parents] of Object.entries(PARENTS))
    for (const parent of parents) {
      const caseId = typeof here[field] === 'string' ? rowOf(store, parent, here[field])?.caseId : undefined;
      if (typeof caseId === 'string') return caseId;
    }
  return ties.only;
}

/** R09 — concealed here, or by what the file itself says: whoever looks must not be shown the last word before it. */
export function isConcealedPerson(store: Store, id: string, headlines: Headlines, ties: Ties): boolean {
  return (
    ties.withThem(id).some((each) => headlines.coming('person', each, 'addressConcealed') === true) ||
    isConcealedRow(store, 'person', id)
  );
}

/** Asked only where a field of the row could be concealed. */
export function hidesContact(
  store: Store,
  { entity, id }: FileRow,
  here: Record<string, unknown>,
  headlines: Headlines,
  ties: Ties,
): () => boolean {
  let known: boolean | undefined;
  const ask = (): boolean => {
    if (isConcealedRow(store, entity, id)) return true;
    if (entity === 'person') return isConcealedPerson(store, id, headlines, ties);
    const caseId = entity === 'household' ? ties.caseOfHousehold(id) : here.caseId;
    return headlines.people.some(
      (each) =>
        headlines.coming('person', each, 'addressConcealed') === true &&
        ties.casesOf(each).includes(String(caseId)),
    );
  };
  return () => {
    known ??= ask();
    return known;
  };
}
