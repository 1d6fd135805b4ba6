import { z } from 'zod';
import { DATE_PRECISION } from '../people/codes.ts';
import { CONSENT_SEEN, RECEIVED_WAYS, REFERRAL_ANSWERS } from './codes.ts';

const line = (max: number) => z.string().trim().max(max).default('');
const tel = z
  .string()
  .max(40)
  .transform((text) => text.normalize('NFKC').trim())
  .default('');

/** As it arrives on paper or by FAX: sender, whom it is about as far as it says, what it says and asks. */
export const saveReceivedInput = z.object({
  id: z.string().optional(),
  receivedOn: z.iso.date(),
  way: z.enum(RECEIVED_WAYS),
  organisationId: z.string().nullable().default(null),
  /** Where the sender is not in the directory. */
  organisationName: line(200),
  contactName: line(100),
  contactTel: tel,
  /** Exactly as the paper has it: 異体字 stay. */
  personName: line(100),
  personKana: line(100),
  personBirthDate: z.iso.date().nullable().default(null),
  personBirthPrecision: z.enum(DATE_PRECISION).default('unknown'),
  personAddress: line(200),
  personTel: tel,
  content: line(10_000),
  request: line(5000),
  consentSeen: z.enum(CONSENT_SEEN).default('unknown'),
  answerDue: z.iso.date().nullable().default(null),
});

export const answerReceivedInput = z.object({
  id: z.string(),
  answer: z.enum(REFERRAL_ANSWERS),
  answeredOn: z.iso.date(),
  answerWay: z.enum(RECEIVED_WAYS),
  /** In the clerk's own words. It stays in the register; whether the paper carries it is asked of consent. */
  answerText: line(5000),
});
