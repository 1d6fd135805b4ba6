import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ReferralWay } from '../assessments/codes.ts';
import { supportCase } from '../cases/tables.ts';
import type { ConsentScope } from '../consents/codes.ts';
import { office } from '../offices/tables.ts';
import { organisation } from '../organisations/tables.ts';
import { staff } from '../staff/tables.ts';

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
});
