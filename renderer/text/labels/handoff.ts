/** Wording of the code lists of 持出し記録: bases, media, what is left out, how something was erased. */
import type { ErasureWay, LegalBasis, MediumKind, RemakeReason, Section } from '../../../db/handoff/codes.ts';

export const LEGAL_BASIS_LABELS: Record<LegalBasis, string> = {
  'within-purpose': '利用目的の範囲内の利用（個人情報保護法69条1項・提供に当たらない）',
  consent: '本人同意（個人情報保護法69条2項1号）',
  'support-meeting': '社会福祉法106条の6（支援会議）',
  'by-law': '法令に基づく場合（個人情報保護法69条1項）',
  'public-body-duties': '他の行政機関等の事務に必要な場合（個人情報保護法69条2項3号）',
  'benefit-of-person': '明らかに本人の利益になるとき（個人情報保護法69条2項4号）',
  'abuse-notification': '虐待等の通報',
  'child-welfare-act': '児童福祉法の情報提供',
};

export const MEDIUM_KIND_LABELS: Record<MediumKind, string> = {
  'usb-memory': 'USBメモリ',
  'external-drive': '外付けHDD・SSD',
  'optical-disc': 'CD・DVD',
  'shared-folder': '共有フォルダー',
  paper: '紙',
  other: 'その他',
};

/** 除いたもの, as staff, receiver and paper read it. */
export const SECTION_LABELS: Record<Section, string> = {
  'concealed-address': '秘匿の住所・電話番号',
  telephone: '電話番号・メールアドレス',
  'meeting-only': '「支援会議限り」の経過',
  'support-meetings': '支援会議の記録',
  'progress-notes': '支援経過',
  attachments: '添付（署名済みの紙・写真）',
  'attachment-bodies': 'この端末に本体のない添付',
  'counters-own': '市の窓口どうしの連絡（伝言・予定・担当替え）',
  'newer-version': '新しい版のつなぎで書かれ、この版では読めない項目',
};

export const ERASURE_WAY_LABELS: Record<ErasureWay, string> = {
  erased: 'データを消去した',
  destroyed: '媒体を廃棄した',
  returned: '媒体を返却した',
};

export const REMAKE_REASON_LABELS: Record<RemakeReason, string> = {
  'not-arrived': '相手に届かなかった',
  damaged: 'ファイルが読めなかった',
  'receiver-restored': '相手がバックアップから戻した',
  other: 'その他',
};
