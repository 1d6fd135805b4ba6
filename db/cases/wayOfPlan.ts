/** The part of a case's way that goes by its plan: writing, 重層的支援会議, 支援決定, モニタリング, 評価. Pure. */
import { addMonths } from '../calendar/rules.ts';
import type { EvaluationStep } from '../evaluations/rules.ts';
import type { PlanStep } from '../supportPlans/rules.ts';
import type { DueSource, EvaluationFacts, Going, Missing, PlanFacts, WayFacts } from './wayCodes.ts';

export const noConsent = (facts: WayFacts): Missing | false =>
  !facts.hasSharingConsent && { what: 'sharing-consent' };

/** By the plan's own step (`db/supportPlans/rules.ts`). */
const PLAN_GOING: Record<PlanStep, (plan: PlanFacts, facts: WayFacts) => Going> = {
  explain: ({ lacking }, facts) =>
    lacking.length > 0
      ? {
          step: 'make-plan',
          due: [facts.nextPlanReviewOn, 'next-plan-review'],
          missing: [noConsent(facts), ...lacking.map((what) => ({ what }))],
        }
      : { step: 'explain-plan', due: [facts.nextPlanReviewOn, 'next-plan-review'] },
  sign: ({ unsigned }, facts) => ({
    step: 'sign-plan',
    due: [facts.nextPlanReviewOn, 'next-plan-review'],
    missing: unsigned.map((of) => ({ what: 'plan-signature', of })),
  }),
  submit: (_, facts) => ({
    step: 'submit-plan',
    due: [facts.nextPlanReviewOn, 'next-plan-review'],
    missing: [noConsent(facts), facts.nextPlanReviewOn === null && { what: 'plan-review-day' }],
  }),
  'record-result': ({ reviewOn }) => ({
    step: 'hold-plan-review',
    due: [reviewOn, 'meeting-day'],
    missing: [reviewOn === null && { what: 'plan-review-day' }],
  }),
  amend: ({ periodFrom }) => ({ step: 'amend-plan', due: [periodFrom, 'plan-begins'] }),
  decide: ({ periodFrom }) => ({ step: 'decide-plan', due: [periodFrom, 'plan-begins'] }),
  notify: ({ periodFrom }) => ({ step: 'notify-plan', due: [periodFrom, 'plan-begins'] }),
  report: ({ reportDue }) => ({ step: 'report-plan', due: [reportDue, 'plan-report'] }),
  nothing: (plan, facts) => afterDecision(plan, facts),
};

/** The sheet is written before the sitting that judges it: the month before the plan's day of evaluation is for that. */
const EVALUATION_PREPARED_MONTHS = 1;

/** Monitoring until the evaluation is to be prepared, or nothing is left to monitor. */
const afterDecision = ({ monitoringOn, evaluationOn }: PlanFacts, facts: WayFacts): Going => {
  if (monitoringOn !== null && (evaluationOn === null || facts.today < evaluationOn))
    return { step: 'monitor', due: [monitoringOn, 'plan-monitoring'] };
  if (evaluationOn !== null && facts.today < addMonths(evaluationOn, -EVALUATION_PREPARED_MONTHS))
    return { step: 'monitor', due: [evaluationOn, 'plan-evaluation'] };
  return evaluating(facts);
};

/** Without a plan on its way — none yet, or the one before was evaluated — the next is made. */
export const planning = (facts: WayFacts): Going =>
  facts.plan?.isUnderway
    ? PLAN_GOING[facts.plan.step](facts.plan, facts)
    : {
        step: 'make-plan',
        due: [facts.nextPlanReviewOn, 'next-plan-review'],
        missing: [noConsent(facts)],
      };

export const supporting = (facts: WayFacts): Going =>
  facts.plan ? PLAN_GOING[facts.plan.step](facts.plan, facts) : evaluating(facts);

/** By the evaluation's own step (`db/evaluations/rules.ts`). */
const EVALUATION_GOING: Record<EvaluationStep, (evaluation: EvaluationFacts, facts: WayFacts) => Going> = {
  submit: ({ lacking }, facts) =>
    lacking.length > 0
      ? { step: 'evaluate', due: evaluationDay(facts), missing: lacking.map((what) => ({ what })) }
      : {
          step: 'bring-evaluation-before-meeting',
          due: [facts.nextPlanReviewOn, 'next-plan-review'],
          missing: [noConsent(facts), facts.nextPlanReviewOn === null && { what: 'plan-review-day' }],
        },
  'record-judgement': ({ meetingOn }) => ({
    step: 'hold-evaluation-review',
    due: [meetingOn, 'meeting-day'],
    missing: [meetingOn === null && { what: 'plan-review-day' }],
  }),
  'name-leads': ({ withoutLead }) => ({
    step: 'name-leads',
    missing: withoutLead.map((of) => ({ what: 'lead-after', of })),
  }),
  explain: () => ({ step: 'explain-evaluation' }),
  decide: () => ({ step: 'decide-evaluation' }),
  replan: () => ({ step: 'make-plan' }),
  'follow-up': ({ followUpOn }) => ({ step: 'follow-up', due: [followUpOn, 'follow-up'] }),
  report: ({ reportDue }) => ({ step: 'report-ending', due: [reportDue, 'ending-report'] }),
  'record-report': ({ meetingOn }) => ({ step: 'report-ending', due: [meetingOn, 'meeting-day'] }),
  nothing: (_, facts) => beginning(facts),
};

const evaluationDay = (facts: WayFacts): [string | null, DueSource] => [
  facts.plan?.evaluationOn ?? null,
  'plan-evaluation',
];

const beginning = (facts: WayFacts): Going => ({
  step: 'evaluate',
  due: evaluationDay(facts),
  missing: [evaluationDay(facts)[0] === null && { what: 'plan-evaluation-day' }],
});

export const evaluating = (facts: WayFacts): Going =>
  facts.evaluation ? EVALUATION_GOING[facts.evaluation.step](facts.evaluation, facts) : beginning(facts);

/** C15: a case that ended at once while 多機関協働 had it is told to the next meeting; nothing else is asked of an ended one. */
export const ended = (facts: WayFacts): Going => {
  const step = facts.evaluation?.step;
  return step === 'report' || step === 'record-report' ? evaluating(facts) : { step: 'nothing' };
};
