/**
 * A plan's way: written, explained, signed by everybody it is for, brought before the 重層的支援会議, decided by the city, told. What was explained is
 * not changed any more: what changes afterwards is the next version, explained and signed anew. Pure.
 */
import { ageOn } from '../calendar/rules.ts';
import type { PlanReviewResult } from '../meetings/codes.ts';
import { allowed, type Outcome, refused, type Way } from '../outcome.ts';
import type { DatePrecision } from '../people/codes.ts';
import type { PlanState, Signer } from './codes.ts';

export const mayBeWritten = (state: PlanState | null): boolean => state === 'draft';

/** Still on its way: one at a time in a case. */
export const isUnderway = (state: PlanState | null): boolean =>
  state === 'draft' || state === 'explained' || state === 'before-meeting';

/** 18, since 令和4年4月1日 (民法4条). Of somebody whose birthday nobody knows it is not presumed. */
export function isMinor(
  person: { birthDate: string | null; birthPrecision: DatePrecision | null } | undefined,
  on: string,
): boolean {
  const { birthDate, birthPrecision } = person ?? {};
  if (!birthDate || !birthPrecision || birthPrecision === 'unknown') return false;
  const years = ageOn(birthDate, birthPrecision, on)?.years;
  return years !== undefined && years < 18;
}

export interface ExplainedFacts {
  personIds: readonly string[];
  issues: number;
  actions: number;
  goalShort: string;
  periodFrom: string | null;
  periodUntil: string | null;
  explainedOn: string;
}

/** Nobody is shown a plan that does not say for whom, what for, who does what, and until when. */
export function mayExplain(facts: ExplainedFacts, today: string): Outcome<null> {
  const missing = [
    ...(facts.personIds.length === 0 ? ['planPersons'] : []),
    ...(facts.issues === 0 ? ['planIssues'] : []),
    ...(facts.goalShort === '' ? ['goalShort'] : []),
    ...(facts.actions === 0 ? ['planActions'] : []),
    ...(facts.periodFrom === null ? ['periodFrom'] : []),
    ...(facts.periodUntil === null ? ['periodUntil'] : []),
  ];
  if (missing.length > 0) return refused('missing-required', 'fill-in', { fields: missing });
  if ((facts.periodFrom ?? '') > (facts.periodUntil ?? ''))
    return refused('invalid-input', 'fill-in', { fields: ['periodUntil'] });
  return facts.explainedOn > today
    ? refused('invalid-input', 'fill-in', { fields: ['date'] })
    : allowed(null);
}

export interface SigningFacts {
  date: string;
  explainedOn: string | null;
  isMinor: boolean;
  relation: Signer;
  signerName: string;
}

/** After it was explained and not ahead of the day; for a child whoever has parental authority or represents it by law (C11). */
export function maySign(facts: SigningFacts, today: string): Outcome<null> {
  if (facts.date > today || facts.explainedOn === null || facts.date < facts.explainedOn)
    return refused('invalid-input', 'fill-in', { fields: ['date'] });
  if (facts.isMinor && facts.relation !== 'parent' && facts.relation !== 'legal-representative')
    return refused('invalid-input', 'fill-in', { fields: ['signerRelation'] });
  return facts.signerName === ''
    ? refused('missing-required', 'fill-in', { fields: ['signerName'] })
    : allowed(null);
}

export interface DecisionFacts {
  explainedOn: string | null;
  /** Names of those whom the plan is for and who have not signed this version by the day of the decision. */
  unsigned: readonly string[];
  /** What the 重層的支援会議 found. `ofThisVersion`: on these very words, not on those of a version before. */
  review: { result: PlanReviewResult; heldOn: string; ofThisVersion: boolean } | null;
  decidedOn: string;
  deciderName: string;
  decisionNumber: string;
  urgentReason: string;
}

/**
 * R02 — 支援決定 needs the consent of everybody the plan is for, the 重層的支援会議's word that it is adequate, a day not before that meeting,
 * and who decided under which number (C4). 「修正のうえ適切」 lets the amended version be decided, not the one that was found wanting.
 * Where it cannot wait for a meeting, a reason stands in the meeting's place, and the next one is told. Names all that is missing; the
 * way is that of the first.
 */
export function mayDecide(facts: DecisionFacts, today: string): Outcome<null> {
  const lacking: [field: string, way: Way][] = [];
  if (facts.explainedOn === null) lacking.push(['planExplained', 'explain-plan']);
  else if (facts.unsigned.length > 0) lacking.push(['planSignatures', 'sign-plan']);
  const { review } = facts;
  const isUrgent = facts.urgentReason !== '';
  if (review === null) {
    if (!isUrgent) lacking.push(['planReviewResult', 'bring-plan-before-meeting']);
  } else if (review.result === 'returned') lacking.push(['planReviewResult', 'amend-plan']);
  else if (review.result === 'adequate-with-changes' && review.ofThisVersion)
    lacking.push(['planAmended', 'amend-plan']);
  else if (facts.decidedOn < review.heldOn) lacking.push(['planDecidedOn', 'fill-in']);
  if (facts.decidedOn > today) lacking.push(['planDecidedOn', 'fill-in']);
  if (facts.deciderName === '') lacking.push(['deciderName', 'fill-in']);
  if (facts.decisionNumber === '') lacking.push(['decisionNumber', 'fill-in']);
  const [first] = lacking;
  return first
    ? refused('R02', first[1], {
        fields: lacking.map(([field]) => field),
        names: [...facts.unsigned],
      })
    : allowed(null);
}

/** The one obvious next step of a plan. */
export const PLAN_STEPS = [
  'explain',
  'sign',
  'submit',
  'record-result',
  'amend',
  'decide',
  'notify',
] as const;
export type PlanStep = (typeof PLAN_STEPS)[number] | 'report' | 'nothing';

export interface PlanStepFacts {
  state: PlanState | null;
  unsigned: number;
  /** On the agenda of a 重層的支援会議. */
  isOnAgenda: boolean;
  review: DecisionFacts['review'];
  noticeOn: string | null;
  urgentOn: string | null;
}

export function planStep(facts: PlanStepFacts): PlanStep {
  const { state, review } = facts;
  if (state === 'draft') return 'explain';
  if (state === 'decided') {
    if (facts.noticeOn === null) return 'notify';
    return facts.urgentOn !== null && review === null ? 'report' : 'nothing';
  }
  if (state !== 'explained' && state !== 'before-meeting') return 'nothing';
  if (review?.result === 'returned') return 'amend';
  if (review?.result === 'adequate-with-changes' && review.ofThisVersion) return 'amend';
  if (facts.unsigned > 0) return 'sign';
  if (review !== null) return 'decide';
  return facts.isOnAgenda ? 'record-result' : 'submit';
}
