import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import type { ConsentItem } from '../consents/codes.ts';
import type { LegalBasis } from '../handoff/codes.ts';
import { office } from '../offices/tables.ts';
import { organisation } from '../organisations/tables.ts';
import { staff } from '../staff/tables.ts';
import type { ApprovalWay, DisclosureMethod } from './codes.ts';

/** 提供記録: what was told or handed to somebody outside a つなぎ, on what basis (R06). Append-only; 事後決裁 is added once. */
export const disclosure = sqliteTable('disclosure', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  personIds: text({ mode: 'json' }).$type<string[]>(),
  organisationId: text().references(() => organisation.id),
  /** Where the recipient is not in the directory. */
  recipientName: text(),
  contactName: text(),
  at: integer(),
  method: text().$type<DisclosureMethod>(),
  items: text({ mode: 'json' }).$type<ConsentItem[]>(),
  content: text(),
  basis: text().$type<LegalBasis>(),
  reason: text(),
  consentIds: text({ mode: 'json' }).$type<string[]>(),
  approver: text(),
  approvedAt: integer(),
  approvalWay: text().$type<ApprovalWay>(),
  /** Who heard an approval given by telephone. */
  approvalHeardByStaffId: text().references(() => staff.id),
  approvalNumber: text(),
  approvalNumberOn: text(),
  officeId: text().references(() => office.id),
  staffId: text().references(() => staff.id),
});
