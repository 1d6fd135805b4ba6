/** Tables of this store alone: they never travel. `search_*`, `change`, `head` and `audit` are plain SQL (see 0001). */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const setting = sqliteTable('setting', {
  key: text().primaryKey(),
  value: text().notNull(),
});

export const audit = sqliteTable('audit', {
  seq: integer().primaryKey(),
  at: integer().notNull(),
  staff_id: text(),
  action: text().notNull(),
  case_id: text(),
  entity: text(),
  entity_id: text(),
  detail: text(),
  previous: text().notNull(),
  hash: text().notNull(),
});
