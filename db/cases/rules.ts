/**
 * The case's way as a table: every state, every event that leads out of it, and where. The table *is* the state
 * machine; 次にすること is read off it. After the workflow of 自治体事務マニュアル and the city's plan 第2章1(2); a case whose consent
 * is not yet had goes on to 多機関協働 all the same (スクリーニング 5 → 受付【同意なし】).
 */
import type { ScreeningResult } from '../assessments/codes.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';

export const CASE_STATES = [
  'received',
  'intake',
  'awaiting-screening',
  'awaiting-referral-confirmation',
  'own-support',
  'coordination-requested',
  'assessing',
  'support-meeting',
  'watching',
  'planning',
  'awaiting-plan-review',
  'supporting',
  'awaiting-evaluation',
  'following-up',
  'suspended',
  'ended-information',
  'ended-referred',
  'ended-advice-only',
  'ended-coordination-closed',
  'ended-own-support',
  'ended-circumstances',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_EVENTS = [
  'begin-intake',
  'finish-intake',
  'screened-information-only',
  'screened-refer',
  'screened-own-support',
  'screened-coordination',
  'screened-consent-pending',
  'screened-stopped',
  'referral-connected',
  'referral-not-connected',
  'accepted',
  'advice-only',
  'returned',
  'taken-to-support-meeting',
  'watch',
  'consent-obtained',
  'plan-submitted',
  'plan-returned',
  'support-decided',
  'evaluation-due',
  'coordination-closed',
  'replanned',
  'suspended',
  'reopened',
  'reopened-at-counter',
  'reopened-next-term',
  'follow-up-done',
  'own-support-ended',
  'ended-at-once',
] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];

export interface Transition {
  from: CaseState;
  event: CaseEvent;
  to: CaseState;
}

const way = (from: CaseState | readonly CaseState[], event: CaseEvent, to: CaseState): Transition[] =>
  (Array.isArray(from) ? from : [from]).map((each) => ({
    from: each as CaseState,
    event,
    to,
  }));

const BEFORE_SCREENING = ['received', 'intake', 'awaiting-screening'] as const;

/** Where somebody may lose touch (R11): after 終結 there is nothing left to suspend. */
const SUSPENDABLE = [
  ...BEFORE_SCREENING,
  'awaiting-referral-confirmation',
  'own-support',
  'coordination-requested',
  'assessing',
  'support-meeting',
  'watching',
  'planning',
  'awaiting-plan-review',
  'supporting',
  'awaiting-evaluation',
] as const;

const ENDED = [
  'ended-information',
  'ended-referred',
  'ended-advice-only',
  'ended-coordination-closed',
  'ended-own-support',
  'ended-circumstances',
] as const;

export const TRANSITIONS: readonly Transition[] = [
  ...way('received', 'begin-intake', 'intake'),
  ...way(['received', 'intake'], 'finish-intake', 'awaiting-screening'),
  ...way(BEFORE_SCREENING, 'screened-information-only', 'ended-information'),
  ...way([...BEFORE_SCREENING, 'own-support'], 'screened-refer', 'awaiting-referral-confirmation'),
  ...way(BEFORE_SCREENING, 'screened-own-support', 'own-support'),
  ...way([...BEFORE_SCREENING, 'own-support'], 'screened-coordination', 'coordination-requested'),
  ...way([...BEFORE_SCREENING, 'own-support'], 'screened-consent-pending', 'coordination-requested'),
  ...way(BEFORE_SCREENING, 'screened-stopped', 'suspended'),
  ...way('awaiting-referral-confirmation', 'referral-connected', 'ended-referred'),
  ...way('awaiting-referral-confirmation', 'referral-not-connected', 'awaiting-screening'),
  ...way('coordination-requested', 'accepted', 'assessing'),
  ...way('coordination-requested', 'advice-only', 'ended-advice-only'),
  ...way('coordination-requested', 'returned', 'intake'),
  ...way(['assessing', 'watching'], 'taken-to-support-meeting', 'support-meeting'),
  ...way('support-meeting', 'watch', 'watching'),
  ...way(['assessing', 'support-meeting', 'watching'], 'consent-obtained', 'planning'),
  ...way('planning', 'plan-submitted', 'awaiting-plan-review'),
  ...way('awaiting-plan-review', 'plan-returned', 'planning'),
  ...way('awaiting-plan-review', 'support-decided', 'supporting'),
  ...way('supporting', 'evaluation-due', 'awaiting-evaluation'),
  ...way('awaiting-evaluation', 'coordination-closed', 'following-up'),
  ...way('awaiting-evaluation', 'replanned', 'planning'),
  ...way(SUSPENDABLE, 'suspended', 'suspended'),
  // As far as it had come: one that 多機関協働 had taken goes on there, any other with listening.
  ...way('suspended', 'reopened', 'assessing'),
  ...way('suspended', 'reopened-at-counter', 'intake'),
  ...way(ENDED, 'reopened-next-term', 'intake'),
  ...way('own-support', 'own-support-ended', 'ended-own-support'),
  // C15: death or moving away closes at once, wherever the case stands.
  ...way([...SUSPENDABLE, 'suspended', 'following-up'], 'ended-at-once', 'ended-circumstances'),
  ...way('following-up', 'follow-up-done', 'ended-coordination-closed'),
];

