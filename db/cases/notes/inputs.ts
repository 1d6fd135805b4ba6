import { z } from 'zod';
import { numberReasonInput } from '../../individualNumbers/inputs.ts';
import { HANDLING, NOTE_KINDS, NOTE_METHODS, NOTE_PARTNERS, PARTICIPATIONS, REACTIONS } from '../codes.ts';

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
  /** 本人の反応の段階 and 参加の段階, of whoever of the household this contact showed something of. */
  stages: z
    .array(
      z.object({
        personId: z.string(),
        reaction: z.enum(REACTIONS).nullable().default(null),
        participation: z.enum(PARTICIPATIONS).nullable().default(null),
      }),
    )
    .max(30)
    .default([]),
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
