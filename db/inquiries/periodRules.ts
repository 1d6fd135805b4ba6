/** The periods of 臨時照会: those that are asked for again and again, the same one a year before, and one moved to this fiscal year. */
import { addDays, addMonths, fiscalYear, fiscalYearFirstDay, fiscalYearLastDay } from '../calendar/rules.ts';
import { type Dimension, isTime, type Period, type Time } from './codes.ts';
import type { Question } from './inputs.ts';

export interface Span {
  from: string;
  until: string;
}

const monthSpan = (first: string): Span => ({ from: first, until: addDays(addMonths(first, 1), -1) });

export function spanOf(period: Period, today: string): Span {
  const year = fiscalYear(today);
  const first = `${today.slice(0, 7)}-01`;
  switch (period) {
    case 'this-year':
      return { from: fiscalYearFirstDay(year), until: fiscalYearLastDay(year) };
    case 'last-year':
      return { from: fiscalYearFirstDay(year - 1), until: fiscalYearLastDay(year - 1) };
    case 'first-half':
      return { from: `${year}-04-01`, until: `${year}-09-30` };
    case 'second-half':
      return { from: `${year}-10-01`, until: fiscalYearLastDay(year) };
    case 'this-month':
      return monthSpan(first);
    case 'last-month':
      return monthSpan(addMonths(first, -1));
  }
}

/** The last day of a month stays the last day of one. */
function inYears(iso: string, years: number): string {
  const isLast = addDays(iso, 1).slice(8) === '01';
  return isLast
    ? addDays(addMonths(`${iso.slice(0, 7)}-01`, years * 12 + 1), -1)
    : addMonths(iso, years * 12);
}

export const movedBy = <S extends Span>(span: S, years: number): S => ({
  ...span,
  from: inYears(span.from, years),
  until: inYears(span.until, years),
});

/** So that it ends in the fiscal year of that day: a question of last year asked anew. */
export const movedToYear = <S extends Span>(span: S, today: string): S =>
  movedBy(span, fiscalYear(today) - fiscalYear(span.until));

/** The line of the year after: what the year before is set beside. */
export function yearLater(dimension: Dimension, key: string): string {
  if (!isTime(dimension)) return key;
  const [year = '', ...rest] = key.split('-');
  return [String(Number(year) + 1), ...rest].join('-');
}

/** Every line of a period, those without anything as well. */
export function timeKeys(time: Time, { from, until }: Pick<Question, 'from' | 'until'>): string[] {
  const keys: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= until; first = addMonths(first, 1)) {
    const key = timeKey(time, first);
    if (keys.at(-1) !== key) keys.push(key);
  }
  return keys;
}

/** `2026-11`, `2026-Q3` of the fiscal year, `2026`. */
export function timeKey(time: Time, date: string): string {
  if (time === 'month') return date.slice(0, 7);
  const year = fiscalYear(date);
  if (time === 'fiscal-year') return String(year);
  return `${year}-Q${Math.floor(((Number(date.slice(5, 7)) + 8) % 12) / 3) + 1}`;
}
