/**
 * Takes many changes of another window in, inside the caller's transaction: whatever their number, each row is brought into step once
 * and each table written in one go. A change that is here already is passed over, so that taking in twice changes nothing.
 *
 * The changes wait in `stagedChange`: from there to the log they go inside SQLite, and memory holds the rows that they touch by key alone.
 */
import type { Change } from './changeLog.ts';
import type { Connection } from './connection.ts';
import type { Entity, EntityRegistry, Row } from './entities.ts';
import type { Hlc } from './hlc.ts';
import { type MergedRow, rowMerge } from './mergeRow.ts';
import { SEARCH_GROUPS, type SearchBatch, type SearchIndex, searchIndex } from './searchIndex.ts';

export interface RowKey {
  entity: string;
  id: string;
}

export interface Merged {
  /** That were not here before. */
  newChanges: number;
  touchedRows: RowKey[];
  /** Of the new ones: the clock of whoever writes next has to be ahead of it. */
  latest: Hlc | null;
}

export interface MergeInto {
  connection: Connection;
  entities: EntityRegistry;
}

const ROWS_BETWEEN_REPORTS = 500;

/** Is told how many of the touched rows are done. What it throws ends the merge, and with it the transaction. */
export type MergeProgress = (done: number, of: number) => void;

export function mergeStaged(
  { connection, entities }: MergeInto,
  staging: string,
  via: string,
  progress?: MergeProgress,
): Merged {
  const touched = connection
    .prepare(
      `SELECT entity, id, max(hlc) AS latest FROM stagedChange s
       WHERE staging = ? AND NOT EXISTS (SELECT 1 FROM change c WHERE c.hlc = s.hlc) GROUP BY entity, id`,
    )
    .all(staging) as (RowKey & { latest: string })[];
  if (touched.length === 0) return { newChanges: 0, touchedRows: [], latest: null };
  const newChanges = connection
    .prepare(
      `INSERT OR IGNORE INTO change (hlc, replica, staff, entity, id, field, base_hlc, also_base, value, via)
       SELECT hlc, replica, staff, entity, id, field, base_hlc, also_base, value, ? FROM stagedChange
       WHERE staging = ? ORDER BY seq`,
    )
    .run(via, staging).changes;
  mergeRows({ connection, entities }, inOrder(touched, entities), progress);
  return {
    newChanges,
    touchedRows: touched.map(({ entity, id }) => ({ entity, id })),
    latest: touched.reduce((most, { latest }) => (latest > most ? latest : most), ''),
  };
}

function mergeRows(
  { connection, entities }: MergeInto,
  keys: readonly RowKey[],
  progress: MergeProgress | undefined,
): void {
  const rows = rowMerge(connection, entities, new Set());
  const batch = searchIndex(connection, entities).batch();
  const deriving: [of: Entity, id: string][] = [];
  keys.forEach(({ entity, id }, i) => {
    const merged = rows.merge(entity, id);
    if (merged) {
      indexRow(batch, merged);
      if (merged.of.derive) deriving.push([merged.of, id]);
    }
    if ((i + 1) % ROWS_BETWEEN_REPORTS === 0) progress?.(i + 1, keys.length);
  });
  batch.finish();
  // When all rows stand: what is derived of one reads others.
  for (const [of, id] of deriving) {
    const row = rows.read(of, id);
    if (row) of.derive?.(connection, row);
  }
  progress?.(keys.length, keys.length);
}

/** What is searched, group by group and by ids, which ascend with the time of writing: newest first stays newest first. */
function inOrder<T extends RowKey>(keys: readonly T[], entities: EntityRegistry): T[] {
  const rank = new Map(
    [...entities.values()].map(({ name, searchText, searchGroup }) => [
      name,
      searchText ? SEARCH_GROUPS.indexOf(searchGroup ?? 'cases') : -1,
    ]),
  );
  const rankOf = ({ entity }: RowKey) => rank.get(entity) ?? -1;
  return keys.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const searchedText = ({ searchText }: Entity, row: Row): string | null =>
  row.deletedAt ? null : (searchText?.(row) ?? null);
const caseOf = (of: Entity, row: Row): string | null => of.caseOf?.(row) ?? null;

function indexRow(index: SearchBatch, { of, before, row }: MergedRow): void {
  if (!of.searchText) return;
  const id = row.id as string;
  const text = searchedText(of, row);
  if (!before) index.add(of.name, id, caseOf(of, row), text);
  else if (searchedText(of, before) !== text || caseOf(of, before) !== caseOf(of, row))
    index.put(of.name, id, caseOf(of, row), text);
}

/** One row, at once. */
export function indexMerged(connection: Connection, index: SearchIndex, merged: MergedRow): void {
  const { of, row } = merged;
  if (of.searchText) index.put(of.name, row.id as string, caseOf(of, row), searchedText(of, row));
  of.derive?.(connection, row);
}

/** Where changes come as a list and not as a file. */
export function mergeChanges(into: MergeInto, changes: Iterable<Change>, via: string): Merged {
  const { connection } = into;
  const staging = `list ${via}`;
  const insert = connection.prepare(
    `INSERT INTO stagedChange (staging, seq, hlc, replica, staff, entity, id, field, base_hlc, also_base, value)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let seq = 0;
  for (const { hlc, replica, staff, entity, id, field, baseHlc, alsoBase, value } of changes) {
    seq += 1;
    const also = alsoBase?.length ? JSON.stringify(alsoBase) : null;
    insert.run(staging, seq, hlc, replica, staff, entity, id, field, baseHlc, also, value);
  }
  const merged = mergeStaged(into, staging, via);
  connection.prepare('DELETE FROM stagedChange WHERE staging = ?').run(staging);
  return merged;
}
