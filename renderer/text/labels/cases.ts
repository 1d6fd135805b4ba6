/** Wording of 支援経過記録. */
import type {
  CaseTurn,
  Caution,
  Handling,
  NoteKind,
  NoteMethod,
  NotePartner,
  Participation,
  PhraseField,
  Reaction,
} from '../../../db/cases/codes.ts';

export const NOTE_METHOD_LABELS: Record<NoteMethod, string> = {
  phone: '電話',
  'office-visit': '来所面談',
  'home-visit': '訪問',
  accompany: '同行',
  'mail-document-fax': 'メール・文書・FAX',
  online: 'オンライン',
  'in-office': '所内協議',
  'with-organisations': '他機関との協議',
  'support-meeting': '支援会議',
  'plan-review-meeting': '重層的支援会議',
  other: 'その他',
};

export const NOTE_PARTNER_LABELS: Record<NotePartner, string> = {
  self: '本人',
  family: '家族',
  'acquaintance-neighbour': '知人・近隣',
  'city-section': '庁内課',
  organisation: '関係機関',
  other: 'その他',
};

export const NOTE_KIND_LABELS: Record<NoteKind, string> = {
  reception: '受付',
  assessment: 'アセスメント',
  coordination: '調整',
  information: '情報提供',
  accompany: '同行',
  'watching-over': '見守り',
  emergency: '緊急対応',
  monitoring: 'モニタリング',
  meeting: '会議',
  'after-closure': '終結後フォロー',
};

export const HANDLING_LABELS: Record<Handling, string> = {
  normal: '通常',
  sensitive: '要配慮',
  'support-meeting-only': '支援会議限り',
  'not-for-person': '本人非開示希望',
};

export const CAUTION_LABELS: Record<Caution, string> = {
  'no-voicemail': '留守電に入れない',
  'no-post': '郵送しない',
  'no-office-name': '窓口の名前を出さない',
  'call-hours': '連絡の時間帯に決まりあり',
  'two-person-visit': '訪問は2人で',
  'no-family-contact': '家族に知らせない',
  animal: '犬などに注意',
  interpreter: '通訳が要る',
  writing: '筆談',
  'sign-language': '手話',
  'hard-of-hearing': '聞こえにくい',
  stairs: '階段・段差が難しい',
};

export const CASE_TURN_LABELS: Record<CaseTurn, string> = {
  suspended: '中断',
  reopened: '再開',
  'own-support-ended': '支援の終わり',
  died: '終了（死亡）',
  'moved-away': '終了（転出）',
};

export const PHRASE_FIELD_LABELS: Record<PhraseField, string> = {
  fact: '内容（事実・発言）',
  view: '所見・判断',
  'next-text': '次回の予定',
  reason: '紹介する理由',
  request: '相談されたいこと',
  'information-request': '情報提供の依頼で尋ねること',
};

export const REACTION_LABELS: Record<Reaction, string> = {
  'not-met': '未接触',
  refusing: '拒否',
  accepting: '受容',
  consulting: '相談可',
  connected: 'つながった',
};

export const PARTICIPATION_LABELS: Record<Participation, string> = {
  interested: '関心',
  visited: '見学',
  tried: '体験',
  settled: '定着',
};
