import { z } from 'zod';
import { URGENCIES } from '../assessments/codes.ts';
import { numberReasonInput } from '../individualNumbers/inputs.ts';
import { memberInput } from '../people/inputs.ts';
import {
  NO_CONSENT_REASONS,
  RECEPTION_METHODS,
  ROUTES,
  VISITOR_RELATIONS,
  WORRIES,
  WORRY_MARKS,
} from './codes.ts';

const text = (max: number) => z.string().trim().max(max).default('');

/**
 * F1, as it is typed: everything may still be empty. What must stand before it is taken over is asked by the rule
 * `mayRegister`, not by this schema: a person in distress is listened to first.
 */
export const receptionInput = z.object({
  date: z.iso.date(),
  time: z.string().regex(/^\d{2}:\d{2}$/),
  method: z.enum(RECEPTION_METHODS).nullable().default(null),
  route: z.enum(ROUTES).nullable().default(null),
  visitorIsPrincipal: z.boolean().default(true),
  visitorAnonymous: z.boolean().default(false),
  visitorName: text(100),
  visitorTel: z
    .string()
    .max(20)
    .transform((tel) => tel.normalize('NFKC').trim())
    .default(''),
  visitorRelation: z.enum(VISITOR_RELATIONS).nullable().default(null),
  visitorRelationText: text(100),
  memo: text(20_000),
  wish: text(5000),
  worries: z.partialRecord(z.enum(WORRIES), z.enum(WORRY_MARKS)).default({}),
  worryOther: text(200),
  form: z.enum(['with-consent', 'without-consent']).nullable().default(null),
  noConsentReason: z.enum(NO_CONSENT_REASONS).nullable().default(null),
  noConsentReasonText: text(1000),
  noConsentSource: text(1000),
  noConsentRequest: text(5000),
  urgency: z.enum(URGENCIES).nullable().default(null),
  urgencyGround: text(1000),
  people: z.array(memberInput).max(30).default([]),
  /** R13. */
  numberReason: numberReasonInput,
});

export type ReceptionInput = z.output<typeof receptionInput>;

export const registerInput = z.object({
  reception: receptionInput,
  /** The draft that it was typed in: gone in the same transaction. */
  draftId: z.uuid().nullable().default(null),
  /** A further reception of a case that is already there. */
  caseId: z.string().nullable().default(null),
  /** The 一行受付 that grew into a case: its very row becomes the reception. */
  fromOneLineId: z.string().nullable().default(null),
});

/** 一行受付: what takes twenty seconds, counted, mostly without a name and always without a case. */
export const oneLineInput = z.object({
  memo: text(500),
  method: z.enum(RECEPTION_METHODS).nullable().default(null),
  route: z.enum(ROUTES).nullable().default(null),
  worry: z.enum(WORRIES).nullable().default(null),
  anonymous: z.boolean().default(true),
  visitorName: text(100),
  numberReason: numberReasonInput,
});
export const addOneLineInput = oneLineInput.extend({ draftId: z.uuid().nullable().default(null) });
export type OneLineInput = z.output<typeof oneLineInput>;

export const oneLinesInput = z.object({ from: z.iso.date(), until: z.iso.date() });

export const removeOneLineInput = z.object({
  id: z.string(),
  reason: z.string().trim().max(200),
});
