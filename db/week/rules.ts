/**
 * 週間予定: which days a week has, what an appointment needs, and what stands against what. A room is given to one appointment at a time
 * (C22 is of due dates: an appointment with somebody may well be on a closed day); that a member has two things at once is said and left to them.
 */
import { addDays, isIsoDate, weekdayOf } from '../calendar/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { WeekSource } from './codes.ts';
import type { AppointmentInput, LeaveInput } from './inputs.ts';

/** The Monday of the week that a day lies in. */
export const mondayOf = (iso: string): string => addDays(iso, -((weekdayOf(iso) + 6) % 7));

export const daysOfWeek = (monday: string): string[] =>
  Array.from({ length: 7 }, (_, index) => addDays(monday, index));

/** When something is, on one day. No start: all day. No end: half an hour is reckoned with. */
export interface Span {
  date: string;
  startTime: string | null;
  endTime: string | null;
}

const USUAL_MINUTES = 30;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const MIDNIGHT = 24 * 60;

const rangeOf = ({ startTime, endTime }: Span): [number, number] => {
  if (startTime === null) return [0, MIDNIGHT];
  const start = minutesOf(startTime);
  return [start, endTime === null ? start + USUAL_MINUTES : minutesOf(endTime)];
};

/** What ends as the other begins does not meet it. */
export function overlap(one: Span, other: Span): boolean {
  if (one.date !== other.date) return false;
  const [from, until] = rangeOf(one);
  const [otherFrom, otherUntil] = rangeOf(other);
  return from < otherUntil && otherFrom < until;
}

/** 'HH:MM' so many minutes later, the same day. */
export function laterBy(time: string, minutes: number): string {
  const at = Math.min(minutesOf(time) + minutes, MIDNIGHT - 1);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

export interface Placed extends Span {
  key: string;
  source: WeekSource;
  staffId: string | null;
  officeId: string | null;
  room: string;
  isDone: boolean;
}

export interface Clash {
  /** The room is taken, or the same member is somewhere else. */
  of: 'room' | 'staff';
  with: string;
}

const sameRoom = (one: Placed, other: Placed): boolean =>
  one.room !== '' && one.room === other.room && one.officeId === other.officeId;

/** A day's deadline is no hour of anybody's, and what has no hour can't be in two places. */
const takesTime = ({ source, startTime, isDone }: Placed): boolean =>
  !isDone && source !== 'task' && (source === 'leave' || source === 'busy' || startTime !== null);

/** Two absences, or an absence and what the other calendar says of it, are no clash. */
const isAbsence = ({ source }: Placed): boolean => source === 'leave' || source === 'busy';

export function clashesOf(entry: Placed, all: readonly Placed[]): Clash[] {
  if (!takesTime(entry)) return [];
  return all.flatMap((other): Clash[] => {
    if (other.key === entry.key || !takesTime(other) || !overlap(entry, other)) return [];
    if (sameRoom(entry, other)) return [{ of: 'room', with: other.key }];
    const isSame = entry.staffId !== null && entry.staffId === other.staffId;
    return isSame && !(isAbsence(entry) && isAbsence(other)) ? [{ of: 'staff', with: other.key }] : [];
  });
}

const endsBefore = (startTime: string, endTime: string | null): boolean =>
  endTime !== null && endTime <= startTime;

/** `inTheRoom`: what has the room at that hour. */
export function mayBook(
  input: AppointmentInput,
  inTheRoom: { startTime: string | null; endTime: string | null; staffName: string } | null,
): Outcome<null> {
  if (endsBefore(input.startTime, input.endTime))
    return refused('invalid-input', 'fill-in', { fields: ['endTime'] });
  // Without a case, its words are all that says what it is.
  if (input.caseId === null && input.subject === '')
    return refused('missing-required', 'fill-in', { fields: ['subject'] });
  if (inTheRoom)
    return refused('room-taken', 'fill-in', {
      room: input.room,
      from: inTheRoom.startTime ?? '',
      until: inTheRoom.endTime ?? '',
      name: inTheRoom.staffName,
    });
  return allowed(null);
}

export function mayBeAway(input: LeaveInput): Outcome<null> {
  if (input.untilDate < input.fromDate) return refused('invalid-input', 'fill-in', { fields: ['untilDate'] });
  if ((input.startTime === null) !== (input.endTime === null))
    return refused('missing-required', 'fill-in', {
      fields: [input.startTime === null ? 'startTime' : 'endTime'],
    });
  if (input.startTime !== null && endsBefore(input.startTime, input.endTime))
    return refused('invalid-input', 'fill-in', { fields: ['endTime'] });
  return allowed(null);
}

/** What a printed week is of. */
export interface WeekPaper {
  date: string;
  officeId: string | null;
  staffId: string | null;
  /** Names of those who consult stand on it; else the cases' numbers. */
  isNamed: boolean;
}

export const weekPaperId = ({ date, officeId, staffId, isNamed }: WeekPaper): string =>
  [date, officeId ?? '-', staffId ?? '-', isNamed ? 'names' : 'numbers'].join(' ');

export function readWeekPaperId(id: string): WeekPaper | null {
  const [date = '', office = '', staff = '', names = '', ...more] = id.split(' ');
  if (!isIsoDate(date) || more.length > 0 || !['names', 'numbers'].includes(names)) return null;
  return {
    date,
    officeId: office === '-' ? null : office,
    staffId: staff === '-' ? null : staff,
    isNamed: names === 'names',
  };
}
