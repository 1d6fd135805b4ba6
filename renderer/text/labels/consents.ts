/** Wording of a consent. The six scopes are the items that the annex shown to the person lists. */
import type {
  AnnexVersion,
  ConsentGiver,
  ConsentItem,
  ConsentKind,
  ConsentMethod,
  ConsentScope,
  ItemRuling,
  ParentalAuthority,
} from '../../../db/consents/codes.ts';

export const CONSENT_KIND_LABELS: Record<ConsentKind, string> = {
  'information-sharing': '情報共有の同意',
  'programme-use': '事業利用申込',
  'support-plan': 'プラン同意',
  'meeting-attendance': '会議出席・録音',
};

export const CONSENT_SCOPE_LABELS: Record<ConsentScope, string> = {
  '1': '氏名・性別・年齢・住所・電話・家族関係',
  '2': '健康・疾病・障がい・介護',
  '3': '就労・就学・通所',
  '4': '収入・資産・債務',
  '5': '福祉制度の利用状況',
  '6': '生活歴・過去の経験・抱える課題等',
};

/** ①–⑥, for the one-line form «同意あり ①②⑤⑥». */
export const CONSENT_SCOPE_MARKS: Record<ConsentScope, string> = {
  '1': '①',
  '2': '②',
  '3': '③',
  '4': '④',
  '5': '⑤',
  '6': '⑥',
};

export const CONSENT_METHOD_LABELS: Record<ConsentMethod, string> = {
  written: '書面',
  oral: '口頭（記録）',
  phone: '電話（記録）',
};

export const CONSENT_GIVER_LABELS: Record<ConsentGiver, string> = {
  self: '本人',
  parent: '親権者',
  'legal-representative': '法定代理人・後見人',
};

export const PARENTAL_AUTHORITY_LABELS: Record<ParentalAuthority, string> = {
  sole: '単独親権',
  joint: '共同親権',
  unknown: '親権の形は不明',
};

/** The items of ①–⑥, as the matrix and the annex name them. */
export const CONSENT_ITEM_LABELS: Record<ConsentItem, string> = {
  name: '氏名',
  sex: '性別',
  age: '年齢・生年月日',
  address: '住所',
  tel: '電話',
  family: '家族関係',
  health: '健康状態',
  disease: '病名・治療・服薬',
  disability: '障がい・手帳',
  care: '介護',
  work: '就労',
  schooling: '就学',
  attendance: '通所',
  income: '収入',
  assets: '預貯金・資産',
  debt: '債務',
  'arrears-fact': '滞納がある事実',
  'arrears-amount': '滞納の額',
  benefits: '手当・保護などの受給',
  services: '利用中のサービス',
  'life-history': '生活歴',
  experience: '過去の経験',
  issues: '抱える課題・お困りごと',
  wish: '本人・家族の意向',
};

/** As the dialog and the paper name the text that was explained. */
export const ANNEX_VERSION_LABELS: Record<AnnexVersion, string> = {
  'annex-r8': '令和8年度版',
};

export const ITEM_RULING_LABELS: Record<ItemRuling, string> = {
  share: '共有してよい',
  withhold: '共有しない',
};
