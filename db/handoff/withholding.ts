/**
 * What is withheld is absent from the file, not hidden in it: the rows, all that was ever written in their fields, what was copied out
 * of them, and whatever is known here only through them. Names are looked for where they were entered; words that somebody wrote
 * into another entry are that entry's.
 */
import { sectionOf } from '../attachments/rules.ts';
import { isConcealedField } from '../cases/concealedRows.ts';
import { rowOf, type Store } from '../store/store.ts';
import type { Section } from './codes.ts';
import type { ChosenSection } from './sectionCodes.ts';
import { isUnknownField } from './unknownRows.ts';

export interface ScopeChoice {
  withhold: readonly ChosenSection[];
  /** C10: the exception. */
  takesConcealed: boolean;
  /** To a window that is not the city's own. */
  leavesCity?: boolean;
}

/** 前回からの変更 and the like look at the whole of a case. */
export const WHOLE: ScopeChoice = { withhold: [], takesConcealed: false };

/** Telephone numbers and mail addresses of people, wherever one of them may have been left. An organisation's are in the directory. */
const CONTACT_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['person', ['telHome', 'telMobile', 'email']],
  ['household', ['tel', 'telMobile']],
  ['adverseParty', ['tel']],
  ['reception', ['visitorTel']],
  ['receivedReferral', ['personTel']],
  ['message', ['callerTel']],
]);

/** What is held and said at a 支援会議, apart from the work that came of it. */
const SUPPORT_MEETING = new Set([
  'supportMeeting',
  'supportMeetingCase',
  'meetingAttendee',
  'meetingStatement',
  'agreedRole',
  'informationRequest',
]);
/** What the city's windows arrange among themselves: nobody else's affair, whatever the basis. */
export const COUNTERS_OWN = new Set(['message', 'appointment', 'leave', 'reassignment', 'handOverNote']);
/** These are of either kind of meeting. */
const OF_A_MEETING = new Set(['minutesVersion', 'handout']);

/** 引継ぎの要点 is written out of all that the window knows: where any of this stays, it stays. */
const WRITTEN_FROM = ['meeting-only', 'support-meetings', 'progress-notes'] as const;

interface RowKey {
  entity: string;
  id: string;
}

export interface Withholding {
  /** The section that the row as a whole belongs to. */
  ofRow(row: RowKey): Section | null;
  ofField(row: RowKey, field: string): Section | null;
  /** Whether what this version cannot read has to stay: something is left out, and it might be of that. */
  keepsUnknown: boolean;
}

/** Entries marked 支援会議限り with every earlier and later version of them: a mark put right afterwards is meant for all. */
export function meetingOnlyNotes(store: Store, caseId: string): Set<string> {
  const notes = store.connection
    .prepare('SELECT id, handling, supersedesId FROM progressNote WHERE caseId = ?')
    .all(caseId) as { id: string; handling: string | null; supersedesId: string | null }[];
  const only = new Set(
    notes.filter(({ handling }) => handling === 'support-meeting-only').map(({ id }) => id),
  );
  for (let before = -1; before !== only.size; ) {
    before = only.size;
    for (const { id, supersedesId } of notes) {
      if (supersedesId === null) continue;
      if (only.has(id)) only.add(supersedesId);
      else if (only.has(supersedesId)) only.add(id);
    }
  }
  return only;
}

export function withholdingOf(
  store: Store,
  caseId: string,
  { withhold, takesConcealed, leavesCity = false }: ScopeChoice,
  isConcealed: boolean,
): Withholding {
  const chosen = new Set<Section>(withhold);
  const keepsUnknown = chosen.size > 0 || leavesCity || (isConcealed && !takesConcealed);
  const meetingOnly = chosen.has('meeting-only') ? meetingOnlyNotes(store, caseId) : new Set<string>();

  function ofNote(id: string): Section | null {
    if (meetingOnly.has(id)) return 'meeting-only';
    if (chosen.has('progress-notes')) return 'progress-notes';
    const isOfMeeting =
      chosen.has('support-meetings') && rowOf(store, 'progressNote', id)?.method === 'support-meeting';
    return isOfMeeting ? 'support-meetings' : null;
  }

  /** The signed copy of what stays behind stays with it. */
  function ofAttachment(id: string): Section | null {
    const row = rowOf(store, 'attachment', id);
    const handling = typeof row?.handling === 'string' ? row.handling : null;
    const own = sectionOf({ handling }, chosen, { isConcealed, takesConcealed });
    if (own || typeof row?.aboutEntity !== 'string' || typeof row.aboutId !== 'string') return own;
    return row.aboutEntity === 'attachment' ? null : ofRow({ entity: row.aboutEntity, id: row.aboutId });
  }

  function ofRow({ entity, id }: RowKey): Section | null {
    if (leavesCity && COUNTERS_OWN.has(entity)) return 'counters-own';
    if (entity === 'progressNote') return ofNote(id);
    if (entity === 'attachment') return ofAttachment(id);
    if (entity === 'handOverNote') return WRITTEN_FROM.find((section) => chosen.has(section)) ?? null;
    if (SUPPORT_MEETING.has(entity)) return chosen.has('support-meetings') ? 'support-meetings' : null;
    if (OF_A_MEETING.has(entity) && chosen.has('support-meetings'))
      return rowOf(store, entity, id)?.meetingKind === 'support' ? 'support-meetings' : null;
    // A 対応事項 repeats what the entry that it came from said.
    if (entity !== 'task') return null;
    const task = rowOf(store, 'task', id);
    if (typeof task?.sourceId !== 'string' || typeof task.sourceEntity !== 'string') return null;
    return task.sourceEntity === 'task' ? null : ofRow({ entity: task.sourceEntity, id: task.sourceId });
  }

  return {
    ofRow,
    ofField({ entity }, field) {
      if (isConcealed && !takesConcealed && isConcealedField(entity, field)) return 'concealed-address';
      if (chosen.has('telephone') && CONTACT_FIELDS.get(entity)?.includes(field)) return 'telephone';
      return keepsUnknown && isUnknownField(store, { entity, field }) ? 'newer-version' : null;
    },
    keepsUnknown,
  };
}
