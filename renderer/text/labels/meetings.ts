/** Wording of a meeting's state, of attendance at a 支援会議 and of the other laws' meetings. */
import type {
  AttendanceWay,
  MeetingKind,
  MeetingState,
  OtherLaw,
  PlanReviewKind,
  PlanReviewResult,
} from '../../../db/meetings/codes.ts';

export const ATTENDANCE_LABELS: Record<AttendanceWay, string> = {
  member: '構成員として出席',
  'added-by-chair': '会長が構成員に加え、守秘義務を説明して出席',
  'heard-then-left': '冒頭に状況を聴取して退席（資料なし）',
};

export const MEETING_STATE_LABELS: Record<MeetingState, string> = {
  preparing: '準備',
  held: '開催済',
  'minutes-confirmed': '会議録確定',
  'minutes-corrected': '会議録確定（訂正版）',
};

export const OTHER_LAW_LABELS: Record<OtherLaw, string> = {
  'self-reliance-support-9': '生活困窮者自立支援法第9条（支援会議）',
  'public-assistance-27-3': '生活保護法第27条の3（調整会議）',
  'child-welfare-25-2': '児童福祉法第25条の2（要保護児童対策地域協議会）',
};

export const MEETING_KIND_LABELS: Record<MeetingKind, string> = {
  support: '支援会議',
  'plan-review': '重層的支援会議',
  stakeholder: '関係者会議',
};

export const PLAN_REVIEW_KIND_LABELS: Record<PlanReviewKind, string> = {
  plan: 'プランの適切性',
  monitoring: '中間の状況',
  evaluation: '評価（終結・再プラン・中断）',
  report: '事後の報告',
};

export const PLAN_REVIEW_RESULT_LABELS: Record<PlanReviewResult, string> = {
  adequate: '適切',
  'adequate-with-changes': '修正のうえ適切',
  returned: '差戻し',
};
