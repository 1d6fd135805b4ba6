/** Which rows a week has: by hours or by people. Pure, so that the screen and the paper lay it out alike. */
import type { Entry, Week } from './words.ts';

/** 開庁時間: these rows are always there. */
const FIRST_HOUR = 9;
const LAST_HOUR = 17;

export interface WeekRow {
  key: string;
  /** Null: what has no hour. */
  hour: number | null;
  entries: readonly Entry[];
}

const hourOf = ({ startTime }: Entry): number | null =>
  startTime === null ? null : Number(startTime.slice(0, 2));

/** The row without an hour first; then each hour of the day, more of them where something lies outside. */
export function hourRows(entries: readonly Entry[]): WeekRow[] {
  const hours = entries.flatMap((entry) => hourOf(entry) ?? []);
  const first = Math.min(FIRST_HOUR, ...hours);
  const last = Math.max(LAST_HOUR, ...hours);
  return [null, ...Array.from({ length: last - first + 1 }, (_, index) => first + index)].map((hour) => ({
    key: String(hour ?? 'all-day'),
    hour,
    entries: entries.filter((entry) => hourOf(entry) === hour),
  }));
}

export interface PersonRow {
  key: string;
  name: string;
  /** Null: of the window itself, such as a meeting. */
  staffId: string | null;
  officeName: string;
  entries: readonly Entry[];
}

/** Whoever reads it first, then the others of the window; other windows after it; last what is nobody's own. */
export function personRows(week: Week, entries: readonly Entry[]): PersonRow[] {
  const officeName = (id: string | null) => week.offices.find((office) => office.id === id)?.name ?? '';
  const order = ({ id, officeId }: Week['staff'][number]) =>
    id === week.staffId ? 0 : officeId === week.officeId ? 1 : 2;
  const people = [...week.staff]
    .sort((a, b) => order(a) - order(b) || officeName(a.officeId).localeCompare(officeName(b.officeId), 'ja'))
    .map(
      (member): PersonRow => ({
        key: member.id,
        name: member.name,
        staffId: member.id,
        officeName: officeName(member.officeId),
        entries: entries.filter(({ staffId }) => staffId === member.id),
      }),
    );
  const known = new Set(week.staff.map(({ id }) => id));
  const nobodys = entries.filter(({ staffId }) => staffId === null || !known.has(staffId));
  return nobodys.length === 0
    ? people
    : [...people, { key: 'office', name: '', staffId: null, officeName: '', entries: nobodys }];
}

/** Saturday and Sunday only where there is something. */
export const shownDays = ({ days }: Week, entries: readonly Entry[]): Week['days'] =>
  days.filter(({ iso }, index) => index < 5 || entries.some(({ date }) => date === iso));
