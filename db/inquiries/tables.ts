import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Question } from './inputs.ts';

/** 名前を付けた問い: of this store alone; the figures themselves are counted anew each time. */
export const namedQuestion = sqliteTable('namedQuestion', {
  id: text().primaryKey(),
  name: text().notNull(),
  question: text({ mode: 'json' }).$type<Question>().notNull(),
  staffId: text().notNull(),
  savedAt: integer().notNull(),
  /** When it was last asked, and what came out: ISO day. */
  askedOn: text(),
  total: integer(),
});
