import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import { office } from '../offices/tables.ts';
import { organisation } from '../organisations/tables.ts';
import { staff } from '../staff/tables.ts';
import type { TaskKind } from './codes.ts';

/** 対応事項: who does what until when. Seen at both windows. */
export const task = sqliteTable('task', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  kind: text().$type<TaskKind>(),
  title: text(),
  detail: text(),
  organisationId: text().references(() => organisation.id),
  officeId: text().references(() => office.id),
  staffId: text().references(() => staff.id),
  dueDate: text(),
  dueTime: text(),
  /** What it came from: an entity's name and id. */
  sourceEntity: text(),
  sourceId: text(),
  doneAt: integer(),
  doneNote: text(),
  doneByStaffId: text().references(() => staff.id),
});
