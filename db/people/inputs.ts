import { z } from 'zod';
import { DATE_PRECISION, HOUSEHOLD_TYPES, RELATIONS, SEX } from './codes.ts';

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

/** As typed, hyphens and all; the search compares the digits. 「090-0000-1234（長女）」 may stand in it. */
const tel = halfWidth(40);

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
  /** 正字 that no font has: 「正字は〔…〕」. */
  nameNote: z.string().trim().max(100).optional(),
  // Left out: as it was. A screen that never saw a concealed address cannot empty it (R09).
  zip: halfWidth(10).optional(),
  address: z.string().trim().max(200).optional(),
  telHome: tel.optional(),
  telMobile: tel.optional(),
  email: halfWidth(200)
    .refine((text) => text === '' || /^[^\s@]+@[^\s@]+$/.test(text), { message: 'email' })
    .optional(),
  note: z.string().trim().max(1000).default(''),
  /** 住所秘匿 (DV等支援措置). Left out: as it was. */
  addressConcealed: z.boolean().optional(),
  /** Its term and what the section in charge of it said. Left out: as it was. */
  concealedFrom: z.iso.date().nullable().optional(),
  concealedUntil: z.iso.date().nullable().optional(),
  concealedNote: z.string().trim().max(1000).optional(),
  /** 差出人の名を出さない. Left out: as it was. */
  withoutSender: z.boolean().optional(),
  /** 死亡, as far as the day is known. Null: living. Left out: as it was. */
  deceased: z
    .union([birthInput, z.object({ iso: z.null(), precision: z.literal('unknown') })])
    .nullable()
    .optional(),
});

/** A person as a member of a household. */
export const memberInput = personInput.extend({
  personId: z.string().optional(),
  relation: z.enum(RELATIONS),
  livingTogether: z.boolean().default(true),
  keyPerson: z.boolean().default(false),
  /** 職業・学校. */
  occupation: z.string().trim().max(200).optional(),
  /** 健康・障がい. */
  health: z.string().trim().max(500).optional(),
});

/** A person of a case's household: known (`memberId`) or new. */
export const savePersonInput = z.object({
  caseId: z.string(),
  memberId: z.string().nullable().default(null),
  member: memberInput,
  /** Staff have said that an adverse party of the same name is somebody else. */
  isSomebodyElse: z.boolean().default(false),
});

export const memberOfCaseInput = z.object({ caseId: z.string(), memberId: z.string() });

export const adversePartyInput = z.object({
  caseId: z.string(),
  adverseId: z.string().nullable().default(null),
  party: z.object({
    name: z.string().trim().max(100).default(''),
    kana: fullKana.default(''),
    /** In words, as seen from 本人. */
    relation: z.string().trim().max(60).default(''),
    birth: birthInput.nullable().default(null),
    tel: tel.default(''),
    address: z.string().trim().max(200).default(''),
    note: z.string().trim().max(1000).default(''),
  }),
  /** Staff have said that the household's member of the same name is somebody else. */
  isSomebodyElse: z.boolean().default(false),
});

export const adverseOfCaseInput = z.object({ caseId: z.string(), adverseId: z.string() });

/** Why somebody has to see what is concealed: a word or two tells nobody who reads the record of operations. */
export const revealInput = z.object({
  personId: z.string(),
  caseId: z.string(),
  reason: z.string().trim().min(5).max(500),
});

export const mergeInput = z.object({
  keptId: z.string(),
  mergedId: z.string(),
  reason: z.string().trim().min(1).max(500),
});

export const saveHouseholdInput = z.object({
  caseId: z.string(),
  fields: z
    .object({
      type: z.enum(HOUSEHOLD_TYPES).nullable(),
      address: z.string().trim().max(200),
      tel: halfWidth(60),
      telMobile: halfWidth(60),
      note: z.string().trim().max(1000),
      visitWay: z.string().trim().max(500),
      visitCaution: z.string().trim().max(300),
    })
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
