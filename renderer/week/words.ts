/** How a week's entries are told in a few words: on the screen, in a clash, on paper. */
import type { inferRouterOutputs } from '@trpc/server';
import { formatJapaneseDate, weekdayOf } from '../../db/calendar/rules.ts';
import type { MeetingKind } from '../../db/meetings/codes.ts';
import type { AppRouter } from '../../db/router.ts';
import type { TaskKind } from '../../db/tasks/codes.ts';
import type { AppointmentKind, LeaveKind } from '../../db/week/codes.ts';
import {
  APPOINTMENT_KIND_LABELS,
  LEAVE_KIND_LABELS,
  MEETING_KIND_LABELS,
  TASK_KIND_LABELS,
  WEEK_SOURCE_LABELS,
} from '../text/labels.ts';
import { weekText as text } from '../text/week.ts';

export type Week = inferRouterOutputs<AppRouter>['week']['view'];
export type Entry = Week['entries'][number];

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'];
export const weekdayName = (iso: string): string => WEEKDAYS[weekdayOf(iso)] ?? '';

/** 4月7日(水) */
export const shortDay = (iso: string): string =>
  `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日(${weekdayName(iso)})`;

/** 10:00〜11:00; empty for a whole day. */
export const hoursOf = ({ startTime, endTime }: Pick<Entry, 'startTime' | 'endTime'>): string =>
  startTime === null ? '' : `${startTime}${endTime ? text.until(endTime) : ''}`;

const kindLabel = ({ source, kind }: Entry): string => {
  switch (source) {
    case 'appointment':
      return APPOINTMENT_KIND_LABELS[kind as AppointmentKind] ?? WEEK_SOURCE_LABELS.appointment;
    case 'meeting':
      return MEETING_KIND_LABELS[kind as MeetingKind] ?? WEEK_SOURCE_LABELS.meeting;
    case 'task':
      return text.deadlines;
    case 'leave':
      return LEAVE_KIND_LABELS[kind as LeaveKind] ?? WEEK_SOURCE_LABELS.leave;
    case 'busy':
      return text.busy;
    case 'next':
      return WEEK_SOURCE_LABELS.next;
  }
};

/** What it is: 来所, 支援会議, 期限; of what may not be told, that there is something. */
export const kindOf = (entry: Entry): string => (entry.isWithheld ? text.withheld : kindLabel(entry));

/** 令和9年4月12日(月)〜18日(日) */
export function rangeOf({ days }: Pick<Week, 'days'>): string {
  const [from = '', until = ''] = [days[0]?.iso, days[6]?.iso];
  const last =
    from.slice(0, 7) === until.slice(0, 7) ? shortDay(until).replace(/^\d+月/, '') : shortDay(until);
  return text.range(formatJapaneseDate(from, 'day', { weekday: true }), last);
}

/** Whom or what it is about, most telling first. A meeting is told by its kind alone. */
export function aboutOf(entry: Entry): string[] {
  if (entry.source === 'meeting') return [];
  const task = entry.source === 'task' ? (TASK_KIND_LABELS[entry.kind as TaskKind] ?? '') : '';
  const person = entry.caseId === null ? '' : entry.personName || entry.caseNo || text.unnamed;
  return [person, task, entry.subject].filter(Boolean);
}

export const whereOf = ({ room, place, isPlaceConcealed }: Entry): string =>
  [room, isPlaceConcealed ? text.placeConcealed : place].filter(Boolean).join('・');

/** What a clash is with, in one breath; named where it is somebody else's. */
export const toldBriefly = (entry: Entry, isNamed = true): string =>
  text.clashWith(hoursOf(entry) || text.wholeDay, isNamed ? entry.staffName : '', kindOf(entry));

export function clashWords(entry: Entry, byKey: ReadonlyMap<string, Entry>): string[] {
  // Said beside what can be moved.
  if (entry.source === 'leave' || entry.source === 'busy') return [];
  return entry.clashes.flatMap(({ of, with: key }) => {
    const other = byKey.get(key);
    if (!other) return [];
    return of === 'room'
      ? text.clashRoom(entry.room, toldBriefly(other))
      : text.clashStaff(toldBriefly(other, false));
  });
}
