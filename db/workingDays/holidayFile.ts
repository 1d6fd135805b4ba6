/**
 * A list of holidays as it comes: 内閣府's syukujitsu.csv (「国民の祝日・休日月日,国民の祝日・休日名称」, Shift_JIS), or the city's own days in the form of
 * the built-in list. Read whole or not at all; a fault is told with its line.
 */
import { type HolidayFile, parseHolidayFile } from '../calendar/holidays.ts';
import { isIsoDate } from '../calendar/rules.ts';
import { readDelimited } from '../ledgerImport/file/delimited.ts';
import { LedgerFileFault } from '../ledgerImport/file/fault.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';

/** 内閣府 publishes some twenty kilobytes. */
export const MOST_BYTES = 2 * 1024 * 1024;
/** Older years are of no use to a due date. */
const FIRST_YEAR = 2020;

const unreadable = (line: number) => refused('holidays-unreadable', 'choose-other-file', { line });

export function readHolidays(bytes: Uint8Array): Outcome<HolidayFile> {
  const first = bytes.find((byte) => byte > 0x20 && byte < 0x80);
  if (first === '{'.charCodeAt(0)) {
    const read = parseHolidayFile(new TextDecoder().decode(bytes));
    return read.ok ? read : unreadable(0);
  }
  try {
    return holidaysIn(readDelimited(bytes, null).sheets[0]?.rows ?? []);
  } catch (fault) {
    if (fault instanceof LedgerFileFault) return unreadable(0);
    throw fault;
  }
}

const isoOf = (written: string): string | null => {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(written.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
};

function holidaysIn(rows: readonly (readonly string[])[]): Outcome<HolidayFile> {
  const days: HolidayFile['days'] = [];
  for (const [index, [date = '', name = '']] of rows.entries()) {
    const iso = isoOf(date);
    const isHead = index === 0 && iso === null && date.trim() !== '';
    if (isHead || (date.trim() === '' && name.trim() === '')) continue;
    if (iso === null || name.trim() === '' || name.length > 100) return unreadable(index + 1);
    if (Number(iso.slice(0, 4)) < FIRST_YEAR) continue;
    days.push({ date: iso, name: name.trim(), kind: 'national', basis: 'announced' });
  }
  days.sort((a, b) => (a.date < b.date ? -1 : 1));
  const [from, until] = [days[0]?.date, days.at(-1)?.date];
  // Anybody's list of two columns could look like one: of a whole year there are at least sixteen.
  if (!from || !until || days.length < 16 || days.length > 2000) return unreadable(0);
  return allowed({
    format: 'tsunagi-holidays',
    version: 1,
    source: '内閣府「国民の祝日・休日」',
    from: `${from.slice(0, 4)}-01-01`,
    to: `${until.slice(0, 4)}-12-31`,
    days,
  });
}
