/**
 * After an upgrade: what an earlier version could only keep is applied, or refused as it would have been on arrival had that version
 * known the field. A change of the wrong shape is taken out again, so that no later merge of its field finds it.
 */
import { type StoredChange, toChange } from './changeLog.ts';
import type { Connection } from './connection.ts';
import type { EntityRegistry } from './entities.ts';
import { indexMerged } from './mergeChanges.ts';
import { rowMerge } from './mergeRow.ts';
import { searchIndex } from './searchIndex.ts';

/** Whether a change has the shape that its field asks for (`judgeChange`); every change that arrives is asked the same. */
export type Fits = (change: ReturnType<typeof toChange>) => boolean;

export function applyKept(
  connection: Connection,
  entities: EntityRegistry,
  fits: Fits,
): { applied: number; refused: number } {
  const kept = connection
    .prepare('SELECT c.* FROM unapplied u JOIN change c ON c.hlc = u.hlc ORDER BY c.hlc')
    .all() as StoredChange[];
  const known = kept.filter(({ entity, field }) => entities.get(entity)?.fields.has(field));
  const isApplied = connection.prepare('DELETE FROM unapplied WHERE hlc = ?');
  const takeOut = connection.prepare('DELETE FROM change WHERE hlc = ?');
  const sound = known.filter((each) => fits(toChange(each)));
  const dropHead = connection.prepare(
    'DELETE FROM head WHERE entity = ? AND id = ? AND field = ? AND hlc = ?',
  );
  const ends = connection.prepare('DELETE FROM openDifference WHERE entity = ? AND id = ? AND field = ?');
  const rows = rowMerge(connection, entities);
  for (const { hlc, entity, id, field } of new Set(known).difference(new Set(sound))) {
    takeOut.run(hlc);
    isApplied.run(hlc);
    dropHead.run(entity, id, field, hlc);
    ends.run(entity, id, field);
    // Heads are what the remaining changes make them.
    rows.merge(entity, id, new Set());
  }
  const index = searchIndex(connection, entities);
  let applied = 0;
  for (const changes of Map.groupBy(sound, ({ entity, id, field }) => `${entity} ${id} ${field}`).values()) {
    const [{ entity, id, field }] = changes as [StoredChange];
    try {
      const merged = connection.transaction(() => rows.merge(entity, id, new Set([field])))();
      if (merged) indexMerged(connection, index, merged);
    } catch {
      // A value that this version's column cannot hold: it stays kept, and the others go on.
      continue;
    }
    for (const { hlc } of changes) isApplied.run(hlc);
    applied += changes.length;
  }
  return { applied, refused: known.length - sound.length };
}
