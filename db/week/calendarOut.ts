/**
 * A member's week for the city's own calendar: when, and what kind of thing it is. No name, no case, no place, no words that somebody wrote
 * ever go into such a file; what its events are called comes as a list of the kinds' names.
 */
import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import { addDays, tokyoInstant } from '../calendar/rules.ts';
import type { Session } from '../session.ts';
import { entriesOf, type WeekEntry } from './entries.ts';
import { laterBy } from './rules.ts';

const USUAL_MINUTES = 30;
/** By which a file of ours is known when it comes back. */
export const OURS = '@tsunagi';

/** `kinds`: source and kind → what it is called; `busy` all that is not in it. */
export interface Titles {
  busy: string;
  kinds: Readonly<Record<string, string>>;
}

const isGoing = ({ source, isDone }: WeekEntry): boolean =>
  !isDone && (source === 'appointment' || source === 'next' || source === 'meeting' || source === 'leave');

const titleOf = ({ source, kind, isWithheld }: WeekEntry, { busy, kinds }: Titles): string =>
  (isWithheld ? undefined : kinds[`${source}/${kind}`]) ?? busy;

/** The same entry is the same event in every file, and tells nothing of the row. */
const uidOf = ({ store }: Session, { source, id, key, date }: WeekEntry): string =>
  `${createHash('sha256')
    .update([store.storeId, source, id ?? key, date].join('/'))
    .digest('hex')
    .slice(0, 32)}${OURS}`;

export function calendarOf(session: Session, from: string, until: string, titles: Titles) {
  const going = entriesOf(session, from, until).filter(
    (entry) =>
      isGoing(entry) &&
      (entry.staffId === session.staff.id ||
        (entry.source === 'meeting' && entry.officeId === session.office.id)),
  );
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Tsunagi//JA');
  const now = ICAL.Time.fromJSDate(new Date(session.store.now()), true);
  for (const entry of going) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', uidOf(session, entry));
    event.addPropertyWithValue('dtstamp', now);
    const { start, end } = timesOf(entry);
    event.addPropertyWithValue('dtstart', start);
    event.addPropertyWithValue('dtend', end);
    event.addPropertyWithValue('summary', titleOf(entry, titles));
    event.addPropertyWithValue('class', 'PRIVATE');
    event.addPropertyWithValue('transp', 'OPAQUE');
    calendar.addSubcomponent(event);
  }
  return { text: `${calendar.toString()}\r\n`, events: going.length };
}

function timesOf({ date, startTime, endTime }: WeekEntry) {
  if (startTime === null)
    return { start: ICAL.Time.fromDateString(date), end: ICAL.Time.fromDateString(addDays(date, 1)) };
  const at = (time: string) => ICAL.Time.fromJSDate(new Date(tokyoInstant(date, time)), true);
  return { start: at(startTime), end: at(endTime ?? laterBy(startTime, USUAL_MINUTES)) };
}
