/** Which cases' copies a row is part of: `rowsOfCase` walked backwards, so that one changed row is not looked for in every case. */
import type { Statement } from 'better-sqlite3';
import type { Entity } from '../store/entities.ts';
import { perStore, type Store } from '../store/store.ts';
import { HANGING } from './caseScope.ts';

interface Way {
  of: Entity;
  row: Statement<unknown[]>;
  /** Rows that point at this one. */
  pointing: { entity: string; ids: Statement<unknown[]> }[];
  /** Columns of this row that name what it hangs on. */
  hangsOn: { column: string; entity: string }[];
}

const ways = perStore(({ connection, entities }: Store) => {
  const known = new Map<string, Way>();
  return (name: string): Way | undefined => {
    const of = entities.get(name);
    if (!of || known.has(name)) return known.get(name);
    const pointing = [...entities.values()].flatMap((each) =>
      [...each.references]
        .filter(([, table]) => table === of.tableName)
        .map(([field]) => ({
          entity: each.name,
          ids: connection
            .prepare<unknown[]>(
              `SELECT id FROM "${each.tableName}" WHERE "${each.fields.get(field)?.name}" = ?`,
            )
            .pluck(),
        })),
    );
    const hangsOn = Object.entries(HANGING).flatMap(([entity, hanging]) =>
      hanging
        .filter((each) => each.entity === name)
        .map(({ field }) => ({ column: of.fields.get(field)?.name ?? field, entity })),
    );
    const row = connection.prepare<unknown[]>(`SELECT * FROM "${of.tableName}" WHERE id = ?`);
    const way = { of, row, pointing, hangsOn };
    known.set(name, way);
    return way;
  };
});

export function casesReaching(store: Store, entity: string, id: string): Set<string> {
  const wayOf = ways(store);
  const seen = new Set<string>();
  const above = (name: string, rowId: string): Set<string> => {
    const key = `${name} ${rowId}`;
    const way = wayOf(name);
    if (!way || seen.has(key)) return new Set();
    seen.add(key);
    const row = way.row.get(rowId) as Record<string, unknown> | undefined;
    if (!row) return new Set();
    if (name === 'case') return new Set([rowId]);
    if (typeof row.caseId === 'string') return new Set([row.caseId]);
    const found = new Set<string>();
    const add = (cases: Iterable<string>) => {
      for (const each of cases) found.add(each);
    };
    for (const { entity: from, ids } of way.pointing)
      for (const each of ids.all(rowId) as string[]) add(above(from, each));
    for (const { column, entity: to } of way.hangsOn) {
      const parent = row[column];
      if (typeof parent === 'string') add(above(to, parent));
    }
    // Whoever sat in for some cases of a sitting is part of theirs alone.
    const named: unknown = typeof row.caseIds === 'string' ? JSON.parse(row.caseIds) : null;
    return Array.isArray(named) && named.length > 0 ? found.intersection(new Set(named)) : found;
  };
  return above(entity, id);
}
