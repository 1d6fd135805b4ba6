/** The answer on A4: a table that is too wide is divided into several, each with the names of its lines; nothing is cut. Pure. */
import type { AnswerTable } from '../inquiries/answerTable.ts';

/** As many columns as stand beside the names and the totals. */
const MOST_COLUMNS = 7;
const MOST_COMPARED = 5;
/** So many leave room for the bars. */
const MOST_BESIDE_BARS = 3;

export interface AnswerPart {
  /** Of the columns: from, and up to. */
  from: number;
  until: number;
  /** The totals stand once, in the last. */
  hasTotals: boolean;
  hasBars: boolean;
}

export function answerParts({ columns, compares, lines }: AnswerTable): AnswerPart[] {
  const most = compares ? MOST_COMPARED : MOST_COLUMNS;
  const count = Math.max(1, Math.ceil(columns.length / most));
  // Evenly, rather than one full table and the rest.
  const each = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, index) => {
    const from = index * each;
    const until = Math.min(columns.length, from + each);
    const isLast = index === count - 1;
    const hasBars = isLast && lines.length > 0 && until - from + (compares ? 2 : 0) <= MOST_BESIDE_BARS;
    return { from, until, hasTotals: isLast, hasBars };
  });
}
