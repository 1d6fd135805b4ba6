/** Which row is the heading, which column holds what, and which word of a column means which code: proposals, for the clerk to change. Pure. */
import { GATHERED_FIELDS, type LedgerField, type MatchedField } from './codes.ts';
import {
  foldWord,
  HEAD_WORDS,
  METHOD_WORDS,
  ROUTE_WORDS,
  SEX_WORDS,
  STATE_WORDS,
  WORRY_WORDS,
} from './words.ts';

/** A heading stands near the top: over it there may be a title and the day of printing. */
const HEAD_WITHIN = 15;

export function fieldOf(head: string): LedgerField | null {
  const folded = foldWord(head);
  if (folded === '') return null;
  const exact = HEAD_WORDS.find(([, words]) => words.some((word) => foldWord(word) === folded));
  if (exact) return exact[0];
  return HEAD_WORDS.find(([, words]) => words.some((word) => folded.includes(foldWord(word))))?.[0] ?? null;
}

/** The row with the most heads that are known; the first with more than one cell where none is. */
export function proposedHeadRow(rows: readonly (readonly string[])[]): number {
  const near = rows.slice(0, HEAD_WITHIN);
  const known = near.map(
    (cells) => new Set(cells.filter((cell) => cell.length <= 20).flatMap((cell) => fieldOf(cell) ?? [])).size,
  );
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  return Math.max(
    0,
    near.findIndex((cells) => cells.filter((cell) => cell !== '').length > 1),
  );
}

/** Each field once, but for those that gather several columns. A head that nobody knows goes to 備考: nothing is lost. */
export function proposedColumns(
  heads: readonly string[],
  hasContent: (column: number) => boolean,
): (LedgerField | null)[] {
  const taken = new Set<LedgerField>();
  return heads.map((head, column) => {
    const field = fieldOf(head);
    if (field && (GATHERED_FIELDS.includes(field) || !taken.has(field))) {
      taken.add(field);
      return field;
    }
    return hasContent(column) ? 'note' : null;
  });
}

/** The same heads, in whatever width and spacing: by this the columns are remembered. */
export const headsKey = (heads: readonly string[]): string => JSON.stringify(heads.map(foldWord));

export interface NamedCode {
  code: string;
  name: string;
}

const WORDS: Partial<Record<MatchedField, Readonly<Record<string, readonly string[]>>>> = {
  method: METHOD_WORDS,
  route: ROUTE_WORDS as Record<string, readonly string[]>,
  worry: WORRY_WORDS,
  sex: SEX_WORDS,
  state: STATE_WORDS,
};

/** `known`: the windows, or the staff, by their names. Null: nobody can say but the clerk. */
export function proposedCode(field: MatchedField, text: string, known: readonly NamedCode[]): string | null {
  const folded = foldWord(text);
  if (folded === '') return null;
  const words = WORDS[field];
  if (words) {
    const lists = Object.entries(words);
    const exact = lists.find(([, each]) => each.some((word) => foldWord(word) === folded));
    if (exact) return exact[0];
    if (field === 'sex') return null;
    // The longest word that stands in it says most: 「地域包括」 before 「地域」.
    const within = lists.flatMap(([code, each]) =>
      each.filter((word) => folded.includes(foldWord(word))).map((word) => ({ code, length: word.length })),
    );
    return within.sort((a, b) => b.length - a.length)[0]?.code ?? null;
  }
  const exact = known.filter(({ name }) => foldWord(name) === folded);
  if (exact.length === 1) return exact[0]?.code ?? null;
  // A family name alone, as long as only one bears it.
  const part = known.filter(
    ({ name }) => foldWord(name).startsWith(folded) || folded.includes(foldWord(name)),
  );
  return part.length === 1 ? (part[0]?.code ?? null) : null;
}

/** Several worries in one cell: 「家賃・債務、介護」. */
export const wordsIn = (field: MatchedField, text: string): string[] =>
  (field === 'worry' ? text.split(/[、,，／/;；\n]|・(?=\S{2})/u) : [text])
    .map((each) => each.trim())
    .filter((each) => each !== '');
