/** What 次にすること is made of: the steps, who does each, where a day comes from, what may be missing, and the facts that it is read from. */
import type { EvaluationStep } from '../evaluations/rules.ts';
import type { PlanStep } from '../supportPlans/rules.ts';

export const WAY_STEPS = [
  'confirm-safety',
  'screen',
  'screen-again',
  'send-referral',
  'confirm-referral',
  'keep-supporting',
  'request-coordination',
  'decide-acceptance',
  'decide-acceptance-without-consent',
  'hold-support-meeting',
  'hold-meeting-prepared',
  'obtain-consent',
  'make-plan',
  'explain-plan',
  'sign-plan',
  'submit-plan',
  'hold-plan-review',
  'amend-plan',
  'decide-plan',
  'notify-plan',
  'report-plan',
  'monitor',
  'evaluate',
  'bring-evaluation-before-meeting',
  'hold-evaluation-review',
  'name-leads',
  'explain-evaluation',
  'decide-evaluation',
  'report-ending',
  'follow-up',
  'watch-over',
  'nothing',
] as const;
export type WayStep = (typeof WAY_STEPS)[number];

/** Who does it. Names come with the facts; a role nobody holds yet is shown as the role. */
export const WAY_ROLES = [
  'responsible',
  'counter',
  'connector',
  'coordinator',
  'closest',
  'chair',
  'decider',
  'lead-organisation',
  'watcher',
] as const;
export type WayRole = (typeof WAY_ROLES)[number];

export const WAY_WHO: Record<WayStep, WayRole> = {
  'confirm-safety': 'responsible',
  screen: 'counter',
  'screen-again': 'counter',
  'send-referral': 'responsible',
  'confirm-referral': 'responsible',
  'keep-supporting': 'responsible',
  'request-coordination': 'connector',
  'decide-acceptance': 'coordinator',
  'decide-acceptance-without-consent': 'coordinator',
  'hold-support-meeting': 'coordinator',
  'hold-meeting-prepared': 'chair',
  'obtain-consent': 'closest',
  'make-plan': 'coordinator',
  'explain-plan': 'coordinator',
  'sign-plan': 'coordinator',
  'submit-plan': 'coordinator',
  'hold-plan-review': 'chair',
  'amend-plan': 'coordinator',
  'decide-plan': 'decider',
  'notify-plan': 'coordinator',
  'report-plan': 'coordinator',
  monitor: 'coordinator',
  evaluate: 'coordinator',
  'bring-evaluation-before-meeting': 'coordinator',
  'hold-evaluation-review': 'chair',
  'name-leads': 'coordinator',
  'explain-evaluation': 'coordinator',
  'decide-evaluation': 'decider',
  'report-ending': 'coordinator',
  'follow-up': 'lead-organisation',
  'watch-over': 'watcher',
  nothing: 'counter',
};

/** Where a day comes from: what practice asks for, or what somebody wrote down. */
export const DUE_SOURCES = [
  'safety-48h',
  'screening-two-weeks',
  'referral-confirmation',
  'next-appointment',
  'acceptance-one-week',
  'meeting-day',
  'consent-waiting',
  'next-plan-review',
  'plan-begins',
  'plan-report',
  'plan-monitoring',
  'plan-evaluation',
  'ending-report',
  'follow-up',
  'watch-check',
] as const;
export type DueSource = (typeof DUE_SOURCES)[number];

/** What is not there yet; each has one place where it is entered. */
export const MISSING = [
  'principal-name',
  'responsible-staff',
  'risk-check',
  'intake-sheet',
  'from-section',
  'connector',
  'sharing-consent',
  'next-appointment',
  'meeting-day',
  'meeting-time',
  'meeting-place',
  'plan-persons',
  'plan-issues',
  'plan-goal',
  'plan-actions',
  'plan-period',
  'plan-signature',
  'plan-review-day',
  'plan-evaluation-day',
  'evaluation-goals',
  'evaluation-changes',
  'evaluation-situation',
  'lead-after',
  'follow-up-day',
] as const;
export type MissingKind = (typeof MISSING)[number];
/** `of`: whose, where it is asked person by person. */
export interface Missing {
  what: MissingKind;
  of?: string;
}

export interface WayFacts {
  today: string;
  closedDays: ReadonlySet<string>;
  openedAt: number;
  isUrgent: boolean;
  hasPrincipalName: boolean;
  hasResponsibleStaff: boolean;
  risksAsked: boolean;
  sheetBegun: boolean;
  hasSharingConsent: boolean;
  /** Since when 多機関協働 works without a consent; null while there is one. */
  consentWaitingSince: string | null;
  /** Day from which listening counts: the reception, a 差戻し, or the beginning of this 期. */
  listeningSince: string;
  wasReturned: boolean;
  openReferral: { confirmDue: string | null } | null;
  /** The earliest open 次回の予定. */
  nextAppointment: string | null;
  openAcceptance: { requestedOn: string; withConsent: boolean } | null;
  /** A 支援会議 with this case on its agenda that has not been held yet. */
  preparedMeeting: { date: string | null; startTime: string | null; place: string | null } | null;
  meetingHeld: boolean;
  plan: PlanFacts | null;
  /** The next 重層的支援会議 in preparation, of whichever case. */
  nextPlanReviewOn: string | null;
  evaluation: EvaluationFacts | null;
  watchCheckOn: string | null;
}

export interface PlanFacts {
  isUnderway: boolean;
  step: PlanStep;
  /** What a draft lacks before it can be explained. */
  lacking: readonly MissingKind[];
  unsigned: readonly string[];
  periodFrom: string | null;
  reviewOn: string | null;
  reportDue: string | null;
  /** The earliest open モニタリング. */
  monitoringOn: string | null;
  evaluationOn: string | null;
}

export interface EvaluationFacts {
  step: EvaluationStep;
  /** What the sheet lacks before a meeting can judge it. */
  lacking: readonly MissingKind[];
  /** The day of the sitting that it is before. */
  meetingOn: string | null;
  /** Names of those for whom nobody carries on (R10, C16). */
  withoutLead: readonly string[];
  followUpOn: string | null;
  /** C15: until when the meeting is to hear of an end at once. */
  reportDue: string | null;
}

export interface Way {
  step: WayStep;
  who: WayRole;
  due: { on: string; by: DueSource; isPast: boolean } | null;
  missing: Missing[];
}

/** What one state's entry answers. */
export interface Going {
  step: WayStep;
  due?: [day: string | null, by: DueSource];
  missing?: (Missing | false)[];
}
