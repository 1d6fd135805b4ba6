import { z } from 'zod';

/**
 * The rows behind one form (a person and how they belong to the household are two), and which of their fields it shows: all unless
 * said.
 */
const rows = z
  .array(z.object({ entity: z.string(), id: z.string(), fields: z.array(z.string()).optional() }))
  .min(1)
  .max(50);

export const historyInput = z.object({ rows });

export const undoInput = z.object({
  rows,
  /** Of the action that the screen showed: another one meanwhile is not undone unseen. */
  lastHlc: z.string(),
});
