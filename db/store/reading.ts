/** What makes reading cheap: lists of any length asked for by one prepared statement, and what seldom changes read once. */
import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import { perStore, type Store } from './store.ts';

/** `column` is one of the list bound as `name`, JSON text: `IN (?, ?, …)` would be another statement for every length. */
export const isOneOf = (column: AnyColumn, name: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${sql.placeholder(name)}))`;

/** The same id twice is asked for once. */
export const listed = (ids: readonly string[]): string => JSON.stringify([...new Set(ids)]);

const written = perStore(({ connection }) => connection.prepare('SELECT total_changes()').pluck());

/**
 * Reads once and again after anything was written on this connection or another. Inside a transaction it always reads: what was
 * written there may still be rolled back.
 */
export function untilWritten<T>(read: (store: Store) => T): (store: Store) => T {
  const kept = perStore((): { at: string; value: T | undefined } => ({ at: '', value: undefined }));
  return (store) => {
    const { connection } = store;
    if (connection.inTransaction) return read(store);
    const at = `${written(store).get()}/${connection.pragma('data_version', { simple: true })}`;
    const known = kept(store);
    if (known.at !== at) {
      known.value = read(store);
      known.at = at;
    }
    return known.value as T;
  };
}
