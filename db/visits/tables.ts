import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PlannedStop } from './codes.ts';

/** 今日の訪問 as one member put it in order. Of this store alone: what was agreed with the person is in the record itself. */
export const visitPlan = sqliteTable(
  'visitPlan',
  {
    staffId: text().notNull(),
    date: text().notNull(),
    stops: text({ mode: 'json' }).$type<PlannedStop[]>().notNull(),
    /** Cases with an appointment on that day that were taken off the round. */
    dismissed: text({ mode: 'json' }).$type<string[]>().notNull(),
    changedAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.date] })],
);

/** 訪問の紙一式, taken out of the office and brought back. Of this store alone, as is every 持出し. */
export const visitKit = sqliteTable('visitKit', {
  id: text().primaryKey(),
  number: text().notNull(),
  date: text().notNull(),
  staffId: text().notNull(),
  /** In the order of its pages. */
  stops: text({ mode: 'json' }).$type<PlannedStop[]>().notNull(),
  approver: text().notNull(),
  returnDue: text().notNull(),
  madeAt: integer().notNull(),
  /** When it was printed: only then has anything left the screen. */
  takenAt: integer(),
  returnedOn: text(),
  returnedByStaffId: text(),
});
