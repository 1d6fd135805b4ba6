import { z } from 'zod';

const text = (max: number) => z.string().trim().max(max);
const time = z.string().regex(/^\d{2}:\d{2}$/);
const meetingId = z.string();

/** No field of it asks for a case, and none is named by an id: who is on its roll is typed. */
const attendee = z.object({
  organisationName: text(200),
  title: text(60),
  name: text(60),
  attended: z.boolean(),
});

const fields = z.object({
  date: z.iso.date().nullable(),
  startTime: time.nullable(),
  endTime: time.nullable(),
  place: text(200),
  agenda: z.array(text(200)).max(30),
  chairName: text(60),
  recorderName: text(60),
  noticeDate: z.iso.date().nullable(),
  noticeNumber: text(60),
  attendees: z.array(attendee).max(100),
  minutes: text(20_000),
  conclusions: text(20_000),
  approverName: text(60),
  approvedOn: z.iso.date().nullable(),
  approvalNumber: text(60),
});

export const createStakeholderMeetingInput = z.object({ date: z.iso.date().nullable().default(null) });

/** As it is typed: every field may come alone. */
export const saveStakeholderMeetingInput = z.object({ meetingId, fields: fields.partial() });

export const confirmStakeholderMinutesInput = z.object({ meetingId, date: z.iso.date() });

/** R12: the earlier text stays; the corrected one is the next version, with its reason. */
export const correctStakeholderMinutesInput = z.object({
  meetingId,
  date: z.iso.date(),
  reason: text(2000).min(1),
  minutes: text(20_000).min(1),
  conclusions: text(20_000),
});

export const namesInTextInput = z.object({
  text: z.string().max(60_000),
  /** Who is on the roll is named in the minutes as a matter of course. */
  except: z.array(z.string().max(60)).max(200).default([]),
});
