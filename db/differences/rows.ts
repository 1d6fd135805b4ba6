/** Of which cases a row is, and what it is called: for the rows of one case, however far they hang from it. */
import { casesOfHousehold } from '../cases/ofHousehold.ts';
import { casesOfPerson } from '../cases/store.ts';
import { rowOf, type Store } from '../store/store.ts';

/** Field → the entities whose row it may point at. */
const PARENTS: readonly (readonly [field: string, entities: readonly string[]])[] = [
  ['meetingCaseId', ['supportMeetingCase', 'planReviewMeetingCase']],
  ['planId', ['supportPlan']],
];
/** A sitting is one of several cases. */
const SITTINGS: ReadonlyMap<string, string> = new Map([
  ['supportMeeting', 'supportMeetingCase'],
  ['planReviewMeeting', 'planReviewMeetingCase'],
]);

export function casesBehind(store: Store, entity: string, id: string): string[] {
  if (entity === 'person') return casesOfPerson(store, id).map(({ caseId }) => caseId);
  if (entity === 'case') return [id];
  const sitting = SITTINGS.get(entity);
  if (sitting) return casesOfSitting(store, sitting, id);
  const row = rowOf(store, entity, id);
  if (!row) return [];
  if (typeof row.caseId === 'string') return [row.caseId];
  const householdId = entity === 'household' ? id : row.householdId;
  if (typeof householdId === 'string') return casesOfHousehold(store, householdId);
  for (const [field, entities] of PARENTS) {
    const parent = row[field];
    if (typeof parent === 'string')
      return entities.flatMap((each) => (rowOf(store, each, parent) ? casesBehind(store, each, parent) : []));
  }
  const meetingId = row.meetingId;
  return typeof meetingId === 'string'
    ? [...SITTINGS.values()].flatMap((each) => casesOfSitting(store, each, meetingId))
    : [];
}

function casesOfSitting(store: Store, entity: string, meetingId: string): string[] {
  const found = store.connection
    .prepare(
      `SELECT caseId FROM "${entity}" WHERE meetingId = ? AND caseId IS NOT NULL AND deletedAt IS NULL`,
    )
    .pluck()
    .all(meetingId) as string[];
  return [...new Set(found)];
}

/** Whose or which it is, as it is entered; empty where the kind of row says it all. */
export function rowName(store: Store, entity: string, id: string): string {
  const row = rowOf(store, entity, id);
  if (entity === 'householdMember' && typeof row?.personId === 'string')
    return rowName(store, 'person', row.personId);
  const named = [row?.name, row?.title, row?.what, row?.caseNo, row?.organisationName].find(
    (each) => typeof each === 'string' && each !== '',
  );
  return typeof named === 'string' ? Array.from(named).slice(0, 40).join('') : '';
}
