/** 引継ぎの要点: where a case stands, what is next, what to be careful about — written for whoever comes next, whenever there is time for it. */
import { desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { findCase } from '../cases/transitions.ts';
import { takeOverDraft } from '../drafts/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { perStore, type Store, type Writer } from '../store/store.ts';
import type { handOverNoteFields, handOverNoteInput } from './inputs.ts';
import { handOverNote } from './tables.ts';

const newest = perStore(({ orm }) =>
  orm
    .select()
    .from(handOverNote)
    .where(eq(handOverNote.caseId, sql.placeholder('caseId')))
    .orderBy(desc(handOverNote.writtenAt), desc(handOverNote.id))
    .limit(1)
    .prepare(),
);

export function handOverNoteOf(store: Store, caseId: string) {
  const row = newest(store).get({ caseId });
  return row
    ? {
        id: row.id,
        standing: row.standing ?? '',
        next: row.next ?? '',
        care: row.care ?? '',
        writtenAt: row.writtenAt ?? 0,
        byName: staffNames(store).get(row.byStaffId ?? '') ?? '',
      }
    : null;
}
export type HandOverNote = NonNullable<ReturnType<typeof handOverNoteOf>>;

type NoteFields = z.output<typeof handOverNoteFields>;

export const writeHandOverNote = (
  { store, staff }: Session,
  writer: Writer,
  caseId: string,
  { handOverStanding, handOverNext, handOverCare }: NoteFields,
): string =>
  writer.add('handOverNote', {
    caseId,
    standing: handOverStanding,
    next: handOverNext,
    care: handOverCare,
    byStaffId: staff.id,
    writtenAt: store.now(),
  });

export function saveHandOverNote(
  session: Session,
  { caseId, draftId, ...fields }: z.output<typeof handOverNoteInput>,
): Outcome<null> {
  const { store, staff } = session;
  if (!findCase(store, caseId)) return refused('not-found');
  if (Object.values(fields).every((text) => text === ''))
    return refused('missing-required', 'fill-in', { fields: ['handOverStanding'] });
  store.write(staff.id, (writer) => {
    writeHandOverNote(session, writer, caseId, fields);
    if (draftId) takeOverDraft(writer, draftId);
  });
  return allowed(null);
}
