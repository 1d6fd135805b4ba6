import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import { office } from '../offices/tables.ts';
import { person } from '../people/tables.ts';
import { staff } from '../staff/tables.ts';
import type { NoConsentReason, ReceptionMethod, Route, VisitorRelation, Worry, WorryMark } from './codes.ts';

/** 相談受付・申込票 (F1a, F1b). */
export const reception = sqliteTable('reception', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  personId: text().references(() => person.id),
  receivedAt: integer(),
  officeId: text().references(() => office.id),
  staffId: text().references(() => staff.id),
  method: text().$type<ReceptionMethod>(),
  route: text().$type<Route>(),
  visitorIsPrincipal: integer({ mode: 'boolean' }),
  visitorAnonymous: integer({ mode: 'boolean' }),
  visitorName: text(),
  visitorTel: text(),
  visitorRelation: text().$type<VisitorRelation>(),
  visitorRelationText: text(),
  memo: text(),
  wish: text(),
  /** ○ = applies, ◎ = the most pressing one. */
  worries: text({ mode: 'json' }).$type<Partial<Record<Worry, WorryMark>>>(),
  worryOther: text(),
  form: text().$type<'with-consent' | 'without-consent'>(),
  noConsentReason: text().$type<NoConsentReason>(),
  noConsentReasonText: text(),
  noConsentSource: text(),
  noConsentRequest: text(),
  /** 一行受付: counted, without a case until it grows into one. */
  isOneLine: integer({ mode: 'boolean' }),
  deletedAt: integer(),
  /** Where it comes from an old ledger: its number there, and when it was taken in. */
  formerNumber: text(),
  importedAt: integer(),
});
