/**
 * The answer as it is shown: on the screen with its numbers, in what leaves the office with the small ones hidden (and with them those by
 * which they could be worked out). The same for the screen, the paper and the file. Pure.
 */
import type { inferRouterOutputs } from '@trpc/server';
import { overlaps, SMALL } from '../../db/inquiries/codes.ts';
import { type Hidden, hiddenIn } from '../../db/inquiries/smallNumberRules.ts';
import type { AppRouter } from '../../db/router.ts';
import { inquiryText as words } from '../text/inquiries.ts';
import { keyWords } from '../text/inquiryKeys.ts';
import { countWord } from '../text/inquirySentence.ts';
import { DIMENSION_LABELS } from '../text/labels/inquiries.ts';

export type Answer = inferRouterOutputs<AppRouter>['inquiries']['ask'];

export interface Figure {
  text: string;
  /** Null: hidden. */
  value: number | null;
}

export interface AnswerLine {
  /** Null: of all of them. */
  key: string | null;
  label: string;
  cells: Figure[];
  total: Figure;
  before: Figure | null;
  difference: Figure | null;
}

export interface AnswerTable {
  /** Over the names of the lines. */
  head: string;
  columns: { key: string; label: string }[];
  /** Over the columns; empty without them. */
  across: string;
  totalHead: string;
  /** Without the total; empty where the question is not divided. */
  lines: AnswerLine[];
  total: AnswerLine;
  compares: boolean;
  /** The largest number beside which a bar stands. */
  most: number;
  hidesAny: boolean;
  /** 「3件」 whom nobody asked who they were; null for none. */
  unnamed: string | null;
}

const numberWords = (value: number): string => value.toLocaleString('ja-JP');

const figure = (value: number, hidden: Hidden | undefined): Figure => {
  if (hidden === 'small') return { text: words.small, value: null };
  return hidden ? { text: words.hidden, value: null } : { text: numberWords(value), value };
};

const signed = (value: number): string => {
  if (value === 0) return '±0';
  return value > 0 ? `+${numberWords(value)}` : `−${numberWords(-value)}`;
};

/** Of a number that is hidden, and beside one that is, nothing is told. */
const differenceOf = (now: Figure, before: Figure): Figure => {
  if (now.value === null || before.value === null) return { text: words.hidden, value: null };
  const value = now.value - before.value;
  return { text: signed(value), value };
};

const nothingHidden: Hidden[][] = [];

export function answerTable(
  { question, table, before }: Answer,
  names: ReadonlyMap<string, string>,
  hidesSmall: boolean,
): AnswerTable {
  const { rows, columns, counted } = question;
  const hasColumns = columns !== null;
  const all = { cells: table.columns.map(({ total }) => total), total: table.total };
  const counts = [...(rows ? table.rows : []), all];
  const numbers = counts.map(({ cells, total }) => (hasColumns ? [...cells, total] : [total]));
  const hidden = hidesSmall ? hiddenIn(numbers, hasColumns) : nothingHidden;
  const earlier = before && [
    ...(rows ? table.rows.map(({ key }) => before.rows[key] ?? 0) : []),
    before.total,
  ];
  const hiddenEarlier =
    earlier && hidesSmall
      ? hiddenIn(
          earlier.map((each) => [each]),
          false,
        )
      : nothingHidden;
  const line = (key: string | null, label: string, index: number): AnswerLine => {
    const [cells, total] = [numbers[index]?.slice(0, -1) ?? [], numbers[index]?.at(-1) ?? 0];
    const now = figure(total, hidden[index]?.at(-1));
    const was = earlier && figure(earlier[index] ?? 0, hiddenEarlier[index]?.[0]);
    return {
      key,
      label,
      cells: cells.map((value, column) => figure(value, hidden[index]?.[column])),
      total: now,
      before: was,
      difference: was && differenceOf(now, was),
    };
  };
  const lines = rows ? table.rows.map(({ key }, index) => line(key, keyWords(rows, key, names), index)) : [];
  const total = line(null, rows ? words.total : words.casesAll, counts.length - 1);
  const nameOf = (dimension: typeof rows) => {
    if (dimension === null) return '';
    const label = DIMENSION_LABELS[dimension];
    return overlaps(counted, dimension) ? words.severalMark(label) : label;
  };
  return {
    head: nameOf(rows),
    columns: hasColumns
      ? table.columns.map(({ key }) => ({ key, label: keyWords(columns, key, names) }))
      : [],
    across: nameOf(columns),
    totalHead: hasColumns ? words.total : countWord(counted),
    lines,
    total,
    compares: before !== null,
    most: Math.max(1, ...lines.flatMap((each) => [each.total.value ?? 0, each.before?.value ?? 0])),
    hidesAny: [...hidden, ...hiddenEarlier].flat().some((each) => each !== null),
    unnamed: unnamedWords(table.unnamed, hidesSmall),
  };
}

function unnamedWords(count: number, hidesSmall: boolean): string | null {
  if (count === 0) return null;
  return hidesSmall && count < SMALL ? words.smallOf : words.countOf(numberWords(count));
}
