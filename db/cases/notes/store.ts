import { desc, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { formatJapaneseDate, tokyoInstant, toTokyoDate } from '../../calendar/rules.ts';
import { takeOverDraft } from '../../drafts/store.ts';
import { recordKept } from '../../individualNumbers/store.ts';
import { allowed, type Outcome, refused } from '../../outcome.ts';
import { membersOf } from '../../people/store.ts';
import type { Session } from '../../session.ts';
import { perStore, type Store, type Writer } from '../../store/store.ts';
import { addTask, completeTaskIn, openTaskFrom } from '../../tasks/store.ts';
import { closedDaysOf } from '../../workingDays/store.ts';
import { progressNote } from '../tables.ts';
import { findCase, move } from '../transitions.ts';
import type { addNoteInput, NoteInput } from './inputs.ts';
import { type AppointmentDay, appointmentDay, type Corrected, mayAddNote } from './rules.ts';

const ofCase = perStore(({ orm }) =>
  orm
    .select()
    .from(progressNote)
    .where(eq(progressNote.caseId, sql.placeholder('caseId')))
    .orderBy(desc(progressNote.at), desc(progressNote.id))
    .prepare(),
);
export const notesOf = (store: Store, caseId: string) => ofCase(store).all({ caseId });

/** Those of some 支援経過 that a later version has taken the place of. */
export const supersededNotes = (store: Store, ids: readonly string[]): Set<string> =>
  new Set(
    ids.length === 0
      ? []
      : store.orm
          .select({ id: progressNote.supersedesId })
          .from(progressNote)
          .where(inArray(progressNote.supersedesId, [...ids]))
          .all()
          .flatMap(({ id }) => (id ? [id] : [])),
  );

export type NoteRow = ReturnType<typeof notesOf>[number];

export const findNote = (store: Store, id: string): NoteRow | null =>
  store.orm.select().from(progressNote).where(eq(progressNote.id, id)).get() ?? null;

function correctedBy(store: Store, { supersedesId }: NoteInput): Corrected | null {
  const found = supersedesId ? findNote(store, supersedesId) : null;
  if (!found) return null;
  const later = store.orm
    .select({ id: progressNote.id })
    .from(progressNote)
    .where(eq(progressNote.supersedesId, found.id))
    .get();
  return { caseId: found.caseId, isNewest: later === undefined };
}

export function addNote(session: Session, input: z.output<typeof addNoteInput>): Outcome<{ noteId: string }> {
  const { store } = session;
  const { caseId, note, draftId, numberReason } = input;
  const found = findCase(store, caseId);
  if (!found) return refused('not-found');
  const members = found.householdId ? membersOf(store, found.householdId).map(({ person }) => person.id) : [];
  if (note.stages.some(({ personId }) => !members.includes(personId) && personId !== found.principalPersonId))
    return refused('not-found');
  const may = mayAddNote(note, caseId, correctedBy(store, note), numberReason);
  if (!may.ok) return may;
  const { date, time, endTime, ...fields } = note;
  const noteId = store.write(session.staff.id, (writer) => {
    const id = writer.add('progressNote', {
      ...fields,
      caseId,
      at: tokyoInstant(date, time),
      endAt: endTime ? tokyoInstant(date, endTime) : null,
      staffId: session.staff.id,
      officeId: session.office.id,
    });
    putAppointment(session, writer, caseId, id, note);
    recordKept(writer, may.value, numberReason, { entity: 'progressNote', entityId: id, caseId });
    if (found.state === 'received') move(store, writer, caseId, 'begin-intake');
    if (draftId) takeOverDraft(writer, draftId);
    return id;
  });
  return allowed({ noteId });
}

/** The next appointment as a 対応事項. A correction takes over the one of the entry that it corrects, or closes it with its reason. */
function putAppointment(
  session: Session,
  writer: Writer,
  caseId: string,
  noteId: string,
  note: NoteInput,
): void {
  const { store } = session;
  const open = note.supersedesId ? openTaskFrom(store, 'progressNote', note.supersedesId) : null;
  if (note.nextDate === null) {
    if (open) completeTaskIn(session, writer, open, note.correctionReason);
    return;
  }
  const { isOpen, due } = appointmentOn(session, note.nextDate);
  const fields = {
    title: note.nextText,
    dueDate: due,
    // The hour is that of the day agreed on.
    dueTime: isOpen ? note.nextTime : null,
    detail: isOpen
      ? ''
      : [formatJapaneseDate(note.nextDate, 'day', { weekday: true }), note.nextTime]
          .filter(Boolean)
          .join(' '),
    sourceId: noteId,
  };
  if (open) writer.put('task', open, fields);
  else
    addTask(session, writer, {
      ...fields,
      caseId,
      kind: 'next-appointment',
      staffId: session.staff.id,
      sourceEntity: 'progressNote',
    });
}

export const appointmentOn = ({ store }: Session, date: string): AppointmentDay =>
  appointmentDay(date, toTokyoDate(store.now()), closedDaysOf(store));
