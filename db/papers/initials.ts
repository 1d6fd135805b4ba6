/**
 * Initials instead of names, where the office chose so for a meeting's papers: 佐藤 太郎 becomes S.T., two people of one paper with the
 * same initials S.T.1 and S.T.2, whoever's reading nobody knows 不詳. Text that somebody wrote is gone through as well, the longest
 * name first, so that a name typed into a sentence is not handed round after all. It errs towards hiding: a word that could be a
 * member's name is replaced; what is kept is a place (千葉県), and the names of organisations and staff that the caller says. Pure.
 */
import { KANJI_VARIANTS } from '../store/kanjiVariants.ts';

export interface Named {
  name: string;
  kana: string;
}
export interface NamedPerson extends Named {
  id: string;
}

/** Whose reading is not known. */
export const UNREAD = '不詳';

/** ヘボン式 by the first sound alone; a small kana after it decides for itself (ファ, ティ, ウィ, ジェ). */
const ROWS: readonly [kana: string, letter: string][] = [
  ['あぁ', 'A'],
  ['いぃゐ', 'I'],
  ['うぅ', 'U'],
  ['えぇゑ', 'E'],
  ['おぉを', 'O'],
  ['かきくけこゕゖ', 'K'],
  ['がぎぐげご', 'G'],
  ['さしすせそ', 'S'],
  ['ざずぜぞづ', 'Z'],
  ['じぢ', 'J'],
  ['たつてとっ', 'T'],
  ['ち', 'C'],
  ['だでど', 'D'],
  ['なにぬねのん', 'N'],
  ['はひへほ', 'H'],
  ['ふ', 'F'],
  ['ばびぶべぼ', 'B'],
  ['ぱぴぷぺぽ', 'P'],
  ['まみむめも', 'M'],
  ['やゆよゃゅょ', 'Y'],
  ['らりるれろ', 'R'],
  ['わゎ', 'W'],
  ['ゔ', 'V'],
];
const LETTERS = new Map(
  ROWS.flatMap(([kana, letter]) => Array.from(kana, (each) => [each, letter] as const)),
);

/** A sound of two signs whose letter is not the first one's. */
const letterOfPair = (pair: string): string | undefined => {
  if (/^う[ぃぇぉ]/u.test(pair)) return 'W';
  return /^いぇ/u.test(pair) ? 'Y' : undefined;
};

const hiragana = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u30A1-\u30F6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** Đ and ø are letters of their own, which no normal form takes apart. */
const OWN_LETTERS: Readonly<Record<string, string>> = { Đ: 'D', Ø: 'O', Ł: 'L', Æ: 'A', Œ: 'O' };

function letterOf(part: string): string | null {
  const kana = hiragana(part);
  const known = letterOfPair(kana) ?? LETTERS.get(kana.charAt(0));
  if (known) return known;
  const first = Array.from(part.normalize('NFKC').toUpperCase())[0] ?? '';
  const plain = OWN_LETTERS[first] ?? first.normalize('NFD').charAt(0);
  return /^[A-Z]$/.test(plain) ? plain : null;
}

const partsOf = (name: string): string[] => name.split(/[\s・･=＝,，-]+/u).filter(Boolean);

/** Of the reading; of the name itself where that can be read (foreign names). */
export function initialsOf({ name, kana }: Named): string {
  for (const written of [kana, name]) {
    const letters = (written === name ? withoutHyphens(name) : partsOf(written)).map(letterOf);
    if (letters.length > 0 && letters.every((each) => each !== null)) return `${letters.join('.')}.`;
  }
  return UNREAD;
}

/** O'Neil-Smith is one name. */
const withoutHyphens = (name: string): string[] => partsOf(name.replaceAll('-', ''));

/** In the order given: whoever comes later takes the later number. */
export function initialsOfAll(people: readonly NamedPerson[]): Map<string, string> {
  const plain = new Map(people.map((each) => [each.id, initialsOf(each)]));
  const counted = new Map<string, number>();
  for (const each of plain.values()) counted.set(each, (counted.get(each) ?? 0) + 1);
  const given = new Map<string, number>();
  return new Map(
    [...plain].map(([id, initials]) => {
      if (counted.get(initials) === 1) return [id, initials];
      const number = (given.get(initials) ?? 0) + 1;
      given.set(initials, number);
      return [id, `${initials}${number}`];
    }),
  );
}

const HONORIFIC = '(?=さん|さま|様|氏|君|くん|ちゃん|殿|先生|宅|家)';
const PLACE = '(?![都道府県市区町村駅])';
/** A name in kana inside a sentence: not in the middle of another word. */
const KANA_BEFORE = '(?<![ぁ-ゖァ-ヺー])';
const KANA_AFTER = `(?:(?![ぁ-ゖァ-ヺー])|(?=[はがをにのともへで])|${HONORIFIC})`;

const variants = new Map(
  KANJI_VARIANTS.flatMap((group) => Array.from(group, (each) => [each, group] as const)),
);

