/** What a handoff file holds, in words: kinds of rows counted, states, and the fields that only a preview names. */
import type { CaseState } from '../../db/cases/rules.ts';

/** How a kind of row is counted, in the order in which the counts are read out. Rows that only tie others together are not counted. */
export const CONTENT_WORDS: Record<string, (n: number) => string> = {
  case: (n) => `ケース ${n}件`,
  person: (n) => `本人・世帯 ${n}人`,
  reception: (n) => `受付 ${n}件`,
  progressNote: (n) => `経過 ${n}件`,
  screening: (n) => `進め方の判断（スクリーニング） ${n}件`,
  riskCheck: (n) => `リスクの確認 ${n}件`,
  acceptance: (n) => `多機関協働の受付 ${n}件`,
  consent: (n) => `同意 ${n}件`,
  consentWithdrawal: (n) => `同意の撤回 ${n}件`,
  sentReferral: (n) => `つなぎ ${n}件`,
  supportMeeting: (n) => `支援会議 ${n}回`,
  agreedRole: (n) => `申合せ ${n}件`,
  planReviewMeeting: (n) => `重層的支援会議 ${n}回`,
  task: (n) => `対応事項 ${n}件`,
  socialResourceGap: (n) => `社会資源の不足 ${n}件`,
};

/** Counts in words: ケース 1件, 本人・世帯 2人, 経過 4件. */
export const contentWords = (contents: Readonly<Record<string, number>>): string[] =>
  Object.entries(CONTENT_WORDS).flatMap(([entity, words]) => {
    const count = contents[entity];
    return count ? [words(count)] : [];
  });

/** What a changed row is, where no name says it better. */
export const ROW_WORDS: Record<string, string> = {
  case: 'ケース',
  person: '本人・世帯',
  household: '世帯',
  householdMember: '世帯の人',
  reception: '受付',
  progressNote: '経過',
  screening: '進め方の判断（スクリーニング）',
  riskCheck: 'リスクの確認',
  caseTurn: '中断・再開・終了',
  acceptance: '多機関協働の受付',
  consent: '同意',
  consentWithdrawal: '同意の撤回',
  sentReferral: 'つなぎ',
  supportMeeting: '支援会議',
  supportMeetingCase: '会議録',
  meetingAttendee: '会議の出席者',
  meetingStatement: '情報共有',
  agreedRole: '申合せ',
  planReviewMeeting: '重層的支援会議',
  planReviewMeetingCase: '重層的支援会議',
  task: '対応事項',
  socialResourceGap: '社会資源の不足',
  organisation: '機関',
  meetingMember: '構成員',
  staff: '職員',
  office: '窓口',
};

/** A case's state, as a history or a preview names it. */
export const CASE_STATE_WORDS: Record<CaseState, string> = {
  received: '受付',
  intake: '聴き取り中',
  'awaiting-screening': '進め方の判断待ち',
  'awaiting-referral-confirmation': 'つなぎの確認待ち',
  'own-support': 'この窓口で支援',
  'coordination-requested': '多機関協働の受付',
  assessing: 'アセスメント',
  'support-meeting': '支援会議で検討中',
  watching: '見守り',
  planning: 'プラン作成',
  'awaiting-plan-review': '重層的支援会議待ち',
  supporting: '支援中',
  'awaiting-evaluation': '評価待ち',
  'following-up': 'フォローアップ',
  suspended: '中断',
  'ended-information': '終了（情報提供のみ）',
  'ended-referred': '終了（つなぎ）',
  'ended-advice-only': '終了（助言のみ）',
  'ended-own-support': '終了（支援の終わり）',
  'ended-circumstances': '終了（死亡・転出）',
  'ended-coordination-closed': '終結',
};

export const valueText = {
  none: '（なし）',
  yes: 'はい',
  no: 'いいえ',
  somebody: '（別の窓口の職員）',
  deleted: '消した',
};

/** Names of fields that only a preview shows, beside `fieldNames`. */
export const PREVIEW_FIELDS: Record<string, string> = {
  addressConcealed: '住所の秘匿',
  relation: '続柄',
  livingTogether: '同居',
  keyPerson: 'キーパーソン',
  occupation: '職業',
  note: '備考',
  email: 'メール',
  deputyStaffId: '副担当',
  principalPersonId: 'ご本人',
  urgencyGround: '緊急性の根拠',
  endedAt: '終了日',
  doneNote: '完了のメモ',
  doneByStaffId: '完了した人',
  dueDate: '期限',
  dueTime: '期限の時刻',
  title: '内容',
  detail: '詳しい内容',
  discussion: '協議の内容',
  wishes: '本人・家族の意向',
  assessment: '課題の整理・見立て',
  remaining: '残された課題',
  nextDate: '次回の日',
  nextText: '次回のこと',
  leadOrganisationId: '主担当機関',
  coordinatorStaffId: '調整役',
  what: '何を',
  who: '誰が',
  guide: '目安',
  organisationId: '機関',
  organisationName: '機関',
  secrecyNoticeDate: '守秘義務の説明日',
  minutesConfirmedOn: '会議録の確定日',
  agenda: '議題',
  handouts: '配付資料',
  chairName: '司会（会長）',
  recorderName: '記録',
  approverName: '決裁者',
  approvedOn: '決裁日',
  approvalNumber: '決裁の番号',
  noticeDate: '開催通知の日',
  noticeNumber: '開催通知の文書番号',
  attended: '出席',
  decision: '判定',
  decidedOn: '判定した日',
  deletedAt: '削除',
  type: '世帯の種類',
  confirmNote: 'つなぎの確認',
};
