import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import { organisation } from '../organisations/tables.ts';
import { person } from '../people/tables.ts';
import type { Diagram, FamilyTie, TieDirection, TieStrength } from './codes.ts';

/** What the 続柄 of the household don't say: divorces, twins, whose child. For 'parent-child' `oneId` is the parent. */
export const familyTie = sqliteTable('familyTie', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  kind: text().$type<FamilyTie>(),
  oneId: text().references(() => person.id),
  otherId: text().references(() => person.id),
  since: text(),
  note: text(),
  deletedAt: integer(),
});

/** エコマップ: a tie between a person of the household (null: the household) and an organisation or somebody named. */
export const ecomapTie = sqliteTable('ecomapTie', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  personId: text().references(() => person.id),
  organisationId: text().references(() => organisation.id),
  name: text(),
  strength: text().$type<TieStrength>(),
  direction: text().$type<TieDirection>(),
  note: text(),
  deletedAt: integer(),
});

/** Where staff have moved a node to, in the diagram's own units; without a row it stands where the layout puts it. */
export const diagramPlace = sqliteTable('diagramPlace', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  diagram: text().$type<Diagram>(),
  nodeId: text(),
  x: integer(),
  y: integer(),
});
