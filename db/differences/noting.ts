/** Questions that no head asks, and that show only when a file comes: noted once its changes are in, while they stand staged still. */
import { noteStrays } from '../people/strays.ts';
import type { RowKey } from '../store/mergeChanges.ts';
import type { Store } from '../store/store.ts';
import { noteWrittenAfterRemoval } from './removals.ts';
import { noteWrittenAfterSettling } from './settling.ts';

export function noteQuestions(
  store: Store,
  file: { staging: string; fileId: string; touchedRows: readonly RowKey[] },
): void {
  noteWrittenAfterRemoval(store, file);
  noteWrittenAfterSettling(store, file);
  noteStrays(store, file.touchedRows, file.fileId);
}
