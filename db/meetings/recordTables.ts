/** What goes with meetings of either kind: earlier versions of minutes, requests for information, numbered handouts, the city's own words. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import { organisation } from '../organisations/tables.ts';
import { staff } from '../staff/tables.ts';
import type { MeetingKind } from './codes.ts';
import { supportMeeting } from './tables.ts';

/** R12: minutes as they were confirmed. A correction is the next version with its reason; all of them print. Append-only. */
export const minutesVersion = sqliteTable('minutesVersion', {
  id: text().primaryKey(),
  meetingKind: text().$type<MeetingKind>(),
  meetingCaseId: text(),
  caseId: text().references(() => supportCase.id),
  version: integer(),
  reason: text(),
  /** The sheet as it was confirmed, as JSON text. */
  content: text(),
  confirmedOn: text(),
  staffId: text().references(() => staff.id),
});

/** 情報提供依頼書 under 法106条の6第3項, and its 回答. */
export const informationRequest = sqliteTable('informationRequest', {
  id: text().primaryKey(),
  meetingId: text().references(() => supportMeeting.id),
  caseId: text().references(() => supportCase.id),
  organisationId: text().references(() => organisation.id),
  /** Of whom: by name and birthday on the paper, and by nothing else. */
  personIds: text({ mode: 'json' }).$type<string[]>(),
  number: text(),
  requestedOn: text(),
  content: text(),
  dueOn: text(),
  answeredOn: text(),
  answer: text(),
  staffId: text().references(() => staff.id),
  deletedAt: integer(),
});

/** 配付№ of one copy of one handout, and whether it came back. */
export const handout = sqliteTable('handout', {
  id: text().primaryKey(),
  meetingKind: text().$type<MeetingKind>(),
  meetingId: text(),
  caseId: text().references(() => supportCase.id),
  paper: text(),
  /** What the paper is of: what it is printed by. */
  paperId: text(),
  title: text(),
  number: integer(),
  total: integer(),
  toName: text(),
  handedOn: text(),
  collectedOn: text(),
  staffId: text().references(() => staff.id),
});

/** The city's own names and wording of its meetings, by the setting's key. The legal kind is no setting. */
export const meetingSetting = sqliteTable('meetingSetting', {
  id: text().primaryKey(),
  value: text(),
});
