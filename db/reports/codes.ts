/** Columns and rows of 月報. A month is `2026-11`. */
export const CONTACT_METHODS = ['visit', 'phone', 'home-visit', 'mail-document', 'other'] as const;
export type ContactMethod = (typeof CONTACT_METHODS)[number];

/** 新規・継続・連絡調整: what one contact counts as. 延べ is their sum. */
export const CONTACT_COUNTS = ['new', 'continued', 'liaison'] as const;
export type ContactCount = (typeof CONTACT_COUNTS)[number];

/** 年代, on the day of the reception. */
export const AGE_BANDS = ['under-18', '18-39', '40-64', '65-74', '75-over', 'unknown'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
