import { z } from 'zod';
import { numberReasonInput } from '../../individualNumbers/inputs.ts';
import { HANDLING, NOTE_KINDS, NOTE_METHODS, NOTE_PARTNERS } from '../codes.ts';

const text = (max: number) => z.string().trim().max(max).default('');
const time = z.string().regex(/^\d{2}:\d{2}$/);

export const noteInput = z.object({
  date: z.iso.date(),
  time,
  endTime: time.nullable().default(null),
  method: z.enum(NOTE_METHODS),
  partners: z.array(z.enum(NOTE_PARTNERS)).default([]),
  organisationId: z.string().nullable().default(null),
  companions: text(200),
  kind: z.enum(NOTE_KINDS).default('coordination'),
  fact: z.string().trim().min(1).max(20_000),
  view: text(20_000),
  handling: z.enum(HANDLING).default('normal'),
  nextDate: z.iso.date().nullable().default(null),
  nextTime: time.nullable().default(null),
  nextText: text(500),
  supersedesId: z.string().nullable().default(null),
  correctionReason: text(1000),
});
export type NoteInput = z.output<typeof noteInput>;

export const addNoteInput = z.object({
  caseId: z.string(),
  note: noteInput,
  draftId: z.uuid().nullable().default(null),
  numberReason: numberReasonInput,
});

export const appointmentInput = z.object({ date: z.iso.date() });
