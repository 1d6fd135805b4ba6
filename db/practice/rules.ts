/**
 * What keeps an office to practise in apart from the real ones. The mark stands in its signed card, and from there in every file that it
 * makes: a practice key is never a confirmed card of a real office, so taking the mark away breaks the signature and gains nothing.
 */
import { toTokyoDate } from '../calendar/rules.ts';
import { allowed, type Outcome, type Refusal, refused } from '../outcome.ts';
import { type KeptApart, PRACTICE_DAY, PRACTICE_PREFIX } from './codes.ts';

/** Refuses `practice-apart` unless both are practice or neither is. */
export const practiceApart = (what: KeptApart, isOfPractice: boolean, isHere: boolean): Outcome<null> =>
  isOfPractice === isHere ? allowed(null) : refused('practice-apart', 'choose-other-file', { what, isHere });

export const midnight = (date: string): number => Date.parse(`${date}T00:00:00+09:00`);

/** The practice day at the hour that it really is. */
export const practiceNow = (real: number): number =>
  midnight(PRACTICE_DAY) + (real - midnight(toTokyoDate(real)));

/**
 * A file between the two is sealed to neither's keys, so all that opening it says is that it is not for this office. By its name the reason
 * can be said in plain words; it is refused either way.
 */
export function apartByName(refusal: Refusal, fileName: string, isHere: boolean): Refusal {
  const isNamed = fileName.startsWith(PRACTICE_PREFIX);
  if (refusal.code !== 'handoff-other-recipient' || isNamed === isHere) return refusal;
  const apart = practiceApart('file', isNamed, isHere);
  return apart.ok ? refusal : apart.refusal;
}

export const practiceFileName = (name: string): string =>
  name.startsWith(PRACTICE_PREFIX) ? name : `${PRACTICE_PREFIX}${name}`;
