/**
 * Brings one row into step with its changes after some of them came from another window: heads, differences of entry, the shown values,
 * empty rows that stand in for what it points at, and what this version cannot apply yet. The search index and what is derived from the
 * row are the caller's, who may have many rows.
 */
import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';
import type { Entity, EntityRegistry, Row } from './entities.ts';
import { type FieldHeads, fieldHeads, type LoggedChange } from './fieldHeads.ts';

export interface MergedRow {
  of: Entity;
  /** As it was; null for a row that was not here. */
  before: Row | null;
  /** As it stands now. */
  row: Row;
}

export interface RowMerge {
  /** `again`: fields to apply although their heads stay as they were. Null where no row of ours changed. */
  merge(entity: string, id: string, again?: ReadonlySet<string>): MergedRow | null;
  read(of: Entity, id: string): Row | null;
}

/** Column sets of changed rows are as many as a file likes: so many statements are kept. */
const STATEMENTS_KEPT = 500;

interface Written {
  fields: readonly FieldHeads[];
  values: unknown[];
  /** A STRICT column stores it in another form than it was given (a number becomes text). */
  isConverted: boolean;
}

/** `standIns` remembers what stands in already; only where nothing is rolled back as long as the merge is used. */
export function rowMerge(connection: Connection, entities: EntityRegistry, standIns?: Set<string>): RowMerge {
  const changesOf = connection
    .prepare(
      'SELECT field, hlc, base_hlc, also_base, value FROM change WHERE entity = ? AND id = ? ORDER BY field, hlc',
    )
    .raw(true);
  const headsOf = connection
    .prepare('SELECT field, hlc FROM head WHERE entity = ? AND id = ? ORDER BY field, hlc')
    .raw(true);
  const addHead = connection.prepare('INSERT INTO head (entity, id, field, hlc) VALUES (?, ?, ?, ?)');
  const addAll = connection.prepare(
    'INSERT INTO head (entity, id, field, hlc) SELECT entity, id, field, hlc FROM change WHERE entity = ? AND id = ?',
  );
  const dropHead = connection.prepare(
    'DELETE FROM head WHERE entity = ? AND id = ? AND field = ? AND hlc = ?',
  );
  const opens = connection.prepare(
    'INSERT OR IGNORE INTO openDifference (entity, id, field) VALUES (?, ?, ?)',
  );
  const ends = connection.prepare('DELETE FROM openDifference WHERE entity = ? AND id = ? AND field = ?');
  const keep = connection.prepare('INSERT OR IGNORE INTO unapplied (hlc) VALUES (?)');
  const statements = new Map<string, Statement<unknown[]>>();
  const prepared = (sql: string) => {
    let statement = statements.get(sql);
    if (!statement) {
      if (statements.size >= STATEMENTS_KEPT) statements.clear();
      statement = connection.prepare<unknown[]>(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  const rowStatements = new Map<Entity, ReturnType<typeof statementsOf>>();
  const statementsFor = (of: Entity) => {
    let made = rowStatements.get(of);
    if (!made) {
      made = statementsOf(connection, of);
      rowStatements.set(of, made);
    }
    return made;
  };

  /** A row that another points at may be withheld or still on its way: an empty one stands in for it. */
  function ensureReferred(of: Entity, field: string, value: unknown): void {
    const table = of.references.get(field);
    if (table === undefined || typeof value !== 'string') return;
    const key = `${table} ${value}`;
    if (standIns?.has(key)) return;
    standIns?.add(key);
    prepared(`INSERT OR IGNORE INTO "${table}" (id) VALUES (?)`).run(value);
  }

  /** The fields whose heads are others than before, all of them in a row that is new. */
  function writeHeads(
    name: string,
    id: string,
    fields: readonly FieldHeads[],
    changes: number,
  ): { changed: readonly FieldHeads[]; isFirst: boolean } {
    const stored = headsOf.all(name, id) as [field: string, hlc: string][];
    if (stored.length === 0 && fields.length === changes && fields.every(({ heads }) => heads.length === 1)) {
      addAll.run(name, id);
      return { changed: fields, isFirst: true };
    }
    const before = Map.groupBy(stored, ([field]) => field);
    const changed = fields.filter(({ field, heads }) => {
      const known = (before.get(field) ?? []).map(([, hlc]) => hlc);
      const added = heads.filter((hlc) => !known.includes(hlc));
      const dropped = known.filter((hlc) => !heads.includes(hlc));
      for (const hlc of dropped) dropHead.run(name, id, field, hlc);
      for (const hlc of added) addHead.run(name, id, field, hlc);
      if (heads.length > 1) opens.run(name, id, field);
      else if (known.length > 1) ends.run(name, id, field);
      return added.length > 0 || dropped.length > 0;
    });
    return { changed, isFirst: stored.length === 0 };
  }

  function written(of: Entity, fields: readonly FieldHeads[]): Written {
    let isConverted = false;
    const values = fields.map(({ field, shown }) => {
      const value: unknown = shown === null ? null : JSON.parse(shown);
      const column = of.fields.get(field);
      ensureReferred(of, field, value);
      if (!column || value === null) return null;
      const driver = column.mapToDriverValue(value);
      if ((typeof driver === 'string') !== (column.getSQLType() === 'text')) isConverted = true;
      return driver;
    });
    return { fields, values, isConverted };
  }

  /** A whole new row in one statement; null where one stands there already, be it an empty one. */
  function insert(of: Entity, id: string, { fields, values, isConverted }: Written): Row | null {
    const { insertWhole, columns } = statementsFor(of);
    const bound: unknown[] = [id];
    const row: Row = { id };
    let next = 0;
    for (const [field, column] of columns) {
      const value = fields[next]?.field === field ? (values[next++] ?? null) : null;
      bound.push(value);
      row[field] = value === null ? null : column.mapFromDriverValue(value as never);
    }
    if (insertWhole.run(bound).changes === 0) return null;
    return isConverted ? read(of, id) : row;
  }

  function update(of: Entity, id: string, { fields, values }: Written): void {
    const columns = fields.map(({ field }) => `"${of.fields.get(field)?.name}" = ?`).join(', ');
    prepared(`UPDATE "${of.tableName}" SET ${columns} WHERE id = ?`).run(...values, id);
  }

  function read(of: Entity, id: string): Row | null {
    const { select, columns } = statementsFor(of);
    const stored = select.get(id) as unknown[] | undefined;
    if (!stored) return null;
    const row: Row = { id };
    columns.forEach(([field, column], i) => {
      const value = stored[i];
      row[field] = value === null ? null : column.mapFromDriverValue(value as never);
    });
    return row;
  }

  return {
    read,
    merge(name, id, again) {
      const changes = changesOf.all(name, id) as LoggedChange[];
      const fields = fieldHeads(changes);
      const of = entities.get(name);
      for (const { field, stamps } of fields)
        if (!of?.fields.has(field)) for (const hlc of stamps) keep.run(hlc);
      const { changed, isFirst } = writeHeads(name, id, fields, changes.length);
      if (!of) return null;
      const toApply = again
        ? fields.filter((each) => changed.includes(each) || again.has(each.field))
        : changed;
      const ours = toApply.filter(({ field, shown }) => shown !== null && of.fields.has(field));
      if (ours.length === 0) {
        const stands = of.derivesFromLog ? read(of, id) : null;
        return stands && { of, before: stands, row: stands };
      }
      const values = written(of, ours);
      const whole = isFirst ? insert(of, id, values) : null;
      if (whole) return { of, before: null, row: whole };
      const before = read(of, id);
      if (before) update(of, id, values);
      const row = before ? read(of, id) : insert(of, id, values);
      return row && { of, before, row };
    },
  };
}

/** Columns in the order of their fields' names: so the log gives the changes. */
function statementsOf(connection: Connection, of: Entity) {
  const columns = [...of.fields].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = columns.map(([, { name }]) => `"${name}"`);
  return {
    columns,
    insertWhole: connection.prepare<unknown[]>(
      `INSERT INTO "${of.tableName}" (${['id', ...names].join(', ')})
       VALUES (${['?', ...names.map(() => '?')].join(', ')}) ON CONFLICT (id) DO NOTHING`,
    ),
    select: connection.prepare(`SELECT ${names.join(', ')} FROM "${of.tableName}" WHERE id = ?`).raw(true),
  };
}
