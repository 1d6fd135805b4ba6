import { z } from 'zod';
import { LEGAL_BASES, MEDIUM_KINDS } from './codes.ts';

const words = (max: number) => z.string().trim().min(1).max(max);

export const exportInput = z.object({
  ticket: z.string(),
  toOfficeId: z.string(),
  caseIds: z.array(z.string()).min(1).max(1000),
  purpose: words(500),
  basis: z.enum(LEGAL_BASES),
  approver: words(60),
  /** 包括承認 of the fiscal year, between the city's own windows (C7). */
  blanketApproval: z.string().trim().max(60).default(''),
  mediumKind: z.enum(MEDIUM_KINDS),
  mediumNumber: words(60),
  eraseDue: z.iso.date(),
});
export type ExportInput = z.output<typeof exportInput>;

/** A lost file made again: what it was for stays, what it travels on is new. */
export const remakeInput = exportInput
  .pick({ ticket: true, mediumKind: true, mediumNumber: true, eraseDue: true })
  .extend({ takeoutId: z.string() });
export type RemakeInput = z.output<typeof remakeInput>;
