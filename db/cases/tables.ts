import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Urgency, UrgencyLowering } from '../assessments/codes.ts';
import { office } from '../offices/tables.ts';
import { organisation } from '../organisations/tables.ts';
import { household, person } from '../people/tables.ts';
import { staff } from '../staff/tables.ts';
import type {
  CaseTurn,
  Caution,
  Handling,
  NoteKind,
  NoteMethod,
  NotePartner,
  NoteStage,
  PhraseField,
} from './codes.ts';
import type { CaseState } from './rules.ts';

export const supportCase = sqliteTable('supportCase', {
  id: text().primaryKey(),
  caseNo: text(),
  householdId: text().references(() => household.id),
  principalPersonId: text().references(() => person.id),
  state: text().$type<CaseState>(),
  /** 第何期: a case that is reopened is the same case in its next term. */
  term: integer(),
  responsibleOfficeId: text().references(() => office.id),
  staffId: text().references(() => staff.id),
  deputyStaffId: text().references(() => staff.id),
  urgency: text().$type<Urgency>(),
  urgencyGround: text(),
  cautions: text(),
  openedAt: integer(),
  endedAt: integer(),
  endedAs: text(),
  programme: text(),
  /** 注意表示, at the head of the case; the words of `cautions` stand beside them. */
  cautionCodes: text({ mode: 'json' }).$type<Caution[]>(),
  /** 連絡してよい時間帯, in words. */
  cautionHours: text(),
  /** Why 緊急性 was last taken down from 高 (C12). */
  urgencyLowered: text().$type<UrgencyLowering>(),
});

/** 支援経過. Append-only: a correction is a new entry that names the one it replaces. */
export const progressNote = sqliteTable('progressNote', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  at: integer(),
  endAt: integer(),
  staffId: text().references(() => staff.id),
  officeId: text().references(() => office.id),
  companions: text(),
  method: text().$type<NoteMethod>(),
  partners: text({ mode: 'json' }).$type<NotePartner[]>(),
  organisationId: text().references(() => organisation.id),
  kind: text().$type<NoteKind>(),
  /** 事実・発言, apart from 所見・判断: the person may ask to see the record (個人情報保護法76条). */
  fact: text(),
  view: text(),
  handling: text().$type<Handling>(),
  nextDate: text(),
  nextText: text(),
  supersedesId: text(),
  correctionReason: text(),
  nextTime: text(),
  /** How far each person of the household has come, where this contact showed it. */
  stages: text({ mode: 'json' }).$type<NoteStage[]>(),
});

/** 多機関協働の受付と受理判定. */
export const acceptance = sqliteTable('acceptance', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  requestedOn: text(),
  fromSection: text(),
  connectorName: text(),
  form: text().$type<'with-consent' | 'without-consent'>(),
  reason: text(),
  decision: text().$type<'accepted' | 'advice-only' | 'returned'>(),
  decidedOn: text(),
  coordinatorStaffId: text().references(() => staff.id),
  decisionNote: text(),
});

/** 節目: 中断 with who watches meanwhile (R11), 再開, and the ends outside the meetings. Append-only. */
export const caseTurn = sqliteTable('caseTurn', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  kind: text().$type<CaseTurn>(),
  date: text(),
  reason: text(),
  /** 最後に連絡がとれた日. */
  lastContactOn: text(),
  watchOrganisationId: text().references(() => organisation.id),
  watchedBy: text(),
  /** The 期 that it closed or began. */
  term: integer(),
  staffId: text().references(() => staff.id),
  recordedAt: integer(),
});

/** 文例 of this city's own, beside those that come with the application. `field` says where it is offered. */
export const phrase = sqliteTable('phrase', {
  id: text().primaryKey(),
  field: text().$type<PhraseField>(),
  title: text(),
  body: text(),
  position: integer(),
  deletedAt: integer(),
});

/** The ledger's row of a case: derived from `case` and its 本人, never replicated. `urgency`: 0 高, 1 中, 2 低. */
export const caseLedger = sqliteTable('caseLedger', {
  caseId: text().primaryKey(),
  caseNo: text().notNull(),
  kanaKey: text().notNull(),
  state: text().$type<CaseState>().notNull(),
  ended: integer({ mode: 'boolean' }).notNull(),
  urgency: integer().notNull(),
  officeId: text(),
  staffId: text(),
  deputyStaffId: text(),
  openedAt: integer().notNull(),
  /** The earliest open 対応事項 of the case; without one, a date after all others. */
  nextDue: text().notNull(),
  /** Since when 多機関協働 goes on without a valid consent to share; may lie ahead, where the consent runs out. */
  consentWaitingSince: text(),
});
