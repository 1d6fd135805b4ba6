/** What comes in for 中間の状況確認 of a decided plan, and for 助言 to an organisation. */
import { z } from 'zod';
import { NOTE_METHODS } from '../cases/codes.ts';
import { PROGRESSES } from './codes.ts';

export const checkPlanInput = z.object({
  planId: z.string(),
  checkedOn: z.iso.date(),
  /** Each 支援内容 of the plan, once. */
  actions: z
    .array(
      z.object({
        actionId: z.string(),
        progress: z.enum(PROGRESSES).nullable().default(null),
        note: z.string().trim().max(2000).default(''),
      }),
    )
    .max(100),
  situation: z.string().trim().max(20_000).default(''),
  personWords: z.string().trim().max(20_000).default(''),
  /** The day of the next 確認; null where the evaluation comes next. */
  nextOn: z.iso.date().nullable().default(null),
});

export const adviceFields = z.object({
  givenOn: z.iso.date(),
  organisationId: z.string().nullable().default(null),
  /** Of an organisation that is not in the directory. */
  organisationName: z.string().trim().max(200).default(''),
  toWhom: z.string().trim().max(200).default(''),
  method: z.enum(NOTE_METHODS),
  content: z.string().trim().max(20_000).default(''),
});
export type AdviceFields = z.output<typeof adviceFields>;

export const giveAdviceInput = adviceFields.extend({ caseId: z.string() });
