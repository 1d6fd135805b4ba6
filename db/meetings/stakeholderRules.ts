/**
 * What may happen at a 関係者会議 (C2): the yearly look at the plan, with no case before it. Its own rules: neither consent nor secrecy is asked
 * for, because nothing of anybody's may be said there.
 */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { MeetingState } from './codes.ts';

export interface StakeholderHeldFacts {
  date: string | null;
  startTime: string | null;
  place: string | null;
  /** Those who came. */
  attending: number;
}

export function mayStakeholderBeHeld(facts: StakeholderHeldFacts): Outcome<null> {
  const missing = [
    ...(facts.date ? [] : ['date']),
    ...(facts.startTime ? [] : ['startTime']),
    ...(facts.place ? [] : ['place']),
    ...(facts.attending > 0 ? [] : ['attendees']),
  ];
  return missing.length > 0 ? refused('missing-required', 'fill-in', { fields: missing }) : allowed(null);
}

/** R12 — confirmed minutes do not change: only until then may anything of the meeting be written. */
export const isStakeholderOpen = (state: MeetingState | null): boolean =>
  state === 'preparing' || state === 'held';
