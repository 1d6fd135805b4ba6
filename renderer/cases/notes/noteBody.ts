/** What is typed into the form of an entry: empty, copied from the last one, or taken from the entry that is corrected. */
import { toTokyoDate, toTokyoTime } from '../../../db/calendar/rules.ts';
import type { NoteInput } from '../../../db/cases/notes/inputs.ts';
import { versionsOf } from '../../../db/cases/notes/rules.ts';
import { noteText } from '../../text/notes.ts';
import type { CaseView } from '../caseView.ts';

export type Note = CaseView['notes'][number];

export interface NoteBody extends Omit<NoteInput, 'date' | 'time' | 'method' | 'supersedesId'> {
  date: string | null;
  time: string | null;
  method: NoteInput['method'] | null;
}

export const emptyNote = (date: string, time: string): NoteBody => ({
  date,
  time,
  endTime: null,
  method: null,
  partners: [],
  organisationId: null,
  companions: '',
  kind: 'coordination',
  fact: '',
  view: '',
  handling: 'normal',
  nextDate: null,
  nextTime: null,
  nextText: '',
  stages: [],
  correctionReason: '',
});

/** C9 — an adverse party has asked: what was answered is the same each time, and tells them nothing. */
export const inquiryNote = (empty: NoteBody, name: string): NoteBody => ({
  ...empty,
  method: 'phone',
  partners: ['other'],
  fact: noteText.inquiry(name),
});

const contentsOf = (note: Note) => ({
  method: note.method,
  partners: note.partners ?? [],
  organisationId: note.organisationId,
  companions: note.companions ?? '',
  kind: note.kind ?? ('coordination' as const),
  fact: note.fact ?? '',
  view: note.view ?? '',
  // What was told under a condition is not told again without it.
  handling: note.handling ?? ('normal' as const),
});

/** A correction starts from all of what it corrects: when it was, and what was arranged then. */
export const correctionOf = (note: Note, empty: NoteBody): NoteBody => ({
  ...empty,
  ...contentsOf(note),
  ...(note.at !== null && { date: toTokyoDate(note.at), time: toTokyoTime(note.at) }),
  endTime: note.endAt === null ? null : toTokyoTime(note.endAt),
  stages: note.stages ?? [],
  nextDate: note.nextDate,
  nextTime: note.nextTime,
  nextText: note.nextText ?? '',
});

export const lastNote = (view: CaseView): Note | undefined => versionsOf(view.notes)[0]?.note;

/** 前回の記録を写す: today's day and time stay, what has been typed already stays in front. */
export function copiedFrom(note: Note, body: NoteBody): Partial<NoteBody> {
  const contents = contentsOf(note);
  const joined = (typed: string, copied: string) => [typed.trimEnd(), copied].filter(Boolean).join('\n');
  return { ...contents, fact: joined(body.fact, contents.fact), view: joined(body.view, contents.view) };
}
