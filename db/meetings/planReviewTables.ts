/**
 * 重層的支援会議: consented cases only, with tables of its own (see `tables.ts` for the other kind). Its three roles: adequacy of plans,
 * evaluation with closure or suspension, sufficiency and development of social resources.
 */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Urgency } from '../assessments/codes.ts';
import { supportCase } from '../cases/tables.ts';
import type { EvaluationResult } from '../evaluations/codes.ts';
import type { LegalBasis } from '../handoff/codes.ts';
import { office } from '../offices/tables.ts';
import { organisation } from '../organisations/tables.ts';
import { staff } from '../staff/tables.ts';
import { supportPlan } from '../supportPlans/tables.ts';
import type { MeetingState, PlanReviewKind, PlanReviewResult } from './codes.ts';

export const planReviewMeeting = sqliteTable('planReviewMeeting', {
  id: text().primaryKey(),
  officeId: text().references(() => office.id),
  number: integer(),
  fiscalYear: integer(),
  state: text().$type<MeetingState>(),
  date: text(),
  startTime: text(),
  place: text(),
  endTime: text(),
  purpose: text(),
  agenda: text({ mode: 'json' }).$type<string[]>(),
  handouts: text(),
  chairName: text(),
  recorderName: text(),
  approverName: text(),
  approvedOn: text(),
  approvalNumber: text(),
  noticeDate: text(),
  noticeNumber: text(),
  noticeBring: text(),
  readAloud: integer({ mode: 'boolean' }),
  /** 持回り（書面）開催, where the city's rules allow it (C15). */
  byCirculation: integer({ mode: 'boolean' }),
  isTrial: integer({ mode: 'boolean' }),
  /** Initials instead of names on its papers. */
  usesInitials: integer({ mode: 'boolean' }),
  minutesConfirmedOn: text(),
  /** Why the confirmed minutes are being corrected, until they are confirmed again (R12). */
  correctionReason: text(),
  /** 中止: never held, and no state of it (C3). */
  calledOffOn: text(),
  calledOffReason: text(),
});

export const planReviewMeetingCase = sqliteTable('planReviewMeetingCase', {
  id: text().primaryKey(),
  meetingId: text().references(() => planReviewMeeting.id),
  caseId: text().references(() => supportCase.id),
  consentIds: text({ mode: 'json' }).$type<string[]>(),
  deletedAt: integer(),
  kind: text().$type<PlanReviewKind>(),
  planId: text().references(() => supportPlan.id),
  startTime: text(),
  purpose: text(),
  wishes: text(),
  assessment: text(),
  discussion: text(),
  /** On a plan. */
  result: text().$type<PlanReviewResult>(),
  resultText: text(),
  /** On an evaluation. */
  judgement: text().$type<EvaluationResult>(),
  /** 社会資源の充足状況と開発. */
  resources: text(),
  remaining: text(),
  nextDate: text(),
  nextText: text(),
  leadOrganisationId: text().references(() => organisation.id),
  coordinatorStaffId: text().references(() => staff.id),
  urgency: text().$type<Urgency>(),
  position: integer(),
  /** The sitting that 次回の日 has made: once. */
  nextMeetingId: text(),
});

export const planReviewAttendee = sqliteTable('planReviewAttendee', {
  id: text().primaryKey(),
  meetingId: text().references(() => planReviewMeeting.id),
  organisationId: text().references(() => organisation.id),
  organisationName: text(),
  name: text(),
  title: text(),
  standing: text(),
  attended: integer({ mode: 'boolean' }),
  /** The cases of the sitting that they were present for; absent: all. */
  caseIds: text({ mode: 'json' }).$type<string[]>(),
  /** R06: on what basis an organisation is there that no consent names, and why. */
  basis: text().$type<LegalBasis>(),
  basisReason: text(),
  position: integer(),
  deletedAt: integer(),
});

export const planReviewStatement = sqliteTable('planReviewStatement', {
  id: text().primaryKey(),
  meetingCaseId: text().references(() => planReviewMeetingCase.id),
  organisationId: text().references(() => organisation.id),
  organisationName: text(),
  fact: text(),
  position: integer(),
  deletedAt: integer(),
});

/** 役割分担 agreed on a plan or at an evaluation. Becomes a 対応事項. */
export const planReviewRole = sqliteTable('planReviewRole', {
  id: text().primaryKey(),
  meetingCaseId: text().references(() => planReviewMeetingCase.id),
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
