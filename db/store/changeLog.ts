/**
 * Every replicated write goes through here: one change per field, stamped, with the version its writer saw.
 *
 * A field's *heads* are the changes that no other change was written on top of. One head is the ordinary case; two
 * heads with different values are a difference of entry (入力の食い違い): both are kept, the later is shown meanwhile, and
 * a change that names both as its base ends it. Heads depend on the set of changes only, not on the order in which
 * they arrive, which makes merging commutative, associative and idempotent.
 *
 * Changes to entities or fields that this version does not know are kept and applied after an upgrade (`keptChanges`).
 */
import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';
import type { Entity, EntityRegistry, Row } from './entities.ts';
import type { Hlc, HlcClock } from './hlc.ts';
import { indexMerged } from './mergeChanges.ts';
import { rowMerge } from './mergeRow.ts';
import { searchIndex } from './searchIndex.ts';

/** One change as it is stored and as it travels. `value` is JSON text; `alsoBase` only on a change that ends a difference. */
export interface Change {
  hlc: Hlc;
  replica: string;
  staff: string | null;
  entity: string;
  id: string;
  field: string;
  baseHlc: Hlc | null;
  alsoBase?: Hlc[];
  value: string;
}

export interface Difference {
  entity: string;
  id: string;
  field: string;
  heads: Change[];
}

export interface ChangeLog {
  /** Writes the fields that differ from what is stored; returns how many were. Creates the row when it is new. */
  put(staff: string | null, entity: string, id: string, fields: Row): number;
  /** Takes in another replica's change. False when it was here already. */
  receive(change: Change, via: string): boolean;
  /** Ends a difference: one change on top of all its heads. */
  resolve(staff: string, entity: string, id: string, field: string, value: unknown): void;
  differences(entity?: string, id?: string): Difference[];
  /** Oldest first; of some fields alone, or of all. */
  changesOf(entity: string, id: string, fields?: readonly string[]): Change[];
}

export interface StoredChange {
  hlc: string;
  replica: string;
  staff: string | null;
  entity: string;
  id: string;
  field: string;
  base_hlc: string | null;
  also_base: string | null;
  value: string;
}

export const toChange = (row: StoredChange): Change => ({
  hlc: row.hlc,
  replica: row.replica,
  staff: row.staff,
  entity: row.entity,
  id: row.id,
  field: row.field,
  baseHlc: row.base_hlc,
  ...(row.also_base ? { alsoBase: JSON.parse(row.also_base) as string[] } : {}),
  value: row.value,
});

/** What a value says: a field left empty in a form and one never filled in say the same, and neither is a change. */
const says = (value: unknown): string =>
  value === '' || value === undefined ? 'null' : JSON.stringify(value ?? null);

