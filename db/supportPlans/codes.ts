/** Code lists of 支援プラン兼利用申込書 (F3). */
export const PLAN_KINDS = ['first', 'replan', 'change'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** A version that was explained stays as it was explained: what changes after that is the next version. */
export const PLAN_STATES = [
  'draft',
  'explained',
  'before-meeting',
  'decided',
  'superseded',
  'ended',
] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** Who signed, as seen from the person the plan is for. */
export const SIGNERS = ['self', 'parent', 'legal-representative', 'family'] as const;
export type Signer = (typeof SIGNERS)[number];

export const SIGNING_WAYS = ['written', 'oral-witnessed'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];

/** 中間の状況確認: how each 支援内容 goes. */
export const PROGRESSES = ['as-planned', 'slow', 'not-begun', 'stopped', 'done'] as const;
export type Progress = (typeof PROGRESSES)[number];
