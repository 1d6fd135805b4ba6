import { z } from 'zod';
import { RELATION_KINDS } from './codes.ts';

export const flagRelationInput = z.object({
  caseId: z.string(),
  /** Whoever is the relative: oneself, or as a chief or 調整役 somebody else. */
  staffId: z.string(),
  kind: z.enum(RELATION_KINDS),
  reason: z.string().trim().max(1000).default(''),
  /** Who takes over what the flagged member carries in the case. */
  handOverStaffId: z.string().nullable().default(null),
});

export const liftRelationInput = z.object({
  relationId: z.string(),
  reason: z.string().trim().max(1000).default(''),
});
