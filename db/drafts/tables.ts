import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** 書きかけ: what is being typed, in the encrypted store, until it is taken over into the record. Never travels. */
export const draft = sqliteTable('draft', {
  id: text().primaryKey(),
  kind: text().notNull(),
  /** What the draft belongs to: a case, a meeting; null for a new reception. */
  subjectId: text(),
  staffId: text().notNull(),
  body: text({ mode: 'json' }).$type<unknown>().notNull(),
  updatedAt: integer().notNull(),
  /** The order in which they wait; null where it was begun before this was kept. */
  startedAt: integer(),
});
