/** Wording of the person's and the household's code lists. 続柄 is as seen from 本人. */
import type { DatePrecision, HouseholdType, MatchReason, Relation, Sex } from '../../../db/people/codes.ts';

export const SEX_LABELS: Record<Sex, string> = {
  male: '男性',
  female: '女性',
  other: '他',
  'no-answer': '回答しない',
  unknown: '不明',
};

export const RELATION_LABELS: Record<Relation, string> = {
  self: '本人',
  spouse: '配偶者',
  partner: '内縁・パートナー',
  father: '父',
  mother: '母',
  son: '息子',
  daughter: '娘',
  child: '子',
  'elder-brother': '兄',
  'elder-sister': '姉',
  'younger-brother': '弟',
  'younger-sister': '妹',
  grandfather: '祖父',
  grandmother: '祖母',
  grandchild: '孫',
  'parent-in-law': '配偶者の父母',
  'child-in-law': '子の配偶者',
  'uncle-aunt': 'おじ・おば',
  'nephew-niece': 'おい・めい',
  'other-relative': 'その他の親族',
  housemate: '同居人',
  other: 'その他',
  unknown: '不明',
};

export const HOUSEHOLD_TYPE_LABELS: Record<HouseholdType, string> = {
  alone: '単身',
  couple: '夫婦のみ',
  'parents-children': '親と未婚の子',
  'single-parent': 'ひとり親',
  'three-generations': '三世代',
  other: 'その他',
  unknown: '不明',
};

export const DATE_PRECISION_LABELS: Record<DatePrecision, string> = {
  day: '年月日',
  month: '年月まで',
  year: '年のみ',
  unknown: '不詳',
};

export const MATCH_REASON_LABELS: Record<MatchReason, string> = {
  name: '氏名が同じ',
  kana: 'よみが同じ',
  birth: '生年月日が同じ',
  tel: '電話が同じ',
  address: '住所が同じ',
};
