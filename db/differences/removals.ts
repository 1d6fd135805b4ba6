/**
 * 消された記録に書き足された: one window took a row out, and the other wrote to it without knowing. Both are separate fields, so no head
 * says so; it shows when the file comes, by what the writer of the one did not have of the other.
 */
import { isConcealedField } from '../cases/concealedRows.ts';
import { isHistoryField } from '../history/rules.ts';
import type { Change } from '../store/changeLog.ts';
import type { RowKey } from '../store/mergeChanges.ts';
import { rowOf, type Store } from '../store/store.ts';

export interface OpenRemoval {
  entity: string;
  id: string;
  removal: Change;
  written: Change[];
}

/** One window let somebody stay in a household and the other took them out of it, each to stay in another one: nobody is lost between. */
const DECIDED = 'alsoIn';

/** The latest word on whether the row stands, where it says that it does not. */
const removalIn = (changes: readonly Change[]): Change | null => {
  const latest = changes.filter(({ field }) => field === 'deletedAt').at(-1);
  return latest && latest.value !== 'null' ? latest : null;
};

/** After a file's changes were taken in: they stand staged still, and those that were not here before came with it. */
export function noteWrittenAfterRemoval(
  store: Store,
  file: { staging: string; fileId: string; touchedRows: readonly RowKey[] },
): void {
  const { connection } = store;
  const removed = file.touchedRows.filter(
    ({ entity, id }) =>
      store.entities.get(entity)?.fields.has('deletedAt') && rowOf(store, entity, id)?.deletedAt,
  );
  if (removed.length === 0) return;
  const inFile = connection
    .prepare('SELECT hlc FROM stagedChange WHERE staging = ? AND entity = ? AND id = ?')
    .pluck();
  const fresh = connection.prepare('SELECT hlc FROM change WHERE entity = ? AND id = ? AND via = ?').pluck();
  const note = connection.prepare(
    'INSERT OR IGNORE INTO writtenAfterRemoval (entity, id, removal, written) VALUES (?, ?, ?, ?)',
  );
  for (const { entity, id } of removed) {
    const isFresh = new Set(fresh.all(entity, id, file.fileId));
    if (isFresh.size === 0) continue;
    const changes = store.changes.changesOf(entity, id);
    const removal = removalIn(changes);
    if (!removal) continue;
    const isInFile = new Set(isFresh.has(removal.hlc) ? inFile.all(file.staging, entity, id) : []);
    for (const change of changes) {
      const isWriting = isHistoryField(change.field)
        ? change.field !== 'deletedAt'
        : change.field === DECIDED;
      // A concealed field is in no file (C10): that it is absent says nothing.
      if (!isWriting || change.replica === removal.replica || isConcealedField(entity, change.field))
        continue;
      const isUnseen = isFresh.has(removal.hlc) ? !isInFile.has(change.hlc) : isFresh.has(change.hlc);
      if (isUnseen) note.run(entity, id, removal.hlc, change.hlc);
    }
  }
}

/** Open until somebody who saw both says whether the row stands: at whichever window. */
export function openRemovals(store: Store): OpenRemoval[] {
  const noted = store.connection
    .prepare('SELECT entity, id, removal, written FROM writtenAfterRemoval ORDER BY removal, written')
    .all() as { entity: string; id: string; removal: string; written: string }[];
  return [...Map.groupBy(noted, ({ entity, id }) => `${entity} ${id}`).values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const { entity, id } = first;
    const changes = store.changes.changesOf(entity, id);
    const removal = removalIn(changes);
    const written = changes.filter(({ hlc }) =>
      of.some((each) => each.removal === removal?.hlc && each.written === hlc),
    );
    return removal && written.length > 0 ? [{ entity, id, removal, written }] : [];
  });
}
