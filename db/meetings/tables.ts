/**
 * 支援会議 (法106条の6) and 重層的支援会議 are different kinds with tables of their own: one may speak of people who have not
 * consented and binds its members to secrecy, the other may not. Minutes and rolls hang on one meeting and one case.
 */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Urgency } from '../assessments/codes.ts';
import { supportCase } from '../cases/tables.ts';
import { office } from '../offices/tables.ts';
import { meetingMember, organisation } from '../organisations/tables.ts';
import { staff } from '../staff/tables.ts';
import type { AttendanceWay, MeetingState } from './codes.ts';

export const supportMeeting = sqliteTable('supportMeeting', {
  id: text().primaryKey(),
  officeId: text().references(() => office.id),
  number: integer(),
  fiscalYear: integer(),
  state: text().$type<MeetingState>(),
  date: text(),
  startTime: text(),
  endTime: text(),
  place: text(),
  purpose: text(),
  agenda: text({ mode: 'json' }).$type<string[]>(),
  otherLaws: text({ mode: 'json' }).$type<string[]>(),
  handouts: text(),
  chairName: text(),
  recorderName: text(),
  /** C4: decided on paper; here are who, when and under which number. */
  approverName: text(),
  approvedOn: text(),
  approvalNumber: text(),
  noticeDate: text(),
  noticeNumber: text(),
  /** 持参資料, as the notice asks for it. */
  noticeBring: text(),
  secrecyConfirmed: integer({ mode: 'boolean' }),
  readAloud: integer({ mode: 'boolean' }),
  minutesConfirmedOn: text(),
  /** R7–R8 試行: counted apart (C17). */
  isTrial: integer({ mode: 'boolean' }),
  /** Initials instead of names on its papers. */
  usesInitials: integer({ mode: 'boolean' }),
  /** Why the confirmed minutes are being corrected, until they are confirmed again (R12). */
  correctionReason: text(),
  /** 中止: never held, and no state of it (C3). */
  calledOffOn: text(),
  calledOffReason: text(),
});

export const supportMeetingCase = sqliteTable('supportMeetingCase', {
  id: text().primaryKey(),
  meetingId: text().references(() => supportMeeting.id),
  caseId: text().references(() => supportCase.id),
  purpose: text(),
  wishes: text(),
  assessment: text(),
  discussion: text(),
  leadOrganisationId: text().references(() => organisation.id),
  coordinatorStaffId: text().references(() => staff.id),
  remaining: text(),
  nextDate: text(),
  nextText: text(),
  /** As they stood when the meeting was held: minutes printed later must not tell of later days. */
  urgency: text().$type<Urgency>(),
  urgencyGround: text(),
  noConsentReason: text(),
  deletedAt: integer(),
  position: integer(),
  /** The sitting that 次回の日 has made: once. */
  nextMeetingId: text(),
});

export const meetingAttendee = sqliteTable('meetingAttendee', {
  id: text().primaryKey(),
  meetingId: text().references(() => supportMeeting.id),
  memberId: text().references(() => meetingMember.id),
  organisationId: text().references(() => organisation.id),
  organisationName: text(),
  name: text(),
  title: text(),
  standing: text(),
  way: text().$type<AttendanceWay>(),
  attended: integer({ mode: 'boolean' }),
  secrecyNoticeDate: text(),
  deletedAt: integer(),
  /** The cases of the sitting that they were present for; absent: all. */
  caseIds: text({ mode: 'json' }).$type<string[]>(),
  /** Why somebody who is no member was asked in (C6). */
  reason: text(),
});

/** 情報共有: facts, organisation by organisation. */
export const meetingStatement = sqliteTable('meetingStatement', {
  id: text().primaryKey(),
  meetingCaseId: text().references(() => supportMeetingCase.id),
  organisationId: text().references(() => organisation.id),
  organisationName: text(),
  fact: text(),
  position: integer(),
  deletedAt: integer(),
});

/** 申合せ（役割分担）: what a 支援会議 makes (C5). Becomes a 対応事項. */
export const agreedRole = sqliteTable('agreedRole', {
  id: text().primaryKey(),
  meetingCaseId: text().references(() => supportMeetingCase.id),
  what: text(),
  organisationId: text().references(() => organisation.id),
  organisationName: text(),
  who: text(),
  dueDate: text(),
  guide: text(),
  position: integer(),
  taskId: text(),
  deletedAt: integer(),
});
