/** Kinds of 対応事項. Each has one source (a referral, an agreement, a note, a handoff) that it leads back to. */
export const TASK_KINDS = [
  'referral-confirmation',
  'referral-answer',
  'agreed-role',
  'next-appointment',
  'safety-check',
  'follow-up',
  'erase-confirmation',
  'concealment-renewal',
  'plan-action',
  'plan-monitoring',
  'plan-evaluation',
  'plan-report',
  'information-answer',
  'closing-report',
  'plan-review-role',
  'next-plan-review',
  'other',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
