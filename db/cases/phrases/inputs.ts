import { z } from 'zod';
import { PHRASE_FIELDS } from '../codes.ts';

export const savePhraseInput = z.object({
  id: z.string().nullable().default(null),
  field: z.enum(PHRASE_FIELDS),
  title: z.string().trim().min(1).max(60),
  body: z.string().trim().min(1).max(2000),
});
