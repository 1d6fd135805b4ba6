import { type AnySQLiteColumn, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { staff } from '../staff/tables.ts';
import type { DatePrecision, Sex } from './codes.ts';

/** 氏名 keeps its exact characters and variation selectors; search works on a folded key beside it. */
export const person = sqliteTable('person', {
  id: text().primaryKey(),
  name: text(),
  kana: text(),
  sex: text().$type<Sex>(),
  birthDate: text(),
  birthPrecision: text().$type<DatePrecision>(),
  /** Where the date is not known: 「80代」. */
  ageNote: text(),
  zip: text(),
  address: text(),
  telHome: text(),
  telMobile: text(),
  email: text(),
  note: text(),
  addressConcealed: integer({ mode: 'boolean' }),
  deletedAt: integer(),
  /** 正字 that no font has: 「正字は〔…〕」. */
  nameNote: text(),
  /** 支援措置 (C10): its term of one year, and what the section in charge of it said. ISO dates. */
  concealedFrom: text(),
  concealedUntil: text(),
  concealedNote: text(),
  /** The record that this one was found to be the same person as. Both keep their histories. */
  mergedIntoId: text().references((): AnySQLiteColumn => person.id),
  /** 死亡, as far as the date is known. */
  deceasedOn: text(),
  deceasedPrecision: text().$type<DatePrecision>(),
  /** 差出人の名を出さない: a letter to them leaves without the office's name. */
  withoutSender: integer({ mode: 'boolean' }),
});

export const household = sqliteTable('household', {
  id: text().primaryKey(),
  address: text(),
  tel: text(),
  type: text(),
  note: text(),
  /** Beside the one of the house: a household is reached by either. */
  telMobile: text(),
  /** 道順: as much of where they live as the address itself. */
  visitWay: text(),
  /** What to mind at the house: a dog, the car, the office's name. */
  visitCaution: text(),
});

export const householdMember = sqliteTable('householdMember', {
  id: text().primaryKey(),
  householdId: text().references(() => household.id),
  personId: text().references(() => person.id),
  /** 続柄, as seen from 本人. */
  relation: text(),
  livingTogether: integer({ mode: 'boolean' }),
  keyPerson: integer({ mode: 'boolean' }),
  occupation: text(),
  note: text(),
  deletedAt: integer(),
  /** 健康・障がい, as the household table of F2 has it. */
  health: text(),
  /** Other memberships of the same person that whoever wrote this one knew of: standing in both is meant. */
  alsoIn: text({ mode: 'json' }).$type<string[]>(),
});

/** What a merge moved, so that it can be undone: a row of `entity` pointed at the merged person from `field`. */
export interface MovedReference {
  entity: string;
  id: string;
  field: string;
}

/** 同一人の統合. One row per merge; undoing it is written on the same row. */
export const personMerge = sqliteTable('personMerge', {
  id: text().primaryKey(),
  keptId: text().references(() => person.id),
  mergedId: text().references(() => person.id),
  reason: text(),
  moved: text({ mode: 'json' }).$type<MovedReference[]>(),
  mergedAt: integer(),
  staffId: text().references(() => staff.id),
  undoneAt: integer(),
  undoneByStaffId: text().references(() => staff.id),
});

/** Records that may be of one person, found when a file was taken in; of this store alone. */
export const likePair = sqliteTable('likePair', {
  personId: text().notNull(),
  otherId: text().notNull(),
  fileId: text().notNull(),
  foundAt: integer().notNull(),
  toldApartAt: integer(),
  toldApartByStaffId: text(),
});

/** What «the same person?» compares, folded; derived from `person`, never replicated. */
export const personKey = sqliteTable('personKey', {
  personId: text().notNull(),
  kind: text().notNull(),
  key: text().notNull(),
});
