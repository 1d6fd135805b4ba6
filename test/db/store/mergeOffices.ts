/** Several replicas of one small office, with real stores, and what two of them must agree on. */

import type { Change } from '../../../db/store/changeLog.ts';
import { rowOf, type Store } from '../../../db/store/store.ts';
import { openTestStore, type TestClock, testClock } from '../openTestStore.ts';

export interface Replica {
  store: Store;
  clock: TestClock;
}

export function replicas(count: number): Replica[] {
  return Array.from({ length: count }, () => {
    const clock = testClock();
    return { store: openTestStore(clock), clock };
  });
}

export const changesIn = (store: Store): Change[] =>
  (
    store.connection.prepare('SELECT DISTINCT entity, id FROM change').all() as {
      entity: string;
      id: string;
    }[]
  ).flatMap(({ entity, id }) => store.changes.changesOf(entity, id));

export function take(store: Store, changes: readonly Change[]): number {
  return store.write(null, (writer) => changes.filter((each) => writer.changes.receive(each, 'file')).length);
}

/** All that must be equal where the same changes are known. */
export function stateOf(store: Store) {
  const list = (sql: string) => store.connection.prepare(sql).all();
  const rows = (
    list('SELECT DISTINCT entity, id FROM change ORDER BY entity, id') as { entity: string; id: string }[]
  ).map(({ entity, id }) => ({ entity, ...rowOf(store, entity, id) }));
  return {
    rows,
    heads: list('SELECT * FROM head ORDER BY entity, id, field, hlc'),
    changes: list(
      'SELECT hlc, replica, staff, entity, id, field, base_hlc, also_base, value FROM change ORDER BY hlc',
    ),
    differences: store.changes
      .differences()
      .map((each) => JSON.stringify(each))
      .sort(),
    documents: list('SELECT entity, entity_id, case_id FROM search_document ORDER BY entity, entity_id'),
  };
}
