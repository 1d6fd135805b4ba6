import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import { office } from '../offices/tables.ts';
import { staff } from '../staff/tables.ts';
import type { MessageKind } from './codes.ts';

/** 伝言・折返し to a colleague at either window. One of a case travels with the case, between the city's own windows alone. */
export const message = sqliteTable('message', {
  id: text().primaryKey(),
  kind: text().$type<MessageKind>(),
  caseId: text().references(() => supportCase.id),
  fromStaffId: text().references(() => staff.id),
  /** The window it was written at. */
  officeId: text().references(() => office.id),
  toStaffId: text().references(() => staff.id),
  toOfficeId: text().references(() => office.id),
  callerName: text(),
  callerTel: text(),
  /** 折返しの希望: 「午後」「18時まで」, as it was said. */
  callWhen: text(),
  messageBody: text(),
  writtenAt: integer(),
  readAt: integer(),
  readByStaffId: text().references(() => staff.id),
  doneAt: integer(),
  doneByStaffId: text().references(() => staff.id),
  reply: text(),
});
