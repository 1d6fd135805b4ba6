import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';

/** 社会資源の不足: what a meeting or an assessment found missing. The list of resources grows from these. */
export const socialResourceGap = sqliteTable('socialResourceGap', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  meetingCaseId: text(),
  what: text(),
  foundOn: text(),
  status: text().$type<'found' | 'in-development' | 'available'>(),
  planId: text(),
  note: text(),
});
