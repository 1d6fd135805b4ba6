/** Code lists of 提供記録: how something was given outside a つなぎ, and how an approval was had. */
export const DISCLOSURE_METHODS = ['phone', 'in-person', 'paper', 'fax', 'meeting', 'other'] as const;
export type DisclosureMethod = (typeof DISCLOSURE_METHODS)[number];

/** 'phone': somebody heard it and writes down when; the document follows (事後決裁). */
export const APPROVAL_WAYS = ['document', 'in-person', 'phone'] as const;
export type ApprovalWay = (typeof APPROVAL_WAYS)[number];
