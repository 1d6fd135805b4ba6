/**
 * Where a case turns outside the meetings: 中断, 再開, the end of the counter's own support, and the end at once. What each needs before
 * it stands; where it leads is the table's affair (`../rules.ts`).
 */
import { allowed, type Outcome, refused } from '../../outcome.ts';
import { type CaseEvent, type CaseState, hasEnded } from '../rules.ts';
import type { WatchInput } from './inputs.ts';

interface Turn {
  date: string;
  reason: string;
}

/** The day is not ahead, and there is a reason in words: whoever opens the case next year was not there. */
function mayTurn({ date, reason }: Turn, today: string): Outcome<null> {
  if (date > today) return refused('invalid-input', 'fill-in', { fields: ['date'] });
  return reason === '' ? refused('missing-required', 'fill-in', { fields: ['reason'] }) : allowed(null);
}

/** R11 — 中断 needs the day of the last contact and somebody who watches: nobody falls out of sight between two lists. */
export function mayLeaveToWatch(watch: WatchInput, on: string): Outcome<null> {
  const missing = [
    ...(watch.lastContactOn === null ? ['lastContactOn'] : []),
    ...(watch.watchedBy === '' && watch.watchOrganisationId === null ? ['watchedBy'] : []),
  ];
  if (missing.length > 0) return refused('R11', 'fill-in', { fields: missing });
  return watch.lastContactOn !== null && watch.lastContactOn > on
    ? refused('invalid-input', 'fill-in', { fields: ['lastContactOn'] })
    : allowed(null);
}

/** R11. A missing reason is part of the same sentence. */
export function maySuspend(turn: Turn & WatchInput, today: string): Outcome<null> {
  if (turn.reason === '') {
    const watch = mayLeaveToWatch(turn, turn.date);
    const fields = watch.ok ? [] : (watch.refusal.facts?.fields ?? []);
    return refused('R11', 'fill-in', { fields: ['reason', ...(Array.isArray(fields) ? fields : [])] });
  }
  const may = mayTurn(turn, today);
  return may.ok ? mayLeaveToWatch(turn, turn.date) : may;
}

export const mayEnd = mayTurn;

export const mayReopen = mayTurn;

/**
 * The same case in its next 期. One that 多機関協働 had taken goes on there; any other begins again with listening. An ended one always
 * begins with listening: what was known then may no longer be so.
 */
export const reopeningOf = (state: CaseState, acceptedBefore: boolean): CaseEvent =>
  hasEnded(state) ? 'reopened-next-term' : acceptedBefore ? 'reopened' : 'reopened-at-counter';
