/** 関係者会議 (C2): the yearly look at the plan. It never speaks of a case: there is no column for one. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { office } from '../offices/tables.ts';
import type { MeetingState } from './codes.ts';

export interface StakeholderAttendee {
  organisationName: string;
  name: string;
  title: string;
  attended: boolean;
}

export const stakeholderMeeting = sqliteTable('stakeholderMeeting', {
  id: text().primaryKey(),
  officeId: text().references(() => office.id),
  number: integer(),
  fiscalYear: integer(),
  state: text().$type<MeetingState>(),
  date: text(),
  startTime: text(),
  endTime: text(),
  place: text(),
  agenda: text({ mode: 'json' }).$type<string[]>(),
  chairName: text(),
  recorderName: text(),
  noticeDate: text(),
  noticeNumber: text(),
  attendees: text({ mode: 'json' }).$type<StakeholderAttendee[]>(),
  minutes: text(),
  conclusions: text(),
  approverName: text(),
  approvedOn: text(),
  approvalNumber: text(),
  minutesConfirmedOn: text(),
  deletedAt: integer(),
});
