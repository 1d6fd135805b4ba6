/**
 * Where a week's entries come from: appointments, next appointments of 支援経過, meetings, what falls due, who is away, and the hours taken in
 * the members' other calendars.
 */
import { and, between, gte, isNull, lte } from 'drizzle-orm';
import { addDays } from '../calendar/rules.ts';
import { appointmentsBetween } from '../cases/notes/upcoming.ts';
import { meetingsBetween } from '../meetings/between.ts';
import { listStaff } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { tasksBetween } from '../tasks/between.ts';
import type { WeekSource } from './codes.ts';
import type { WeekEntry } from './entries.ts';
import { appointment, busyTime, leave } from './tables.ts';

/** As its row tells it. */
export type Found = Omit<
  WeekEntry,
  | 'key'
  | 'source'
  | 'staffName'
  | 'officeName'
  | 'caseNo'
  | 'personName'
  | 'clashes'
  | 'isWithheld'
  | 'isPlaceConcealed'
  | 'id'
> & { id: string };

const NOTHING = {
  caseId: null,
  room: '',
  place: '',
  subject: '',
  startTime: null,
  endTime: null,
  staffId: null,
  officeId: null,
  isDone: false,
  from: null,
  until: null,
  isMeetingOnly: false,
};

function appointments({ orm }: Store, from: string, until: string): Found[] {
  return orm
    .select()
    .from(appointment)
    .where(and(between(appointment.date, from, until), isNull(appointment.cancelledAt)))
    .all()
    .map(({ cancelledAt: _, ...row }) => ({
      ...NOTHING,
      ...row,
      date: row.date ?? from,
      kind: row.kind ?? 'other',
      room: row.room ?? '',
      place: row.place ?? '',
      subject: row.subject ?? '',
    }));
}

/** On the day that was agreed on, whatever day its 対応事項 is due. */
function nextAppointments(store: Store, from: string, until: string): Found[] {
  const done = doneAppointments(store, from, until);
  return appointmentsBetween(store, from, until).map(
    ({ id, caseId, staffId, officeId, nextDate, nextTime, nextText, handling }) => ({
      ...NOTHING,
      id,
      caseId,
      staffId,
      officeId,
      kind: 'next',
      date: nextDate ?? from,
      startTime: nextTime,
      subject: nextText ?? '',
      isDone: done.has(id),
      isMeetingOnly: handling === 'support-meeting-only',
    }),
  );
}

/** How far its 対応事項 may lie from an appointment that falls on a closed day. */
const MOVED_DAYS = 14;

const doneAppointments = (store: Store, from: string, until: string): Set<string> =>
  new Set(
    tasksBetween(store, addDays(from, -MOVED_DAYS), addDays(until, MOVED_DAYS)).flatMap((task) =>
      task.kind === 'next-appointment' && task.doneAt !== null && task.sourceId ? [task.sourceId] : [],
    ),
  );

const meetings = (store: Store, from: string, until: string): Found[] =>
  meetingsBetween(store, from, until).map((each) => ({ ...NOTHING, ...each }));

/** Open ones. The next appointment stands where it was agreed to be. */
const deadlines = (store: Store, from: string, until: string): Found[] =>
  tasksBetween(store, from, until).flatMap((task) =>
    task.kind === 'next-appointment' || task.doneAt !== null || task.dueDate === null
      ? []
      : [
          {
            ...NOTHING,
            id: task.id,
            caseId: task.caseId,
            staffId: task.staffId,
            officeId: task.officeId,
            kind: task.kind ?? 'other',
            date: task.dueDate,
            startTime: task.dueTime,
            subject: task.title ?? '',
          },
        ],
  );

function absences(store: Store, from: string, until: string): Found[] {
  const offices = staffOffices(store);
  return store.orm
    .select()
    .from(leave)
    .where(and(gte(leave.untilDate, from), lte(leave.fromDate, until), isNull(leave.cancelledAt)))
    .all()
    .flatMap(({ id, kind, staffId, fromDate, untilDate, startTime, endTime }) =>
      daysOf(fromDate ?? from, untilDate ?? until, from, until).map((date) => ({
        ...NOTHING,
        id,
        staffId,
        officeId: offices.get(staffId ?? '') ?? null,
        kind: kind ?? 'away',
        from: fromDate,
        until: untilDate,
        date,
        startTime,
        endTime,
      })),
    );
}

function busyHours(store: Store, from: string, until: string): Found[] {
  const offices = staffOffices(store);
  return store.orm
    .select()
    .from(busyTime)
    .where(between(busyTime.date, from, until))
    .all()
    .map(({ id, staffId, date, startTime, endTime }) => ({
      ...NOTHING,
      id,
      staffId,
      officeId: offices.get(staffId) ?? null,
      kind: 'busy',
      date,
      startTime,
      endTime,
    }));
}

const staffOffices = (store: Store): Map<string, string | null> =>
  new Map(listStaff(store).map(({ id, officeId }) => [id, officeId]));

/** The days of an absence that lie in what is asked for. */
function daysOf(first: string, last: string, from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = first < from ? from : first; day <= last && day <= until; day = addDays(day, 1))
    days.push(day);
  return days;
}

export const SOURCES: [WeekSource, (store: Store, from: string, until: string) => Found[]][] = [
  ['appointment', appointments],
  ['next', nextAppointments],
  ['meeting', meetings],
  ['task', deadlines],
  ['leave', absences],
  ['busy', busyHours],
];
