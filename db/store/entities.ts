/**
 * What the change log needs to know of a replicated table: its columns, which of them point at other entities, and
 * what of a row is searched. Areas describe their tables with `entity()`; `db/entities.ts` puts the list together.
 *
 * Replicated columns are nullable in the database, all but `id`: a row may arrive in parts, and what is withheld is absent.
 */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';

import type { Connection } from './connection.ts';
import type { SearchGroup } from './searchIndex.ts';

export type Row = Record<string, unknown>;

export interface EntityDescription {
  /** The name written into the change log and into handoff files: never changed once released. */
  name: string;
  table: SQLiteTable;
  /** The text a person may search this row by; null keeps the row out of the index. */
  searchText?: (row: Row) => string | null;
  /** Among what it is shown when it is found; a part of the case's record unless said otherwise. */
  searchGroup?: SearchGroup;
  /** The case the row belongs to, where it belongs to one. */
  caseOf?: (row: Row) => string | null;
  /** Brings what is derived from the row up to date, in the same transaction; `row` is the row as it stands now. */
  derive?: (connection: Connection, row: Row) => void;
  /** `derive` reads earlier values too: an old change that shows nothing is derived from all the same. */
  derivesFromLog?: boolean;
  /** Raised when `derive` makes something else of the same row: what stands is made again when the store is opened. */
  derivedVersion?: number;
}

export interface Entity extends EntityDescription {
  tableName: string;
  /** Field (the key in the change log) → column. `id` is not among them. */
  fields: ReadonlyMap<string, SQLiteColumn>;
  /** Field → table name it points at. */
  references: ReadonlyMap<string, string>;
}

export function entity(description: EntityDescription): Entity {
  const fields = new Map<string, SQLiteColumn>();
  for (const [field, column] of Object.entries(getTableColumns(description.table))) {
    if (field !== 'id') fields.set(field, column as SQLiteColumn);
  }
  const references = new Map<string, string>();
  for (const key of getTableConfig(description.table).foreignKeys) {
    const { columns, foreignTable } = key.reference();
    for (const [field, column] of fields) {
      if (column.name === columns[0]?.name) references.set(field, getTableName(foreignTable));
    }
  }
  return {
    ...description,
    tableName: getTableName(description.table),
    fields,
    references,
  };
}

export type EntityRegistry = ReadonlyMap<string, Entity>;

export function registry(entities: readonly Entity[]): EntityRegistry {
  const byName = new Map<string, Entity>();
  for (const each of entities) {
    if (byName.has(each.name)) throw new Error(`entity ${each.name} is described twice`);
    byName.set(each.name, each);
  }
  return byName;
}
