/**
 * Kana for looking up and for ふりがな; never for storing a name.
 * Half-width and full-width katakana and hiragana are one and the same here.
 */

/** カタカナ・ｶﾀｶﾅ → ひらがな; everything else as it is. Half-width katakana alone is widened (ﾊﾞ → ば). */
export function toHiragana(text: string): string {
  return text
    .replace(/[\uff65-\uff9f]+/g, (half) => half.normalize('NFKC'))
    .replace(/[\u30a1-\u30f6\u30fd\u30fe]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** The key under which two spellings of a search word meet: width, case, kana, inner spaces. */
export function foldForFilter(text: string): string {
  return toHiragana(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s・･]+/g, '');
}

/** Kana only (with ー, iteration marks, spaces and ・)? */
export function isKana(text: string): boolean {
  return /^[\u3041-\u3096\u309d\u309e\u30a1-\u30f6\u30fb-\u30fe\uff65-\uff9f\s\u3000]+$/.test(text);
}
