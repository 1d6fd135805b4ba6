/** 評価シート (F7) as it is laid out, filled and blank. Pure. */
import {
  CHANGES,
  ENDING_REASONS,
  EVALUATION_RESULTS,
  GOAL_RESULTS,
  OPINIONS,
} from '../../db/evaluations/codes.ts';
import {
  CHANGE_LABELS,
  ENDING_REASON_LABELS,
  EVALUATION_RESULT_LABELS,
  GOAL_RESULT_LABELS,
  OPINION_LABELS,
} from '../text/labels/evaluations.ts';
import { evaluationPaperText as text } from '../text/papers/evaluationSheet.ts';
import { supportPlanPaperText } from '../text/papers/supportPlan.ts';
import { paperText } from '../text/papers.ts';
import { plainDate } from './display.ts';
import type { EvaluationSheetData } from './paperData.ts';

export interface Ticked {
  label: string;
  isTicked: boolean;
}

export interface EvaluationSheetLayout {
  isBlank: boolean;
  isDraft: boolean;
  caseNo: string;
  plan: string;
  date: string;
  by: string;
  people: string;
  goals: { key: string; number: number; goal: string; results: Ticked[]; note: string }[];
  changes: Ticked[];
  changeText: string;
  situation: string;
  hope: string;
  opinions: Ticked[];
  opinionText: string;
  heldOn: string;
  judgements: Ticked[];
  resultText: string;
  reasons: Ticked[];
  reasonText: string;
  leads: { key: string; name: string; organisation: string; watching: string }[];
  /** Where nobody lost touch there is nothing to say. */
  suspended: string;
  explained: string;
  decision: string;
  followUp: string;
}

const ticks = <Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
  chosen: readonly (Code | null | undefined)[],
): Ticked[] => codes.map((code) => ({ label: labels[code], isTicked: chosen.includes(code) }));

export const spanOf = (from: string | null, until: string | null): string =>
  from && until ? supportPlanPaperText.span(plainDate(from), plainDate(until)) : '';

const explainedWords = (data: EvaluationSheetData): string =>
  data.explainedOn
    ? [plainDate(data.explainedOn), data.explainedHow].filter(Boolean).join('　')
    : data.notExplainedReason
      ? text.notExplained(data.notExplainedReason)
      : text.blankDate;

export function evaluationLayout(data: EvaluationSheetData): EvaluationSheetLayout {
  const { plan } = data;
  return {
    isBlank: false,
    isDraft: data.isDraft,
    caseNo: paperText.caseNo(data.caseNo),
    plan: plan ? text.ofPlan(plan.round, plan.version, spanOf(plan.from, plan.until)) : paperText.none,
    date: plainDate(data.date),
    by: data.by,
    people: data.people.map(({ name }) => name).join('、'),
    goals: data.goals.map(({ goal, result, note }, index) => ({
      key: goal,
      number: index + 1,
      goal,
      results: ticks(GOAL_RESULTS, GOAL_RESULT_LABELS, [result]),
      note,
    })),
    changes: ticks(CHANGES, CHANGE_LABELS, data.changes),
    changeText: data.changeText,
    situation: data.situation,
    hope: data.hope,
    opinions: ticks(OPINIONS, OPINION_LABELS, [data.opinion]),
    opinionText: data.opinionText,
    heldOn: plainDate(data.review?.date) || text.blankDate,
    judgements: ticks(EVALUATION_RESULTS, EVALUATION_RESULT_LABELS, [data.result]),
    resultText: data.review?.resultText ?? '',
    reasons: ticks(ENDING_REASONS, ENDING_REASON_LABELS, [data.reason]),
    reasonText: data.reasonText,
    leads: data.result === 'replan' ? [] : data.leads.map((lead, index) => ({ key: String(index), ...lead })),
    suspended: data.lastContactOn ? text.lastContact(plainDate(data.lastContactOn), data.watcher) : '',
    explained: explainedWords(data),
    decision: [
      [plainDate(data.decidedOn) || text.blankDate, data.deciderName].filter(Boolean).join('　'),
      data.decisionNumber,
    ]
      .filter(Boolean)
      .join('\n'),
    followUp: data.reportedLater ? text.reportedLater : plainDate(data.followUpOn) || text.blankDate,
  };
}

const rows = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

export const blankEvaluationLayout = (): EvaluationSheetLayout => ({
  isBlank: true,
  isDraft: false,
  caseNo: paperText.caseNo('　　　　　　'),
  plan: text.blankPlan,
  date: text.blankDate,
  by: '',
  people: '',
  goals: rows(4).map((key) => ({
    key,
    number: Number(key) + 1,
    goal: '',
    results: ticks(GOAL_RESULTS, GOAL_RESULT_LABELS, []),
    note: '',
  })),
  changes: ticks(CHANGES, CHANGE_LABELS, []),
  changeText: '',
  situation: '',
  hope: '',
  opinions: ticks(OPINIONS, OPINION_LABELS, []),
  opinionText: '',
  heldOn: text.blankDate,
  judgements: ticks(EVALUATION_RESULTS, EVALUATION_RESULT_LABELS, []),
  resultText: '',
  reasons: ticks(ENDING_REASONS, ENDING_REASON_LABELS, []),
  reasonText: '',
  leads: rows(3).map((key) => ({ key, name: '', organisation: '', watching: '' })),
  suspended: text.blankSuspended,
  explained: text.blankDate,
  decision: text.blankDate,
  followUp: text.blankDate,
});
