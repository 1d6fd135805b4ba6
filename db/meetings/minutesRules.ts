/**
 * R12 — confirmed minutes do not change. What must be put right becomes the next version, begun with its reason and written like a draft
 * until it is confirmed in its turn. Of both kinds of case meeting alike: it asks about a state and two dates, never about people.
 */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { MeetingState } from './codes.ts';

export interface MinutesStanding {
  state: MeetingState | null;
  /** Null while a correction is being written. */
  minutesConfirmedOn: string | null;
}

/** Begun and not confirmed yet: the next version. */
export const isBeingCorrected = ({ state, minutesConfirmedOn }: MinutesStanding): boolean =>
  state === 'minutes-corrected' && minutesConfirmedOn === null;

export const areMinutesConfirmed = (standing: MinutesStanding): boolean =>
  (standing.state === 'minutes-confirmed' || standing.state === 'minutes-corrected') &&
  !isBeingCorrected(standing);

/** Anything of the meeting: its head, its roll, its cases' parts. */
export const mayWriteMeeting = (standing: MinutesStanding): Outcome<null> =>
  areMinutesConfirmed(standing) ? refused('R12', 'correct-minutes') : allowed(null);

export const mayCorrectMinutes = (standing: MinutesStanding, reason: string): Outcome<null> => {
  if (!areMinutesConfirmed(standing)) return refused('state-changed');
  return reason.trim() === ''
    ? refused('missing-required', 'fill-in', { fields: ['correctionReason'] })
    : allowed(null);
};

/** Where confirming leads; null where there is nothing to confirm. */
export function stateOnceConfirmed(standing: MinutesStanding): MeetingState | null {
  if (standing.state === 'held') return 'minutes-confirmed';
  return isBeingCorrected(standing) ? 'minutes-corrected' : null;
}
