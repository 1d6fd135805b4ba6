/**
 * What is derived from the record — the search index and the tables that entities `derive` — is kept in step by every write. A store
 * that was written by an earlier version has none of it, or has it in an earlier shape: then all of it is made again, once,
 * in one transaction when the store is opened.
 */
import type { Connection } from './connection.ts';
import type { Entity, EntityRegistry, Row } from './entities.ts';
import { clearSearchIndex, searchIndex } from './searchIndex.ts';

/** Raised with every change of how the index is made or text is folded; what an entity derives has a version of its own. */
const INDEX_VERSION = 2;

export function fillDerived(connection: Connection, entities: EntityRegistry): void {
  const made = connection.prepare(`SELECT value FROM setting WHERE key = 'derived'`).pluck().get();
  const versions = [...entities.values()].flatMap(({ name, derive, derivedVersion }) =>
    derive ? [`${name}=${derivedVersion ?? 1}`] : [],
  );
  const shape = [`index=${INDEX_VERSION}`, ...versions].join(' ');
  if (made === shape) return;
  connection.transaction(() => {
    const index = searchIndex(connection, entities);
    clearSearchIndex(connection);
    for (const of of entities.values()) {
      if (!of.searchText && !of.derive) continue;
      // By ids, which ascend with the time of writing: newest first stays newest first.
      const ids = connection
        .prepare(`SELECT id FROM "${of.tableName}" ORDER BY id`)
        .pluck()
        .all() as string[];
      const read = connection.prepare(`SELECT * FROM "${of.tableName}" WHERE id = ?`);
      for (const id of ids) {
        const row = rowFrom(of, read.get(id) as Row);
        if (of.searchText && !row.deletedAt)
          index.put(of.name, id, of.caseOf?.(row) ?? null, of.searchText(row));
        of.derive?.(connection, row);
      }
    }
    connection
      .prepare(
        `INSERT INTO setting (key, value) VALUES ('derived', ?) ON CONFLICT (key) DO UPDATE SET value = ?`,
      )
      .run(shape, shape);
  })();
}

/** A stored row with its fields as the areas' own types have them. */
export function rowFrom(of: Entity, stored: Row): Row {
  const row: Row = { id: stored.id };
  for (const [field, column] of of.fields) {
    const value = stored[column.name];
    row[field] = value === null ? null : column.mapFromDriverValue(value as never);
  }
  return row;
}
