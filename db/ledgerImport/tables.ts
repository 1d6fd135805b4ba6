import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Ledgers that were taken in, of this store alone. What they brought are the changes of this replica between two stamps. */
export const ledgerImport = sqliteTable('ledgerImport', {
  id: text().primaryKey(),
  fileName: text().notNull(),
  at: integer().notNull(),
  staffId: text().notNull(),
  rows: integer().notNull(),
  people: integer().notNull(),
  cases: integer().notNull(),
  oneLines: integer().notNull(),
  /** The last change before it, and its own last. */
  afterHlc: text().notNull(),
  lastHlc: text().notNull(),
  lastTakeout: integer().notNull(),
  undoneAt: integer(),
  undoneByStaffId: text(),
});

/**
 * What was decided about a ledger: of its columns, for every file with the same heads, and of its rows, until that very file is taken in. So
 * nobody who is called away, or locked out, begins anew.
 */
export const ledgerMemory = sqliteTable('ledgerMemory', {
  key: text().primaryKey(),
  value: text().notNull(),
  at: integer().notNull(),
});
