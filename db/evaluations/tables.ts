import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { supportCase } from '../cases/tables.ts';
import { planReviewMeetingCase } from '../meetings/planReviewTables.ts';
import { organisation } from '../organisations/tables.ts';
import { person } from '../people/tables.ts';
import { staff } from '../staff/tables.ts';
import { supportPlan } from '../supportPlans/tables.ts';
import type {
  Change,
  EndingReason,
  EvaluationResult,
  EvaluationState,
  GoalResult,
  Opinion,
} from './codes.ts';

/** 評価シート (F7), and with its result 終結・再プラン・中断. */
export const evaluation = sqliteTable('evaluation', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  planId: text().references(() => supportPlan.id),
  meetingCaseId: text().references(() => planReviewMeetingCase.id),
  state: text().$type<EvaluationState>(),
  date: text(),
  staffId: text().references(() => staff.id),
  /** Goal by goal, in the plan's words of that day. */
  goals: text({ mode: 'json' }).$type<{ goal: string; result: GoalResult | null; note: string }[]>(),
  changes: text({ mode: 'json' }).$type<Change[]>(),
  changeText: text(),
  situation: text(),
  hope: text(),
  opinion: text().$type<Opinion>(),
  opinionText: text(),
  result: text().$type<EvaluationResult>(),
  reason: text().$type<EndingReason>(),
  reasonText: text(),
  /** R11: when they were last reached, and who watches. */
  lastContactOn: text(),
  watcher: text(),
  followUpOn: text(),
  explainedOn: text(),
  explainedHow: text(),
  /** Where it cannot be explained to anybody: why. */
  notExplainedReason: text(),
  decidedOn: text(),
  deciderName: text(),
  decisionNumber: text(),
  followUpText: text(),
  followedUpOn: text(),
  /** C15: death or moving away closes at once; the meeting hears of it afterwards. */
  reportedLater: integer({ mode: 'boolean' }),
  deletedAt: integer(),
});

/** 終結後の主担当機関, person by person (R10, C16). */
export const leadAfter = sqliteTable('leadAfter', {
  id: text().primaryKey(),
  evaluationId: text().references(() => evaluation.id),
  caseId: text().references(() => supportCase.id),
  personId: text().references(() => person.id),
  organisationId: text().references(() => organisation.id),
  watching: text(),
  deletedAt: integer(),
});
