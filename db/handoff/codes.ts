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

/** What a file may leave out, by name (除いたもの of 持出し記録). What is left out is absent from the file. */
export const SECTIONS = [
  'concealed-address',
  'telephone',
  'meeting-only',
  'support-meetings',
  'progress-notes',
  'attachments',
  'attachment-bodies',
  'counters-own',
  // What a newer version entered: this one cannot tell whether it is of what was left out.
  'newer-version',
] as const;
export type Section = (typeof SECTIONS)[number];

/** 消去確認: the data were erased, the medium was destroyed, or it was given back. */
export const ERASURE_WAYS = ['erased', 'destroyed', 'returned'] as const;
export type ErasureWay = (typeof ERASURE_WAYS)[number];

/** Why a file is made again under its own number. */
export const REMAKE_REASONS = ['not-arrived', 'damaged', 'receiver-restored', 'other'] as const;
export type RemakeReason = (typeof REMAKE_REASONS)[number];
/** Why 取り込みを元に戻す is refused; worded in `renderer/text/refusals.ts`. */
export type StandsBecause = 'later-file' | 'receipt-sent' | 'given' | 'written' | 'draft';
