/** The search index by its counts: every row with words to be found by has one entry, and every entry its text. */
import type { Connection } from '../../db/store/connection.ts';
import type { EntityRegistry, Row } from '../../db/store/entities.ts';
import { STORE_FAULTS } from './words.ts';

export function checkSearchIndex(connection: Connection, entities: EntityRegistry): string[] {
  const faults: string[] = [];
  const indexed = connection.prepare('SELECT count(*) FROM search_document WHERE entity = ?').pluck();
  for (const of of entities.values()) {
    if (!of.searchText) continue;
    let expected = 0;
    for (const stored of connection.prepare(`SELECT * FROM "${of.tableName}"`).iterate()) {
      const row: Row = { id: (stored as Row).id };
      for (const [field, column] of of.fields) {
        const value = (stored as Row)[column.name];
        row[field] = value === null ? null : column.mapFromDriverValue(value as never);
      }
      if (!row.deletedAt && of.searchText(row)) expected += 1;
    }
    const found = indexed.get(of.name) as number;
    if (found !== expected) faults.push(STORE_FAULTS.search(of.name, expected, found));
  }
  const count = (table: string) =>
    connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  // The index keeps no text; of each document it keeps the length.
  const [documents, texts] = [count('search_document'), count('search_bigram_docsize')];
  if (documents !== texts) faults.push(STORE_FAULTS.searchText(documents, texts));
  return faults;
}
