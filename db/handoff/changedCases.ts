/**
 * 前回からの変更: the cases that a window has — given to it or received from it — in which something was entered here, or came from a
 * third window, since they last went there. What it sent itself it knows.
 */
import { eq, sql } from 'drizzle-orm';
import { casesById } from '../cases/store.ts';
import { rowOf, type Store } from '../store/store.ts';
import { knownOffices } from './cards.ts';
import { rowsOfCase } from './caseScope.ts';
import { standsFrom } from './ledger.ts';
import { isUntold, standingOf, type Told } from './standing.ts';
import { receivedHandoff, takeoutRecord } from './tables.ts';

/** They come along so that names can be read: a change of theirs is no change of a case. */
const REGISTERS = new Set(['staff', 'office', 'organisation', 'organisationContact', 'meetingMember']);

/** The window's cases, and how far it has been told of each. */
function toldTo(store: Store, officeId: string): Map<string, Told> {
  const told = new Map<string, Told>();
  const received = store.orm
    .select({ cases: sql<string>`json_extract(${receivedHandoff.manifest}, '$.cases')` })
    .from(receivedHandoff)
    .where(standsFrom(officeId))
    .all();
  for (const { cases } of received)
    for (const { id } of JSON.parse(cases) as { id: string }[]) told.set(id, { hlc: '', at: 0 });
  const given = store.orm.select().from(takeoutRecord).where(eq(takeoutRecord.toOfficeId, officeId)).all();
  for (const { caseIds, changesSeen, at } of given)
    for (const id of caseIds) {
      const before = told.get(id);
      const hlc = changesSeen ?? '';
      told.set(id, {
        hlc: before && before.hlc > hlc ? before.hlc : hlc,
        at: Math.max(before?.at ?? 0, at),
      });
    }
  return told;
}

interface ChangedRow {
  entity: string;
  id: string;
  /** Of the newest change entered here; '' where none was. */
  hlc: string;
  /** When a third window's newest file with it came; 0 where none did. */
  receivedAt: number;
}

function changedRows(store: Store, officeId: string, since: Told): Map<string, ChangedRow> {
  const here = store.connection
    .prepare(
      `SELECT entity, id, max(hlc) AS hlc, 0 AS receivedAt FROM change
       WHERE hlc > ? AND via IS NULL GROUP BY entity, id`,
    )
    .all(since.hlc) as ChangedRow[];
  const fromOthers = store.connection
    .prepare(
      `SELECT entity, change.id AS id, '' AS hlc, max(at) AS receivedAt FROM change
       JOIN receivedHandoff ON fileId = via WHERE fromOfficeId <> ? AND at > ? GROUP BY entity, change.id`,
    )
    .all(officeId, since.at) as ChangedRow[];
  const rows = new Map<string, ChangedRow>();
  for (const row of [...here, ...fromOthers]) {
    if (REGISTERS.has(row.entity)) continue;
    const key = `${row.entity} ${row.id}`;
    const { hlc = '', receivedAt = 0 } = rows.get(key) ?? {};
    rows.set(key, { ...row, hlc: row.hlc || hlc, receivedAt: Math.max(row.receivedAt, receivedAt) });
  }
  return rows;
}

export function changedCasesFor(store: Store, officeId: string): string[] {
  const told = toldTo(store, officeId);
  if (told.size === 0) return [];
  const all = [...told.values()];
  const rows = changedRows(store, officeId, {
    hlc: all.reduce((least, each) => (each.hlc < least ? each.hlc : least), all[0]?.hlc ?? ''),
    at: all.reduce((least, each) => Math.min(least, each.at), all[0]?.at ?? 0),
  });
  const changed = new Set<string>();
  // Most rows say themselves whose they are; only for what hangs on others are the cases walked through.
  const hanging = new Map(rows);
  for (const [key, row] of rows) {
    const caseId =
      row.entity === 'case'
        ? row.id
        : store.entities.get(row.entity)?.caseOf?.(rowOf(store, row.entity, row.id) ?? {});
    if (!caseId) continue;
    hanging.delete(key);
    const known = told.get(caseId);
    if (known && isUntold(row, known)) changed.add(caseId);
  }
  for (const [caseId, known] of told) {
    if (hanging.size === 0 || changed.has(caseId)) continue;
    const isChanged = rowsOfCase(store, caseId).some(({ entity, id }) => {
      const row = hanging.get(`${entity} ${id}`);
      return row !== undefined && isUntold(row, known);
    });
    if (isChanged) changed.add(caseId);
  }
  return [...casesById(store, [...changed]).keys()];
}

/** Per confirmed window: what it has, what it doesn't have yet, and what came from it. */
export function standings(store: Store) {
  return knownOffices(store)
    .filter(({ confirmed }) => confirmed)
    .map(({ officeId, name }) => ({
      officeId,
      name,
      ...standingOf(
        store.orm.select().from(takeoutRecord).where(eq(takeoutRecord.toOfficeId, officeId)).all(),
        store.orm
          .select({ sequence: receivedHandoff.sequence, at: receivedHandoff.at })
          .from(receivedHandoff)
          .where(standsFrom(officeId))
          .all(),
      ),
      changedCaseIds: changedCasesFor(store, officeId),
    }));
}
