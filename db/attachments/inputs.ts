import { z } from 'zod';
import { HANDLING } from '../cases/codes.ts';
import { numberReasonInput } from '../individualNumbers/inputs.ts';
import { ATTACHMENT_KINDS } from './codes.ts';
import { LIMIT_RANGE_MIB } from './rules.ts';

/** What a paper may be the signed or approved copy of: rows of the same case. */
export const ATTACHMENT_SUBJECTS = [
  'consent',
  'supportPlan',
  'supportMeetingCase',
  'planReviewMeetingCase',
  'evaluation',
  'reception',
  'receivedReferral',
  'sentReferral',
] as const;
export type AttachmentSubject = (typeof ATTACHMENT_SUBJECTS)[number];

/** What staff write about a file. */
export const attachmentFields = z.object({
  kind: z.enum(ATTACHMENT_KINDS),
  title: z.string().trim().min(1).max(120),
  /** When it was signed, taken or received. */
  date: z.iso.date().nullable().default(null),
  note: z.string().trim().max(2000).default(''),
  handling: z.enum(HANDLING).default('normal'),
  about: z
    .object({ entity: z.enum(ATTACHMENT_SUBJECTS), id: z.string().max(64) })
    .nullable()
    .default(null),
});
export type AttachmentFields = z.output<typeof attachmentFields>;

export const addAttachmentInput = z.object({
  caseId: z.string(),
  /** What `look` or `hold` answered. */
  heldId: z.uuid(),
  attachment: attachmentFields,
  numberReason: numberReasonInput,
});

export const changeAttachmentInput = z.object({
  attachmentId: z.string(),
  attachment: attachmentFields,
  numberReason: numberReasonInput,
});

export const removeAttachmentInput = z.object({
  attachmentId: z.string(),
  removalReason: z.string().trim().max(500),
  numberReason: numberReasonInput,
});

export const writeOutInput = z.object({
  attachmentId: z.string(),
  ticket: z.string(),
  writeOutReason: z.string().trim().max(500),
  numberReason: numberReasonInput,
});

export const limitInput = z.object({
  mib: z.number().int().min(LIMIT_RANGE_MIB.least).max(LIMIT_RANGE_MIB.most),
});
