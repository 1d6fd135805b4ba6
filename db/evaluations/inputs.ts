/** What comes in for an 評価シート: any part of its fields, one 終結後の主担当機関, and each step of its way. */
import { z } from 'zod';
import { NOTE_METHODS } from '../cases/codes.ts';
import { watchInput } from '../cases/course/inputs.ts';
import { numberReasonInput } from '../individualNumbers/inputs.ts';
import { CHANGES, ENDING_REASONS, EVALUATION_RESULTS, GOAL_RESULTS, OPINIONS } from './codes.ts';

const text = z.string().trim().max(20_000);
const line = z.string().trim().max(500);

const evaluationFields = z
  .object({
    date: z.iso.date(),
    goals: z.array(z.object({ goal: text, result: z.enum(GOAL_RESULTS).nullable(), note: text })).max(40),
    changes: z.array(z.enum(CHANGES)).max(CHANGES.length),
    changeText: text,
    situation: text,
    hope: text,
    opinion: z.enum(OPINIONS).nullable(),
    opinionText: text,
    reason: z.enum(ENDING_REASONS).nullable(),
    reasonText: text,
  })
  .partial();
export type EvaluationFields = z.output<typeof evaluationFields>;

const evaluation = z.object({ evaluationId: z.string() });
/** Saved as it is typed: the reason for a number (R13) comes along with the words. */
const written = evaluation.extend({ numberReason: numberReasonInput });

export const beginEvaluationInput = z.object({ caseId: z.string() });

export const saveEvaluationInput = written.extend({ fields: evaluationFields });

/** One person has one; both left empty takes it back. */
export const saveLeadAfterInput = written.extend({
  personId: z.string(),
  fields: z.object({ organisationId: z.string().nullable(), watching: line }).partial(),
});

export const submitEvaluationInput = evaluation.extend({
  /** The day of the 重層的支援会議. One in preparation for that day takes it on its agenda. */
  date: z.iso.date(),
});

export const recordJudgementInput = evaluation.extend({
  heldOn: z.iso.date(),
  judgement: z.enum(EVALUATION_RESULTS),
  resultText: text.default(''),
});

export const explainEvaluationInput = evaluation.extend({
  /** Null: it was not explained, and `notExplainedReason` says why. */
  date: z.iso.date().nullable(),
  how: line.default(''),
  notExplainedReason: line.default(''),
});

export const decideEvaluationInput = evaluation.extend({
  result: z.enum(EVALUATION_RESULTS),
  date: z.iso.date(),
  deciderName: z.string().trim().max(100).default(''),
  decisionNumber: z.string().trim().max(60).default(''),
  /** 終結: the day of フォローアップ. */
  followUpOn: z.iso.date().nullable().default(null),
  /** 中断 (R11). */
  watch: watchInput.nullable().default(null),
});

export const followUpInput = evaluation.extend({
  date: z.iso.date(),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  method: z.enum(NOTE_METHODS),
  /** How they are: becomes a 支援経過. */
  followUpText: text.default(''),
  /** The next day of フォローアップ; null: it is over. */
  nextOn: z.iso.date().nullable(),
});

export const changesCountInput = z.object({ from: z.iso.date(), until: z.iso.date() });
