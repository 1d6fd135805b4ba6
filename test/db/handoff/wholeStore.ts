/** Everything that a store holds, table by table: what must be as it was when something is taken back. */
import type { Store } from '../../../db/store/store.ts';

/** The chain of operations goes on, the file stays known, a backup was made, and a receipt it carried was true: of these something stays. */
const GOES_ON = ['audit', 'receivedHandoff', 'takeoutRecord', 'setting', 'stagedChunk'];

export function wholeStore({ connection, search }: Store, words: readonly string[] = []) {
  const tables = connection
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_bigram%'`,
    )
    .pluck()
    .all() as string[];
  const rows = tables
    .filter((name) => !GOES_ON.includes(name))
    .map((name) => {
      // A found row's place in the list is its number: which number is no content.
      const columns = name === 'search_document' ? 'entity, entity_id, case_id' : '*';
      const all = connection.prepare(`SELECT ${columns} FROM "${name}"`).all();
      return [name, all.map((row) => JSON.stringify(row)).sort()] as const;
    });
  const found = words.map((word) => [
    word,
    search
      .find(word, 1000)
      .map(({ entity, entityId }) => `${entity} ${entityId}`)
      .sort(),
  ]);
  return { tables: Object.fromEntries(rows), found };
}
