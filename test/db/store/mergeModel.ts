/**
 * What a store must say after it was given changes, worked out the slow and obvious way: a field's heads are the changes that no other
 * change of the field was written on, the latest of them is shown, and everything else follows from the rows.
 */
import type { Change } from '../../../db/store/changeLog.ts';
import { fillDerived } from '../../../db/store/derived.ts';
import type { EntityRegistry } from '../../../db/store/entities.ts';
import { clearSearchIndex } from '../../../db/store/searchIndex.ts';
import { rowOf, type Store } from '../../../db/store/store.ts';

export interface Expected {
  rows: Record<string, Record<string, unknown>>;
  heads: string[];
  open: string[];
  unapplied: string[];
}

export function expectedOf(entities: EntityRegistry, changes: readonly Change[]): Expected {
  const expected: Expected = { rows: {}, heads: [], open: [], unapplied: [] };
  const fields = Map.groupBy(changes, ({ entity, id, field }) => `${entity} ${id} ${field}`);
  for (const [key, ofField] of fields) {
    const { entity, id, field } = ofField[0] as Change;
    const heads = ofField.filter(
      ({ hlc }) => !ofField.some((other) => other.baseHlc === hlc || other.alsoBase?.includes(hlc)),
    );
    expected.heads.push(...heads.map(({ hlc }) => `${key} ${hlc}`));
    if (heads.length > 1) expected.open.push(key);
    if (!entities.get(entity)?.fields.has(field)) {
      expected.unapplied.push(...ofField.map(({ hlc }) => hlc));
      continue;
    }
    const shown = heads.toSorted((a, b) => (a.hlc < b.hlc ? 1 : -1))[0];
    const row = expected.rows[`${entity} ${id}`] ?? {};
    expected.rows[`${entity} ${id}`] = row;
    row[field] = JSON.parse(shown?.value ?? 'null');
  }
  for (const list of [expected.heads, expected.open, expected.unapplied]) list.sort();
  return expected;
}

/** The same of a store, for the rows and fields that are asked after. */
export function foundIn(store: Store, { rows }: Expected): Expected {
  const list = (sql: string) => (store.connection.prepare(sql).pluck().all() as string[]).sort();
  return {
    rows: Object.fromEntries(
      Object.entries(rows).map(([key, fields]) => {
        const [entity = '', id = ''] = key.split(' ');
        const row = rowOf(store, entity, id);
        return [key, Object.fromEntries(Object.keys(fields).map((field) => [field, row?.[field]]))];
      }),
    ),
    heads: list(`SELECT entity || ' ' || id || ' ' || field || ' ' || hlc FROM head`),
    open: list(`SELECT entity || ' ' || id || ' ' || field FROM openDifference`),
    unapplied: list('SELECT hlc FROM unapplied'),
  };
}

/** All that is derived, down to each word of the search index and where it stands in its text. */
export function derivedIn({ connection }: Store): unknown {
  connection.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab (main, search_bigram, instance)`,
  );
  const list = (sql: string) => connection.prepare(sql).raw(true).all();
  return {
    documents: list('SELECT entity, entity_id, case_id FROM search_document ORDER BY 1, 2'),
    words: list(
      `SELECT d.entity, d.entity_id, w.offset, w.term FROM temp.word w
       LEFT JOIN search_document d ON d.rowid = w.doc ORDER BY 1, 2, 3`,
    ),
    keys: list('SELECT * FROM personKey ORDER BY 1, 2, 3'),
    ledger: list('SELECT * FROM caseLedger ORDER BY caseId'),
  };
}

export function deriveAgain({ connection, entities }: Store): void {
  connection.exec(`DELETE FROM setting WHERE key = 'derived'; DELETE FROM personKey; DELETE FROM caseLedger`);
  fillDerived(connection, entities);
}

/** A store as new, in a fraction of the time that a new one takes. */
export function emptied({ connection, entities }: Store): void {
  connection.transaction(() => {
    connection.pragma('defer_foreign_keys=ON');
    for (const { tableName } of entities.values()) connection.exec(`DELETE FROM "${tableName}"`);
    for (const table of ['change', 'head', 'openDifference', 'unapplied', 'personKey', 'caseLedger'])
      connection.exec(`DELETE FROM ${table}`);
    clearSearchIndex(connection);
  })();
}
