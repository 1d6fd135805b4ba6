import { z } from 'zod';

/** What may be handed out under a number. Minutes are not: they are not sent round (C3). */
export const HANDOUT_PAPERS = ['case-overview', 'diagrams', 'timeline', 'support-plan'] as const;
export type HandoutPaper = (typeof HANDOUT_PAPERS)[number];

export const handOutInput = z.object({
  meetingCaseId: z.string(),
  attendeeIds: z.array(z.string()).min(1).max(100),
  papers: z
    .array(
      z.object({
        paper: z.enum(HANDOUT_PAPERS),
        paperId: z.string().max(20_000),
        title: z.string().trim().max(200),
      }),
    )
    .min(1)
    .max(10),
});

export const collectInput = z.object({
  handoutIds: z.array(z.string()).min(1).max(1000),
  isCollected: z.boolean(),
});

export const checkedInput = z.object({
  caseId: z.string().nullable().default(null),
  madeBy: z.string().trim().max(60),
  checkedBy: z.string().trim().max(60),
  /** Addresses × papers that both looked at; whose they are is told by the records of each printing. */
  count: z.number().int().min(1).max(1000),
});
