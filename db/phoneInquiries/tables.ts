import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import type { ConsentItem } from '../consents/codes.ts';
import { disclosure } from '../disclosures/tables.ts';
import { office } from '../offices/tables.ts';
import { organisation } from '../organisations/tables.ts';
import { staff } from '../staff/tables.ts';
import type { InquiryAnswer } from './codes.ts';

/** 電話照会: somebody called and asked about a case. Append-only; what was told stands in 提供記録 besides (R06). */
export const phoneInquiry = sqliteTable('phoneInquiry', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  at: integer(),
  /** Null: not of the directory; then `callerName` says who. */
  organisationId: text().references(() => organisation.id),
  callerName: text(),
  /** About whom, where they said so. */
  personIds: text({ mode: 'json' }).$type<string[]>(),
  asked: text(),
  inquiryAnswer: text().$type<InquiryAnswer>(),
  items: text({ mode: 'json' }).$type<ConsentItem[]>(),
  content: text(),
  disclosureId: text().references(() => disclosure.id),
  officeId: text().references(() => office.id),
  staffId: text().references(() => staff.id),
});
