import { z } from 'zod';
import { RISKS, SCREENING_RESULTS } from './codes.ts';

export const screenInput = z.object({
  caseId: z.string(),
  date: z.iso.date(),
  result: z.enum(SCREENING_RESULTS),
  ground: z.string().trim().max(5000).default(''),
  draftId: z.uuid().nullable().default(null),
});

export const riskInput = z.object({
  caseId: z.string(),
  date: z.iso.date(),
  time: z.string().regex(/^\d{2}:\d{2}$/),
  risks: z.array(z.enum(RISKS)),
  askedAndNone: z.boolean().default(false),
  notifiedOrganisationId: z.string().nullable().default(null),
  notifiedText: z.string().trim().max(2000).default(''),
  notNotifiedReason: z.string().trim().max(2000).default(''),
});
export type RiskInput = z.output<typeof riskInput>;
