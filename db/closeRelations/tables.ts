import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import { staff } from '../staff/tables.ts';
import type { RelationKind } from './codes.ts';

/**
 * R17 — a member of staff who is 親族・知人 of somebody in the case's household and is kept from it until a chief lifts it. Never taken away:
 * lifting is written beside it.
 */
export const closeRelation = sqliteTable('closeRelation', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  staffId: text().references(() => staff.id),
  kind: text().$type<RelationKind>(),
  reason: text(),
  flaggedAt: integer(),
  flaggedByStaffId: text().references(() => staff.id),
  liftedAt: integer(),
  liftedByStaffId: text().references(() => staff.id),
  liftReason: text(),
});
