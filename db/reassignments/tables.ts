import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import { office } from '../offices/tables.ts';
import { staff } from '../staff/tables.ts';
import type { ReassignmentReason } from './codes.ts';

/** 担当替え: who was 担当 before and who is from then on (C1). Append-only; the case itself holds who is 担当 now. */
export const reassignment = sqliteTable('reassignment', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  fromOn: text(),
  reason: text().$type<ReassignmentReason>(),
  reasonText: text(),
  beforeOfficeId: text().references(() => office.id),
  beforeStaffId: text().references(() => staff.id),
  beforeDeputyStaffId: text().references(() => staff.id),
  officeId: text().references(() => office.id),
  staffId: text().references(() => staff.id),
  deputyStaffId: text().references(() => staff.id),
  /** 一括担当替え: one mark for all that changed hands together. */
  batch: text(),
  byStaffId: text().references(() => staff.id),
  recordedAt: integer(),
});

/** 引継ぎの要点, for whoever comes next. Append-only: the newest counts. It may be written long before anybody takes over. */
export const handOverNote = sqliteTable('handOverNote', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  /** 現在の状況 · 次にすること · 注意すること. */
  standing: text(),
  next: text(),
  care: text(),
  byStaffId: text().references(() => staff.id),
  writtenAt: integer(),
});
