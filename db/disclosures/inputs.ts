import { z } from 'zod';
import { CONSENT_ITEMS } from '../consents/codes.ts';
import { LEGAL_BASES } from '../handoff/codes.ts';
import { APPROVAL_WAYS, DISCLOSURE_METHODS } from './codes.ts';

const time = z.string().regex(/^\d{2}:\d{2}$/);

/** What is about to be told, and to whom: enough to ask whether it may. */
export const disclosureQuestion = z.object({
  caseId: z.string(),
  personIds: z.array(z.string()).min(1),
  organisationId: z.string().nullable().default(null),
  recipientName: z.string().trim().max(100).default(''),
  items: z.array(z.enum(CONSENT_ITEMS)).min(1),
  /** Between the city's own windows it is no disclosure (C7). */
  basis: z.enum(LEGAL_BASES).exclude(['within-purpose']),
  date: z.iso.date(),
});

export const disclosureInput = disclosureQuestion.extend({
  contactName: z.string().trim().max(60).default(''),
  time,
  method: z.enum(DISCLOSURE_METHODS),
  content: z.string().trim().min(1).max(5000),
  reason: z.string().trim().max(2000).default(''),
  approver: z.string().trim().max(60).default(''),
  approvedOn: z.iso.date().nullable().default(null),
  approvedTime: time.nullable().default(null),
  approvalWay: z.enum(APPROVAL_WAYS).nullable().default(null),
  approvalHeardByStaffId: z.string().nullable().default(null),
});

/** 事後決裁: the number that the document got afterwards. */
export const settleDisclosureInput = z.object({
  disclosureId: z.string(),
  approvalNumber: z.string().trim().min(1).max(60),
  approvalNumberOn: z.iso.date(),
});
