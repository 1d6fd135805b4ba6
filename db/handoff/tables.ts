import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** This office's secret keys. Inside the encrypted store, and nowhere else but in a backup or an exported key file. */
export const officeSecret = sqliteTable('officeSecret', {
  officeId: text().primaryKey(),
  keys: text({ mode: 'json' }).$type<unknown>().notNull(),
  card: text().notNull(),
});

/** Cards of other offices. One that two people have not read aloud to each other is neither written to nor believed. */
export const knownOffice = sqliteTable('knownOffice', {
  officeId: text().primaryKey(),
  name: text().notNull(),
  card: text().notNull(),
  receivedAt: integer().notNull(),
  confirmedAt: integer(),
  confirmedByStaffId: text(),
});

/** 持出し記録 and, for each file, its place in the chain of its direction. */
export const takeoutRecord = sqliteTable('takeoutRecord', {
  id: text().primaryKey(),
  number: text().notNull(),
  at: integer().notNull(),
  staffId: text().notNull(),
  toOfficeId: text().notNull(),
  toOfficeName: text().notNull(),
  purpose: text().notNull(),
  basis: text().notNull(),
  approver: text().notNull(),
  blanketApproval: text(),
  mediumKind: text().notNull(),
  mediumNumber: text().notNull(),
  caseIds: text({ mode: 'json' }).$type<string[]>().notNull(),
  contents: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
  withheld: text({ mode: 'json' }).$type<{ section: string; count: number }[]>().notNull(),
  fileId: text().notNull(),
  fileName: text().notNull(),
  fileHash: text().notNull(),
  fileSize: integer().notNull(),
  sequence: integer().notNull(),
  eraseDue: text().notNull(),
  erasedOn: text(),
  erasedByStaffId: text(),
  receivedAt: integer(),
  /** The first file of the same number, where this one was made again for it. */
  remakesId: text(),
  /** The newest change that stood here when the file was made: what was entered since has not been given. */
  changesSeen: text(),
});

export const receivedHandoff = sqliteTable('receivedHandoff', {
  fileId: text().primaryKey(),
  fromOfficeId: text().notNull(),
  fromOfficeName: text().notNull(),
  sequence: integer().notNull(),
  fileHash: text().notNull(),
  at: integer().notNull(),
  staffId: text().notNull(),
  manifest: text({ mode: 'json' }).$type<unknown>().notNull(),
  changes: integer().notNull(),
  newChanges: integer().notNull(),
  /** Until the next file back has carried the receipt. */
  receiptSent: integer({ mode: 'boolean' }).notNull(),
});

/** Members of a file being looked at, staged inside the encrypted store: never on the disk in plaintext. */
export const stagedChunk = sqliteTable('stagedChunk', {
  id: integer().primaryKey(),
  staging: text().notNull(),
  member: text().notNull(),
  body: blob({ mode: 'buffer' }).notNull(),
});
