import { z } from 'zod';
import { SHOWN_GROUPS } from './codes.ts';

export const findInput = z.object({
  query: z.string().max(200),
  /** One group further down its list; without it the first of each. */
  group: z.enum(SHOWN_GROUPS).nullable().default(null),
  limit: z.number().int().min(1).max(100).default(8),
});
