/**
 * Writes dates as the city's papers do (令和8年4月1日, 令和元年) and counts with them. Dates are ISO days with a
 * precision; instants are milliseconds UTC, shown in Tokyo time whatever the PC is set to (Japan has kept
 * +09:00 without summer time since 1951). Pure: today's date always comes in as an argument.
 */
import { eraOf, yearOfEra } from './eras.ts';

export type Precision = 'day' | 'month' | 'year';

/** `iso` is always a whole day; what is not known of it is said by `precision`, and never shown. */
export interface CalendarDate {
  iso: string;
  precision: Precision;
}

/** The years a date may be typed in. */
export const FIRST_YEAR = 1868;
export const LAST_YEAR = 2199;

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'] as const;
const DAY_MS = 86_400_000;
const TOKYO_MS = 9 * 3_600_000;

export const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** True for a whole ISO day that exists. */
export const isIsoDate = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return false;
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
};

export const addDays = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from one date to another; negative when `to` lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The same day so many months on, or that month's last day: 1月31日 + 1 → 2月28日. */
export function addMonths(iso: string, months: number): string {
  const [year, month, day] = numbers(iso);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (((index % 12) + 12) % 12) + 1;
  return isoDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** 0 for Sunday. */
export const weekdayOf = (iso: string): number => new Date(Date.parse(iso)).getUTCDay();

/** 令和8年4月1日(水), 令和8年4月, 令和元年. Days before 明治 are written in the western count. */
export function formatJapaneseDate(
  iso: string,
  precision: Precision = 'day',
  options: { weekday?: boolean } = {},
): string {
  const [year, month, day] = numbers(iso);
  const era = eraOf(iso);
  const eraYear = era ? yearOfEra(era, year) : year;
  const head = `${era?.name ?? ''}${era && eraYear === 1 ? '元' : eraYear}年`;
  if (precision === 'year') return head;
  if (precision === 'month') return `${head}${month}月`;
  const weekday = options.weekday ? `(${WEEKDAYS[weekdayOf(iso)]})` : '';
  return `${head}${month}月${day}日${weekday}`;
}

/** R8.4.1, R8.4, R8, for narrow columns. */
export function formatShort(iso: string, precision: Precision = 'day'): string {
  const [year, month, day] = numbers(iso);
  const era = eraOf(iso);
  const parts = [`${era?.letter ?? ''}${era ? yearOfEra(era, year) : year}`, String(month), String(day)];
  return parts.slice(0, precision === 'day' ? 3 : precision === 'month' ? 2 : 1).join('.');
}

/** 令和8年4月1日 14:10 */
export const formatInstantTokyo = (ms: number): string =>
  `${formatJapaneseDate(toTokyoDate(ms))} ${toTokyoTime(ms)}`;

export const toTokyoDate = (ms: number): string => new Date(ms + TOKYO_MS).toISOString().slice(0, 10);

/** 'HH:MM' */
export const toTokyoTime = (ms: number): string => new Date(ms + TOKYO_MS).toISOString().slice(11, 16);

/** The instant of an ISO day and 'HH:MM' in Tokyo, in milliseconds UTC. */
export const tokyoInstant = (iso: string, time: string): number => Date.parse(`${iso}T${time}:00+09:00`);

/** Whole years on a day. `exact` is false where the precision leaves the birthday open. */
export interface Age {
  years: number;
  exact: boolean;
}

/**
 * Age on a day, counted up on the birthday (a 29 February's on 1 March). Where only the month or year of birth is
 * known, the age reached within it is given and marked as not exact. Undefined before birth.
 */
export function ageOn(birthIso: string, precision: Precision, onIso: string): Age | undefined {
  const length = precision === 'day' ? 10 : precision === 'month' ? 7 : 4;
  const born = birthIso.slice(0, length);
  const on = onIso.slice(0, length);
  if (on < born) return undefined;
  const reached = on.slice(5) >= born.slice(5);
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (reached ? 0 : 1);
  return { years, exact: precision === 'day' || on.slice(5) !== born.slice(5) };
}

/** The fiscal year (1 April to 31 March) a day lies in, named by its western year: 2027-03-31 → 2026. */
export const fiscalYear = (iso: string): number => {
  const [year, month] = numbers(iso);
  return month >= 4 ? year : year - 1;
};

export const fiscalYearFirstDay = (year: number): string => isoDate(year, 4, 1);
export const fiscalYearLastDay = (year: number): string => isoDate(year + 1, 3, 31);

/** 令和8年度. Named by its 1 May: the year that began as 平成31年度 is 令和元年度 on every later paper. */
export const formatFiscalYear = (year: number): string =>
  `${formatJapaneseDate(isoDate(year, 5, 1), 'year')}度`;

const numbers = (iso: string): [number, number, number] => [
  Number(iso.slice(0, 4)),
  Number(iso.slice(5, 7)),
  Number(iso.slice(8, 10)),
];

const pad = (value: number): string => String(value).padStart(2, '0');
