/**
 * What «the same person?» compares: a name, its reading, a telephone number and an address as they sound or are meant, however
 * they were written. Coarser than the search's folding, and only for comparing: what is stored stays as it was typed.
 */
import { foldForSearch } from '../store/fold.ts';

const VOICED = /[\u3099\u309A]/g;
const SMALL = 'ぁぃぅぇぉゕゖっゃゅょゎ';
const LARGE = 'あいうえおかけつやゆよわ';
const large = (kana: string): string => LARGE[SMALL.indexOf(kana)] ?? kana;
const OLD: Record<string, string> = { を: 'お', ゐ: 'い', ゑ: 'え' };
/** ヴ is written for ブ and its row; ヂ and ヅ sound like ジ and ズ. */
const V_ROW: Record<string, string> = { ぁ: 'ば', ぃ: 'び', ぇ: 'べ', ぉ: 'ぼ' };
const ALIKE: Record<string, string> = { ぢ: 'じ', づ: 'ず' };
/** The rows by their vowel, without marks: what 長音 lengthens. */
const VOWELS: readonly [row: string, lengthened: string][] = [
  ['あかさたなはまやらわ', 'あ'],
  ['いきしちにひみり', 'い'],
  ['うくすつぬふむゆる', 'う'],
  ['えけせてねへめれ', 'えい'],
  ['おこそとのほもよろ', 'おう'],
];

/** One sign for every way to write a long vowel: こうの, こおの, コーノ. */
function withLongVowels(kana: string): string {
  let folded = '';
  let row: readonly [string, string] | undefined;
  for (const each of kana) {
    if (row && (each === 'ー' || row[1].includes(each))) {
      folded += 'ー';
      continue;
    }
    row = VOWELS.find(([characters]) => characters.includes(each));
    folded += each;
  }
  return folded;
}

const unmarked = (kana: string): string =>
  withLongVowels(
    Array.from(kana.normalize('NFD').replace(VOICED, ''), (each) => OLD[each] ?? large(each)).join(''),
  );

/**
 * The readings under which a name is to be found: spaces, ひら/カタ, widths, 濁点・半濁点, small kana and long vowels fall together.
 * Two where ぢ or づ may stand for じ or ず as well as for a ち or つ without its mark.
 */
export function foldKana(text: string): string[] {
  const kana = foldForSearch(text)
    .replace(/[\s・=-]/gu, '')
    .replace(/ゔ([ぁぃぇぉ]?)/gu, (_, vowel: string) => V_ROW[vowel] ?? 'ぶ');
  if (kana === '') return [];
  return [...new Set([unmarked(kana), unmarked(kana.replace(/[ぢづ]/g, (each) => ALIKE[each] ?? each))])];
}

/** Variants of kanji fall together (髙 → 高), variation selectors and spaces drop out. */
export const foldName = (text: string): string => foldForSearch(text).replace(/[\s・]/gu, '');

export const isKana = (text: string): boolean =>
  /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u.test(text.normalize('NFKC'));

/** The digits of a number that could be called; empty when there are too few to tell anybody apart. */
export function foldTel(text: string): string {
  const digits = text
    .normalize('NFKC')
    .replace(/^\s*\+81\s*(?:\(0\))?/, '0')
    .replace(/[^0-9]/g, '');
  return digits.length >= 9 ? digits : '';
}

const KANJI_DIGITS = '〇一二三四五六七八九';
function fromKanji(number: string): string {
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number];
  const digit = (each: string | undefined, none: number) => (each ? KANJI_DIGITS.indexOf(each) : none);
  return number.includes('十')
    ? String(digit(tens, 1) * 10 + digit(ones, 0))
    : Array.from(number, (each) => KANJI_DIGITS.indexOf(each)).join('');
}

/**
 * An address up to its 番地・号: widths, hyphens, 丁目/番地/号, 三丁目, 大字 and ヶ/ケ fall together, the prefecture and the building's
 * name drop out. Empty where no number stands in it: a town alone tells nobody apart.
 */
export function foldAddress(text: string): string {
  const folded = foldForSearch(text.replace(/^\s*〒?\s*[\d０-９]{3}[-－ー‐−][\d０-９]{4}/u, ''))
    .replace(/\s/gu, '')
    .replace(/^(?:東京都|北海道|京都府|大阪府|\p{Script=Han}{2,3}県)/u, '')
    .replace(/大字|字(?=\p{Script=Han})/gu, '')
    .replace(/[ゖけが](?=\p{Script=Han})/gu, 'け')
    .replace(/[〇一二三四五六七八九十]+(?=丁目|番|号)/gu, fromKanji)
    .replace(/(?<=\d)(?:丁目|番地の?|番|号|の)(?=\d)/gu, '-')
    .replace(/(?<=\d)[ー‐‑–—―−ｰ〜~](?=\d)/gu, '-')
    .replace(/(?<=\d)(?:丁目|番地|番|号)/gu, '');
  return /^\D*\d+(?:-\d+)*/u.exec(folded)?.[0] ?? '';
}
