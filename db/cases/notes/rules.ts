/**
 * 支援経過 (F6): what an entry needs, how a correction stands to what it corrects, which day its next appointment is seen to, and
 * what of the record a copy for the person holds. An entry is never rewritten: the newest of its versions counts, the others stay.
 */
import { addDays, isWorkingDay, nextWorkingDay } from '../../calendar/rules.ts';
import { mayKeep } from '../../individualNumbers/rules.ts';
import { type Outcome, refused } from '../../outcome.ts';
import type { Handling, NotePartner } from '../codes.ts';
import type { NoteInput } from './inputs.ts';

/** What a correction corrects: of which case, and whether another one has come in between. */
export interface Corrected {
  caseId: string | null;
  isNewest: boolean;
}

/** What of an entry is free text, for R13. */
const freeTextOf = ({ fact, view, companions, nextText, correctionReason }: NoteInput) => ({
  fact,
  view,
  companions,
  nextText,
  correctionReason,
});

/**
 * F6 ※, and R13: answers the fields that are kept with a number that looks like a 個人番号. A correction says why: who asks to see the
 * record (個人情報保護法76条) sees both versions.
 */
export function mayAddNote(
  note: NoteInput,
  caseId: string,
  corrected: Corrected | null,
  numberReason: string,
): Outcome<string[]> {
  if (note.supersedesId !== null) {
    if (corrected?.caseId !== caseId) return refused('not-found');
    if (!corrected.isNewest) return refused('state-changed');
  }
  const missing: string[] = [];
  if (note.supersedesId !== null && note.correctionReason === '') missing.push('correctionReason');
  if (note.nextDate === null && (note.nextText !== '' || note.nextTime !== null)) missing.push('nextDate');
  if (note.nextDate !== null && note.nextText === '') missing.push('nextText');
  if (missing.length > 0) return refused('missing-required', 'fill-in', { fields: missing });
  if (note.endTime !== null && note.endTime < note.time)
    return refused('invalid-input', 'fill-in', { fields: ['endTime'] });
  if (note.nextDate !== null && note.nextDate < note.date)
    return refused('invalid-input', 'fill-in', { fields: ['nextDate'] });
  return mayKeep(freeTextOf(note), numberReason);
}

interface Version {
  id: string;
  supersedesId: string | null;
}

/**
 * Entries with what they replaced, newest version first. Two windows may correct the same entry before they meet: then both stand,
 * each above the same older ones.
 */
export function versionsOf<Note extends Version>(notes: readonly Note[]): { note: Note; earlier: Note[] }[] {
  const byId = new Map(notes.map((each) => [each.id, each]));
  const replaced = new Set(notes.map(({ supersedesId }) => supersedesId));
  return notes
    .filter(({ id }) => !replaced.has(id))
    .map((note) => {
      const earlier: Note[] = [];
      for (let each = byId.get(note.supersedesId ?? ''); each; each = byId.get(each.supersedesId ?? '')) {
        // A file from elsewhere might name a circle.
        if (each === note || earlier.includes(each)) break;
        earlier.push(each);
      }
      return { note, earlier };
    });
}

export interface AppointmentDay {
  isOpen: boolean;
  /** When its 対応事項 falls due. */
  due: string;
  /** Proposed where the day is a closed one. */
  nextOpen: string;
}

/**
 * C22 — due dates fall on working days. A day agreed with the person stays as it was agreed, closed or not; what must be done for it
 * is due on the last working day before it, or, where that has passed, on the first one after it.
 */
export function appointmentDay(date: string, today: string, holidays: ReadonlySet<string>): AppointmentDay {
  const isOpen = isWorkingDay(date, holidays);
  const nextOpen = nextWorkingDay(date, holidays);
  let before = date;
  while (!isWorkingDay(before, holidays)) before = addDays(before, -1);
  return { isOpen, nextOpen, due: before >= today ? before : nextOpen };
}

interface Disclosable {
  handling: Handling | null;
  partners: readonly NotePartner[] | null;
  view: string | null;
}

/**
 * R05 — what of an entry a copy for the person (本人交付用・開示用) holds. 支援会議限り is the members' alone (法106条の6第5項), 本人非開示希望 was told on
 * that understanding, and a judgement that concerns others than the person is theirs: of such an entry only the facts go.
 * Null: nothing of it goes, not even that it exists.
 */
export function forThePerson<Note extends Disclosable>(note: Note): Note | null {
  if (note.handling === 'support-meeting-only' || note.handling === 'not-for-person') return null;
  // An entry that arrived without its class is not known to be free.
  if (note.handling === null) return null;
  const aboutThePersonAlone = note.partners?.length === 1 && note.partners[0] === 'self';
  return aboutThePersonAlone ? note : { ...note, view: '' };
}
