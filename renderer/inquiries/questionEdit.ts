/** A question as it is put together on the screen: every step leaves one that can be asked. Pure. */
import {
  type Counted,
  type Dimension,
  dimensionsOf,
  isAtDay,
  PERIODS,
  type Period,
  TRAITS_OF,
  type Trait,
} from '../../db/inquiries/codes.ts';
import type { Question } from '../../db/inquiries/inputs.ts';
import { spanOf } from '../../db/inquiries/periodRules.ts';

export const firstQuestion = (today: string): Question => ({
  counted: 'receptions',
  ...spanOf('this-year', today),
  conditions: [],
  rows: 'month',
  columns: null,
  compares: false,
});

/** What else was asked stays as far as it can be asked of this as well. */
export function countingOf(question: Question, counted: Counted, today: string): Question {
  const has = (each: Dimension | null) => each !== null && dimensionsOf(counted).includes(each);
  const rows = has(question.rows) ? question.rows : null;
  const until = isAtDay(counted) && question.until > today ? today : question.until;
  return {
    ...question,
    counted,
    from: question.from > until ? until : question.from,
    until,
    conditions: question.conditions.filter(({ of }) => TRAITS_OF[counted].includes(of)),
    rows,
    columns: rows !== null && has(question.columns) ? question.columns : null,
  };
}

/** Columns stand beside rows: where there are none, they become the rows. */
export function dividedBy(question: Question, rows: Dimension | null, columns: Dimension | null): Question {
  if (rows === null) return { ...question, rows: columns, columns: null };
  return { ...question, rows, columns: columns === rows ? null : columns };
}

/** No values: without this condition. */
export function narrowedBy(question: Question, of: Trait, values: readonly string[]): Question {
  const others = question.conditions.filter((each) => each.of !== of);
  if (values.length === 0) return { ...question, conditions: others };
  const at = question.conditions.findIndex((each) => each.of === of);
  return {
    ...question,
    conditions: others.toSpliced(at < 0 ? others.length : at, 0, { of, values: [...values] }),
  };
}

export const periodOf = ({ from, until }: Question, today: string): Period | null =>
  PERIODS.find((each) => {
    const span = spanOf(each, today);
    return span.from === from && span.until === until;
  }) ?? null;

/** Of a day the period is that day alone. */
export const atDay = (question: Question, day: string): Question => ({
  ...question,
  from: question.from > day ? day : question.from,
  until: day,
});
