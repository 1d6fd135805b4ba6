import { z } from 'zod';

const text = (max: number) => z.string().trim().max(max);

export const createRequestInput = z.object({
  meetingCaseId: z.string(),
  organisationId: z.string().min(1),
  personIds: z.array(z.string()).min(1).max(20),
  number: text(60).default(''),
  requestedOn: z.iso.date(),
  /** What is asked, one question a line. */
  content: text(5000).min(1),
  dueOn: z.iso.date(),
});

/** What went out stays as it went out; its number may come from the document system later, and the day may be put off. */
export const saveRequestInput = z.object({
  requestId: z.string(),
  fields: z.object({ number: text(60), dueOn: z.iso.date() }).partial(),
});

export const answerRequestInput = z.object({
  requestId: z.string(),
  answeredOn: z.iso.date(),
  answer: text(20_000).min(1),
});

export const shareAnswerInput = z.object({ requestId: z.string(), meetingCaseId: z.string() });
