import { z } from 'zod';
import { DATE_PRECISION, RELATIONS, SEX } from './codes.ts';

/** Digits and kana may be typed in either width; names are never normalised (異体字 stay as typed). */
const halfWidth = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.normalize('NFKC').trim());
const fullKana = z
  .string()
  .max(100)
  .transform((text) => text.normalize('NFKC').trim())
  .refine((text) => /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]*$/u.test(text), { message: 'kana' });

export const birthInput = z.object({
  iso: z.iso.date(),
  precision: z.enum(DATE_PRECISION).exclude(['unknown']),
});

export const personInput = z.object({
  name: z.string().trim().max(100).default(''),
  kana: fullKana.default(''),
  sex: z.enum(SEX).default('unknown'),
  birth: birthInput.nullable().default(null),
  /** 「80代」, where the date is not known. */
  ageNote: z.string().trim().max(40).default(''),
  zip: halfWidth(10).default(''),
  address: z.string().trim().max(200).default(''),
  telHome: halfWidth(20).default(''),
  telMobile: halfWidth(20).default(''),
  note: z.string().trim().max(1000).default(''),
  /** 住所秘匿 (DV等支援措置). Left out: as it was. */
  addressConcealed: z.boolean().optional(),
});

export const memberInput = personInput.extend({
  personId: z.string().optional(),
  relation: z.enum(RELATIONS),
  livingTogether: z.boolean().default(true),
  keyPerson: z.boolean().default(false),
});

/** A person of a case's household: known (`memberId`) or new. */
export const savePersonInput = z.object({
  caseId: z.string(),
  memberId: z.string().nullable().default(null),
  member: memberInput,
});

export const saveHouseholdInput = z.object({
  caseId: z.string(),
  fields: z
    .object({ address: z.string().trim().max(200), tel: halfWidth(60), note: z.string().trim().max(1000) })
    .partial(),
});

/** What is typed so far of somebody who may be in the record already. */
export const candidatesInput = z.object({
  name: z.string().max(100).default(''),
  kana: z.string().max(100).default(''),
  birth: birthInput.nullable().default(null),
  tel: z.string().max(60).default(''),
  address: z.string().max(200).default(''),
  /** Whose record it is already, when one is being edited. */
  exceptPersonId: z.string().nullable().optional(),
});

export const adverseMatchesInput = z.object({
  name: z.string().max(100).default(''),
  kana: z.string().max(100).default(''),
});
