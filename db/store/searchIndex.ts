/**
 * Two-character Japanese search: the application cuts folded text into overlapping bigrams and SQLite's FTS5 indexes
 * them as words, without storing the text. `trigram` finds nothing for 介護 and was measured to give false hits.
 * A query of n ≥ 2 characters is the phrase of its bigrams; each character is indexed alone as well, once a text. Results come
 * newest first: ranking costs 80 ms and nobody asked for it.
 *
 * Several words are looked for within one row. Each group (people, notes …) has a range of row numbers of its own, so that the
 * newest of one group are read without passing through those of another.
 */
import type { Connection } from './connection.ts';
import type { EntityRegistry } from './entities.ts';
import { foldForSearch } from './fold.ts';
import { indexedWords } from './indexedWords.ts';

/** What a search shows apart. The order is written into the index's row numbers: only ever added to. */
export const SEARCH_GROUPS = ['people', 'cases', 'notes', 'organisations', 'receptions', 'adverse'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

/** Row numbers of one group: more than anybody will write. */
const ROWS_OF_GROUP = 2 ** 42;
/** BigInt: FTS5 ignores a bound that is bound as a floating number. */
const rangeOf = (group: SearchGroup): [from: bigint, to: bigint] => {
  const from = SEARCH_GROUPS.indexOf(group) * ROWS_OF_GROUP;
  return [BigInt(from), BigInt(from + ROWS_OF_GROUP - 1)];
};
const ALL_ROWS: [from: bigint, to: bigint] = [0n, BigInt(Number.MAX_SAFE_INTEGER)];

/** The words of a search box, folded. */
export const searchWords = (query: string): string[] =>
  foldForSearch(query)
    .split(/\s+/u)
    .filter((word) => word !== '');

/**
 * The digits of a word that is written as telephone numbers are: 「0476-00」 also finds what is stored as 047600. One digit alone is
 * its own digits already.
 */
export function telephoneDigits(word: string): string | null {
  if (!/^[\d()\-‐‑‒–—―−ー]+$/u.test(word) || !/\D/u.test(word)) return null;
  const digits = word.replace(/\D/gu, '');
  return digits.length < 2 ? null : digits;
}

/** The FTS5 query for what stands in a search box; null when nothing of it can be searched. */
export function matchExpression(query: string): string | null {
  const clauses = searchWords(query).map((word) => {
    const digits = telephoneDigits(word);
    return digits === null ? phrase(word) : `(${phrase(word)} OR ${phrase(digits)})`;
  });
  return clauses.length === 0 ? null : clauses.join(' AND ');
}

function phrase(word: string): string {
  const characters = Array.from(word);
  if (characters.length === 1) return quoted(word);
  const pairs: string[] = [];
  for (let i = 0; i + 1 < characters.length; i += 1) pairs.push(`${characters[i]}${characters[i + 1]}`);
  return quoted(pairs.join(' '));
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

export interface SearchHit {
  entity: string;
  entityId: string;
  caseId: string | null;
}

export interface SearchIndex {
  put(entity: string, entityId: string, caseId: string | null, text: string | null): void;
  /** Newest first; of one group, or of all, group by group. */
  find(query: string, limit: number, group?: SearchGroup): SearchHit[];
  /** How many rows a group would give, counted no further than `most`. */
  count(query: string, group: SearchGroup, most: number): number;
  batch(): SearchBatch;
}

/** Many texts in one transaction: FTS5 writes them in one piece instead of in a thousand, as long as their row numbers ascend. */
export interface SearchBatch {
  /** A row that has no text in the index. */
  add(entity: string, entityId: string, caseId: string | null, text: string | null): void;
  put(entity: string, entityId: string, caseId: string | null, text: string | null): void;
  finish(): void;
}

/** Bytes that FTS5 gathers before it writes: 1 MiB by itself. BigInt: it takes no floating number. */
const GATHERED = 2n ** 20n;
const GATHERED_IN_BATCH = 2n ** 24n;
/** Characters that wait to be put in order. */
const WAITING = 2 ** 22;

/** Before all of it is made again. */
export function clearSearchIndex(connection: Connection): void {
  connection.exec(
    `DELETE FROM search_document; INSERT INTO search_bigram (search_bigram) VALUES ('delete-all')`,
  );
}

export function searchIndex(connection: Connection, entities: EntityRegistry): SearchIndex {
  const find = connection.prepare('SELECT rowid FROM search_document WHERE entity = ? AND entity_id = ?');
  const insertDocument = connection.prepare(
    'INSERT INTO search_document (rowid, entity, entity_id, case_id) VALUES (?, ?, ?, ?)',
  );
  const lastDocument = connection.prepare(
    'SELECT rowid FROM search_document WHERE rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT 1',
  );
  const updateDocument = connection.prepare('UPDATE search_document SET case_id = ? WHERE rowid = ?');
  const removeDocument = connection.prepare('DELETE FROM search_document WHERE rowid = ?');
  const insertText = connection.prepare('INSERT INTO search_bigram (rowid, text) VALUES (?, ?)');
  const removeText = connection.prepare('DELETE FROM search_bigram WHERE rowid = ?');
  const query = connection.prepare(
    `SELECT d.entity, d.entity_id AS entityId, d.case_id AS caseId
     FROM search_bigram b JOIN search_document d ON d.rowid = b.rowid
     WHERE search_bigram MATCH ? AND b.rowid BETWEEN ? AND ? ORDER BY b.rowid DESC LIMIT ?`,
  );
  const counted = connection
    .prepare(
      `SELECT count(*) FROM (SELECT rowid FROM search_bigram
       WHERE search_bigram MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?)`,
    )
    .pluck();
  const groupOf = (entity: string): SearchGroup => entities.get(entity)?.searchGroup ?? 'cases';
  const lastRow = (group: SearchGroup): number => {
    const [from, to] = rangeOf(group);
    return (lastDocument.get(from, to) as { rowid: number } | undefined)?.rowid ?? Number(from);
  };
  const gather = connection.prepare(`INSERT INTO search_bigram (search_bigram, rank) VALUES ('hashsize', ?)`);

  function batch(): SearchBatch {
    const lastOf = new Map<SearchGroup, number>();
    let waiting: { rowid: number; isKnown: boolean; text: string }[] = [];
    let characters = 0;
    const flush = () => {
      for (const { rowid, isKnown, text } of waiting.sort((a, b) => a.rowid - b.rowid)) {
        if (isKnown) removeText.run(rowid);
        if (text !== '') insertText.run(rowid, indexedWords(text));
      }
      waiting = [];
      characters = 0;
    };
    const wait = (rowid: number, isKnown: boolean, text: string) => {
      waiting.push({ rowid, isKnown, text });
      characters += text.length;
      if (characters > WAITING) flush();
    };
    const added: SearchBatch['add'] = (entity, entityId, caseId, text) => {
      if (text === null || text === '') return;
      const group = groupOf(entity);
      const rowid = (lastOf.get(group) ?? lastRow(group)) + 1;
      lastOf.set(group, rowid);
      insertDocument.run(rowid, entity, entityId, caseId);
      wait(rowid, false, text);
    };
    gather.run(GATHERED_IN_BATCH);
    return {
      add: added,
      put(entity, entityId, caseId, text) {
        const known = find.get(entity, entityId) as { rowid: number } | undefined;
        if (!known) return added(entity, entityId, caseId, text);
        if (text === null || text === '') removeDocument.run(known.rowid);
        else updateDocument.run(caseId, known.rowid);
        wait(known.rowid, true, text ?? '');
      },
      finish() {
        flush();
        gather.run(GATHERED);
      },
    };
  }

  return {
    batch,
    put(entity, entityId, caseId, text) {
      const known = find.get(entity, entityId) as { rowid: number } | undefined;
      if (known) removeText.run(known.rowid);
      if (text === null || text === '') {
        if (known) removeDocument.run(known.rowid);
        return;
      }
      const rowid = known?.rowid ?? lastRow(groupOf(entity)) + 1;
      if (known) updateDocument.run(caseId, rowid);
      else insertDocument.run(rowid, entity, entityId, caseId);
      insertText.run(rowid, indexedWords(text));
    },
    find(text, limit, group) {
      const expression = matchExpression(text);
      if (expression === null) return [];
      return query.all(expression, ...(group ? rangeOf(group) : ALL_ROWS), limit) as SearchHit[];
    },
    count(text, group, most) {
      const expression = matchExpression(text);
      return expression === null ? 0 : (counted.get(expression, ...rangeOf(group), most) as number);
    },
  };
}
