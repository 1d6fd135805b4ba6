import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ReferralWay } from '../assessments/codes.ts';
import { supportCase } from '../cases/tables.ts';
import type { ConsentItem, ConsentScope } from '../consents/codes.ts';
import type { ApprovalWay } from '../disclosures/codes.ts';
import { office } from '../offices/tables.ts';
import { organisation } from '../organisations/tables.ts';
import type { DatePrecision } from '../people/codes.ts';
import { staff } from '../staff/tables.ts';
import type { ConsentSeen, ReceivedWay, ReferralAnswer } from './codes.ts';

/** つなぎ and its つなぐシート (F10). What was handed over is kept as it was handed over. */
export const sentReferral = sqliteTable('sentReferral', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  organisationId: text().references(() => organisation.id),
  /** The person spoken to there. */
  contactName: text(),
  way: text().$type<ReferralWay>(),
  reason: text(),
  request: text(),
  appointment: text(),
  sentAt: integer(),
  officeId: text().references(() => office.id),
  staffId: text().references(() => staff.id),
  /** Categories ①–⑥ that the sheet carries: those consented to, or those its other basis allows. */
  scope: text({ mode: 'json' }).$type<ConsentScope[]>(),
  basis: text(),
  basisReason: text(),
  consentId: text(),
  confirmDue: text(),
  outcome: text().$type<'connected' | 'not-connected'>(),
  confirmedOn: text(),
  confirmMethod: text(),
  confirmNote: text(),
  confirmedByStaffId: text().references(() => staff.id),
  contactTel: text(),
  /** 口頭で伝えたこと. */
  said: text(),
  /** The items within `scope` that were handed over, and what was left out and why: as it was on that day. */
  items: text({ mode: 'json' }).$type<ConsentItem[]>(),
  leftOut: text({ mode: 'json' }).$type<string[]>(),
  /** 案内メモ: where to go and what to bring. */
  memoPlace: text(),
  memoBring: text(),
  /** つなぎ確認 that found nothing yet, oldest first: each with the day on which it is asked again. */
  tries: text({ mode: 'json' }).$type<ConfirmTry[]>(),
  /** Who answers for a basis that is not the counter's alone (69条2項4号), when and how it was said. */
  approver: text(),
  approvedAt: integer(),
  approvalWay: text().$type<ApprovalWay>(),
  approvalHeardByStaffId: text().references(() => staff.id),
});

export interface ConfirmTry {
  on: string;
  method: string;
  note: string;
  nextDue: string;
}

/** 受けたつなぎ (C20): what arrives on paper or by FAX from sections and organisations without the application, and the answer back. */
export const receivedReferral = sqliteTable('receivedReferral', {
  id: text().primaryKey(),
  /** 受付簿の番号: fiscal year, office's mark, running number. */
  number: text(),
  caseId: text().references(() => supportCase.id),
  receivedOn: text(),
  way: text().$type<ReceivedWay>(),
  organisationId: text().references(() => organisation.id),
  organisationName: text(),
  contactName: text(),
  contactTel: text(),
  personName: text(),
  personKana: text(),
  personBirthDate: text(),
  personBirthPrecision: text().$type<DatePrecision>(),
  personAddress: text(),
  personTel: text(),
  content: text(),
  request: text(),
  consentSeen: text().$type<ConsentSeen>(),
  officeId: text().references(() => office.id),
  staffId: text().references(() => staff.id),
  answerDue: text(),
  answer: text().$type<ReferralAnswer>(),
  answerText: text(),
  answeredOn: text(),
  answerWay: text().$type<ReceivedWay>(),
  answeredByStaffId: text().references(() => staff.id),
  deletedAt: integer(),
});
