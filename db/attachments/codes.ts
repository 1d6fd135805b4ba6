/** What is kept beside a case as a file: the signed paper as it was scanned, a photograph, a letter that came. */
export const ATTACHMENT_KINDS = [
  'signed-consent',
  'signed-plan',
  'approved-minutes',
  'photograph',
  'received-document',
  'other',
] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** What a file is found to be, by its own bytes and never by its name. */
export const ATTACHMENT_MEDIA = ['jpeg', 'png', 'pdf'] as const;
export type AttachmentMedia = (typeof ATTACHMENT_MEDIA)[number];

/** Why a file is not taken. Each has a sentence that says what to do instead. */
export const UNFIT_REASONS = [
  'empty',
  'too-large',
  'too-many-pixels',
  'not-a-file',
  'unreadable',
  'changing',
  'heic',
  'tiff',
  'document',
  'unknown-type',
  'damaged',
] as const;
export type UnfitReason = (typeof UNFIT_REASONS)[number];
