/**
 * 受けたつなぎ (C20): its number, what must stand before it is kept, and what an answer may say. Pure. An answer states that it is dealt
 * with, by whom and where to call; more than that goes only to whom the person has agreed to, or within our own section (R06).
 */
import type { NotSharedBecause, SharingAnswer } from '../consents/rules.ts';
import type { Standing } from '../organisations/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';

/** 受R08-市001: fiscal year, this window's mark, a running number of this window. */
export const receivedNumberPrefix = (fiscalYear: number, mark: string): string =>
  `受R${String(fiscalYear - 2018).padStart(2, '0')}-${mark}`;

export const receivedNumber = (prefix: string, running: number): string =>
  `${prefix}${String(running).padStart(3, '0')}`;

interface Entered {
  organisationId: string | null;
  organisationName: string;
  content: string;
}

/** Who sent it and what it says: without these nobody could answer. Whose affair it is may still be unknown. */
export function mayRegisterReceived(entered: Entered): Outcome<null> {
  const fields = [
    ...(entered.organisationId || entered.organisationName ? [] : ['senderOrganisation']),
    ...(entered.content ? [] : ['receivedContent']),
  ];
  return fields.length === 0 ? allowed(null) : refused('missing-required', 'fill-in', { fields });
}

export type AnswerReach =
  | { words: true; basis: 'consent' | 'within-purpose' }
  | { words: false; because: NotSharedBecause | 'no-case' | 'not-in-directory' };

/**
 * May the answer tell more than that it is dealt with? `sharing` is what `maySend` says of ⑥ towards the sender; null where there
 * is no case, no person or no organisation to ask about.
 */
export function answerReach(
  standing: Standing | null,
  hasCase: boolean,
  sharing: SharingAnswer | null,
): AnswerReach {
  if (standing === 'own-section') return { words: true, basis: 'within-purpose' };
  if (standing === null) return { words: false, because: 'not-in-directory' };
  if (!hasCase || sharing === null) return { words: false, because: 'no-case' };
  return sharing.may ? { words: true, basis: 'consent' } : { words: false, because: sharing.because };
}
