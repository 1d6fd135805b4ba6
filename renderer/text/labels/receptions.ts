/** Wording of the reception's code lists (相談受付・申込票). The city spells 障がい. */
import type {
  NoConsentReason,
  ReceptionMethod,
  Route,
  VisitorRelation,
  Worry,
  WorryMark,
} from '../../../db/receptions/codes.ts';

export const WORRY_LABELS: Record<Worry, string> = {
  '01': '病気や健康、障がいのこと',
  '02': '住まいについて',
  '03': '収入・生活費のこと',
  '04': '家賃やローンの支払いのこと',
  '05': '税金や公共料金等の支払いについて',
  '06': '債務について',
  '07': '仕事探し、就職について',
  '08': '仕事上の不安やトラブル',
  '09': '地域との関係について',
  '10': '家族との関係について',
  '11': '子育てのこと',
  '12': '介護のこと',
  '13': 'ひきこもり・不登校',
  '14': 'DV・虐待',
  '15': '食べるものがない',
  '99': 'その他',
};

export const WORRY_MARK_LABELS: Record<WorryMark, string> = {
  applies: '○ あてはまる',
  most: '◎ 一番お困りのこと',
};

export const ROUTE_LABELS: Record<Route, string> = {
  'self-visit': '本人（来所）',
  'self-phone-mail': '本人（電話・メール）',
  family: '家族・親族',
  'acquaintance-neighbour': '知人・近隣',
  'welfare-commissioner': '民生委員・児童委員',
  'residents-association': '自治会・住民団体',
  'community-support-centre': '地域包括支援センター',
  'care-provider': '居宅介護支援事業所・介護事業所',
  'disability-consultation': '障がい者相談支援事業所・基幹',
  'child-family-support': '子育て支援機関・こども家庭センター',
  'school-education-board': '学校・教育委員会',
  'self-reliance-consultation': '自立相談支援機関',
  'social-welfare-council': '社会福祉協議会',
  'welfare-office': '福祉事務所（生活保護）',
  'city-section': '庁内他課（税・住宅・水道・市民など）',
  medical: '医療機関',
  'public-health': '保健所・保健センター',
  employment: 'ハローワーク・就労機関',
  'police-fire': '警察・消防',
  legal: '弁護士・司法',
  'child-guidance-womens-support': '児童相談所・女性相談',
  'business-landlord-lifeline': '事業者・家主・ライフライン',
  meeting: '支援会議・各種会議',
  outreach: 'アウトリーチによる把握',
  other: 'その他・不明',
};

export const RECEPTION_METHOD_LABELS: Record<ReceptionMethod, string> = {
  visit: '来所',
  phone: '電話',
  'home-visit': '訪問',
  'mail-web': 'メール・Web',
  'fax-document': 'FAX・文書',
  'meeting-information': '会議・情報提供',
  other: 'その他',
};

export const VISITOR_RELATION_LABELS: Record<VisitorRelation, string> = {
  family: '家族',
  organisation: '関係機関',
  'welfare-commissioner': '民生委員・児童委員',
  neighbour: '近隣',
  other: 'その他',
};

export const NO_CONSENT_REASON_LABELS: Record<NoConsentReason, string> = {
  refused: '本人が拒否',
  'not-contacted': '本人に未接触',
  capacity: '本人の判断能力',
  emergency: '緊急',
  other: 'その他',
};
