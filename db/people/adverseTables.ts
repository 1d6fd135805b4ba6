import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import type { DatePrecision } from './codes.ts';

/** 相手方 (C9): apart from the household. No paper is addressed to them, and nobody tells them that a consultation exists. */
export const adverseParty = sqliteTable('adverseParty', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  name: text(),
  kana: text(),
  /** In words, as seen from 本人: 「配偶者」. */
  relation: text(),
  birthDate: text(),
  birthPrecision: text().$type<DatePrecision>(),
  tel: text(),
  address: text(),
  note: text(),
  deletedAt: integer(),
});
