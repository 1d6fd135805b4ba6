import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
