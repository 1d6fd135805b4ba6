/** Calendar files on the disk: writing one's own out, and taking one's busy hours in. The record says that it was done, and how much. */

import { readFileSync, statSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { addDays, toTokyoDate } from '../calendar/rules.ts';
import { atomicWrite } from '../handoff/atomicWrite.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { busyHoursIn, MOST_BYTES } from './calendarIn.ts';
import { calendarOf, type Titles } from './calendarOut.ts';
import { busyTime } from './tables.ts';

/** How far busy hours are looked at, before today and after. */
const DAYS_BEFORE = 7;
const DAYS_AFTER = 180;

export async function writeCalendar(
  session: Session,
  path: string,
  { from, until, titles }: { from: string; until: string; titles: Titles },
): Promise<Outcome<{ events: number }>> {
  const { text, events } = calendarOf(session, from, until, titles);
  const written = await atomicWrite(path, bytesOf(text), () => Promise.resolve(allowed(null)));
  if (!written.ok) return written;
  session.store.enter(session.staff.id, { action: 'week.written-out', detail: { from, until, events } });
  return allowed({ events });
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}

/** In place of those that were taken in before. */
export function takeBusyHours({ store, staff }: Session, path: string): Outcome<{ hours: number }> {
  if (statSync(path).size > MOST_BYTES)
    return refused('calendar-unreadable', 'choose-other-file', { because: 'too-much' });
  const today = toTokyoDate(store.now());
  const read = busyHoursIn(readFileSync(path), addDays(today, -DAYS_BEFORE), addDays(today, DAYS_AFTER));
  if (!read.ok) return read;
  store.write(staff.id, (writer) => {
    writer.orm.delete(busyTime).where(eq(busyTime.staffId, staff.id)).run();
    for (const each of read.value)
      writer.orm
        .insert(busyTime)
        .values({ id: store.newId(), staffId: staff.id, ...each })
        .run();
    writer.audit({ action: 'week.busy-taken', detail: { hours: read.value.length } });
  });
  return allowed({ hours: read.value.length });
}

export function forgetBusyHours({ store, staff }: Session): Outcome<null> {
  store.write(staff.id, (writer) => {
    writer.orm.delete(busyTime).where(eq(busyTime.staffId, staff.id)).run();
    writer.audit({ action: 'week.busy-taken', detail: { hours: 0 } });
  });
  return allowed(null);
}
