/** Which entries of a long 経過 are on show: by kind of contact, by class, by organisation, by words. Pure. */
import type { Handling, NoteKind, NoteMethod } from '../../../db/cases/codes.ts';
import type { Note } from './noteBody.ts';

export type Filter = 'all' | 'visit' | 'meeting';

export interface Refinement {
  kind: NoteKind | null;
  method: NoteMethod | null;
  handling: Handling | null;
  organisationId: string | null;
  text: string;
}

export const UNREFINED: Refinement = {
  kind: null,
  method: null,
  handling: null,
  organisationId: null,
  text: '',
};

export const isRefined = (by: Refinement): boolean =>
  by.text.trim() !== '' || [by.kind, by.method, by.handling, by.organisationId].some((each) => each !== null);

const VISITS = ['home-visit', 'accompany'];
const MEETINGS = ['support-meeting', 'plan-review-meeting', 'with-organisations', 'in-office'];

const fits = (note: Note, filter: Filter): boolean =>
  filter === 'all' || (filter === 'visit' ? VISITS : MEETINGS).includes(note.method ?? '');

const asTyped = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Every word of `text` somewhere in what was written; of an entry with corrections, in any version. */
export function matches(
  { note, earlier }: { note: Note; earlier: readonly Note[] },
  filter: Filter,
  by: Refinement,
): boolean {
  const words = asTyped(by.text).split(/\s+/u).filter(Boolean);
  const written = asTyped(
    [note, ...earlier]
      .flatMap((each) => [each.fact, each.view, each.nextText, each.companions, each.correctionReason])
      .join('\n'),
  );
  return (
    fits(note, filter) &&
    (by.kind === null || note.kind === by.kind) &&
    (by.method === null || note.method === by.method) &&
    (by.handling === null || note.handling === by.handling) &&
    (by.organisationId === null || note.organisationId === by.organisationId) &&
    words.every((word) => written.includes(word))
  );
}
