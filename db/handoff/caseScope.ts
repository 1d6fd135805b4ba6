/**
 * What a copy of a case consists of: the case, all that hangs on it, and all that these rows point at — people,
 * household, organisations, staff, offices — found through the entities' own references. Of a sitting with several cases only this
 * case's part is taken.
 */

import { survivorOf } from '../people/survivors.ts';
import type { Change } from '../store/changeLog.ts';
import type { Entity } from '../store/entities.ts';
import { rowOf, type Store } from '../store/store.ts';
import { SECTIONS, type Section } from './codes.ts';
import { unknownRows } from './unknownRows.ts';
import { type ScopeChoice, WHOLE, withholdingOf } from './withholding.ts';

export interface RowKey {
  entity: string;
  id: string;
}

/** Rows that belong to a row which is not the case itself. */
export const HANGING: Record<string, { entity: string; field: string }[]> = {
  organisation: [{ entity: 'organisationContact', field: 'organisationId' }],
  // Whoever has to do with the case: when they are away is seen at both windows.
  staff: [{ entity: 'leave', field: 'staffId' }],
  household: [{ entity: 'householdMember', field: 'householdId' }],
  // What was joined travels with the people: undoing it at the other window needs both records.
  person: [
    { entity: 'personMerge', field: 'keptId' },
    { entity: 'personMerge', field: 'mergedId' },
  ],
  supportMeeting: [{ entity: 'meetingAttendee', field: 'meetingId' }],
  supportMeetingCase: [
    { entity: 'meetingStatement', field: 'meetingCaseId' },
    { entity: 'agreedRole', field: 'meetingCaseId' },
  ],
  planReviewMeeting: [{ entity: 'planReviewAttendee', field: 'meetingId' }],
  planReviewMeetingCase: [
    { entity: 'planReviewStatement', field: 'meetingCaseId' },
    { entity: 'planReviewRole', field: 'meetingCaseId' },
  ],
  supportPlan: [
    { entity: 'planIssue', field: 'planId' },
    { entity: 'planAction', field: 'planId' },
  ],
};

/** Fields that are this office's own affair: an account never travels. */
const AT_HOME: Record<string, readonly string[]> = { staff: ['login', 'roles', 'disabled'] };
export interface CaseScope {
  changes: Change[];
  /** Entity → number of rows, for 持出し記録 and the preview. */
  contents: Record<string, number>;
  withheld: { section: Section; caseId: string; count: number }[];
  /** Whose information it is; a record that was merged into another is of the same person. */
  personIds: string[];
  isConcealed: boolean;
  /** Whose bodies go along. */
  attachmentIds: ReadonlySet<string>;
}

export function caseScope(store: Store, caseId: string, choice: ScopeChoice = WHOLE): CaseScope {
  const whole = rowsOfCase(store, caseId);
  const people = whole.flatMap(({ entity, id }) => (entity === 'person' ? [rowOf(store, entity, id)] : []));
  const isConcealed = people.some((person) => person?.addressConcealed === true);
  const withholding = withholdingOf(store, caseId, choice, isConcealed);
  const changes: Change[] = [];
  const withheld = new Map<Section, Set<string>>();
  const leaveOut = (section: Section, { entity, id }: RowKey) =>
    withheld.set(section, (withheld.get(section) ?? new Set()).add(`${entity} ${id}`));
  for (const row of whole) {
    const section = withholding.ofRow(row);
    if (section) leaveOut(section, row);
  }
  const rows =
    withheld.size === 0 ? whole : rowsOfCase(store, caseId, (row) => withholding.ofRow(row) === null);
  const authors = new Set<string>();
  const take = (row: RowKey) => {
    for (const change of store.changes.changesOf(row.entity, row.id)) {
      if (AT_HOME[row.entity]?.includes(change.field)) continue;
      const section = withholding.ofField(row, change.field);
      if (section) {
        leaveOut(section, row);
        continue;
      }
      changes.push(change);
      if (change.staff) authors.add(change.staff);
    }
  };
  for (const row of rows) take(row);
  for (const row of unknownRows(store, caseId)) {
    if (withholding.keepsUnknown) leaveOut('newer-version', row);
    else take(row);
  }
  // Who wrote it is part of what was written: a difference of entry shows both authors' names.
  for (const id of [...authors]) {
    if (!rows.some((row) => row.entity === 'staff' && row.id === id)) take({ entity: 'staff', id });
  }
  changes.sort((a, b) => (a.hlc < b.hlc ? -1 : 1));
  const contents: Record<string, number> = {};
  for (const { entity } of rows) contents[entity] = (contents[entity] ?? 0) + 1;
  return {
    changes,
    contents,
    withheld: SECTIONS.flatMap((section) => {
      const count = withheld.get(section)?.size ?? 0;
      return count > 0 ? [{ section, caseId, count }] : [];
    }),
    personIds: people.flatMap((person) =>
      person && survivorOf(store.connection, person.id as string) === person.id ? [person.id as string] : [],
    ),
    isConcealed,
    attachmentIds: new Set(rows.flatMap(({ entity, id }) => (entity === 'attachment' ? [id] : []))),
  };
}

/** `isTaken`: a row that is not is not gone on from either, so that nothing comes along that is known through it alone. */
export function rowsOfCase(
  store: Store,
  caseId: string,
  isTaken: (row: RowKey) => boolean = () => true,
): RowKey[] {
  const byTable = new Map([...store.entities.values()].map((each) => [each.tableName, each]));
  const found = new Map<string, RowKey>();
  const waiting: RowKey[] = [{ entity: 'case', id: caseId }];
  for (const each of store.entities.values()) {
    if (each.name !== 'case' && each.fields.has('caseId'))
      waiting.push(...rowsBy(store, each, 'caseId', caseId));
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const key = `${next.entity} ${next.id}`;
    // Another case is another person's affair, even where a row points at it.
    if (found.has(key) || (next.entity === 'case' && next.id !== caseId) || !isTaken(next)) continue;
    const of = store.entities.get(next.entity);
    if (!of) continue;
    const row = store.connection.prepare(`SELECT * FROM "${of.tableName}" WHERE id = ?`).get(next.id) as
      | Record<string, unknown>
      | undefined;
    if (!row || isOfOtherCases(row, caseId)) continue;
    found.set(key, next);
    for (const [field, table] of of.references) {
      const id = row[of.fields.get(field)?.name ?? ''];
      const target = byTable.get(table);
      if (typeof id === 'string' && target) waiting.push({ entity: target.name, id });
    }
    for (const { entity, field } of HANGING[next.entity] ?? []) {
      const child = store.entities.get(entity);
      if (child) waiting.push(...rowsBy(store, child, field, next.id));
    }
  }
  return [...found.values()];
}

/** What another case holds, though a row of this one points at it; and whoever sat in for other cases of the sitting alone. */
function isOfOtherCases({ caseId: own, caseIds }: Record<string, unknown>, caseId: string): boolean {
  if (typeof own === 'string' && own !== caseId) return true;
  const named: unknown = typeof caseIds === 'string' ? JSON.parse(caseIds) : null;
  return Array.isArray(named) && named.length > 0 && !named.includes(caseId);
}

const rowsBy = (store: Store, of: Entity, field: string, id: string): RowKey[] =>
  (
    store.connection
      .prepare(`SELECT id FROM "${of.tableName}" WHERE "${of.fields.get(field)?.name}" = ?`)
      .all(id) as {
      id: string;
    }[]
  ).map((row) => ({ entity: of.name, id: row.id }));
