/** Wording of 月報. */
import type { AgeBand, ContactCount, ContactMethod } from '../../../db/reports/codes.ts';

export const CONTACT_METHOD_LABELS: Record<ContactMethod, string> = {
  visit: '来所',
  phone: '電話',
  'home-visit': '訪問・同行',
  'mail-document': '文書・メール',
  other: 'その他',
};

export const CONTACT_COUNT_LABELS: Record<ContactCount, string> = {
  new: '新規',
  continued: '継続',
  liaison: '連絡調整',
};

export const AGE_BAND_LABELS: Record<AgeBand, string> = {
  'under-18': '18歳未満',
  '18-39': '18〜39歳',
  '40-64': '40〜64歳',
  '65-74': '65〜74歳',
  '75-over': '75歳以上',
  unknown: '年齢不明',
};
