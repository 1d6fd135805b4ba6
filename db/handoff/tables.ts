import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RenewalReason, WithdrawalReason } from './cardCodes.ts';
import type { ErasureWay, RemakeReason } from './codes.ts';
import type { ChosenSection } from './sectionCodes.ts';
import type { TakeoutEntry } from './unfinishedTakeout.ts';

/** This office's secret keys. Inside the encrypted store, and nowhere else but in a backup or an exported key file. */
export const officeSecret = sqliteTable('officeSecret', {
  officeId: text().primaryKey(),
  keys: text({ mode: 'json' }).$type<unknown>().notNull(),
  card: text().notNull(),
});

/** Our own keys from before a renewal: what was sealed to the old card, and our own archive copies, still open. */
export const formerSecret = sqliteTable('formerSecret', {
  id: integer().primaryKey(),
  officeId: text().notNull(),
  keys: text({ mode: 'json' }).$type<unknown>().notNull(),
  card: text().notNull(),
  replacedAt: integer().notNull(),
  byStaffId: text().notNull(),
  reason: text().$type<RenewalReason>().notNull(),
});

/** A card, who read its words aloud, here and there, and whether it has been declared void since. */
const cardColumns = {
  name: text().notNull(),
  card: text().notNull(),
  receivedAt: integer().notNull(),
  confirmedAt: integer(),
  confirmedByStaffId: text(),
  /** Who read the twelve words at the other office. */
  readWithName: text(),
  /** A window of this city; false for a receiver outside it, to whom no file goes within the purpose. */
  isOwnCity: integer({ mode: 'boolean' }).notNull().default(true),
  withdrawnAt: integer(),
  withdrawnByStaffId: text(),
  withdrawnReason: text().$type<WithdrawalReason>(),
};

/** Cards of other offices. One that two people have not read aloud to each other is neither written to nor believed. */
export const knownOffice = sqliteTable('knownOffice', { officeId: text().primaryKey(), ...cardColumns });

/** Cards that another one took the place of. `replacedAt`: when that one had been read aloud; null while it waits. */
export const formerCard = sqliteTable('formerCard', {
  fingerprint: text().primaryKey(),
  officeId: text().notNull(),
  ...cardColumns,
  replacedAt: integer(),
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
  /** The replica that made it: each counts its own files. */
  chain: text().notNull().default(''),
  /** Which organisation the window outside the city is of: what its consents are asked by. */
  organisationId: text(),
  /** The consents that carried it, where consent is the basis. */
  consentIds: text({ mode: 'json' }).$type<string[]>(),
  /** Why the basis holds, where it has to be said. */
  reason: text(),
  approvedOn: text(),
  /** What was chosen to be left out; `withheld` says what of it there was. */
  withhold: text({ mode: 'json' }).$type<ChosenSection[]>(),
  /** C10: why a concealed address went along, and who allowed it. Null: none did. */
  concealedReason: text(),
  concealedApprover: text(),
  remakeReason: text().$type<RemakeReason>(),
  remakeNote: text(),
  /** 受渡し: who took the medium along. */
  handedOn: text(),
  handedTo: text(),
  handedByStaffId: text(),
  erasedHow: text().$type<ErasureWay>(),
  /** Who has seen it: not always who enters it. */
  erasedBy: text(),
});

/** 包括承認 (C7): one for a fiscal year, by its first calendar year, covers every file between the city's own windows. */
export const blanketApproval = sqliteTable('blanketApproval', {
  fiscalYear: integer().primaryKey(),
  number: text().notNull(),
  approvedOn: text().notNull(),
  approver: text().notNull(),
  /** Who entered it, and when. */
  staffId: text().notNull(),
  recordedAt: integer().notNull(),
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
  /** 受領した媒体の消去: the day that `eraseDue` of the manifest asks for. */
  erasedOn: text(),
  erasedHow: text().$type<ErasureWay>(),
  erasedBy: text(),
  erasedByStaffId: text(),
  /** Up to where this window had written and given once the file was in: what is later came since. */
  newestChange: text(),
  lastTakeout: integer(),
  /** 取り込みを元に戻した: the file is known, and counts as not taken in. */
  undoneAt: integer(),
  undoneByStaffId: text(),
  /** The sender's replica that made it; '' of a file from before replicas had chains of their own. */
  chain: text().notNull().default(''),
});

/** Members of a file being looked at, staged inside the encrypted store: never on the disk in plaintext. */
export const stagedChunk = sqliteTable('stagedChunk', {
  id: integer().primaryKey(),
  staging: text().notNull(),
  member: text().notNull(),
  body: blob({ mode: 'buffer' }).notNull(),
});

/** What the ledger will say of a file that stands beside its name: there only while it is getting it. */
export const unfinishedTakeout = sqliteTable('unfinishedTakeout', {
  id: text().primaryKey(),
  path: text().notNull(),
  fileHash: text().notNull(),
  entry: text({ mode: 'json' }).$type<TakeoutEntry>().notNull(),
});
