import type { ReceptionMethod } from '../receptions/codes.ts';

/** Code lists of 受けたつなぎ: how it came, whether a consent was seen, what was answered. */
export const RECEIVED_WAYS = ['fax', 'paper', 'phone', 'mail', 'visit', 'meeting', 'other'] as const;
export type ReceivedWay = (typeof RECEIVED_WAYS)[number];

/** 受付方法 of the reception that a 受けたつなぎ becomes. */
export const RECEPTION_METHOD_OF: Record<ReceivedWay, ReceptionMethod> = {
  fax: 'fax-document',
  paper: 'fax-document',
  phone: 'phone',
  mail: 'mail-web',
  visit: 'visit',
  meeting: 'meeting-information',
  other: 'other',
};

export const CONSENT_SEEN = ['written', 'oral-said', 'none', 'unknown'] as const;
export type ConsentSeen = (typeof CONSENT_SEEN)[number];

/** 回答: taken on, further information asked for, passed on to somebody else, not taken on. */
export const REFERRAL_ANSWERS = ['taken-on', 'advice', 'passed-on', 'not-taken-on'] as const;
export type ReferralAnswer = (typeof REFERRAL_ANSWERS)[number];

/** 主な支援対象者 of the plan's tables, as far as a case's own record tells of them. */
export const TARGET_GROUPS = ['older', 'child-rearing', 'disability', 'poverty'] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** What つなぎ確認 ends with; until then it is asked again, as often as it takes. */
export const CONFIRM_OUTCOMES = ['connected', 'not-connected'] as const;
export type ConfirmOutcome = (typeof CONFIRM_OUTCOMES)[number];
