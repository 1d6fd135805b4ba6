import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import { person } from '../people/tables.ts';
import { staff } from '../staff/tables.ts';
import type { ConsentGiver, ConsentKind, ConsentMethod, ConsentScope } from './codes.ts';

/** 同意 (F8, C11). Append-only: a withdrawal is an event of its own that names the consent it ends. */
export const consent = sqliteTable('consent', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  personId: text().references(() => person.id),
  kind: text().$type<ConsentKind>(),
  method: text().$type<ConsentMethod>(),
  giver: text().$type<ConsentGiver>(),
  giverName: text(),
  scope: text({ mode: 'json' }).$type<ConsentScope[]>(),
  organisationIds: text({ mode: 'json' }).$type<string[]>(),
  excludedOrganisationIds: text({ mode: 'json' }).$type<string[]>(),
  date: text(),
  until: text(),
  explainedByStaffId: text().references(() => staff.id),
  explainedText: text(),
  note: text(),
  recordedAt: integer(),
});

export const consentWithdrawal = sqliteTable('consentWithdrawal', {
  id: text().primaryKey(),
  consentId: text().references(() => consent.id),
  caseId: text().references(() => supportCase.id),
  date: text(),
  method: text().$type<ConsentMethod>(),
  note: text(),
  recordedAt: integer(),
});
