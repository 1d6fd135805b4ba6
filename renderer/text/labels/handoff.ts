/** Wording of the legal bases and the media of 持出し記録. */
import type { LegalBasis, MediumKind } from '../../../db/handoff/codes.ts';

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
