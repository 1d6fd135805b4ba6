import { z } from 'zod';

const id = z.string().max(64);
const time = z.string().regex(/^\d{2}:\d{2}$/);

export const dayInput = z.object({ date: z.iso.date() });

export const arrangeInput = z.object({
  date: z.iso.date(),
  /** The whole round, in its order. */
  stops: z.array(z.object({ caseId: id, time: time.nullable() })).max(40),
});

export const makeKitInput = z.object({
  date: z.iso.date(),
  approver: z.string().trim().max(100).default(''),
  returnDue: z.iso.date().nullable().default(null),
});

export const returnKitInput = z.object({ kitId: id, date: z.iso.date() });
