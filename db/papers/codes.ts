/** The papers by name, as the page, the shell and the record of operations know them. */
export const PAPERS = [
  'face-sheet',
  'reception-consent',
  'reception-no-consent',
  'minutes',
  'stakeholder-minutes',
  'consent-form',
  'intake-sheet',
  'support-plan',
  'support-decision-notice',
  'diagrams',
  'referral-sheet',
  'progress-note',
  'progress-list',
  'guide-memo',
  'received-referral-answer',
  'takeout-record',
  'monthly-report',
  'plan-progress',
  'recovery-sheet',
] as const;
export type Paper = (typeof PAPERS)[number];
