import { z } from 'zod';
import { CONSENT_ITEMS } from '../consents/codes.ts';
import { INQUIRY_ANSWERS } from './codes.ts';

/** Who is on the telephone: enough to say what they may be told. */
export const callerInput = z.object({
  caseId: z.string(),
  organisationId: z.string().nullable().default(null),
  callerName: z.string().trim().max(60).default(''),
});

export const phoneInquiryInput = callerInput.extend({
  date: z.iso.date(),
  time: z.string().regex(/^\d{2}:\d{2}$/),
  asked: z.string().trim().max(500).default(''),
  inquiryAnswer: z.enum(INQUIRY_ANSWERS),
  /** With 'told': about whom, what, and in which words. */
  personIds: z.array(z.string()).default([]),
  items: z.array(z.enum(CONSENT_ITEMS)).default([]),
  content: z.string().trim().max(2000).default(''),
});
