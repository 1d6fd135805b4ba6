/**
 * Reads a date as staff type it: R8.4.1 · 令和8年4月1日 · 令8・4・1 · R080401 · 2026/4/1 · 2026-04-01, full or half
 * width, 元年, month or year alone. Never corrects: a date that does not exist, or lies outside the era
 * written, is refused with the facts that a sentence needs («平成31年4月30日ではありませんか»).
 * A western date and an era's date are told apart by the era, so 8.4.1 alone is refused, never guessed.
 */
import { ERAS, type Era, eraOf, eraWritten, westernYear } from './eras.ts';
import {
  type CalendarDate,
  daysInMonth,
  FIRST_YEAR,
  formatJapaneseDate,
  isoDate,
  LAST_YEAR,
} from './writing.ts';

export type DateFault =
  | { reason: 'empty' }
  | { reason: 'not-a-date' }
  /** 8.4.1 or 80401: which era is for the person to say. */
  | { reason: 'era-missing' }
  /** The era had not begun or was over. `meant` is the same day in the era it belongs to. */
  | {
      reason: 'outside-era';
      era: string;
      meant: CalendarDate;
      meantText: string;
    }
  /** 2月30日, 13月1日. `lastDay` is that month's last day where there is such a month. */
  | { reason: 'impossible-date'; lastDay?: number }
  /** Before 1868 or after 2199: a slip of the finger. */
  | { reason: 'outside-range'; from: number; to: number }
  /** 令和8年4月1日(木), which was a Wednesday. */
  | { reason: 'weekday-differs'; meantText: string };

export type DateReading = { ok: true; value: CalendarDate } | ({ ok: false } & DateFault);

interface Parts {
  era?: Era;
  year: number;
  month?: number;
  day?: number;
  weekday?: string;
}

// An IME turns . into 。 and / into ・, and the key for - into ー. All of them are meant as separators.
const SEPARATOR = String.raw`\s*[-./。・ー‐‑–−]\s*`;
const ERA_WORDS = ERAS.flatMap((era) => [era.name, era.short, era.letter]).join('|');
const ERA_AT_HEAD = new RegExp(`^(?:${ERA_WORDS})`, 'i');
const YEAR = String.raw`(?<year>\d{1,4}|元)`;
const WEEKDAY = String.raw`(?:\s*\((?<weekday>[日月火水木金土])(?:曜日?)?\))?`;

const SHAPES: readonly RegExp[] = [
  new RegExp(String.raw`^${YEAR}\s*年(?:\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*日${WEEKDAY})?)?$`),
  new RegExp(
    String.raw`^${YEAR}(?:${SEPARATOR}(?<month>\d{1,2})(?:${SEPARATOR}(?<day>\d{1,2})${WEEKDAY})?)?$`,
  ),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
];
/** R80401 and R080401. Only behind an era: six bare digits could be anything. */
const RUN_TOGETHER = /^(?<year>\d{1,2})(?<month>\d{2})(?<day>\d{2})$/;

export function parseJapaneseDate(text: string): DateReading {
  // NFKC is right here (a date is not a name): ８ → 8, ㋿ → 令和, ／ → /.
  const written = text.normalize('NFKC').trim();
  if (written === '') return { ok: false, reason: 'empty' };
  const parts = partsOf(written);
  if (!parts) return { ok: false, reason: 'not-a-date' };
  if (!parts.era && parts.year < 1000) return { ok: false, reason: 'era-missing' };
  return checked(parts);
}

function partsOf(written: string): Parts | undefined {
  const eraText = ERA_AT_HEAD.exec(written)?.[0];
  const era = eraText === undefined ? undefined : eraWritten(eraText);
  const rest = written.slice(eraText?.length ?? 0).trim();
  const shapes = era ? [RUN_TOGETHER, ...SHAPES] : SHAPES;
  const found = shapes.map((shape) => shape.exec(rest)?.groups).find((groups) => groups !== undefined);
  // Five to seven bare digits are an era's date with its letter forgotten.
  if (!found) return !era && /^\d{5,7}$/.test(rest) ? { year: 0 } : undefined;

  const yearText = found.year ?? '';
  if (era ? yearText.length > 2 : yearText === '元') return undefined;
  const parts: Parts = { year: yearText === '元' ? 1 : Number(yearText) };
  if (era) parts.era = era;
  if (found.month !== undefined) parts.month = Number(found.month);
  if (found.day !== undefined) parts.day = Number(found.day);
  if (found.weekday !== undefined) parts.weekday = found.weekday;
  return parts;
}

