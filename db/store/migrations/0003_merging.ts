/**
 * For files of hundreds of thousands of changes. The search index takes its words as they are given: only white space divides them, and
 * a character by itself is a word of its own, where there was an index of prefixes as large as the other. It is filled when the store is
 * opened (`derived.ts`). Nothing ever asked for changes by replica; what was entered here is asked for whenever a file is made.
 */
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const tokenizer = `ascii tokenchars '${PUNCTUATION.replaceAll("'", "''")}'`;

export const merging = `
DROP INDEX change_replica;
CREATE INDEX change_own ON change (hlc, entity, id) WHERE via IS NULL;
DROP TABLE search_bigram;
CREATE VIRTUAL TABLE search_bigram USING fts5 (
  text, content='', contentless_delete=1, tokenize="${tokenizer.replaceAll('"', '""')}"
);
`;
