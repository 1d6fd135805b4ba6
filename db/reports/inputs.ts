import { z } from 'zod';

export const monthlyInput = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  /** 作成日: what was confirmed by then counts. Left out: today. */
  asOf: z.iso.date().nullable().default(null),
});
