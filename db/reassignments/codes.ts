/** Why a case changes hands (担当替え). `close-relation` is written by the rule on 親族・知人 alone and is never chosen. */
export const REASSIGNMENT_REASONS = [
  'transfer',
  'leaving',
  'absence',
  'workload',
  'window',
  'wish',
  'other',
] as const;
export type ChosenReason = (typeof REASSIGNMENT_REASONS)[number];
export type ReassignmentReason = ChosenReason | 'close-relation';

/** Days ahead that 引継書 names, beside 対応事項. */
export const COMING_KINDS = [
  'appointment',
  'support-meeting',
  'plan-review',
  'plan-ends',
  'concealment-ends',
  'consent-ends',
] as const;
export type ComingKind = (typeof COMING_KINDS)[number];
