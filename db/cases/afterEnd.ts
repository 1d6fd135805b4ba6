/**
 * 終結のあとに書かれた記録: one window ended the case, and somebody — at the other window, not knowing of it, or here — has written since.
 * A case that has ended is looked at by nobody, so it says so itself, and leads to 再開.
 */
import type { Store } from '../store/store.ts';
import type { NoteRow } from './notes/store.ts';
import type { CaseRecord } from './transitions.ts';

export interface AfterEnd {
  noteId: string;
  at: number | null;
  staffId: string | null;
  officeId: string | null;
}

/** UUIDv7: when it was entered, whatever day it speaks of. */
const enteredAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** Entered after the end, about a day after it, or come with a file after it: whoever ended the case had not seen it. */
export function writtenAfterEnd(
  store: Store,
  { state, endedAt }: Pick<CaseRecord, 'state' | 'endedAt'>,
  notes: readonly NoteRow[],
): AfterEnd[] {
  if (!state?.startsWith('ended-') || endedAt === null) return [];
  const cameLater = store.connection.prepare(
    `SELECT 1 FROM change c JOIN receivedHandoff r ON r.fileId = c.via
     WHERE c.entity = 'progressNote' AND c.id = ? AND r.at > ? AND r.undoneAt IS NULL
       AND r.fileId IS NOT (SELECT via FROM change s JOIN head h ON h.hlc = s.hlc
         WHERE s.entity = 'case' AND s.id = ? AND s.field = 'state' ORDER BY s.hlc DESC LIMIT 1) LIMIT 1`,
  );
  return notes
    .filter(
      ({ id, at, caseId }) =>
        (at ?? 0) > endedAt || enteredAt(id) > endedAt || cameLater.get(id, endedAt, caseId) !== undefined,
    )
    .map(({ id, at, staffId, officeId }) => ({ noteId: id, at, staffId, officeId }));
}
