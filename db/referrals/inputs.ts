import { z } from 'zod';
import { REFERRAL_WAYS } from '../assessments/codes.ts';
import { LEGAL_BASES } from '../handoff/codes.ts';

export const referralPreviewInput = z.object({
  caseId: z.string(),
  organisationId: z.string(),
  date: z.iso.date(),
  /** Another basis than consent, chosen with a reason (R06). */
  basis: z.enum(LEGAL_BASES).default('consent'),
});

export const sendReferralInput = referralPreviewInput.extend({
  time: z.string().regex(/^\d{2}:\d{2}$/),
  basisReason: z.string().trim().max(2000).default(''),
  contactName: z.string().trim().max(60).default(''),
  way: z.enum(REFERRAL_WAYS),
  reason: z.string().trim().min(1).max(5000),
  request: z.string().trim().max(5000).default(''),
  appointment: z.string().trim().max(200).default(''),
  confirmDue: z.iso.date(),
});

export const confirmReferralInput = z.object({
  referralId: z.string(),
  outcome: z.enum(['connected', 'not-connected']),
  date: z.iso.date(),
  method: z.string().trim().min(1).max(100),
  note: z.string().trim().max(5000).default(''),
});
