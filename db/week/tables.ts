import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import { office } from '../offices/tables.ts';
import { staff } from '../staff/tables.ts';
import type { AppointmentKind, LeaveKind } from './codes.ts';

/** 予定: who is where when. One of a case travels with the case. */
export const appointment = sqliteTable('appointment', {
  id: text().primaryKey(),
  kind: text().$type<AppointmentKind>(),
  caseId: text().references(() => supportCase.id),
  staffId: text().references(() => staff.id),
  /** The window it is at: whose rooms are meant. */
  officeId: text().references(() => office.id),
  date: text(),
  startTime: text(),
  endTime: text(),
  /** 相談室, by its name: another window's list of rooms is not known here. */
  room: text(),
  place: text(),
  /** 用件. */
  subject: text(),
  cancelledAt: integer(),
});

/** 休暇・不在, without a reason. */
export const leave = sqliteTable('leave', {
  id: text().primaryKey(),
  kind: text().$type<LeaveKind>(),
  staffId: text().references(() => staff.id),
  fromDate: text(),
  untilDate: text(),
  startTime: text(),
  endTime: text(),
  cancelledAt: integer(),
});

/** Hours taken in a member's calendar of the city: when, and nothing of what. Of this store alone. */
export const busyTime = sqliteTable('busyTime', {
  id: text().primaryKey(),
  staffId: text().notNull(),
  date: text().notNull(),
  /** Null: the whole day. */
  startTime: text(),
  endTime: text(),
});
