/** Where a 書きかけ is gone on with: its own form, with what was written in it. */
import { subjectOf } from '../../db/drafts/rules.ts';
import type { Place } from '../app/place.ts';

export interface DraftToOpen {
  id: string;
  kind: string;
  subjectId: string | null;
  /** The day that an appointment is for, as far as it is typed. */
  day: string | null;
}

const TABS: Record<string, string> = {
  'progress-note': 'notes',
  screening: 'intake',
  referral: 'referrals',
};

export function placeOfDraft({ id, kind, subjectId, day }: DraftToOpen): Place {
  const { caseId, entryId } = subjectOf(subjectId);
  if (kind === 'one-line') return { room: 'one-line' };
  if (kind === 'appointment') return placeOfAppointment(subjectId, day);
  // Of a 一括担当替え it is whose cases change hands.
  if (kind === 'reassignments') return { room: 'reassignments', ...(caseId && { staffId: caseId }) };
  if (kind === 'reception' || caseId === null)
    return { room: 'reception', draftId: id, ...(caseId ? { caseId } : {}) };
  if (kind === 'visit-note' && entryId) return { room: 'visit-notes', date: entryId, caseId };
  const tab = TABS[kind];
  return { room: 'case', caseId, draft: { id, kind, subjectId }, ...(tab ? { tab } : {}) };
}

/** 「appointment/id」 is one that is being put right: it waits where it stands in its week. */
const placeOfAppointment = (subjectId: string | null, date: string | null): Place =>
  subjectId?.startsWith('appointment/')
    ? { room: 'week', ...(date && { date }) }
    : { room: 'week', isNew: true, ...(subjectId && { caseId: subjectId }) };
