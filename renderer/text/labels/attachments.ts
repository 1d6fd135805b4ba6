/** Wording of 添付: what a file is to the case, what it is by its bytes, and why one is not taken. */
import type { AttachmentKind, AttachmentMedia, UnfitReason } from '../../../db/attachments/codes.ts';

export const ATTACHMENT_KIND_LABELS: Record<AttachmentKind, string> = {
  'signed-consent': '同意書（署名済み）',
  'signed-plan': '支援プラン（署名済み）',
  'approved-minutes': '会議録（決裁済み）',
  photograph: '写真',
  'received-document': '届いた文書',
  other: 'その他の添付',
};

export const ATTACHMENT_MEDIA_LABELS: Record<AttachmentMedia, string> = {
  jpeg: 'JPEG画像',
  png: 'PNG画像',
  pdf: 'PDF',
};

export const UNFIT_REASON_LABELS: Record<UnfitReason, string> = {
  empty: 'ファイルの中身が空です。スキャンし直すか、別のファイルを選んでください。',
  'too-large': 'ファイルが大きすぎます。解像度を下げてスキャンし直すか、分けてください。',
  'too-many-pixels': '画像が大きすぎて開けません。小さくしたものを選んでください。',
  'not-a-file': '選んだものはファイルではありません。フォルダーの中のファイルを1つ選んでください。',
  unreadable: 'ファイルを読めません。媒体が抜けていないか確かめて、もう一度選んでください。',
  changing: 'ファイルがまだ書き込まれている途中です。スキャンが終わってから、もう一度選んでください。',
  heic: 'iPhoneの写真（HEIC）は付けられません。JPEGにしてから選んでください。',
  tiff: 'TIFFは付けられません。スキャナーの設定をPDFかJPEGにして、スキャンし直してください。',
  document: 'WordやExcelのファイルは付けられません。PDFにしてから選んでください。',
  'unknown-type': '付けられるのはJPEG・PNG・PDFだけです。中身がそのどれでもありません。',
  damaged:
    'ファイルが壊れているか、途中で切れています。もう一度スキャンするか、別のファイルを選んでください。',
};
