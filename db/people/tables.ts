import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
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
});

export const household = sqliteTable('household', {
  id: text().primaryKey(),
  address: text(),
  tel: text(),
  type: text(),
  note: text(),
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
});
