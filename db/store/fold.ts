/**
 * The key that search compares, beside the exact text that is stored: widths, cases, kana and the usual variants of
 * kanji in names fall together, variation selectors drop out. What is stored is never folded (domain: names keep
 * their exact characters).
 */

/**
 * Variants of kanji that stand for one another in family names, each line folding to its first character.
 * Pairs after 法務省 戸籍統一文字 and the 文字情報基盤 縮退マップ; the common ones of names at a counter.
 */
const VARIANTS = [
  '高髙',
  '崎﨑碕嵜',
  '辺邊邉',
  '斎齋齊斉',
  '沢澤',
  '浜濱濵',
  '桜櫻',
  '広廣',
  '国國',
  '島嶋嶌',
  '竜龍',
  '恵惠',
  '真眞',
  '徳德',
  '吉𠮷',
  '橋槗',
  '柳栁',
  '条條',
  '黒黑',
  '滝瀧',
  '関關',
  '栄榮',
  '実實',
  '万萬',
  '与與',
  '円圓',
  '富冨',
  '曽曾',
  '槙槇',
  '桧檜',
  '渕淵',
  '来來',
  '会會',
  '芦蘆',
  '静靜',
] as const;

const variantOf = new Map<string, string>();
for (const group of VARIANTS) {
  const [first, ...others] = Array.from(group);
  if (first) for (const other of others) variantOf.set(other, first);
}

/** Variation selectors, and what is pasted along unseen: zero-width characters, control characters other than white space. */
const UNSEEN = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\p{Cf}]|(?!\s)\p{Cc}/gu;

/** Katakana to hiragana; the prolonged sound mark and the middle dot stay as they are. */
const toHiragana = (text: string) =>
  text.replace(/[\u30A1-\u30F6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

export function foldForSearch(text: string): string {
  const plain = text.replace(UNSEEN, '').normalize('NFKC').toLowerCase();
  return Array.from(toHiragana(plain), (character) => variantOf.get(character) ?? character).join('');
}
