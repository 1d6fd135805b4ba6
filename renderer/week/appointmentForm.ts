/** What an appointment holds while it is being typed. */
import type { AppointmentKind } from '../../db/week/codes.ts';
import { laterBy } from '../../db/week/rules.ts';
import type { Entry, Week } from './words.ts';

const USUAL_MINUTES = 60;

/** Where it takes place is asked for where it is not the counter itself. */
export const HAS_ROOM: readonly AppointmentKind[] = ['visit-here', 'meeting', 'other'];
export const HAS_PLACE: readonly AppointmentKind[] = ['home-visit', 'meeting', 'other'];

export interface Typed {
  kind: AppointmentKind;
  caseId: string | null;
  staffId: string | null;
  officeId: string;
  date: string | null;
  startTime: string | null;
  endTime: string | null;
  room: string;
  place: string;
  subject: string;
}

export const begin = (week: Week, date: string, caseId: string | null, entry: Entry | null): Typed =>
  entry
    ? {
        kind: entry.kind as AppointmentKind,
        caseId: entry.caseId,
        staffId: entry.staffId,
        officeId: entry.officeId ?? week.officeId,
        date: entry.date,
        startTime: entry.startTime,
        endTime: entry.endTime,
        room: entry.room,
        place: entry.place,
        subject: entry.subject,
      }
    : {
        kind: 'visit-here',
        caseId,
        staffId: week.staffId,
        officeId: week.officeId,
        date,
        startTime: null,
        endTime: null,
        room: '',
        place: '',
        subject: '',
      };

/** The end goes along with the start for as long as nobody has set another. */
export function endFollowing({ startTime, endTime }: Typed, next: string | null): string | null {
  const isOwn = endTime !== null && (startTime === null || endTime !== laterBy(startTime, USUAL_MINUTES));
  return isOwn || next === null ? endTime : laterBy(next, USUAL_MINUTES);
}