export function changeLog(
  connection: Connection,
  entities: EntityRegistry,
  replica: string,
  stamps: HlcClock,
): ChangeLog {
  const index = searchIndex(connection, entities);
  const statements = new Map<string, Statement<unknown[]>>();
  const prepared = (sql: string) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = connection.prepare<unknown[]>(sql);
      statements.set(sql, statement);
    }
    return statement;
  };

  const insertChange = connection.prepare(
    `INSERT OR IGNORE INTO change (hlc, replica, staff, entity, id, field, base_hlc, also_base, value, via)
     VALUES (@hlc, @replica, @staff, @entity, @id, @field, @base, @also, @value, @via)`,
  );
  const headsOf = connection.prepare(
    'SELECT hlc FROM head WHERE entity = ? AND id = ? AND field = ? ORDER BY hlc DESC',
  );
  const addHead = connection.prepare(
    'INSERT OR IGNORE INTO head (entity, id, field, hlc) VALUES (?, ?, ?, ?)',
  );
  const dropHead = connection.prepare(
    'DELETE FROM head WHERE entity = ? AND id = ? AND field = ? AND hlc = ?',
  );
  const ends = connection.prepare('DELETE FROM openDifference WHERE entity = ? AND id = ? AND field = ?');
  const rows = rowMerge(connection, entities);

  function ensureRow(of: Entity, id: string): boolean {
    return prepared(`INSERT OR IGNORE INTO "${of.tableName}" (id) VALUES (?)`).run(id).changes === 1;
  }

  /** A row that another points at may be withheld or still on its way: an empty one stands in for it. */
  function ensureReferred(of: Entity, field: string, value: unknown): void {
    const table = of.references.get(field);
    if (table && typeof value === 'string')
      prepared(`INSERT OR IGNORE INTO "${table}" (id) VALUES (?)`).run(value);
  }

  function storeField(of: Entity, id: string, field: string, value: unknown): void {
    const column = of.fields.get(field);
    if (!column) return;
    ensureReferred(of, field, value);
    prepared(`UPDATE "${of.tableName}" SET "${column.name}" = ? WHERE id = ?`).run(
      driverValue(of, field, value),
      id,
    );
  }

  function reindex(of: Entity, id: string): void {
    if (!of.searchText && !of.derive) return;
    const row = currentRow(of, id);
    if (!row) return;
    if (of.searchText)
      index.put(of.name, id, of.caseOf?.(row) ?? null, row.deletedAt ? null : of.searchText(row));
    of.derive?.(connection, row);
  }

  function currentRow(of: Entity, id: string): Row | undefined {
    const stored = prepared(`SELECT * FROM "${of.tableName}" WHERE id = ?`).get(id) as Row | undefined;
    if (!stored) return undefined;
    const row: Row = { id };
    for (const [field, column] of of.fields) {
      const value = stored[column.name];
      row[field] = value === null ? null : column.mapFromDriverValue(value as never);
    }
    return row;
  }

  function writeChange(
    staff: string | null,
    of: Entity,
    id: string,
    field: string,
    value: unknown,
    bases: Hlc[],
  ): void {
    const hlc = stamps.next();
    insertChange.run({
      hlc,
      replica,
      staff,
      entity: of.name,
      id,
      field,
      base: bases[0] ?? null,
      also: bases.length > 1 ? JSON.stringify(bases.slice(1)) : null,
      value: JSON.stringify(value ?? null),
      via: null,
    });
    for (const base of bases) dropHead.run(of.name, id, field, base);
    addHead.run(of.name, id, field, hlc);
  }

  function known(name: string): Entity {
    const found = entities.get(name);
    if (!found) throw new Error(`unknown entity ${name}`);
    return found;
  }

  return {
    put(staff, name, id, fields) {
      const of = known(name);
      const isNew = ensureRow(of, id);
      const before = isNew ? undefined : currentRow(of, id);
      const columns: string[] = [];
      const values: unknown[] = [];
      for (const [field, value] of Object.entries(fields)) {
        if (value === undefined || field === 'id') continue;
        const column = of.fields.get(field);
        if (!column) throw new Error(`entity ${name} has no field ${field}`);
        const old = before?.[field] ?? null;
        if (says(old) === says(value)) continue;
        // The writer saw what is shown: the latest head. Another head stays, and so does the difference.
        const shown = isNew ? undefined : (headsOf.get(name, id, field) as { hlc: string } | undefined);
        writeChange(staff, of, id, field, value, shown ? [shown.hlc] : []);
        ensureReferred(of, field, value);
        columns.push(`"${column.name}" = ?`);
        values.push(driverValue(of, field, value));
      }
      if (columns.length === 0) return 0;
      // One statement for the row, not one per field: writing a long record costs half.
      prepared(`UPDATE "${of.tableName}" SET ${columns.join(', ')} WHERE id = ?`).run(...values, id);
      reindex(of, id);
      return columns.length;
    },

    receive(change, via) {
      const { hlc, staff, entity, id, field, baseHlc, alsoBase, value } = change;
      const also = alsoBase?.length ? JSON.stringify(alsoBase) : null;
      const stored = {
        hlc,
        replica: change.replica,
        staff,
        entity,
        id,
        field,
        base: baseHlc,
        also,
        value,
        via,
      };
      if (insertChange.run(stored).changes === 0) return false;
      stamps.observe(hlc);
      const merged = rows.merge(entity, id);
      if (merged) indexMerged(connection, index, merged);
      return true;
    },

    resolve(staff, name, id, field, value) {
      const of = known(name);
      const heads = (headsOf.all(name, id, field) as { hlc: string }[]).map((head) => head.hlc);
      writeChange(staff, of, id, field, value, heads);
      ends.run(name, id, field);
      storeField(of, id, field, value);
      reindex(of, id);
    },

    differences(name, id) {
      // Two heads are rare, and kept in a table of their own; whether they say the same is compared afterwards.
      const asked = [
        ...(name === undefined ? [] : [['entity', name] as const]),
        ...(id === undefined ? [] : [['id', id] as const]),
      ];
      const condition = asked.map(([column]) => `${column} = ?`).join(' AND ');
      const groups = prepared(
        `SELECT entity, id, field FROM openDifference ${condition && `WHERE ${condition}`}`,
      ).all(...asked.map(([, value]) => value)) as { entity: string; id: string; field: string }[];
      const heads = prepared(
        `SELECT c.* FROM head h JOIN change c ON c.hlc = h.hlc
         WHERE h.entity = ? AND h.id = ? AND h.field = ? ORDER BY h.hlc DESC`,
      );
      return groups
        .map((group) => ({
          ...group,
          heads: (heads.all(group.entity, group.id, group.field) as StoredChange[]).map(toChange),
        }))
        .filter((difference) => new Set(difference.heads.map(({ value }) => value)).size > 1);
    },

    changesOf(name, id, fields) {
      const found = fields
        ? prepared(
            `SELECT * FROM change
             WHERE entity = ? AND id = ? AND field IN (SELECT value FROM json_each(?)) ORDER BY hlc`,
          ).all(name, id, JSON.stringify(fields))
        : prepared('SELECT * FROM change WHERE entity = ? AND id = ? ORDER BY hlc').all(name, id);
      return (found as StoredChange[]).map(toChange);
    },
  };
}

function driverValue(of: Entity, field: string, value: unknown): unknown {
  const column = of.fields.get(field);
  if (!column || value === null || value === undefined) return null;
  return column.mapToDriverValue(value);
}
