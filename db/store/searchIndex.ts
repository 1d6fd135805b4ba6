/**
 * Two-character Japanese search: the application cuts folded text into overlapping bigrams and SQLite's FTS5 indexes
 * them as words, without storing the text. `trigram` finds nothing for 介護 and was measured to give false hits.
 * A query of n ≥ 2 characters is the phrase of its bigrams; one character is a prefix query, for which the last
 * character of a run is indexed alone as well. Results come newest first: ranking costs 80 ms and nobody asked for it.
 */
import type { Connection } from './connection.ts';
import { foldForSearch } from './fold.ts';

export function bigrams(folded: string): string {
  const words: string[] = [];
  for (const run of folded.split(/\s+/u)) {
    const characters = Array.from(run);
    for (let i = 0; i + 1 < characters.length; i += 1) words.push(`${characters[i]}${characters[i + 1]}`);
    const last = characters.at(-1);
    if (last !== undefined) words.push(last);
  }
  return words.join(' ');
}

/** The FTS5 query for one word of a search box; null when nothing of it can be searched. */
export function matchExpression(folded: string): string | null {
  const clauses: string[] = [];
  for (const run of folded.split(/\s+/u)) {
    const characters = Array.from(run);
    if (characters.length === 0) continue;
    if (characters.length === 1) {
      clauses.push(`${quoted(characters[0] as string)}*`);
      continue;
    }
    const phrase: string[] = [];
    for (let i = 0; i + 1 < characters.length; i += 1) phrase.push(`${characters[i]}${characters[i + 1]}`);
    clauses.push(quoted(phrase.join(' ')));
  }
  return clauses.length === 0 ? null : clauses.join(' AND ');
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

export interface SearchHit {
  entity: string;
  entityId: string;
  caseId: string | null;
}

export interface SearchIndex {
  put(entity: string, entityId: string, caseId: string | null, text: string | null): void;
  find(query: string, limit: number): SearchHit[];
}

export function searchIndex(connection: Connection): SearchIndex {
  const find = connection.prepare('SELECT rowid FROM search_document WHERE entity = ? AND entity_id = ?');
  const insertDocument = connection.prepare(
    'INSERT INTO search_document (entity, entity_id, case_id) VALUES (?, ?, ?)',
  );
  const updateDocument = connection.prepare('UPDATE search_document SET case_id = ? WHERE rowid = ?');
  const removeDocument = connection.prepare('DELETE FROM search_document WHERE rowid = ?');
  const insertText = connection.prepare('INSERT INTO search_bigram (rowid, text) VALUES (?, ?)');
  const removeText = connection.prepare('DELETE FROM search_bigram WHERE rowid = ?');
  const query = connection.prepare(
    `SELECT d.entity, d.entity_id AS entityId, d.case_id AS caseId
     FROM search_bigram b JOIN search_document d ON d.rowid = b.rowid
     WHERE search_bigram MATCH ? ORDER BY b.rowid DESC LIMIT ?`,
  );
  return {
    put(entity, entityId, caseId, text) {
      const known = find.get(entity, entityId) as { rowid: number } | undefined;
      if (known) removeText.run(known.rowid);
      if (text === null || text === '') {
        if (known) removeDocument.run(known.rowid);
        return;
      }
      let rowid: number | bigint;
      if (known) {
        rowid = known.rowid;
        updateDocument.run(caseId, rowid);
      } else {
        rowid = insertDocument.run(entity, entityId, caseId).lastInsertRowid;
      }
      insertText.run(rowid, bigrams(foldForSearch(text)));
    },
    find(text, limit) {
      const expression = matchExpression(foldForSearch(text));
      return expression === null ? [] : (query.all(expression, limit) as SearchHit[]);
    },
  };
}
