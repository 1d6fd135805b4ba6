import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Urgency } from '../assessments/codes.ts';
import { office } from '../offices/tables.ts';
import { organisation } from '../organisations/tables.ts';
import { household, person } from '../people/tables.ts';
import { staff } from '../staff/tables.ts';
import type { Handling, NoteKind, NoteMethod, NotePartner } from './codes.ts';
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
