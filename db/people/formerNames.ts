/**
 * 以前の氏名: what somebody was called before, by the change log, so that whoever comes back after a marriage is recognised by either
 * name. Of a person alone; a record that was merged brings its own.
 */
import type { Statement } from 'better-sqlite3';
import type { Connection } from '../store/connection.ts';

const made = new WeakMap<Connection, Statement<unknown[]>>();

function statement(connection: Connection): Statement<unknown[]> {
  let known = made.get(connection);
  if (!known) {
    known = connection
      .prepare(
        `SELECT DISTINCT value FROM change WHERE entity = 'person' AND id = ? AND field = ? ORDER BY hlc DESC`,
      )
      .pluck();
    made.set(connection, known);
  }
  return known;
}

/** Newest first, without the one that stands now. */
export function formerOf(
  connection: Connection,
  id: string,
  field: 'name' | 'kana',
  standing: unknown,
): string[] {
  const values = (statement(connection).all(id, field) as string[]).map((value) => JSON.parse(value));
  return values.filter(
    (value): value is string => typeof value === 'string' && value !== '' && value !== standing,
  );
}
