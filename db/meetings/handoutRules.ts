/**
 * Who gets a numbered copy of what is laid before a case of a sitting. Whoever is heard and leaves gets none (C6), nor does anybody at a
 * 支援会議 to whom the duty of secrecy has not been explained (R03), nor 相手方, wherever they work (C9); at a 重層的支援会議 nobody
 * whose organisation the consents don't name (R06). Pure.
 */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { AttendanceWay, MeetingKind } from './codes.ts';

export interface RecipientFacts {
  kind: Exclude<MeetingKind, 'stakeholder'>;
  name: string;
  way: AttendanceWay | null;
  secrecyNoticeDate: string | null;
  /** The day of the sitting. */
  on: string;
  isAdverse: boolean;
  /** Something of the case may go to their organisation; always so of 自分の課. */
  isShared: boolean;
}

export function mayGetHandouts(facts: RecipientFacts): Outcome<null> {
  const { name } = facts;
  if (facts.isAdverse) return refused('adverse-party');
  if (facts.kind === 'plan-review')
    return facts.isShared
      ? allowed(null)
      : refused('R06', 'record-consent', { because: 'organisation-not-named' });
  if (facts.way === 'heard-then-left') return refused('no-handout', 'none', { name });
  const told = facts.secrecyNoticeDate !== null && facts.secrecyNoticeDate <= facts.on;
  return told ? allowed(null) : refused('R03', 'explain-secrecy', { name });
}

/** Copies handed out later are numbered on from those before; each says how many there are when it is printed. */
export const numbersOf = (before: number, more: number): { number: number; total: number }[] =>
  Array.from({ length: more }, (_, index) => ({ number: before + index + 1, total: before + more }));

/** Both looked at every address, and they are two people: 誤送付 comes of one who makes and nobody who checks. */
export function mayPrintTogether(check: { madeBy: string; checkedBy: string; count: number }): Outcome<null> {
  const bare = (name: string) => name.replace(/[\s　]/gu, '');
  const missing = [
    ...(bare(check.madeBy) === '' ? ['madeBy'] : []),
    ...(bare(check.checkedBy) === '' ? ['checkedBy'] : []),
  ];
  if (missing.length > 0) return refused('missing-required', 'fill-in', { fields: missing });
  return bare(check.madeBy) === bare(check.checkedBy)
    ? refused('checked-by-oneself', 'fill-in')
    : allowed(null);
}
