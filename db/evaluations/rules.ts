/**
 * The way of an 評価シート: written before the 重層的支援会議, judged there, told to the person, decided by the city, followed up. What 終結 (R10) and
 * 中断 (R11) need before they stand. Pure.
 */
import type { WatchInput } from '../cases/course/inputs.ts';
import { maySuspend } from '../cases/course/rules.ts';
import type { CaseState } from '../cases/rules.ts';
import { allowed, type Outcome, refused, type Way } from '../outcome.ts';
import type { Change, EndingReason, EvaluationResult, EvaluationState, GoalResult } from './codes.ts';

export interface SheetFacts {
  goals: readonly { result: GoalResult | null }[];
  changes: readonly Change[];
  situation: string;
}

/** What the sheet itself still lacks: no meeting can judge goals that nobody has looked at. */
export const sheetLacks = ({ goals, changes, situation }: SheetFacts): string[] => [
  ...(goals.length === 0 || goals.some(({ result }) => result === null) ? ['evaluationGoals'] : []),
  ...(changes.length === 0 ? ['evaluationChanges'] : []),
  ...(situation === '' ? ['situation'] : []),
];

/** 「変化なし」 stands alone: counted beside another change it would say both. */
export const changesFit = (changes: readonly Change[]): boolean =>
  !changes.includes('none') || changes.length === 1;

export interface JudgedFacts {
  sheetLacks: readonly string[];
  /** What the 重層的支援会議 found, and on which day. */
  judgement: { result: EvaluationResult; heldOn: string } | null;
  decidedOn: string;
}

export interface EndingFacts extends JudgedFacts {
  reason: EndingReason | null;
  reasonText: string;
  deciderName: string;
  decisionNumber: string;
}

export interface ClosingFacts extends EndingFacts {
  /** Names of those who were supported and for whom nobody carries on (C16). */
  withoutLead: readonly string[];
  explainedOn: string | null;
  notExplainedReason: string;
  followUpOn: string | null;
}

type Lacking = [field: string, way: Way][];

/** What every decision stands on: the sheet, and the meeting's word for just that. */
function judgedLacks(result: EvaluationResult, facts: JudgedFacts, today: string): Lacking {
  const { judgement } = facts;
  return [
    ...facts.sheetLacks.map((field): Lacking[number] => [field, 'write-evaluation']),
    ...(judgement?.result === result
      ? []
      : ([['evaluationJudgement', 'bring-evaluation-before-meeting']] as Lacking)),
    ...(facts.decidedOn > today || (judgement && facts.decidedOn < judgement.heldOn)
      ? ([['evaluationDecidedOn', 'fill-in']] as Lacking)
      : []),
  ];
}

const decisionLacks = ({ deciderName, decisionNumber }: EndingFacts): Lacking => [
  ...(deciderName === '' ? ([['deciderName', 'fill-in']] as Lacking) : []),
  ...(decisionNumber === '' ? ([['decisionNumber', 'fill-in']] as Lacking) : []),
];

/**
 * R10 — 終結 needs the sheet, the 重層的支援会議's judgement, a reason, and for everybody who was supported an organisation that carries on; that it
 * was explained to them, or why not; who decided, when and under which number (C4); and the day on which somebody looks again. Names
 * all that is missing; the way is that of the first.
 */
export function mayClose(facts: ClosingFacts, today: string): Outcome<null> {
  const lacking: Lacking = [
    ...judgedLacks('closed', facts, today),
    ...(facts.reason === null ? ([['endingReason', 'write-evaluation']] as Lacking) : []),
    ...(facts.withoutLead.length > 0 ? ([['leadAfter', 'name-lead-after']] as Lacking) : []),
    ...(facts.explainedOn === null && facts.notExplainedReason === ''
      ? ([['evaluationExplained', 'explain-evaluation']] as Lacking)
      : []),
    ...decisionLacks(facts),
    ...(facts.followUpOn === null || facts.followUpOn <= facts.decidedOn
      ? ([['followUpOn', 'fill-in']] as Lacking)
      : []),
  ];
  const [first] = lacking;
  return first
    ? refused('R10', first[1], { fields: lacking.map(([field]) => field), names: [...facts.withoutLead] })
    : allowed(null);
}

const missing = (lacking: Lacking): Outcome<null> => {
  const [first] = lacking;
  return first
    ? refused('missing-required', first[1], { fields: lacking.map(([field]) => field) })
    : allowed(null);
};

/** 再プラン: the meeting has said that it goes on. The next plan has a 支援決定 of its own (R02). */
export const mayReplan = (facts: JudgedFacts, today: string): Outcome<null> =>
  missing(judgedLacks('replan', facts, today));

/** R11 — what 中断 needs is what it needs anywhere (`cases/course/rules.ts`); judged at the meeting it needs that word too. */
export function maySuspendJudged(facts: EndingFacts, watch: WatchInput | null, today: string): Outcome<null> {
  const judged = missing(judgedLacks('suspended', facts, today));
  if (!judged.ok) return judged;
  const reason = facts.reason === null ? '' : facts.reasonText;
  const none = { lastContactOn: null, watchOrganisationId: null, watchedBy: '', checkOn: null };
  const may = maySuspend({ ...(watch ?? none), date: facts.decidedOn, reason }, today);
  if (!may.ok)
    return may.refusal.code === 'R11' && reason === ''
      ? { ok: false, refusal: { ...may.refusal, way: 'write-evaluation' } }
      : may;
  return missing(decisionLacks(facts));
}

/** The one obvious next step of an evaluation. */
export type EvaluationStep =
  | 'submit'
  | 'record-judgement'
  | 'name-leads'
  | 'explain'
  | 'decide'
  | 'replan'
  | 'follow-up'
  | 'report'
  | 'record-report'
  | 'nothing';

export interface EvaluationStepFacts {
  state: EvaluationState | null;
  caseState: CaseState | null;
  result: EvaluationResult | null;
  isOnAgenda: boolean;
  /** The sitting that it is before has been held. */
  isHeld: boolean;
  withoutLead: number;
  /** Explained, or written down why not. */
  isExplained: boolean;
  /** C15: ended at once; the meeting hears of it afterwards. */
  reportedLater: boolean;
}

export function evaluationStep(facts: EvaluationStepFacts): EvaluationStep {
  const { state, result } = facts;
  if (state === 'decided') {
    if (facts.reportedLater) return facts.isHeld ? 'nothing' : facts.isOnAgenda ? 'record-report' : 'report';
    if (result === 'closed' && facts.caseState === 'following-up') return 'follow-up';
    return result === 'replan' && facts.caseState === 'planning' ? 'replan' : 'nothing';
  }
  if (state === 'judged') {
    if (result !== 'closed') return 'decide';
    if (facts.withoutLead > 0) return 'name-leads';
    return facts.isExplained ? 'decide' : 'explain';
  }
  return facts.isOnAgenda ? 'record-judgement' : 'submit';
}

export interface EvaluatedFact {
  caseId: string | null;
  result: EvaluationResult | null;
  changes: readonly Change[];
}

/** Somebody's life has moved: what the ministry publishes as 「改善が見られた者の割合」. */
export const isImproved = ({ changes }: Pick<EvaluatedFact, 'changes'>): boolean =>
  changes.some((change) => change !== 'none');
