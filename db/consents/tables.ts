import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import { person } from '../people/tables.ts';
import { staff } from '../staff/tables.ts';
import type {
  ConsentGiver,
  ConsentItem,
  ConsentKind,
  ConsentMethod,
  ConsentScope,
  ItemRuling,
  ParentalAuthority,
} from './codes.ts';

/** 同意 (F8, C11). Append-only: a withdrawal is an event of its own that names the consent it ends. */
export const consent = sqliteTable('consent', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  personId: text().references(() => person.id),
  kind: text().$type<ConsentKind>(),
  method: text().$type<ConsentMethod>(),
  giver: text().$type<ConsentGiver>(),
  giverName: text(),
  scope: text({ mode: 'json' }).$type<ConsentScope[]>(),
  organisationIds: text({ mode: 'json' }).$type<string[]>(),
  excludedOrganisationIds: text({ mode: 'json' }).$type<string[]>(),
  date: text(),
  until: text(),
  explainedByStaffId: text().references(() => staff.id),
  explainedText: text(),
  note: text(),
  recordedAt: integer(),
  /** Exceptions within ①–⑥ (C11): an item that goes although its scope does not, or stays although its scope goes. */
  items: text({ mode: 'json' }).$type<Partial<Record<ConsentItem, ItemRuling>>>(),
  itemsText: text(),
  giverRelation: text(),
  parentalAuthority: text().$type<ParentalAuthority>(),
  /** 共同親権: the other parent, and how he or she was asked. */
  otherParent: text(),
  /** 子ども本人の意向, heard apart and in words the child understands. */
  childWish: text(),
  childWishOn: text(),
  childWishHeardByStaffId: text().references(() => staff.id),
  /** 判断能力の確認, and who stood by. */
  capacityNote: text(),
  witness: text(),
  explainedOn: text(),
});

/** 撤回: of all that the consent allows, or of some scopes or some organisations only (null: all of them). */
export const consentWithdrawal = sqliteTable('consentWithdrawal', {
  id: text().primaryKey(),
  consentId: text().references(() => consent.id),
  caseId: text().references(() => supportCase.id),
  date: text(),
  method: text().$type<ConsentMethod>(),
  note: text(),
  recordedAt: integer(),
  scope: text({ mode: 'json' }).$type<ConsentScope[]>(),
  organisationIds: text({ mode: 'json' }).$type<string[]>(),
  staffId: text().references(() => staff.id),
});
