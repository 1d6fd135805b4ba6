/**
 * 支援経過記録シート (F6): one entry with its corrections, and 経過一覧. The copy for the person is made here, of what `forThePerson` lets
 * through (R05): what it leaves out is absent from the data, not hidden on the paper.
 */
import { toTokyoDate } from '../calendar/rules.ts';
import { forThePerson, versionsOf } from '../cases/notes/rules.ts';
import { findNote, type NoteRow, notesOf } from '../cases/notes/store.ts';
import { findCase } from '../cases/transitions.ts';
import { officeNames } from '../offices/names.ts';
import { organisationNames } from '../organisations/store.ts';
import { membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { paperHead } from './head.ts';

/** For the office's own file, or to be handed to the person (本人交付用・開示用). */
export const NOTE_COPIES = ['office', 'person'] as const;
export type NoteCopy = (typeof NOTE_COPIES)[number];

type NameOf = (personId: string) => string;

const entryOf = (store: Store) => {
  const staff = staffNames(store);
  const offices = officeNames(store);
  const organisations = organisationNames(store);
  return (note: NoteRow, nameOf: NameOf = () => '') => ({
    id: note.id,
    at: note.at ?? 0,
    endAt: note.endAt,
    staffName: staff.get(note.staffId ?? '') ?? '',
    officeName: offices.get(note.officeId ?? '') ?? '',
    companions: note.companions ?? '',
    method: note.method,
    partners: note.partners ?? [],
    organisationName: organisations.get(note.organisationId ?? '') ?? '',
    kind: note.kind,
    fact: note.fact ?? '',
    view: note.view ?? '',
    handling: note.handling ?? ('normal' as const),
    nextDate: note.nextDate,
    nextTime: note.nextTime,
    nextText: note.nextText ?? '',
    correctionReason: note.correctionReason ?? '',
    stages: (note.stages ?? []).map(({ personId, ...stage }) => ({ name: nameOf(personId), ...stage })),
  });
};

function ofCase(session: Session, caseId: string) {
  const { store } = session;
  const found = findCase(store, caseId);
  if (!found) return null;
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const principal = members.find(({ person }) => person.id === found.principalPersonId)?.person;
  return {
    head: paperHead(session),
    caseId,
    caseNo: found.caseNo ?? '',
    personName: principal?.name ?? '',
    personKana: principal?.kana ?? '',
    nameOf: (personId: string) => members.find(({ person }) => person.id === personId)?.person.name ?? '',
  };
}

/** 入力用: the version asked for, and what it replaced, newest first. */
export function progressNoteData(session: Session, noteId: string) {
  const { store } = session;
  const note = findNote(store, noteId);
  const found = note?.caseId ? ofCase(session, note.caseId) : null;
  if (!note || !found) return null;
  const { nameOf, ...about } = found;
  const entry = entryOf(store);
  const versions = versionsOf(notesOf(store, about.caseId)).find((each) => each.note.id === noteId);
  return {
    ...about,
    entry: entry(note, nameOf),
    earlier: (versions?.earlier ?? []).map((each) => entry(each, nameOf)),
  };
}
export type ProgressNoteData = NonNullable<ReturnType<typeof progressNoteData>>;

/** `case from to copy`, a dash for no end: what a window of its own is told in one word. */
const LIST_ID = /^(\S+) (\d{4}-\d{2}-\d{2}|-) (\d{4}-\d{2}-\d{2}|-) (office|person)$/;

/** 経過一覧: oldest first, each entry by the version that counts. */
export function progressListData(session: Session, id: string) {
  const [, caseId, from, to, copy] = LIST_ID.exec(id) ?? [];
  const found = caseId ? ofCase(session, caseId) : null;
  if (!found) return null;
  const { nameOf: _, ...about } = found;
  const entry = entryOf(session.store);
  const isWithin = ({ at }: NoteRow) => {
    const day = toTokyoDate(at ?? 0);
    return (from === '-' || day >= (from ?? '')) && (to === '-' || day <= (to ?? ''));
  };
  const kept = versionsOf(notesOf(session.store, about.caseId))
    .filter(({ note }) => isWithin(note))
    .reverse()
    .flatMap(({ note, earlier }) => {
      if (copy === 'office') return [{ ...entry(note), version: earlier.length + 1 }];
      const open = forThePerson(note);
      // Why it was corrected may tell what stood there before.
      return open ? [{ ...entry(open), correctionReason: '', version: 1 }] : [];
    });
  return {
    ...about,
    copy: copy as NoteCopy,
    from: from === '-' ? null : (from ?? null),
    to: to === '-' ? null : (to ?? null),
    entries: kept,
  };
}
export type ProgressListData = NonNullable<ReturnType<typeof progressListData>>;
