/**
 * The hours that a calendar file says somebody is busy, and nothing else of it: titles, places and people in it are read by nobody and kept
 * nowhere. What recurs is laid out within the days that are asked for; a file that would go on for ever is refused.
 */
import ICAL from 'ical.js';
import { addDays, toTokyoDate, toTokyoTime } from '../calendar/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { OURS } from './calendarOut.ts';

export const MOST_BYTES = 5 * 1024 * 1024;
const MOST_HOURS = 5000;
/** Steps of all that recurs together. */
const MOST_STEPS = 60_000;
/** Nobody's diary goes by the second, and laying it out would keep everybody waiting. */
const WITHIN_A_DAY = ['SECONDLY', 'MINUTELY', 'HOURLY'];
/**
 * Of a rule by days or weeks these leave days out. The library looks for the next one without an end where there is none (29 and 30
 * February, a Monday every seven days from a Tuesday), and a diary made by hand says it otherwise.
 */
const LEAVING_OUT: Readonly<Record<string, readonly string[]>> = {
  DAILY: ['BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYSETPOS'],
  WEEKLY: ['BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYSETPOS'],
};

/** Null times: the whole day. */
export interface BusyHours {
  date: string;
  startTime: string | null;
  endTime: string | null;
}

const unreadable = (because: 'not-a-calendar' | 'too-much') =>
  refused('calendar-unreadable', 'choose-other-file', { because });

export function busyHoursIn(bytes: Uint8Array, from: string, until: string): Outcome<BusyHours[]> {
  let events: ICAL.Component[];
  try {
    const calendar = ICAL.Component.fromString(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''));
    if (calendar.name !== 'vcalendar') return unreadable('not-a-calendar');
    events = calendar.getAllSubcomponents('vevent').filter(isBusy);
  } catch {
    return unreadable('not-a-calendar');
  }
  const hours: BusyHours[] = [];
  const steps = { left: MOST_STEPS };
  for (const component of events) {
    if (mayNeverEnd(component)) return unreadable('too-much');
    // One event that cannot be read is no reason to leave out the others.
    const found = occurrencesOf(component, until, steps);
    for (const [start, end] of found)
      for (const each of byDay(start, end)) if (each.date >= from && each.date <= until) hours.push(each);
    if (steps.left <= 0 || hours.length > MOST_HOURS) return unreadable('too-much');
  }
  return allowed(hours);
}

/** Free time, what is called off, and what came from here are none. */
const isBusy = (event: ICAL.Component): boolean =>
  event.getFirstPropertyValue('transp') !== 'TRANSPARENT' &&
  event.getFirstPropertyValue('status') !== 'CANCELLED' &&
  !String(event.getFirstPropertyValue('uid') ?? '').endsWith(OURS);

const mayNeverEnd = (event: ICAL.Component): boolean =>
  event.getAllProperties('rrule').some((property) => {
    const rule = property.getFirstValue() as ICAL.Recur | null;
    const freq = rule?.freq ?? '';
    // Every weekday, as diaries write it, always finds its next day.
    const isPlain = freq === 'DAILY' && (rule?.interval ?? 1) === 1;
    const parts = Object.keys(rule?.parts ?? {}).filter((part) => !isPlain || part !== 'BYDAY');
    return WITHIN_A_DAY.includes(freq) || parts.some((part) => LEAVING_OUT[freq]?.includes(part));
  });

type Moment = { date: string; time: string | null };

function occurrencesOf(
  component: ICAL.Component,
  until: string,
  steps: { left: number },
): [Moment, Moment][] {
  try {
    const event = new ICAL.Event(component);
    if (!event.startDate) return [];
    if (!event.isRecurring()) return [[momentOf(event.startDate), momentOf(event.endDate)]];
    const found: [Moment, Moment][] = [];
    const iterator = event.iterator();
    for (let next = iterator.next(); next && steps.left > 0; next = iterator.next()) {
      steps.left -= 1;
      const start = momentOf(next);
      if (start.date > until) break;
      const end = next.clone();
      end.addDuration(event.duration);
      found.push([start, momentOf(end)]);
    }
    return found;
  } catch {
    return [];
  }
}

/** As the clock on the wall says it. A time without a zone is meant so; another zone's is turned into it. */
function momentOf(time: ICAL.Time): Moment {
  const pad = (value: number) => String(value).padStart(2, '0');
  const date = `${time.year}-${pad(time.month)}-${pad(time.day)}`;
  if (time.isDate) return { date, time: null };
  if (time.zone === ICAL.Timezone.localTimezone)
    return { date, time: `${pad(time.hour)}:${pad(time.minute)}` };
  const at = time.toUnixTime() * 1000;
  return { date: toTokyoDate(at), time: toTokyoTime(at) };
}

const MOST_DAYS = 400;

/** Day by day; the end of a whole day is the day after it (RFC 5545 3.6.1). */
function byDay(start: Moment, end: Moment): BusyHours[] {
  const days: BusyHours[] = [];
  for (let date = start.date, count = 0; count < MOST_DAYS; date = addDays(date, 1), count += 1) {
    const isOver = end.time === null || end.time === '00:00' ? date >= end.date : date > end.date;
    if (isOver && date !== start.date) break;
    const startTime = date === start.date ? start.time : null;
    const endTime = date === end.date ? end.time : null;
    const isWhole = startTime === null && endTime === null;
    days.push({
      date,
      startTime: isWhole ? null : (startTime ?? '00:00'),
      endTime: isWhole ? null : (endTime ?? '23:59'),
    });
    if (date >= end.date) break;
  }
  return days;
}
