import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** 実施計画, as loaded: the whole validated file. Local: each office loads the city's file. */
export const cityPlan = sqliteTable('cityPlan', {
  code: text().primaryKey(),
  title: text().notNull(),
  city: text().notNull(),
  body: text({ mode: 'json' }).$type<unknown>().notNull(),
  loadedAt: integer().notNull(),
});
