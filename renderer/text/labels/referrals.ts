/** Wording of 受けたつなぎ. */
import type {
  ConfirmOutcome,
  ConsentSeen,
  ReceivedWay,
  ReferralAnswer,
  TargetGroup,
} from '../../../db/referrals/codes.ts';

export const RECEIVED_WAY_LABELS: Record<ReceivedWay, string> = {
  fax: 'FAX',
  paper: '文書・持参',
  phone: '電話',
  mail: 'メール',
  visit: '来所・同行',
  meeting: '会議',
  other: 'その他',
};

export const CONSENT_SEEN_LABELS: Record<ConsentSeen, string> = {
  written: '同意の書面あり',
  'oral-said': '口頭の同意と聞いた',
  none: '同意なし',
  unknown: '同意は不明',
};

export const REFERRAL_ANSWER_LABELS: Record<ReferralAnswer, string> = {
  'taken-on': '受けて対応する',
  advice: '助言で対応した',
  'passed-on': 'ほかの機関へつないだ',
  'not-taken-on': '対応できない',
};

/** 主な支援対象者, as a つなぎ先の候補 is proposed for. */
export const TARGET_GROUP_LABELS: Record<TargetGroup, string> = {
  older: '高齢者',
  'child-rearing': '子育て家庭',
  disability: '障がいのある人',
  poverty: '生活にお困りの人',
};

export const CONFIRM_OUTCOME_LABELS: Record<ConfirmOutcome, string> = {
  connected: 'つながった',
  'not-connected': 'つながらず',
};
