/** What a store holds, to the last row of every table: two stores with one print hold the same. */
import { createHash } from 'node:crypto';
import type { Connection } from '../../../db/store/connection.ts';

/** @param without tables left out: the record of operations grows by everything that is tried. */
export function contentsOf(connection: Connection, without: readonly string[] = ['audit']): string {
  const tables = connection
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
  const hash = createHash('sha256');
  for (const name of tables) {
    if (without.includes(name)) continue;
    hash.update(`\n${name}\n`);
    for (const row of connection.prepare(`SELECT * FROM "${name}"`).raw().iterate())
      hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}