/** Where `event` leads from `from`. Refuses `transition-unknown`: the case has moved on meanwhile. */
export function nextState(from: CaseState, event: CaseEvent): Outcome<CaseState> {
  const found = TRANSITIONS.find((each) => each.from === from && each.event === event);
  return found ? allowed(found.to) : refused('transition-unknown', 'none', { from, event });
}

const SCREENING_EVENTS: Record<ScreeningResult, CaseEvent> = {
  '1': 'screened-information-only',
  '2': 'screened-refer',
  '3': 'screened-own-support',
  '4': 'screened-coordination',
  '5': 'screened-consent-pending',
  '6': 'screened-stopped',
};
export const screeningEvent = (result: ScreeningResult): CaseEvent => SCREENING_EVENTS[result];

/** The five steps a clerk sees. */
export const CASE_STEPS = ['intake', 'deciding', 'consent-plan', 'supporting', 'closing'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

const STEP_OF: Record<CaseState, CaseStep> = {
  received: 'intake',
  intake: 'intake',
  'awaiting-screening': 'intake',
  'awaiting-referral-confirmation': 'supporting',
  'own-support': 'supporting',
  'coordination-requested': 'deciding',
  assessing: 'deciding',
  'support-meeting': 'deciding',
  watching: 'deciding',
  planning: 'consent-plan',
  'awaiting-plan-review': 'consent-plan',
  supporting: 'supporting',
  'awaiting-evaluation': 'closing',
  'following-up': 'closing',
  suspended: 'closing',
  'ended-information': 'closing',
  'ended-referred': 'closing',
  'ended-advice-only': 'closing',
  'ended-coordination-closed': 'closing',
  'ended-own-support': 'closing',
  'ended-circumstances': 'closing',
};
export const stepOf = (state: CaseState): CaseStep => STEP_OF[state];

export const hasEnded = (state: CaseState): boolean => state.startsWith('ended-');

/** The steps that a case which has ended, or stands still, went through. Each way out has passed the decision how to go on. */
const PASSED: Partial<Record<CaseState, readonly CaseStep[]>> = {
  'ended-information': ['intake', 'deciding'],
  'ended-advice-only': ['intake', 'deciding'],
  'ended-referred': ['intake', 'deciding', 'supporting'],
  'ended-own-support': ['intake', 'deciding', 'supporting'],
  // Wherever it stood: what is known is that it was listened to.
  'ended-circumstances': ['intake'],
  suspended: ['intake'],
};
export const stepsPassed = (ended: CaseState): readonly CaseStep[] => PASSED[ended] ?? CASE_STEPS;

/** The city's yardstick for a life that may be in danger: seen with one's own eyes within 48 hours of the reception (C12). */
export const safetyDue = (openedAt: number): number => openedAt + 48 * 3_600_000;

/** After so many days without a consent to share, 多機関協働 comes up again at the head of the day. */
export const CONSENT_WAITING_DAYS = 90;
