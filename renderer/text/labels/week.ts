/** Wording of the code lists of 週間予定. */
import type { AppointmentKind, LeaveKind, WeekSource } from '../../../db/week/codes.ts';

export const APPOINTMENT_KIND_LABELS: Record<AppointmentKind, string> = {
  'visit-here': '来所',
  'home-visit': '訪問',
  phone: '電話',
  meeting: '会議',
  other: 'その他',
};

export const LEAVE_KIND_LABELS: Record<LeaveKind, string> = {
  leave: '休暇',
  'business-trip': '出張',
  training: '研修',
  away: '不在',
};

export const WEEK_SOURCE_LABELS: Record<WeekSource, string> = {
  appointment: '予定',
  next: '次回',
  meeting: '会議',
  task: '期限',
  leave: '休暇・不在',
  busy: '予定あり',
};
