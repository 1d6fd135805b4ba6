/** What became of a 電話照会: told, not told, to be called back. */
export const INQUIRY_ANSWERS = ['told', 'not-told', 'call-back'] as const;
export type InquiryAnswer = (typeof INQUIRY_ANSWERS)[number];
