/** Wording of a consent. The six scopes are the items that the annex shown to the person lists. */
import type {
  ConsentGiver,
  ConsentKind,
  ConsentMethod,
  ConsentScope,
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