function checked({ era, year: writtenYear, month, day, weekday }: Parts): DateReading {
  if (era && writtenYear === 0) return { ok: false, reason: 'impossible-date' };
  const year = era ? westernYear(era, writtenYear) : writtenYear;
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return { ok: false, reason: 'outside-range', from: FIRST_YEAR, to: LAST_YEAR };
  }
  if (month !== undefined && (month < 1 || month > 12)) return { ok: false, reason: 'impossible-date' };
  if (month !== undefined && day !== undefined) {
    const lastDay = daysInMonth(year, month);
    if (day < 1 || day > lastDay) return { ok: false, reason: 'impossible-date', lastDay };
  }

  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const first = isoDate(year, month ?? 1, day ?? 1);
  const last = isoDate(year, month ?? 12, day ?? daysInMonth(year, month ?? 12));
  if (era) {
    const following = ERAS[ERAS.indexOf(era) + 1];
    if (last < era.firstDay || (following && first >= following.firstDay)) {
      const meant: CalendarDate = { iso: first, precision };
      return {
        ok: false,
        reason: 'outside-era',
        era: era.name,
        meant,
        meantText: formatJapaneseDate(first, precision),
      };
    }
  }
  // A month or year that an era begins in is held by the first day it has in the era written, so that
  // 令和元年 reads back as 令和元年 and not as 平成31年.
  const iso = era && first < era.firstDay ? era.firstDay : first;
  if (weekday !== undefined) {
    const meantText = formatJapaneseDate(iso, 'day', { weekday: true });
    if (!meantText.endsWith(`(${weekday})`)) return { ok: false, reason: 'weekday-differs', meantText };
  }
  return { ok: true, value: { iso, precision } };
}

export type TimeReading =
  | { ok: true; value: string }
  | { ok: false; reason: 'empty' | 'not-a-time' | 'impossible-time' };

/** Reads 14:10 · 14時10分 · 午後2時10分 · 14時半 · １４１０ · 905 into 'HH:MM'. */
export function parseTime(text: string): TimeReading {
  const written = text.normalize('NFKC').replace(/\s/g, '');
  if (written === '') return { ok: false, reason: 'empty' };
  const groups =
    /^(?<half>午前|午後)?(?<hour>\d{1,2})時(?:(?<minute>\d{1,2})分?|(?<thirty>半))?$/.exec(written)?.groups ??
    /^(?<half>午前|午後)?(?<hour>\d{1,2})[:.。;](?<minute>\d{2})$/.exec(written)?.groups ??
    /^(?<hour>\d{1,2})(?<minute>\d{2})$/.exec(written)?.groups;
  if (!groups) return { ok: false, reason: 'not-a-time' };

  const hour = Number(groups.hour);
  const minute = groups.thirty ? 30 : Number(groups.minute ?? 0);
  if (minute > 59 || hour > (groups.half ? 12 : 23)) return { ok: false, reason: 'impossible-time' };
  // 午後12時10分 is written for ten past noon and for ten past midnight alike; nobody may guess.
  if (groups.half && hour === 12) return { ok: false, reason: 'not-a-time' };
  const hour24 = groups.half === '午後' ? hour + 12 : hour;
  return { ok: true, value: `${pad(hour24)}:${pad(minute)}` };
}

/** The era a day lies in, by name, for a heading or a field's hint; undefined before 明治. */
export const eraNameOf = (iso: string): string | undefined => eraOf(iso)?.name;

const pad = (value: number): string => String(value).padStart(2, '0');
