/** Wording of 臨時照会's code lists. */
import type {
  AGE_DECADES,
  CONSENTS,
  COUNTED_MEETINGS,
  Counted,
  Dimension,
  OUTCOMES,
  Period,
  SheetFormat,
  TRIALS,
} from '../../../db/inquiries/codes.ts';

export const COUNTED_LABELS: Record<Counted, string> = {
  receptions: '相談の受付（一行受付を含む）',
  contacts: '受付と対応（月報の延べ）',
  people: '相談を受け付けた人（実人数）',
  'people-in-contact': '受付・対応のあった人（実人数）',
  'cases-opened': '新しく始まったケース',
  'cases-open': 'ある日に進行中のケース',
  'cases-ended': '終わったケース',
  notes: '支援経過の回数',
  referrals: 'つなぎ',
  screenings: 'スクリーニングの決定',
  meetings: '会議の回数',
  'meeting-cases': '会議で扱ったケース（延べ）',
  plans: '支援プランの作成',
  evaluations: 'プランの評価（終結・再プラン・中断）',
};

export const DIMENSION_LABELS: Record<Dimension, string> = {
  month: '月',
  quarter: '四半期',
  'fiscal-year': '年度',
  office: '窓口',
  method: '受付方法',
  'contact-method': '方法（月報の区分）',
  'note-method': '対応の方法',
  'contact-count': '新規・継続の区分',
  route: '相談経路',
  worry: 'お困りごと',
  issue: '課題と特性',
  label: '世帯の複合課題',
  'age-band': '年代（月報の区分）',
  'age-decade': '年代（10歳ごと）',
  sex: '性別',
  'household-type': '世帯類型',
  screening: 'スクリーニングの結果',
  state: '段階',
  urgency: '緊急性',
  consent: '情報共有の同意',
  staff: '担当者',
  organisation: 'つないだ機関',
  outcome: 'つなぎの結果',
  'meeting-kind': '会議の種類',
  trial: '本番・試行',
  'evaluation-result': '評価の結果',
};

export const PERIOD_LABELS: Record<Period, string> = {
  'this-year': '今年度',
  'last-year': '前年度',
  'first-half': '上半期',
  'second-half': '下半期',
  'this-month': '今月',
  'last-month': '先月',
};

export const AGE_DECADE_LABELS: Record<(typeof AGE_DECADES)[number], string> = {
  '0': '10歳未満',
  '10': '10代',
  '20': '20代',
  '30': '30代',
  '40': '40代',
  '50': '50代',
  '60': '60代',
  '70': '70代',
  '80': '80代',
  '90': '90歳以上',
  unknown: '年齢不明',
};

export const CONSENT_STANDING_LABELS: Record<(typeof CONSENTS)[number], string> = {
  given: '同意あり',
  'not-given': '同意なし',
};

export const REFERRAL_OUTCOME_LABELS: Record<(typeof OUTCOMES)[number], string> = {
  connected: 'つながった',
  'not-connected': 'つながらなかった',
  waiting: '確認待ち',
};

export const COUNTED_MEETING_LABELS: Record<(typeof COUNTED_MEETINGS)[number], string> = {
  'support-meetings': '支援会議',
  'plan-review-meetings': '重層的支援会議',
  'stakeholder-meetings': '関係者会議',
};

export const TRIAL_LABELS: Record<(typeof TRIALS)[number], string> = { held: '本番', trial: '試行' };

export const SHEET_FORMAT_LABELS: Record<SheetFormat, string> = { xlsx: 'Excel', csv: 'CSV' };
