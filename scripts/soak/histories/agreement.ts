/**
 * What must hold of any history: everybody who has everything sees the same; what is seen follows from the set of changes alone; whatever
 * was written is in the state, the history or a difference; what is derived is what would be derived anew; the chains are whole.
 */
import { deepStrictEqual } from 'node:assert/strict';
import { openStrays } from '../../../db/people/strays.ts';
import { survivorOf } from '../../../db/people/survivors.ts';
import { verifyAuditChain } from '../../../db/store/auditChain.ts';
import { fillDerived } from '../../../db/store/derived.ts';
import { rowOf, type Store } from '../../../db/store/store.ts';

const list = ({ connection }: Store, sql: string): unknown[] => connection.prepare(sql).all();

interface Logged {
  hlc: string;
  entity: string;
  id: string;
  field: string;
  base_hlc: string | null;
  also_base: string | null;
  value: string;
}

const CHANGES =
  'SELECT hlc, replica, staff, entity, id, field, base_hlc, also_base, value FROM change ORDER BY hlc';

const derivedOf = (store: Store) => ({
  documents: list(store, 'SELECT entity, entity_id, case_id FROM search_document ORDER BY entity, entity_id'),
  keys: list(store, 'SELECT * FROM personKey ORDER BY personId, kind, key'),
  ledger: list(store, 'SELECT * FROM caseLedger ORDER BY caseId'),
});

/** A copy of a case brings along whoever wrote in it, and nobody else: the registers are each window's own. */
const REGISTERS = ['staff', 'office'];

/** All that is equal where the same changes are known. */
export function sharedState(store: Store, byCase: boolean) {
  const isShared = (row: unknown) => !byCase || !REGISTERS.includes((row as { entity: string }).entity);
  const shared = (sql: string) => list(store, sql).filter(isShared);
  const rows = shared('SELECT DISTINCT entity, id FROM change ORDER BY entity, id') as {
    entity: string;
    id: string;
  }[];
  return {
    changes: shared(CHANGES),
    heads: shared('SELECT * FROM head ORDER BY entity, id, field, hlc'),
    differences: shared('SELECT * FROM openDifference ORDER BY entity, id, field'),
    rows: rows.map(({ entity, id }) => ({ entity, ...rowOf(store, entity, id) })),
    ...derivedOf(store),
  };
}

/** The same, worked out from the changes by the shortest way there is. */
export function checkAgainstChanges(store: Store): void {
  const changes = list(store, CHANGES) as Logged[];
  const heads: unknown[] = [];
  const differences: unknown[] = [];
  for (const field of Map.groupBy(changes, ({ entity, id, field }) => `${entity} ${id} ${field}`).values()) {
    const under = new Set(
      field.flatMap(({ base_hlc, also_base }) => [base_hlc, ...(JSON.parse(also_base ?? '[]') as string[])]),
    );
    const open = field.filter(({ hlc }) => !under.has(hlc));
    const shown = open.at(-1);
    if (!shown) throw new Error('a field without a head');
    for (const { entity, id, field: name, hlc } of open) heads.push({ entity, id, field: name, hlc });
    const { entity, id, field: name } = shown;
    if (open.length > 1) differences.push({ entity, id, field: name });
    const stands = rowOf(store, entity, id)?.[name] ?? null;
    deepStrictEqual({ ...shown, value: stands }, { ...shown, value: JSON.parse(shown.value) as unknown });
  }
  const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  deepStrictEqual(sorted(list(store, 'SELECT entity, id, field, hlc FROM head')), sorted(heads));
  deepStrictEqual(sorted(list(store, 'SELECT entity, id, field FROM openDifference')), sorted(differences));
}

/** Index, keys and ledger, made again from the rows, are what they were. */
export function checkDerived(store: Store): void {
  const kept = derivedOf(store);
  store.connection.exec(
    `DELETE FROM personKey; DELETE FROM caseLedger; DELETE FROM setting WHERE key = 'derived'`,
  );
  fillDerived(store.connection, store.entities);
  deepStrictEqual(kept, derivedOf(store));
}

export function checkWhole(store: Store): void {
  deepStrictEqual(store.connection.pragma('foreign_key_check'), []);
  deepStrictEqual(verifyAuditChain(store.connection).brokenAt, null);
}

/** Nobody is lost by merging: from every record a way leads to one that stands and is found, and two ways that cross are a question. */
export function checkNobodyLost(store: Store): void {
  const merged = list(store, 'SELECT id FROM person WHERE mergedIntoId IS NOT NULL') as {
    id: string;
  }[];
  const asked = openStrays(store);
  for (const { id } of merged) {
    const stands = survivorOf(store.connection, id);
    deepStrictEqual(survivorOf(store.connection, stands), stands);
    const { name, deletedAt } = rowOf(store, 'person', stands) ?? {};
    const isFound = store.connection.prepare('SELECT 1 FROM personKey WHERE personId = ?').get(stands);
    if (name && !deletedAt && !isFound) throw new Error(`merged, and not found any more: ${stands}`);
    const isCircle = merged.some((each) => each.id === stands);
    if (isCircle && !asked.some(({ keptId }) => keptId === stands))
      throw new Error(`merged in a circle, and nobody is asked: ${stands}`);
  }
}
