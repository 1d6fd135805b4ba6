import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { office } from '../offices/tables.ts';
import type { Role } from './codes.ts';

export const staff = sqliteTable('staff', {
  id: text().primaryKey(),
  name: text(),
  kana: text(),
  title: text(),
  section: text(),
  login: text(),
  roles: text({ mode: 'json' }).$type<Role[]>(),
  officeId: text().references(() => office.id),
  disabled: integer({ mode: 'boolean' }),
});
