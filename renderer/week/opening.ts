/** Where one press on an entry leads: an appointment or an absence opens here, all else where it was written. */
import type { Place } from '../app/place.ts';
import type { Entry } from './words.ts';

export interface Ways {
  go: (place: Place) => void;
  appointment: () => void;
  leave: () => void;
  /** An absence is put right at the member's own window. */
  ownOfficeId: string;
}

/** Undefined: there is nothing to open. */
export function openerOf(
  { source, kind, id, caseId, officeId, isWithheld }: Entry,
  { go, appointment, leave, ownOfficeId }: Ways,
): (() => void) | undefined {
  if (isWithheld || id === null) return undefined;
  switch (source) {
    case 'appointment':
      return appointment;
    case 'leave':
      return officeId === ownOfficeId ? leave : undefined;
    case 'next':
      return caseId === null ? undefined : () => go({ room: 'case', caseId, tab: 'notes' });
    case 'task':
      return () => go(caseId === null ? { room: 'today' } : { room: 'case', caseId, tab: 'tasks' });
    case 'meeting':
      if (kind === 'plan-review') return () => go({ room: 'plan-review', meetingId: id });
      return () => go({ room: kind === 'stakeholder' ? 'stakeholder-meeting' : 'meeting', meetingId: id });
    case 'busy':
      return undefined;
  }
}
