/**
 * A day as a ledger has it: whatever the calendar reads (R8.4.1, 令和8年4月1日, 平5/2/14, 19930214), with a time of the day behind it, or the
 * number by which Excel counts days. Nothing is guessed: what could be two days is asked about.
 */
import {
  type CalendarDate,
  type DateFault,
  ERAS,
  type EraCode,
  parseJapaneseDate,
  parseTime,
} from '../calendar/rules.ts';

/** 1899-12-30: Excel counts a 29 February 1900 that never was, so that only days from March on agree. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 1 March 1900 and the end of 2099. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 73_050;

/** The day that Excel means by the number, to the minute where it has a part of a day. */
export function serialDate(serial: number, from1904: boolean): string | null {
  const counted = from1904 ? serial + 1462 : serial;
  if (!Number.isFinite(serial) || counted < FIRST_SERIAL || counted > LAST_SERIAL) return null;
  const at = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(serial * 1440) * 60_000);
  const [day = '', time = ''] = at.toISOString().split('T');
  const clock = time.slice(0, 5);
  return clock === '00:00' ? day : `${day} ${clock}`;
}

export type LedgerDate =
  | { ok: true; value: CalendarDate; time: string | null }
  | { ok: false; reason: DateFault['reason'] | 'unsure'; meant?: string };

const WITH_TIME = /^(.*\S)\s*[\sT]\s*((?:午前|午後)?\d{1,2}[:時]\d{2}(?:分)?)(?::\d{2})?(?:\.\d+)?Z?$/u;
/** 40101: the 1st of January of a fourth year whose era was left out, or a day that Excel counted. */
const LIKE_A_DAY = /^\d{1,2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** `bareEra`: the era that the clerk has said is meant where none is written. */
export function readLedgerDate(text: string, from1904: boolean, bareEra: EraCode | null): LedgerDate {
  const written = text.normalize('NFKC').trim();
  const [, day = written, clock] = WITH_TIME.exec(written) ?? [];
  const time = clock ? parseTime(clock) : null;
  const read = parseJapaneseDate(day);
  if (read.ok) return { ok: true, value: read.value, time: time?.ok ? time.value : null };
  if (/^\d{3,5}(?:\.\d+)?$/.test(written)) {
    const counted = serialDate(Number(written), from1904);
    if (counted !== null && !LIKE_A_DAY.test(written)) return readLedgerDate(counted, false, null);
    if (counted !== null && bareEra === null) return { ok: false, reason: 'unsure', meant: counted };
  }
  const era = ERAS.find(({ code }) => code === bareEra);
  if (read.reason === 'era-missing' && era) return readLedgerDate(`${era.letter}${written}`, from1904, null);
  return { ok: false, reason: read.reason, ...('meantText' in read && { meant: read.meantText }) };
}
