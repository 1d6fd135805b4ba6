import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ManagementKind } from '../cityPlan/codes.ts';
import type { ContactKind } from './codes.ts';

/**
 * 機関. Those of the plan carry ids made from the plan's own codes and are loaded, not replicated: two offices that load
 * the same plan have the same rows and no difference of entry.
 */
export const organisation = sqliteTable('organisation', {
  id: text().primaryKey(),
  code: text(),
  name: text(),
  kana: text(),
  field: text(),
  section: text(),
  target: text(),
  management: text({ mode: 'json' }).$type<string[]>(),
  kind: text(),
  programme: text(),
  tel: text(),
  extension: text(),
  hours: text(),
  address: text(),
  worries: text({ mode: 'json' }).$type<string[]>(),
  /** Where it comes from: the plan file's own mark, or 'local' when this city's staff added it. */
  origin: text(),
  deletedAt: integer(),
  fax: text(),
  email: text(),
  /** 担当地区: the beginnings of addresses, as a 地域包括支援センター has them. */
  districts: text({ mode: 'json' }).$type<string[]>(),
  /** 直営・委託・指定管理・補助事業, several at once, each with its term. ISO dates. */
  managementTerms: text({ mode: 'json' }).$type<ManagementTerm[]>(),
  note: text(),
});

export interface ManagementTerm {
  kind: ManagementKind;
  from: string | null;
  until: string | null;
}

/** 連絡先の担当者, and each 課's コネクター. */
export const organisationContact = sqliteTable('organisationContact', {
  id: text().primaryKey(),
  organisationId: text().references(() => organisation.id),
  name: text(),
  kana: text(),
  title: text(),
  kind: text().$type<ContactKind>(),
  tel: text(),
  extension: text(),
  since: text(),
  until: text(),
  note: text(),
  deletedAt: integer(),
});

/** 支援会議の構成員名簿. The notice date of the duty of secrecy (法106条の6第5項) is what R03 asks for. */
export const meetingMember = sqliteTable('meetingMember', {
  id: text().primaryKey(),
  organisationId: text().references(() => organisation.id),
  name: text(),
  title: text(),
  secrecyNoticeDate: text(),
  secrecyExplainedBy: text(),
  deletedAt: integer(),
});
