/**
 * The words under which a text stands in the search index: the overlapping pairs of characters of its folded form, in order, so that a
 * phrase of pairs finds what stands together; then each character once by itself, for a search of one character.
 *
 * Most of what offices write is kana, kanji and ASCII, whose folding looks at one character at a time: it is looked up in a table. A text
 * with anything else — marks that combine, half-width kana, characters beyond the first plane — is folded as a whole.
 */
import { foldForSearch } from './fold.ts';

/** ASCII, CJK punctuation, kana, kanji, full-width ASCII. What combines with its neighbours is not among them. */
const ALONE =
  /^[\t\n\r\u0020-\u007e\u3000-\u3029\u3030-\u303d\u3041-\u3096\u309d-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]$/u;

const UNKNOWN = 0;
const WHOLE = 0xffff;
const SPACE = 0x20;
/** Code unit → what it folds to; each is looked into when it first comes. */
const table = new Uint16Array(0x10000);

function foldedUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = ALONE.test(character) ? foldForSearch(character) : '';
  const result = folded.length !== 1 ? WHOLE : /\s/u.test(folded) ? SPACE : folded.charCodeAt(0);
  table[unit] = result;
  return result;
}

/** When each character last came: the number of its text. */
const seen = new Uint32Array(0x10000);
let texts = 0;
let written = new Uint16Array(2 ** 14);

export function indexedWords(text: string): string {
  const length = text.length;
  if (written.length < length * 5 + 2) written = new Uint16Array(length * 10);
  texts += 1;
  let end = 0;
  let before = SPACE;
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    let folded = table[unit] as number;
    if (folded === UNKNOWN) folded = foldedUnit(unit);
    if (folded === WHOLE) return wordsOf(foldForSearch(text));
    if (folded !== SPACE && before !== SPACE) {
      written[end] = before;
      written[end + 1] = folded;
      written[end + 2] = SPACE;
      end += 3;
    }
    before = folded;
  }
  for (let i = 0; i < length; i += 1) {
    const folded = table[text.charCodeAt(i)] as number;
    if (folded === SPACE || seen[folded] === texts) continue;
    seen[folded] = texts;
    written[end] = folded;
    written[end + 1] = SPACE;
    end += 2;
  }
  return Buffer.from(written.buffer, 0, end * 2).toString('utf16le');
}

function wordsOf(folded: string): string {
  const words: string[] = [];
  const alone = new Set<string>();
  for (const run of folded.split(/\s+/u)) {
    const characters = Array.from(run);
    for (let i = 0; i + 1 < characters.length; i += 1) words.push(`${characters[i]}${characters[i + 1]}`);
    for (const character of characters) alone.add(character);
  }
  return [...words, ...alone].map((word) => `${word} `).join('');
}
