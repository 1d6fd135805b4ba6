/** Why an office card is no longer to be believed, and why our own is made anew. */

/** 失くした・盗まれた / 担当が終わった / 入れ違い. */
export const WITHDRAWAL_REASONS = ['lost', 'ended', 'mixed-up'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** 定期 / 漏れたおそれ. */
export const RENEWAL_REASONS = ['regular', 'leaked'] as const;
export type RenewalReason = (typeof RENEWAL_REASONS)[number];
