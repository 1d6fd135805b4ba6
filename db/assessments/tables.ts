import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import { organisation } from '../organisations/tables.ts';
import { staff } from '../staff/tables.ts';
import type { Risk, ScreeningResult } from './codes.ts';

/** スクリーニング: one row per decision, never overwritten. */
export const screening = sqliteTable('screening', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  date: text(),
  result: text().$type<ScreeningResult>(),
  ground: text(),
  deciderStaffId: text().references(() => staff.id),
});

/** リスクの聴き取り: what was asked and found, and where it was reported (R16). */
export const riskCheck = sqliteTable('riskCheck', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  at: integer(),
  staffId: text().references(() => staff.id),
  risks: text({ mode: 'json' }).$type<Risk[]>(),
  /** 聴き取りのうえ「なし」 is itself a finding. */
  askedAndNone: integer({ mode: 'boolean' }),
  notifiedOrganisationId: text().references(() => organisation.id),
  notifiedText: text(),
  notifiedAt: integer(),
  notNotifiedReason: text(),
});
