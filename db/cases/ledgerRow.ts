/** What the ledger keeps of a case: the keys it is put in order by, and since when it goes on without consent. Pure. */
import { addDays } from '../calendar/rules.ts';
import { foldForSearch } from '../store/fold.ts';
import { type CaseState, TRANSITIONS } from './rules.ts';

/** Sorts after every kana and every kanji: what has no ふりがな stands at the end (Unicode's last character). */
const AFTER_ALL = '\u{10FFFF}';
/** Of a case without an open 対応事項. */
export const NO_DUE = '9999-12-31';

const SMALL = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const LARGE = 'あいうえおつやゆよわかけ';
const VOWELS: readonly [vowel: string, kana: string][] = [
  ['あ', 'あかさたなはまやらわ'],
  ['い', 'いきしちにひみりゐ'],
  ['う', 'うくすつぬふむゆる'],
  ['え', 'えけせてねへめれゑ'],
  ['お', 'おこそとのほもよろを'],
];
const vowelOf = new Map(VOWELS.flatMap(([vowel, row]) => Array.from(row, (kana) => [kana, vowel] as const)));

/**
 * 五十音順 after JIS X 4061: first without 濁点 and 小書き and with 「ー」 read as its vowel, then as it is written. Without kana a case
 * goes to the end, in the order of its name.
 */
export function kanaKey(kana: string, name: string): string {
  const folded = foldForSearch(kana).replace(/\s+/gu, '');
  if (folded === '') return `${AFTER_ALL}${foldForSearch(name).replace(/\s+/gu, '')}`;
  let plain = '';
  for (const character of folded.normalize('NFD').replace(/[\u3099\u309A]/gu, '')) {
    const small = SMALL.indexOf(character);
    const large = small < 0 ? character : (LARGE[small] as string);
    plain += large === 'ー' ? (vowelOf.get(plain.at(-1) ?? '') ?? large) : large;
  }
  return `${plain} ${folded}`;
}

/** What another window sent is written as it came; a date that is none ends nothing. */
const isDay = (text: string): boolean => !Number.isNaN(Date.parse(text));

export interface SharingPeriod {
  date: string;
  /** Its last day, where it has one. */
  until: string | null;
  /** The day from which it no longer holds (R08). */
  withdrawnOn: string | null;
}

/** The states that a consent would lead out of: 多機関協働 at work without one (法106条の6). */
export const awaitsConsent = (state: CaseState): boolean =>
  TRANSITIONS.some((each) => each.from === state && each.event === 'consent-obtained');

/** The first day on which no consent to share holds any more; the day of the reception where there never was one. */
export function consentWaitingSince(
  state: CaseState,
  openedOn: string,
  consents: readonly SharingPeriod[],
): string | null {
  if (!awaitsConsent(state)) return null;
  let since = openedOn;
  for (const { until, withdrawnOn } of consents) {
    const ends = [until && isDay(until) ? addDays(until, 1) : null, withdrawnOn].filter(
      (day) => day !== null,
    );
    const end = ends.sort()[0];
    if (end === undefined) return null;
    if (end > since) since = end;
  }
  return since;
}
