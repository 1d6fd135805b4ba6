/** Wording of a meeting's state, of attendance at a 支援会議 and of the other laws' meetings. */
import type { AttendanceWay, MeetingState, OtherLaw } from '../../../db/meetings/codes.ts';

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
