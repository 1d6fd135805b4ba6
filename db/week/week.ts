/** One week as it is shown and printed: its days with what they are, and all that stands on them. */
import { toTokyoDate } from '../calendar/rules.ts';
import { handoffsSummary } from '../handoff/ledger.ts';
import { listOffices } from '../offices/names.ts';
import type { Session } from '../session.ts';
import { listStaff } from '../staff/store.ts';
import { closedDayNames } from '../workingDays/store.ts';
import { entriesOf } from './entries.ts';
import { roomsOf } from './rooms.ts';
import { daysOfWeek, mondayOf } from './rules.ts';

export function weekOf(session: Session, date: string) {
  const { store } = session;
  const monday = mondayOf(date);
  const days = daysOfWeek(monday);
  const entries = entriesOf(session, monday, days[6] ?? monday);
  const closed = closedDayNames(store);
  const present = new Set(entries.flatMap((entry) => entry.staffId ?? []));
  return {
    monday,
    today: toTokyoDate(store.now()),
    days: days.map((iso) => ({ iso, closed: closed.get(iso) ?? null })),
    entries,
    staffId: session.staff.id,
    officeId: session.office.id,
    offices: listOffices(store).map(({ id, name }) => ({ id, name: name ?? '' })),
    /** Those who are at a window now, and those who have something in this week. */
    staff: listStaff(store)
      .filter(({ id, disabled, roles }) => present.has(id) || (!disabled && isAtACounter(roles)))
      .map(({ id, name, officeId: at }) => ({ id, name: name ?? '', officeId: at })),
    rooms: roomsOf(store),
    /** Until when the other window's are known. */
    lastReceived: handoffsSummary(store).lastReceived,
  };
}

/** Another window's members come without their roles. */
const isAtACounter = (roles: readonly string[] | null): boolean =>
  roles === null || roles.some((role) => role !== 'administrator' && role !== 'auditor');
