/**
 * The key that search compares, beside the exact text that is stored: widths, cases, kana and the usual variants of
 * kanji in names fall together, variation selectors drop out. What is stored is never folded (domain: names keep
 * their exact characters).
 */
import { standardKanji } from './kanjiVariants.ts';

/** Variation selectors, and what is pasted along unseen: zero-width characters, control characters other than white space. */
const UNSEEN = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\p{Cf}]|(?!\s)\p{Cc}/gu;

/** Katakana to hiragana; the prolonged sound mark and the middle dot stay as they are. */
const toHiragana = (text: string) =>
  text.replace(/[\u30A1-\u30F6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

export function foldForSearch(text: string): string {
  const plain = text.replace(UNSEEN, '').normalize('NFKC').toLowerCase();
  return Array.from(toHiragana(plain), standardKanji).join('');
}
