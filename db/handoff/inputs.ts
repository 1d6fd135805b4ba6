import { z } from 'zod';
import { ERASURE_WAYS, LEGAL_BASES, MEDIUM_KINDS, REMAKE_REASONS, SECTIONS } from './codes.ts';
import { UNASKED_SECTIONS } from './sectionCodes.ts';

const words = (max: number) => z.string().trim().min(1).max(max);

const maybe = (max: number) => z.string().trim().max(max).default('');

/** What goes, and what of it stays behind: asked before the file is made and again when it is. */
export const contentsInput = z.object({
  toOfficeId: z.string().nullable().default(null),
  caseIds: z.array(z.string()).max(1000),
  withhold: z.array(z.enum(SECTIONS).exclude(UNASKED_SECTIONS)).default([]),
  /** The exception of C10: a concealed address goes along. */
  takesConcealed: z.boolean().default(false),
});

/** Who outside the city gets it, and on which basis. */
export const groundsInput = contentsInput.extend({
  basis: z.enum(LEGAL_BASES),
  /** The organisation in the directory that an outside window is of. */
  organisationId: z.string().nullable().default(null),
});
export type GroundsInput = z.output<typeof groundsInput>;

export const exportInput = groundsInput.extend({
  ticket: z.string(),
  toOfficeId: z.string(),
  caseIds: z.array(z.string()).min(1).max(1000),
  purpose: words(500),
  /** Why the basis holds, where it has to be said in words. */
  reason: maybe(2000),
  approver: maybe(60),
  approvedOn: z.iso.date().nullable().default(null),
  /** 包括承認 of the fiscal year, between the city's own windows (C7). Entered with the year's first file, then remembered. */
  blanketApproval: maybe(60),
  concealedReason: maybe(2000),
  concealedApprover: maybe(60),
  mediumKind: z.enum(MEDIUM_KINDS),
  mediumNumber: words(60),
  eraseDue: z.iso.date(),
});
export type ExportInput = z.output<typeof exportInput>;

/** A lost file made again: what it was for stays, what it travels on is new. */
export const remakeInput = exportInput
  .pick({ ticket: true, mediumKind: true, mediumNumber: true, eraseDue: true })
  .extend({
    takeoutId: z.string(),
    because: z.enum(REMAKE_REASONS).default('not-arrived'),
    remakeNote: maybe(500),
  });
export type RemakeInput = z.output<typeof remakeInput>;

/** 包括承認 of a fiscal year, by its first calendar year. */
export const approvalInput = z.object({
  fiscalYear: z.int().min(2020).max(2100),
  number: words(60),
  approvedOn: z.iso.date(),
  approver: words(60),
});
export type ApprovalInput = z.output<typeof approvalInput>;

/** 受渡し: whoever took the medium along. */
export const handedInput = z.object({ takeoutId: z.string(), date: z.iso.date(), handedTo: words(60) });

const erased = z.object({
  date: z.iso.date(),
  how: z.enum(ERASURE_WAYS).default('erased'),
  /** Who has seen it; empty: whoever enters it. */
  erasedBy: maybe(60),
});
export const erasedInput = erased.extend({ takeoutId: z.string() });
export const receivedErasedInput = erased.extend({ fileId: z.string() });

/** The ledger by what it is looked through for. `fiscalYear` by its first calendar year; null: all. */
export const ledgerInput = z.object({
  fiscalYear: z.int().nullable().default(null),
  officeId: z.string().nullable().default(null),
  /** Only those whose erasure nobody has confirmed. */
  isOpen: z.boolean().default(false),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(50),
});
export type LedgerInput = z.output<typeof ledgerInput>;
