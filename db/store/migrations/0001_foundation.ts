/**
 * 0001 — the foundation: the change log and its heads, the audit chain, the search index, and the areas' tables.
 * Replicated tables have every column but `id` nullable (a row may arrive in parts) and deferred foreign keys.
 */
import { caseworkTables } from './0001_casework.ts';
import { indexes } from './0001_indexes.ts';
import { meetingTables } from './0001_meetings.ts';

const foundation = `
CREATE TABLE change (
  hlc TEXT PRIMARY KEY,
  replica TEXT NOT NULL,
  staff TEXT,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  field TEXT NOT NULL,
  base_hlc TEXT,
  also_base TEXT,
  value TEXT NOT NULL,
  via TEXT
) WITHOUT ROWID;
CREATE INDEX change_field ON change (entity, id, field);
CREATE INDEX change_replica ON change (replica, hlc);
CREATE TABLE head (
  entity TEXT NOT NULL, id TEXT NOT NULL, field TEXT NOT NULL, hlc TEXT NOT NULL,
  PRIMARY KEY (entity, id, field, hlc)
) WITHOUT ROWID;
CREATE TABLE unapplied (hlc TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE INDEX audit_case ON audit (case_id, seq);
CREATE TABLE search_document (
  rowid INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  case_id TEXT,
  UNIQUE (entity, entity_id)
);
CREATE INDEX search_document_case ON search_document (case_id);
-- Everything but white space is searchable, punctuation too: agreed with LIKE on every query that was tried.
CREATE VIRTUAL TABLE search_bigram USING fts5 (
  text, content='', contentless_delete=1, prefix='1',
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co S* P* M*'"
);
`;

export const migration = {
  number: 1,
  name: 'foundation',
  sql: caseworkTables + meetingTables + indexes + foundation,
};
