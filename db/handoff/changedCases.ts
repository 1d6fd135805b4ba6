/**
 * 前回からの変更: the cases that a window has — given to it or received from it — in which something was entered here, or came from a
 * third window, since they last went there. What it sent itself it knows.
 */
import type { Statement } from 'better-sqlite3';
import { eq, sql } from 'drizzle-orm';
import { casesById } from '../cases/store.ts';
import { perStore, type Store } from '../store/store.ts';
import { knownOffices } from './cards.ts';
import { casesReaching } from './casesReaching.ts';
import { standsFrom } from './ledger.ts';
import { pcMark } from './pcMark.ts';
import { isUntold, standingByChain, type Told } from './standing.ts';
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
  const rows = new Map<string, ChangedRow>();
  for (const row of [...enteredHere(store, since.hlc), ...cameFromOthers(store, officeId, since.at)]) {
    if (REGISTERS.has(row.entity)) continue;
    const key = `${row.entity} ${row.id}`;
    const { hlc = '', receivedAt = 0 } = rows.get(key) ?? {};
    rows.set(key, { ...row, hlc: row.hlc || hlc, receivedAt: Math.max(row.receivedAt, receivedAt) });
  }
  return rows;
}

/** From the index of what was entered here alone: what came in files, however much, is not passed through. */
const enteredHere = ({ connection }: Store, since: string): ChangedRow[] =>
  connection
    .prepare(
      `SELECT entity, id, max(hlc) AS hlc, 0 AS receivedAt FROM change INDEXED BY change_own
       WHERE via IS NULL AND hlc > ? GROUP BY entity, id`,
    )
    .all(since) as ChangedRow[];

/** Nothing, where there are two windows. */
function cameFromOthers({ connection }: Store, officeId: string, since: number): ChangedRow[] {
  const files = connection
    .prepare(
      `SELECT fileId, at FROM receivedHandoff
       WHERE fromOfficeId <> ? AND at > ? AND newChanges > 0 AND undoneAt IS NULL`,
    )
    .all(officeId, since) as { fileId: string; at: number }[];
  if (files.length === 0) return [];
  const at = new Map(files.map((file) => [file.fileId, file.at]));
  const rows = connection
    .prepare(
      `SELECT DISTINCT entity, id, via FROM change
       WHERE via IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify([...at.keys()])) as { entity: string; id: string; via: string }[];
  return rows.map(({ entity, id, via }) => ({ entity, id, hlc: '', receivedAt: at.get(via) ?? 0 }));
}

/** The case of a row that says itself whose it is. */
const saidCase = perStore(({ connection, entities }) => {
  const statements = new Map<string, Statement<unknown[]> | null>();
  return ({ entity, id }: ChangedRow): string | null => {
    if (entity === 'case') return id;
    let statement = statements.get(entity);
    if (statement === undefined) {
      const of = entities.get(entity);
      const column = of?.fields.get('caseId')?.name;
      statement =
        of && column
          ? connection.prepare<unknown[]>(`SELECT "${column}" FROM "${of.tableName}" WHERE id = ?`).pluck()
          : null;
      statements.set(entity, statement);
    }
    return (statement?.get(id) as string | null | undefined) ?? null;
  };
});

export function changedCasesFor(store: Store, officeId: string): string[] {
  const told = toldTo(store, officeId);
  if (told.size === 0) return [];
  const all = [...told.values()];
  const rows = changedRows(store, officeId, {
    hlc: all.reduce((least, each) => (each.hlc < least ? each.hlc : least), all[0]?.hlc ?? ''),
    at: all.reduce((least, each) => Math.min(least, each.at), all[0]?.at ?? 0),
  });
  const changed = new Set<string>();
  const tell = (caseId: string, row: ChangedRow) => {
    const known = told.get(caseId);
    if (known && isUntold(row, known)) changed.add(caseId);
  };
  const caseOf = saidCase(store);
  for (const row of rows.values()) {
    const caseId = caseOf(row);
    if (caseId !== null) tell(caseId, row);
    else for (const each of casesReaching(store, row.entity, row.id)) tell(each, row);
  }
  return [...casesById(store, [...changed]).keys()];
}

function standingBetween(store: Store, officeId: string) {
  const { others, ...standing } = standingByChain(
    store.orm.select().from(takeoutRecord).where(eq(takeoutRecord.toOfficeId, officeId)).all(),
    store.orm
      .select({ sequence: receivedHandoff.sequence, at: receivedHandoff.at, chain: receivedHandoff.chain })
      .from(receivedHandoff)
      .where(standsFrom(officeId))
      .all(),
    store.replica,
  );
  return { ...standing, others: others.map(({ chain, ...each }) => ({ ...each, pc: pcMark(chain) })) };
}

/** Per confirmed window: what it has, what it doesn't have yet, and what came from it. */
export function standings(store: Store) {
  return knownOffices(store)
    .filter(({ confirmed }) => confirmed)
    .map(({ officeId, name }) => ({
      officeId,
      name,
      ...standingBetween(store, officeId),
      changedCaseIds: changedCasesFor(store, officeId),
    }));
}
