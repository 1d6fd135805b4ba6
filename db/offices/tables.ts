import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** 窓口. Replicated, so that the other office's papers can name it. */
export const office = sqliteTable('office', {
  id: text().primaryKey(),
  name: text(),
  /** One character in this office's case numbers: two places number offline and must never give the same one. */
  mark: text(),
  address: text(),
  tel: text(),
  section: text(),
  city: text(),
});
