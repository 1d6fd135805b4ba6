/**
 * On what basis data leave a window, and on what they travel. Between the city's own windows the basis is
 * 'within-purpose': a use by the same section, not a disclosure (個人情報保護法69条1項). The others are the city's
 * bases for a disclosure; 27条 is absent because it binds contractors only.
 */
export const LEGAL_BASES = [
  'within-purpose',
  'consent',
  'support-meeting',
  'by-law',
  'public-body-duties',
  'benefit-of-person',
  'abuse-notification',
  'child-welfare-act',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** 媒体種別 of 持出し記録. */
export const MEDIUM_KINDS = [
  'usb-memory',
  'external-drive',
  'optical-disc',
  'shared-folder',
  'paper',
  'other',
] as const;
export type MediumKind = (typeof MEDIUM_KINDS)[number];
