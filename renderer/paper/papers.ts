/** The papers by name, as the shell and the record of operations know them. */
export const PAPERS = ['minutes', 'referral-sheet', 'takeout-record', 'recovery-sheet'] as const;
export type Paper = (typeof PAPERS)[number];

export const isPaper = (name: string | null): name is Paper => PAPERS.some((paper) => paper === name);
