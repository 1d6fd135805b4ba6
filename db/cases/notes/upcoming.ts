/** Next appointments that were agreed on for the days of a calendar. Of entries that were corrected, the newest alone. */
import { between } from 'drizzle-orm';
import type { Store } from '../../store/store.ts';
import { progressNote } from '../tables.ts';
import { supersededNotes } from './store.ts';

export function appointmentsBetween(store: Store, from: string, until: string) {
  const notes = store.orm
    .select({
      id: progressNote.id,
      caseId: progressNote.caseId,
      staffId: progressNote.staffId,
      officeId: progressNote.officeId,
      nextDate: progressNote.nextDate,
      nextTime: progressNote.nextTime,
      nextText: progressNote.nextText,
      handling: progressNote.handling,
    })
    .from(progressNote)
    .where(between(progressNote.nextDate, from, until))
    .all();
  const replaced = supersededNotes(
    store,
    notes.map(({ id }) => id),
  );
  return notes.filter(({ id }) => !replaced.has(id));
}
