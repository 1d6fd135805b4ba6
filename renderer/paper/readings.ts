/**
 * ふりがな: a text as pieces, each with its reading where one is known. Pure. A reading that is not known is left out rather than guessed.
 */
import { DAY_READINGS, READINGS } from '../text/papers/readings.ts';

export interface Piece {
  text: string;
  reading?: string;
}

/** 「{案内|あんない}」 in the form's own words. */
export const markedPieces = (marked: string): Piece[] =>
  marked.split(/(\{[^{}|]+\|[^{}]+\})/u).flatMap((part): Piece[] => {
    const found = /^\{([^{}|]+)\|([^{}]+)\}$/u.exec(part);
    if (found) return [{ text: found[1] ?? '', reading: found[2] ?? '' }];
    return part === '' ? [] : [{ text: part }];
  });

const WORDS = Object.keys(READINGS).sort((a, b) => b.length - a.length);
const KNOWN = new RegExp(
  `(${WORDS.join('|')})|(\\d{1,2})(月)|(\\d{1,2})(日)|(\\d{1,2})(時半|時)|(\\d{1,2})(分)|(\\d{1,2})(階)|(\\d+)(年)`,
  'gu',
);

const minutes = (n: string): string => (/[134680]$/u.test(n) ? 'ぷん' : 'ふん');
const HALF_WIDTH = /[０-９]/gu;
const halfWidth = (text: string): string =>
  text.replace(HALF_WIDTH, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** What a clerk typed: dates, times and the common words get their readings. */
export function typedPieces(typed: string): Piece[] {
  const text = halfWidth(typed);
  const pieces: Piece[] = [];
  let at = 0;
  const plain = (until: number) => {
    if (until > at) pieces.push({ text: text.slice(at, until) });
  };
  for (const match of text.matchAll(KNOWN)) {
    plain(match.index);
    pieces.push(...readingOf(match));
    at = match.index + match[0].length;
  }
  plain(text.length);
  return pieces;
}

function readingOf(match: RegExpExecArray): Piece[] {
  const [, word, month, , day, , hour, half, minute, , floor, , year] = match;
  if (word) return [{ text: word, reading: READINGS[word] ?? '' }];
  if (month) return [{ text: month }, { text: '月', reading: 'がつ' }];
  if (day) {
    const own = DAY_READINGS[day];
    return own ? [{ text: `${day}日`, reading: own }] : [{ text: day }, { text: '日', reading: 'にち' }];
  }
  if (hour) return [{ text: hour }, { text: half ?? '時', reading: half === '時半' ? 'じはん' : 'じ' }];
  if (minute) return [{ text: minute }, { text: '分', reading: minutes(minute) }];
  if (floor) return [{ text: floor }, { text: '階', reading: floor === '3' ? 'がい' : 'かい' }];
  return [{ text: year ?? '' }, { text: '年', reading: 'ねん' }];
}

const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const isKana = (run: string): boolean => /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(run);
const isMark = (run: string): boolean => /^[\s・（）()「」、。]+$/u.test(run);

/** A name with its reading, each run of kanji under its own part; where they don't fit together, the name as a whole. */
export function namePieces(name: string, kana: string): Piece[] {
  // Where the reading pauses, the name has a mark or a space: no run of kanji reaches over it.
  const reading = toHiragana(kana)
    .replace(/[\s・（）()]+/gu, ' ')
    .trim();
  if (reading === '' || toHiragana(name).replace(/[\s・]+/gu, ' ') === reading) return [{ text: name }];
  const runs =
    name.match(
      /[\p{Script=Hiragana}\p{Script=Katakana}ー]+|[\s・（）()「」、。]+|[^\p{Script=Hiragana}\p{Script=Katakana}ー\s・（）()「」、。]+/gu,
    ) ?? [];
  const pattern = runs
    .map((run) => (isKana(run) ? `(${escaped(toHiragana(run))})` : isMark(run) ? '( ?)' : '([^ ]+?)'))
    .join('');
  const found = new RegExp(`^${pattern}$`, 'u').exec(reading);
  if (!found) return [{ text: name, reading: reading.replaceAll(' ', '') }];
  return runs.map((run, index) =>
    isKana(run) || isMark(run) ? { text: run } : { text: run, reading: found[index + 1] ?? '' },
  );
}
