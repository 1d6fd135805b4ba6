/**
 * Takes back what one file brought, as if it had never come: its changes, and with them heads, rows, search and what is derived. Heads
 * depend on the set of changes alone, so what is left says again what it said before.
 *
 * A row that only the file brought vanishes; one that something else still speaks of stays as the empty row that stood in for it, and
 * one that was loaded beside the log (the plan's organisations, a window known by its card) says again what was loaded.
 * The caller asks whether it may be done (`db/handoff/takeBack.ts`), and does it inside a transaction.
 */
import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';
import { rowFrom } from './derived.ts';
import type { Entity, EntityRegistry, Row } from './entities.ts';
import type { MergeProgress } from './mergeChanges.ts';
import { searchIndex } from './searchIndex.ts';

export interface Brought {
  hlc: string;
  entity: string;
  id: string;
  field: string;
  value: string;
}

interface Left {
  hlc: string;
  base_hlc: string | null;
  also_base: string | null;
  value: string;
}

export const broughtBy = (connection: Connection, via: string): Brought[] =>
  connection.prepare('SELECT hlc, entity, id, field, value FROM change WHERE via = ?').all(via) as Brought[];

/** What was loaded of a row without a change saying so; null for nearly every row. */
export type Loaded = (entity: string, id: string) => Row | null;

export const takeBack = (
  connection: Connection,
  entities: EntityRegistry,
  via: string,
  loaded: Loaded,
): number => takeBackChanges(connection, entities, broughtBy(connection, via), loaded);

const ROWS_BETWEEN_REPORTS = 100;

/** The same for any changes that are to be as if they had never been written. Tens of thousands of rows: no statement is made twice. */
export function takeBackChanges(
  connection: Connection,
  entities: EntityRegistry,
  brought: readonly Brought[],
  loaded: Loaded,
  progress?: MergeProgress,
): number {
  const prepared = statementsOn(connection);
  const rows = Map.groupBy(brought, ({ entity, id }) => `${entity} ${id}`);
  const standing = [...rows.values()].map((changes) => rowBefore(prepared, entities, changes));
  forget(connection, brought);
  standing.forEach(({ of, id, changes }, nth) => {
    const { entity = '' } = changes[0] ?? {};
    const beneath = loaded(entity, id);
    for (const field of new Set(changes.map((each) => each.field))) {
      const head = headsLeft(prepared, entity, id, field);
      if (of) show(prepared, of, id, field, head ? JSON.parse(head.value) : beneath?.[field]);
    }
    if (nth % ROWS_BETWEEN_REPORTS === 0) progress?.(nth, standing.length);
  });
  const vanished = dropEmpty(prepared, entities, brought);
  const index = searchIndex(connection, entities);
  for (const { of, id, row } of standing) {
    if (!of || !row) continue;
    const isGone = vanished.has(`${of.tableName} ${id}`);
    const now = isGone ? { id } : read(prepared, of, id);
    if (of.searchText)
      index.put(of.name, id, of.caseOf?.(now) ?? null, isGone || now.deletedAt ? null : of.searchText(now));
    // First for what the row hung on until now, then for what it says again.
    of.derive?.(connection, row);
    of.derive?.(connection, now);
  }
  return brought.length;
}

type Prepared = (sql: string) => Statement<unknown[]>;

function statementsOn(connection: Connection): Prepared {
  const made = new Map<string, Statement<unknown[]>>();
  return (sql) => {
    const statement = made.get(sql) ?? connection.prepare<unknown[]>(sql);
    made.set(sql, statement);
    return statement;
  };
}

function rowBefore(prepared: Prepared, entities: EntityRegistry, changes: Brought[]) {
  const { entity = '', id = '' } = changes[0] ?? {};
  const of = entities.get(entity);
  return { of, id, changes, row: of && read(prepared, of, id) };
}

const read = (prepared: Prepared, of: Entity, id: string): Row =>
  rowFrom(of, (prepared(`SELECT * FROM "${of.tableName}" WHERE id = ?`).get(id) as Row) ?? { id });

function forget(connection: Connection, brought: readonly Brought[]): void {
  const change = connection.prepare('DELETE FROM change WHERE hlc = ?');
  const kept = connection.prepare('DELETE FROM unapplied WHERE hlc = ?');
  const removal = connection.prepare(
    'DELETE FROM writtenAfterRemoval WHERE entity = ? AND id = ? AND (removal = ? OR written = ?)',
  );
  const settling = connection.prepare('DELETE FROM writtenAfterSettling WHERE settling = ? OR written = ?');
  for (const { hlc, entity, id } of brought) {
    change.run(hlc);
    settling.run(hlc, hlc);
    kept.run(hlc);
    removal.run(entity, id, hlc, hlc);
  }
}