/** A character in every way to write it, with or without a variation selector. */
function characterPattern(character: string): string {
  const kana = hiragana(character);
  if (/^[ぁ-ゖ]$/u.test(kana)) return `[${kana}${String.fromCharCode(kana.charCodeAt(0) + 0x60)}]`;
  const literal = Array.from(variants.get(character) ?? character)
    .map((each) => each.replace(/[\\\]^$.*+?()[{}|/-]/gu, '\\$&'))
    .join('');
  const cases =
    literal.toLowerCase() === literal.toUpperCase() ? '' : literal.toLowerCase() + literal.toUpperCase();
  return `[${literal}${cases}][\\u{FE00}-\\u{FE0F}\\u{E0100}-\\u{E01EF}]*`;
}

const UNSEEN = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;
const pattern = (text: string): string => Array.from(text.replace(UNSEEN, ''), characterPattern).join('');
const isKana = (text: string): boolean => /^[ぁ-ゖー]+$/u.test(hiragana(text));
const isLatin = (text: string): boolean => /^[\p{Script=Latin}'’.-]+$/u.test(text);
const lengthOf = (text: string): number => Array.from(text.replace(UNSEEN, '')).length;

interface Word {
  /** Sorted by: the longest first. */
  length: number;
  source: string;
  becomes: string;
}

const whole = (written: string, becomes: string): Word => {
  const parts = partsOf(written);
  const source = parts.map(pattern).join('[\\s・･=＝]*');
  const bounded = parts.every(isLatin) ? `(?<!\\p{L})${source}(?!\\p{L})` : source;
  return { length: lengthOf(parts.join('')), source: bounded, becomes };
};

/** A part of a name standing alone: what could be an ordinary word counts only where somebody is meant. */
function alone(part: string, becomes: string, isGuess = false): Word {
  const length = lengthOf(part);
  if (isLatin(part)) {
    // Capitals as written: a Mr Son is not every son.
    const exact = part.replace(/[.'-]/g, '\\$&');
    return { length, source: `(?<!\\p{L})(?:${exact}|${exact.toUpperCase()})(?!\\p{L})`, becomes };
  }
  const source = pattern(part);
  if (isGuess || length < 2) return { length, source: `${source}${HONORIFIC}`, becomes };
  return isKana(part)
    ? { length, source: `${KANA_BEFORE}${source}${KANA_AFTER}`, becomes }
    : { length, source: `${source}${PLACE}`, becomes };
}

/** 佐藤太郎 written in one: where it parts is not known, so each beginning and end counts before さん. */
function guessed(name: string, surname: string, code: string): Word[] {
  const signs = Array.from(name.replace(UNSEEN, ''));
  const least = signs.length > 3 ? 2 : 1;
  const words: Word[] = [];
  for (let at = least; at <= signs.length - least; at++) {
    words.push(alone(signs.slice(0, at).join(''), surname, true));
    words.push(alone(signs.slice(at).join(''), code, true));
  }
  return words;
}

function wordsOf({ name, kana }: Named, code: string): Word[] {
  const [parts, readings] = [partsOf(name), partsOf(kana)];
  const initial = (index: number): string => {
    const letter = letterOf(readings[index] ?? '') ?? letterOf(parts[index] ?? '');
    return letter ? `${letter}.` : code;
  };
  const words = [name, kana].filter((each) => partsOf(each).length > 0).map((each) => whole(each, code));
  if (parts.length === 1 && lengthOf(name) > 1 && !isKana(name) && !isLatin(name))
    return [...words, ...guessed(name, initial(0), code)];
  if (parts.length < 2) return words;
  // 名字 first, as the record has it; a foreign name's parts stand for the person as a whole.
  const alike = parts.length === 2 && !parts.every(isLatin);
  return [...words, ...parts.map((part, index) => alone(part, alike && index === 0 ? initial(0) : code))];
}

/** Made once for a paper. `keep`: names that stay as they are, such as those of organisations and staff. */
export function textInInitials(
  people: readonly NamedPerson[],
  keep: readonly string[] = [],
): (text: string) => string {
  const codes = initialsOfAll(people);
  const known = new Map<string, Word>();
  // A part that two people share tells neither from the other: the first of the household.
  for (const each of people)
    for (const word of wordsOf(each, codes.get(each.id) ?? UNREAD))
      if (!known.has(word.source)) known.set(word.source, word);
  const words = [...known.values()];
  if (words.length === 0) return (text) => text;
  for (const name of keep)
    if (name !== '' && !known.has(pattern(name)))
      words.push({ length: lengthOf(name), source: pattern(name), becomes: '' });
  words.sort((a, b) => b.length - a.length);
  const any = new RegExp(words.map(({ source }) => `(${source})`).join('|'), 'gu');
  return (text) =>
    text.replace(any, (found: string, ...groups: unknown[]) => {
      const word = words[groups.findIndex((each) => each !== undefined)];
      return word?.becomes || found;
    });
}

const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);

/** Every text in a paper's data, however deep. */
export function inInitials<Value>(
  value: Value,
  people: readonly NamedPerson[],
  keep: readonly string[] = [],
): Value {
  const hide = textInInitials(people, keep);
  const through = (each: unknown): unknown => {
    if (typeof each === 'string') return isId(each) ? each : hide(each);
    if (Array.isArray(each)) return each.map(through);
    if (typeof each === 'object' && each !== null)
      return Object.fromEntries(Object.entries(each).map(([key, one]) => [key, through(one)]));
    return each;
  };
  return through(value) as Value;
}
