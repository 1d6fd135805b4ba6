/**
 * R17 — all that a member of staff is kept from: every row of the cases that they are flagged for, the people and the household that no
 * other case has, what they have half written about them, and the cases' numbers. Found through the entities' own references, so that
 * an entity which is added later is kept from them without anybody thinking of it.
 */
import type { Connection } from '../store/connection.ts';
import { untilWritten } from '../store/reading.ts';
import { perStore, type Store } from '../store/store.ts';

export interface Reach {
  /** Row ids and case numbers: what names one of these is neither taken nor given. */
  ids: ReadonlySet<string>;
  /** Sittings that have such a case among others: not to be worked on by this member, though the other cases tell of them. */
  meetings: ReadonlySet<string>;
  caseOf(id: string): string | null;
}

const flagged = untilWritten((store) => {
  const byStaff = new Map<string, string[]>();
  const rows = store.connection
    .prepare('SELECT staffId, caseId FROM closeRelation WHERE liftedAt IS NULL')
    .all() as { staffId: string | null; caseId: string | null }[];
  for (const { staffId, caseId } of rows)
    if (staffId && caseId) byStaff.set(staffId, [...(byStaff.get(staffId) ?? []), caseId]);
  return byStaff;
});

const reaches = untilWritten(() => new Map<string, Reach>());

/** Null for nearly everybody: they are kept from nothing. */
export function keptFrom(store: Store, staffId: string): Reach | null {
  const caseIds = flagged(store).get(staffId);
  if (!caseIds) return null;
  const known = reaches(store);
  const reach = known.get(staffId) ?? reachOf(store, staffId, [...new Set(caseIds)]);
  known.set(staffId, reach);
  return reach;
}

/** Who is kept from a case now. */
export const keptStaffOf = (store: Store, caseId: string): string[] =>
  [...flagged(store)].flatMap(([staffId, caseIds]) => (caseIds.includes(caseId) ? [staffId] : []));

const MEETINGS = ['supportMeeting', 'planReviewMeeting', 'stakeholderMeeting'];

function reachOf(store: Store, staffId: string, caseIds: readonly string[]): Reach {
  const { connection } = store;
  const caseOf = new Map<string, string>();
  const meetings = new Map<string, string>();
  for (const caseId of caseIds) {
    const waiting: { table: string; ids: string[] }[] = [{ table: 'supportCase', ids: [caseId] }];
    waiting.push(...ownPeople(connection, caseId, caseIds));
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const fresh = next.ids.filter((id) => !caseOf.has(id));
      for (const id of fresh) caseOf.set(id, caseId);
      if (fresh.length === 0) continue;
      for (const { table, isOfCase, statement } of pointingAt(store).get(next.table) ?? []) {
        const rows = statement.all(JSON.stringify(fresh)) as { id: string; caseId: string | null }[];
        const own = rows.filter((row) => !isOfCase || row.caseId === null || row.caseId === caseId);
        if (own.length > 0) waiting.push({ table, ids: own.map(({ id }) => id) });
      }
    }
    for (const id of local(store).meetings.all({ caseId }) as string[]) meetings.set(id, caseId);
    for (const number of local(store).numbers.all(caseId) as string[]) caseOf.set(number, caseId);
  }
  for (const [draftId, caseId] of draftsAbout(store, staffId, caseOf)) caseOf.set(draftId, caseId);
  return {
    ids: new Set(caseOf.keys()),
    meetings: new Set(meetings.keys()),
    caseOf: (id) => caseOf.get(id) ?? meetings.get(id) ?? null,
  };
}

/** Household and people of the case that no other case has: of somebody who is in another one as well, that one may be read. */
function ownPeople(
  connection: Connection,
  caseId: string,
  kept: readonly string[],
): { table: string; ids: string[] }[] {
  const others = 'SELECT value FROM json_each(?)';
  const listed = JSON.stringify(kept);
  const households = connection
    .prepare(
      `SELECT householdId FROM supportCase c WHERE c.id = ? AND householdId IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM supportCase o WHERE o.householdId = c.householdId AND o.id NOT IN (${others}))`,
    )
    .pluck()
    .all(caseId, listed) as string[];
  const people = connection
    .prepare(
      `SELECT p.id FROM (
         SELECT m.personId AS id FROM householdMember m JOIN supportCase c ON c.householdId = m.householdId WHERE c.id = ?1
         UNION SELECT principalPersonId FROM supportCase WHERE id = ?1
         UNION SELECT personId FROM reception WHERE caseId = ?1) p
       WHERE p.id IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM householdMember m JOIN supportCase o ON o.householdId = m.householdId
         WHERE m.personId = p.id AND m.deletedAt IS NULL AND o.id NOT IN (SELECT value FROM json_each(?2)))
       AND NOT EXISTS (
         SELECT 1 FROM supportCase o WHERE o.principalPersonId = p.id AND o.id NOT IN (SELECT value FROM json_each(?2)))`,
    )
    .pluck()
    .all({ 1: caseId, 2: listed }) as string[];
  return [
    { table: 'household', ids: households },
    { table: 'person', ids: people },
  ];
}

/** Table → those whose rows point at it, and how they are asked. A case is never reached through another: it is judged by its own flag. */
const pointingAt = perStore((store) => {
  const found = new Map<
    string,
    { table: string; isOfCase: boolean; statement: ReturnType<Connection['prepare']> }[]
  >();
  for (const of of store.entities.values()) {
    if (of.name === 'case') continue;
    const isOfCase = of.fields.has('caseId');
    for (const [field, table] of of.references) {
      const statement = store.connection.prepare(
        `SELECT id, ${isOfCase ? 'caseId' : 'NULL AS caseId'} FROM "${of.tableName}"
         WHERE "${of.fields.get(field)?.name}" IN (SELECT value FROM json_each(?))`,
      );
      found.set(table, [...(found.get(table) ?? []), { table: of.tableName, isOfCase, statement }]);
    }
  }
  return found;
});

const local = perStore(({ connection, entities }) => ({
  numbers: connection.prepare('SELECT caseNo FROM supportCase WHERE id = ? AND caseNo IS NOT NULL').pluck(),
  drafts: connection.prepare('SELECT id, subjectId, body FROM draft WHERE staffId = ?'),
  // Every table that ties a case to a sitting.
  meetings: connection
    .prepare(
      [...entities.values()]
        .filter((of) => of.fields.has('caseId') && MEETINGS.includes(of.references.get('meetingId') ?? ''))
        .map(
          (of) => `SELECT meetingId FROM "${of.tableName}" WHERE caseId = @caseId AND meetingId IS NOT NULL`,
        )
        .join(' UNION '),
    )
    .pluck(),
}));

function draftsAbout(store: Store, staffId: string, caseOf: ReadonlyMap<string, string>): [string, string][] {
  const rows = local(store).drafts.all(staffId) as { id: string; subjectId: string | null; body: string }[];
  return rows.flatMap(({ id, subjectId, body }): [string, string][] => {
    const named = [...tokensIn(subjectId ?? ''), ...tokensIn(JSON.parse(body))].map((token) =>
      caseOf.get(token),
    );
    const caseId = named.find((each) => each !== undefined);
    return caseId ? [[id, caseId]] : [];
  });
}

/** Every word of a value that could be an id or a number: ids of papers are several in one text. */
export function tokensIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 500 ? [] : value.split(/[\s,/:]+/u).filter(Boolean);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...tokensIn(each)]);
}
