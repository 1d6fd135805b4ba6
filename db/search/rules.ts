/**
 * Where the words of a search stand in the exact text, and what of it is shown around them. The words are compared folded
 * (`db/store/fold.ts`); what is marked is the original, with its variation selectors and whatever else folding drops. Pure.
 */
import { foldForSearch } from '../store/fold.ts';
import { telephoneDigits } from '../store/searchIndex.ts';

/** A stretch of the original text; `hit` where a word stands. Joined, the parts are that text. */
export interface SnippetPart {
  text: string;
  hit: boolean;
}

interface Range {
  from: number;
  to: number;
}

/** What folding drops without a trace; it belongs to the character before it. */
const UNSEEN = /^(?:[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\p{Cf}]|(?!\s)\p{Cc})$/u;
/** Joins with what stands before it when it is composed: marks, half-width voiced marks, the later letters of a Hangul syllable. */
const JOINS = /^[\p{M}\u{FF9E}\u{FF9F}\u{1160}-\u{11FF}]$/u;

interface Folded {
  text: string;
  /** For each code unit of `text`, the stretch of the original that it came from. */
  from: number[];
  to: number[];
}

/** Most pieces are one character of a few thousand: folded once each. */
const folds = new Map<string, string>();
const FOLDS = 20_000;
function foldedPiece(seen: string): string {
  let folded = folds.get(seen);
  if (folded === undefined) {
    folded = foldForSearch(seen);
    if (folds.size < FOLDS) folds.set(seen, folded);
  }
  return folded;
}

/** The folded text with the way back; null where folding the text in pieces is not folding it at once. */
function foldWithOrigin(text: string): Folded | null {
  const pieces: { seen: string; from: number; to: number }[] = [];
  let at = 0;
  for (const character of text) {
    const next = at + character.length;
    const before = pieces.at(-1);
    if (before && clings(character)) {
      before.seen += character;
      before.to = next;
    } else pieces.push({ seen: character, from: at, to: next });
    at = next;
  }
  const folded: Folded = { text: '', from: [], to: [] };
  for (const { seen, from, to } of pieces) {
    const part = foldedPiece(seen);
    folded.text += part;
    for (let i = 0; i < part.length; i += 1) {
      folded.from.push(from);
      folded.to.push(to);
    }
  }
  return folded.text === foldForSearch(text) ? folded : null;
}

/** Without the characters that a reading of the text passes over: spaces within a name, hyphens of a telephone number. */
function without(folded: Folded, dropped: RegExp): Folded {
  const kept: Folded = { text: '', from: [], to: [] };
  for (let i = 0; i < folded.text.length; i += 1) {
    const unit = folded.text[i] as string;
    if (dropped.test(unit)) continue;
    kept.text += unit;
    kept.from.push(folded.from[i] as number);
    kept.to.push(folded.to[i] as number);
  }
  return kept;
}

function occurrences(folded: Folded, word: string): Range[] {
  const found: Range[] = [];
  for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length))
    found.push({ from: folded.from[at] as number, to: folded.to[at + word.length - 1] as number });
  return found;
}

/** All places of a folded word in the text, as it stands; else as a name without its spaces; else by the digits. */
function placesOf(text: string, folded: Folded, word: string): Range[] {
  const asItStands = occurrences(folded, word);
  if (asItStands.length > 0) return asItStands;
  // Only a name, an address, a number: two sentences that meet at a line's end are no word.
  if (Array.from(text).length > NAME_LENGTH) return [];
  const spaceless = occurrences(without(folded, /\s/u), word);
  if (spaceless.length > 0) return spaceless;
  const digits = telephoneDigits(word) ?? (/^\d+$/u.test(word) ? word : null);
  return digits === null ? [] : occurrences(without(folded, /\D/u), digits);
}

const NAME_LENGTH = 120;

/** Quick, before the exact way back is worked out: can the text hold the word at all? */
export const mayHold = (text: string, word: string): boolean => {
  const folded = foldForSearch(text);
  if (folded.includes(word)) return true;
  if (Array.from(text).length > NAME_LENGTH) return false;
  if (folded.replace(/\s/gu, '').includes(word)) return true;
  const digits = telephoneDigits(word) ?? (/^\d+$/u.test(word) ? word : null);
  return digits !== null && folded.replace(/\D/gu, '').includes(digits);
};

export const SNIPPET_LENGTH = 90;
/** Characters shown before the first word, so that it is read within its sentence. */
const LEAD = 20;
const CUT = '…';

/** About `length` characters around the first of the folded words, each place of each word marked. */
export function snippet(text: string, words: readonly string[], length = SNIPPET_LENGTH): SnippetPart[] {
  const folded = foldWithOrigin(text);
  const places = folded ? words.flatMap((word) => placesOf(text, folded, word)) : [];
  const first = Math.min(...places.map(({ from }) => from), text.length);
  const start = places.length === 0 ? 0 : boundary(text, first, -LEAD);
  const end = boundary(text, start, length);
  const parts: SnippetPart[] = [];
  const push = (piece: string, hit: boolean) => {
    if (piece !== '') parts.push({ text: piece, hit });
  };
  push(start > 0 ? CUT : '', false);
  let at = start;
  for (const { from, to } of joined(places)) {
    if (from >= end) break;
    if (to <= at) continue;
    push(text.slice(at, Math.max(at, from)), false);
    push(text.slice(Math.max(at, from), to), true);
    at = Math.max(at, to);
  }
  push(text.slice(at, Math.max(at, end)), false);
  push(Math.max(at, end) < text.length ? CUT : '', false);
  return parts;
}

/** Overlapping and touching places as one. */
function joined(places: readonly Range[]): Range[] {
  const sorted = places.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const found: Range[] = [];
  for (const place of sorted) {
    const last = found.at(-1);
    if (last && place.from <= last.to) last.to = Math.max(last.to, place.to);
    else found.push({ ...place });
  }
  return found;
}

/** So many characters on (or back) from a place, never within a character or before what joins with it. */
function boundary(text: string, from: number, by: number): number {
  let at = from;
  for (let left = Math.abs(by); left > 0 && (by < 0 ? at > 0 : at < text.length); left -= 1)
    at = by < 0 ? stepBack(text, at) : stepOn(text, at);
  return at;
}

function stepOn(text: string, from: number): number {
  let at = from + characterAt(text, from).length;
  for (let next = characterAt(text, at); next !== '' && clings(next); next = characterAt(text, at))
    at += next.length;
  return at;
}

function stepBack(text: string, from: number): number {
  let at = from;
  while (at > 0) {
    at -= 1;
    const unit = text.charCodeAt(at);
    if (unit >= 0xdc00 && unit <= 0xdfff && at > 0) at -= 1;
    if (!clings(characterAt(text, at))) break;
  }
  return at;
}

/** Kanji, kana and letters are told by their place alone; what is rarer is looked at closely. */
function clings(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  if ((point >= 0x4e00 && point <= 0x9fff) || (point >= 0x3041 && point <= 0x3096)) return false;
  if ((point >= 0x30a1 && point <= 0x30fa) || (point >= 0x20 && point <= 0x7e)) return false;
  return UNSEEN.test(character) || JOINS.test(character);
}
const characterAt = (text: string, at: number): string => {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
};
