/**
 * What a meeting's records choose from: how someone takes part in a 支援会議, and which other law's meeting the same sitting serves. Someone who is not a
 * member has two ways only: the chair makes them one and explains the secrecy, or they report first and leave.
 */
export const ATTENDANCE = ['member', 'added-by-chair', 'heard-then-left'] as const;
export type AttendanceWay = (typeof ATTENDANCE)[number];

/** 起案, 招集 and 決裁 are dates and numbers on a meeting, not states of it. */
export const MEETING_STATES = ['preparing', 'held', 'minutes-confirmed', 'minutes-corrected'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const OTHER_LAWS = [
  'self-reliance-support-9',
  'public-assistance-27-3',
  'child-welfare-25-2',
] as const;
export type OtherLaw = (typeof OTHER_LAWS)[number];

/** The three kinds (C2), never one with a flag. */
export const MEETING_KINDS = ['support', 'plan-review', 'stakeholder'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** What a case is on a 重層的支援会議 for. */
export const PLAN_REVIEW_KINDS = ['plan', 'monitoring', 'evaluation', 'report'] as const;
export type PlanReviewKind = (typeof PLAN_REVIEW_KINDS)[number];

/** 協議結果 on a plan. */
export const PLAN_REVIEW_RESULTS = ['adequate', 'adequate-with-changes', 'returned'] as const;
export type PlanReviewResult = (typeof PLAN_REVIEW_RESULTS)[number];
