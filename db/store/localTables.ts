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

/** What this store's replica was called before it was put back from a copy, or began anew: one line for each. */
export const formerReplica = sqliteTable('formerReplica', {
  replica: text().primaryKey(),
  reason: text().notNull(),
  /** The newest change of it that stood here: an older one that comes back was never written. */
  lastHlc: text(),
  /** The last entry in the record of operations: what was done later is not here. */
  knownUntil: integer(),
  endedAt: integer().notNull(),
  /** Another PC of this office still writes under it. */
  livesOn: integer({ mode: 'boolean' }).notNull(),
  /** When somebody had read what to do about it. */
  toldAt: integer(),
});
