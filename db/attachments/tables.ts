import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Handling } from '../cases/codes.ts';
import { supportCase } from '../cases/tables.ts';
import { office } from '../offices/tables.ts';
import { staff } from '../staff/tables.ts';
import type { AttachmentKind, AttachmentMedia } from './codes.ts';
import type { AttachmentSubject } from './inputs.ts';

/** 添付. The row travels as every row does; the body, found by its content, lies encrypted beside the store (shelf.ts). */
export const attachment = sqliteTable('attachment', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  kind: text().$type<AttachmentKind>(),
  title: text(),
  date: text(),
  note: text(),
  handling: text().$type<Handling>(),
  mediaType: text().$type<AttachmentMedia>(),
  size: integer(),
  /** SHA-256 of the bytes, in hex. */
  contentHash: text(),
  pixelWidth: integer(),
  pixelHeight: integer(),
  aboutEntity: text().$type<AttachmentSubject>(),
  aboutId: text(),
  officeId: text().references(() => office.id),
  staffId: text().references(() => staff.id),
  addedAt: integer(),
  removalReason: text(),
  deletedAt: integer(),
});