/** The field's heads as its remaining changes make them; returns the one that is shown. */
function headsLeft(prepared: Prepared, entity: string, id: string, field: string): Left | undefined {
  const left = prepared(
    `SELECT hlc, base_hlc, also_base, value FROM change
     WHERE entity = ? AND id = ? AND field = ? ORDER BY hlc DESC`,
  ).all(entity, id, field) as Left[];
  const superseded = new Set(
    left.flatMap(({ base_hlc, also_base }) => [base_hlc, ...(JSON.parse(also_base ?? '[]') as string[])]),
  );
  const heads = left.filter(({ hlc }) => !superseded.has(hlc));
  prepared('DELETE FROM head WHERE entity = ? AND id = ? AND field = ?').run(entity, id, field);
  const add = prepared('INSERT INTO head (entity, id, field, hlc) VALUES (?, ?, ?, ?)');
  for (const { hlc } of heads) add.run(entity, id, field, hlc);
  prepared(
    heads.length > 1
      ? 'INSERT OR IGNORE INTO openDifference (entity, id, field) VALUES (?, ?, ?)'
      : 'DELETE FROM openDifference WHERE entity = ? AND id = ? AND field = ?',
  ).run(entity, id, field);
  return heads[0];
}

function show(prepared: Prepared, of: Entity, id: string, field: string, value: unknown): void {
  const column = of.fields.get(field);
  if (!column) return;
  prepared(`UPDATE "${of.tableName}" SET "${column.name}" = ? WHERE id = ?`).run(
    value === null || value === undefined ? null : column.mapToDriverValue(value),
    id,
  );
}

/**
 * Rows of which no change is left: those that the file brought, and the empty ones that it made for rows it only pointed at. Returns
 * which of them went.
 */
function dropEmpty(
  prepared: Prepared,
  entities: EntityRegistry,
  brought: readonly Brought[],
): ReadonlySet<string> {
  const byTable = new Map([...entities.values()].map((of) => [of.tableName, of]));
  const empty = new Map<string, { of: Entity; id: string }>();
  const hasChange = prepared('SELECT 1 FROM change WHERE entity = ? AND id = ? LIMIT 1');
  const considered = new Set<string>();
  const consider = (of: Entity | undefined, id: unknown) => {
    if (!of || typeof id !== 'string' || considered.has(`${of.name} ${id}`)) return;
    considered.add(`${of.name} ${id}`);
    if (hasChange.get(of.name, id)) return;
    const { id: _, ...fields } = read(prepared, of, id);
    // Loaded beside the log.
    if (Object.values(fields).some((value) => value !== null)) return;
    empty.set(`${of.tableName} ${id}`, { of, id });
  };
  for (const { entity, id, field, value } of brought) {
    const of = entities.get(entity);
    consider(of, id);
    const table = of?.references.get(field);
    if (table) consider(byTable.get(table), JSON.parse(value));
  }
  for (const [key, { of, id }] of empty) if (isPointedAt(prepared, entities, of, id)) empty.delete(key);
  for (const key of spokenOf(prepared, entities, empty)) empty.delete(key);
  for (const { of, id } of empty.values()) prepared(`DELETE FROM "${of.tableName}" WHERE id = ?`).run(id);
  return new Set(empty.keys());
}

function isPointedAt(prepared: Prepared, entities: EntityRegistry, to: Entity, id: string): boolean {
  return [...entities.values()].some((of) =>
    [...of.references].some(
      ([field, table]) =>
        table === to.tableName &&
        prepared(`SELECT 1 FROM "${of.tableName}" WHERE "${of.fields.get(field)?.name}" = ? LIMIT 1`).get(
          id,
        ) !== undefined,
    ),
  );
}

/** A row that an earlier version of another one pointed at stood here before the file. */
function spokenOf(
  prepared: Prepared,
  entities: EntityRegistry,
  empty: ReadonlyMap<string, { id: string }>,
): string[] {
  if (empty.size === 0) return [];
  const values = JSON.stringify([...empty.values()].map(({ id }) => JSON.stringify(id)));
  const found = prepared(
    `SELECT DISTINCT entity, field, value FROM change WHERE value IN (SELECT value FROM json_each(?))`,
  ).all(values) as Brought[];
  return found.flatMap(({ entity, field, value }) => {
    const table = entities.get(entity)?.references.get(field);
    return table ? [`${table} ${JSON.parse(value) as string}`] : [];
  });
}
