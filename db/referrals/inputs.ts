import { z } from 'zod';
import { REFERRAL_WAYS } from '../assessments/codes.ts';
import { APPROVAL_WAYS } from '../disclosures/codes.ts';
import { LEGAL_BASES } from '../handoff/codes.ts';
import { CONFIRM_OUTCOMES } from './codes.ts';

export const referralPreviewInput = z.object({
  caseId: z.string(),
  organisationId: z.string(),
  date: z.iso.date(),
  /** Null: as the organisation's standing has it. Another basis than that is chosen with a reason (R06). */
  basis: z.enum(LEGAL_BASES).nullable().default(null),
});

export const sendReferralInput = referralPreviewInput.extend({
  time: z.string().regex(/^\d{2}:\d{2}$/),
  basisReason: z.string().trim().max(2000).default(''),
  approver: z.string().trim().max(60).default(''),
  approvedOn: z.iso.date().nullable().default(null),
  approvedTime: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .nullable()
    .default(null),
  approvalWay: z.enum(APPROVAL_WAYS).nullable().default(null),
  approvalHeardByStaffId: z.string().nullable().default(null),
  contactName: z.string().trim().max(60).default(''),
  contactTel: z
    .string()
    .max(40)
    .transform((text) => text.normalize('NFKC').trim())
    .default(''),
  way: z.enum(REFERRAL_WAYS),
  reason: z.string().trim().min(1).max(5000),
  request: z.string().trim().max(5000).default(''),
  appointment: z.string().trim().max(200).default(''),
  /** 口頭で伝えたこと: for our own record, never on the sheet. */
  said: z.string().trim().max(5000).default(''),
  memoPlace: z.string().trim().max(200).default(''),
  memoBring: z.string().trim().max(500).default(''),
  confirmDue: z.iso.date(),
  draftId: z.uuid().nullable().default(null),
});

export const confirmReferralInput = z.object({
  referralId: z.string(),
  outcome: z.enum(CONFIRM_OUTCOMES),
  date: z.iso.date(),
  method: z.string().trim().min(1).max(100),
  note: z.string().trim().max(5000).default(''),
});

/** Asked, and nothing to be said yet: why, and when it is asked again. */
export const postponeReferralInput = z.object({
  referralId: z.string(),
  date: z.iso.date(),
  method: z.string().trim().min(1).max(100),
  reason: z.string().trim().min(1).max(2000),
  nextDue: z.iso.date(),
});
