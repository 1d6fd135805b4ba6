/**
 * The change log against itself and against the rows, in one ordered pass over all changes: which changes are heads
 * follows from the changes alone, and the latest head is the value that staff see. A value that no change wrote is a
 * fault too — but not in the two tables whose rows also come from the plan file and from office cards.
 */
import type { Connection } from '../../db/store/connection.ts';
import type { Entity, EntityRegistry } from '../../db/store/entities.ts';
import { STORE_FAULTS } from './words.ts';

interface Logged {
  entity: string;
  id: string;
  field: string;
  hlc: string;
  base_hlc: string | null;
  also_base: string | null;
  value: string;
}

type Stored = Record<string, unknown>;

const ALSO_FROM_ELSEWHERE = new Set(['organisation', 'office']);

export function checkChangeLog(connection: Connection, entities: EntityRegistry): string[] {
  const faults: string[] = [];
  const heads = headReader(connection);
  let row: { entity: string; id: string; of: Entity | undefined; stored: Stored | undefined } | undefined;
  let logged = new Set<string>();

  const finishRow = () => {
    if (!row?.of || !row.stored || ALSO_FROM_ELSEWHERE.has(row.entity)) return;
    for (const [field, column] of row.of.fields) {
      if (row.stored[column.name] !== null && !logged.has(field))
        faults.push(STORE_FAULTS.unlogged(row.entity, row.id, field));
    }
  };
  const finishField = (changes: readonly Logged[]) => {
    const first = changes[0];
    if (!first) return;
    const { entity, id, field } = first;
    if (row?.entity !== entity || row.id !== id) {
      finishRow();
      const of = entities.get(entity);
      row = { entity, id, of, stored: of && storedRow(connection, of, id) };
      logged = new Set();
      if (of && !row.stored) faults.push(STORE_FAULTS.missingRow(entity, id));
    }
    logged.add(field);
    const expected = headsAmong(changes);
    if (heads.take(entity, id, field).join() !== expected.map(({ hlc }) => hlc).join())
      faults.push(STORE_FAULTS.heads(entity, id, field));
    const column = row.of?.fields.get(field);
    const shown = expected.at(-1);
    if (!column || !row.stored || !shown) return;
    const value: unknown = JSON.parse(shown.value);
    const driver = value === null ? null : column.mapToDriverValue(value);
    // STRICT columns turn a number into text: what counts is what was written, not its JavaScript type.
    if (String(driver) !== String(row.stored[column.name]))
      faults.push(STORE_FAULTS.shown(entity, id, field));
  };

  let group: Logged[] = [];
  const all = connection.prepare(
    `SELECT entity, id, field, hlc, base_hlc, also_base, value FROM change ORDER BY entity, id, field, hlc`,
  );
  for (const each of all.iterate() as IterableIterator<Logged>) {
    const before = group[0];
    if (before && (before.entity !== each.entity || before.id !== each.id || before.field !== each.field)) {
      finishField(group);
      group = [];
    }
    group.push(each);
  }
  finishField(group);
  finishRow();
  for (const { entity, id, field } of heads.leftOver()) faults.push(STORE_FAULTS.heads(entity, id, field));
  faults.push(...rowsWithoutChanges(connection, entities));
  return faults;
}

function headsAmong(changes: readonly Logged[]): Logged[] {
  if (changes.length === 1) return [...changes];
  const bases = new Set<string>();
  for (const { base_hlc, also_base } of changes) {
    if (base_hlc) bases.add(base_hlc);
    if (also_base) for (const base of JSON.parse(also_base) as string[]) bases.add(base);
  }
  return changes.filter(({ hlc }) => !bases.has(hlc));
}

/** A row that no change speaks of may stand in for one that was withheld: then it is empty. */
function rowsWithoutChanges(connection: Connection, entities: EntityRegistry): string[] {
  return [...entities.values()]
    .filter((of) => !ALSO_FROM_ELSEWHERE.has(of.name) && of.fields.size > 0)
    .flatMap((of) => {
      const written = [...of.fields.values()].map(({ name }) => `"${name}" IS NOT NULL`).join(' OR ');
      const rows = connection
        .prepare(
          `SELECT id FROM "${of.tableName}" r WHERE (${written})
           AND NOT EXISTS (SELECT 1 FROM change c WHERE c.entity = ? AND c.id = r.id)`,
        )
        .all(of.name) as { id: string }[];
      return rows.map(({ id }) => STORE_FAULTS.unlogged(of.name, id, '*'));
    });
}

const storedRow = (connection: Connection, of: Entity, id: string): Stored | undefined =>
  prepared(connection, `SELECT * FROM "${of.tableName}" WHERE id = ?`).get(id) as Stored | undefined;

const statements = new WeakMap<Connection, Map<string, ReturnType<Connection['prepare']>>>();
function prepared(connection: Connection, sql: string) {
  const known = statements.get(connection) ?? new Map<string, ReturnType<Connection['prepare']>>();
  statements.set(connection, known);
  const statement = known.get(sql) ?? connection.prepare(sql);
  known.set(sql, statement);
  return statement;
}

interface Head {
  entity: string;
  id: string;
  field: string;
  hlc: string;
}

/** The heads beside the changes, in the same order: what is skipped over belongs to no change. */
function headReader(connection: Connection) {
  const rows = connection
    .prepare('SELECT entity, id, field, hlc FROM head ORDER BY entity, id, field, hlc')
    .iterate() as IterableIterator<Head>;
  const strays: Head[] = [];
  let next = rows.next();
  const compare = (head: Head, entity: string, id: string, field: string): number => {
    const a = [head.entity, head.id, head.field];
    const b = [entity, id, field];
    for (const i of [0, 1, 2]) {
      const order = Buffer.compare(Buffer.from(a[i] ?? ''), Buffer.from(b[i] ?? ''));
      if (order !== 0) return order;
    }
    return 0;
  };
  return {
    take(entity: string, id: string, field: string): string[] {
      const found: string[] = [];
      while (!next.done) {
        const head = next.value;
        const order = compare(head, entity, id, field);
        if (order > 0) break;
        if (order === 0) found.push(head.hlc);
        else strays.push(head);
        next = rows.next();
      }
      return found;
    },
    leftOver(): Head[] {
      for (; !next.done; next = rows.next()) strays.push(next.value);
      return strays;
    },
  };
}
