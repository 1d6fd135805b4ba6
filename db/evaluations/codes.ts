/** Code lists of 評価シート (F7). */
export const GOAL_RESULTS = ['reached', 'partly', 'not-reached', 'changed'] as const;
export type GoalResult = (typeof GOAL_RESULTS)[number];

/** 見られた変化, countable; the ministry publishes 「改善が見られた者の割合」 from such a list. */
export const CHANGES = [
  'assistance-granted',
  'housing-secured',
  'medical-care-begun',
  'health-improved',
  'handbook-obtained',
  'debt-sorted',
  'budget-improved',
  'work-begun',
  'income-increased',
  'job-seeking-begun',
  'training-schooling',
  'participation-increased',
  'habits-improved',
  'relations-improved',
  'motivation-increased',
  'isolation-relieved',
  'mentally-stable',
  'services-begun',
  'roles-clear',
  'none',
  'other',
] as const;
export type Change = (typeof CHANGES)[number];

/** 重層的支援会議での判断. */
export const EVALUATION_RESULTS = ['closed', 'replan', 'suspended'] as const;
export type EvaluationResult = (typeof EVALUATION_RESULTS)[number];

/** 支援者の意見. */
export const OPINIONS = ['close', 'go-on', 'other'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** 終結・中断の理由. */
export const ENDING_REASONS = [
  'goals-reached',
  'roles-agreed',
  'other-system',
  'moved-away',
  'death',
  'institution-hospital',
  'declined',
  'no-contact',
  'other',
] as const;
export type EndingReason = (typeof ENDING_REASONS)[number];

export const EVALUATION_STATES = ['draft', 'judged', 'decided'] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];
