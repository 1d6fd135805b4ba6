import { z } from 'zod';
import { APPOINTMENT_KINDS, LEAVE_KINDS } from './codes.ts';

const id = z.string().max(64);
const time = z.iso.time({ precision: -1 });
const text = (max: number) => z.string().trim().max(max).default('');

/** Any day of the week that is asked for. */
export const weekInput = z.object({ date: z.iso.date() });

export const appointmentInput = z.object({
  /** Null: a new one. */
  appointmentId: id.nullable().default(null),
  /** Goes in the same transaction. */
  draftId: z.uuid().nullable().default(null),
  kind: z.enum(APPOINTMENT_KINDS),
  caseId: id.nullable().default(null),
  staffId: id,
  officeId: id,
  date: z.iso.date(),
  startTime: time,
  endTime: time.nullable().default(null),
  room: text(60),
  place: text(200),
  subject: text(500),
});
export type AppointmentInput = z.output<typeof appointmentInput>;

/** What would stand against it: asked while it is being typed. */
export const clashInput = appointmentInput.pick({
  appointmentId: true,
  staffId: true,
  officeId: true,
  date: true,
  startTime: true,
  endTime: true,
  room: true,
});
export type ClashInput = z.output<typeof clashInput>;

export const leaveInput = z.object({
  leaveId: id.nullable().default(null),
  kind: z.enum(LEAVE_KINDS),
  staffId: id,
  fromDate: z.iso.date(),
  untilDate: z.iso.date(),
  /** Both null: whole days. */
  startTime: time.nullable().default(null),
  endTime: time.nullable().default(null),
});
export type LeaveInput = z.output<typeof leaveInput>;

/** What the kinds are called in another calendar: never a word of an entry itself. */
const calendarTitle = z.string().trim().min(1).max(20);
export const writeCalendarInput = z.object({
  ticket: id,
  from: z.iso.date(),
  until: z.iso.date(),
  titles: z.object({
    busy: calendarTitle,
    kinds: z.record(z.string().max(40), calendarTitle),
  }),
});

export const roomsInput = z.object({ rooms: z.array(z.string().trim().min(1).max(60)).max(30) });
