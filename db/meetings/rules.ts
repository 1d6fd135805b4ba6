/**
 * What may happen at a meeting. 支援会議 (社会福祉法106条の6) and 重層的支援会議 never share a rule with a flag: the first may speak
 * of people who have not consented and binds its members to secrecy; the second takes consented cases only.
 */
import type { ConsentFact } from '../consents/rules.ts';
import { validSharingConsents } from '../consents/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { AttendanceWay, MeetingState } from './codes.ts';

/**
 * R01 — a case comes before a 重層的支援会議 only with a valid consent to sharing information (the city's plan 第2章1(2)イ: cases with
 * the person's consent). Otherwise a 支援会議 under 法106条の6 is offered.
 * Answers the consents that carry it.
 */
export function mayComeBeforePlanReview(consents: readonly ConsentFact[], on: string): Outcome<string[]> {
  const valid = validSharingConsents(consents, on);
  return valid.length > 0
    ? allowed(valid.map((each) => each.id))
    : refused('R01', 'hold-as-support-meeting', { on });
}

/**
 * R07 — members of the household who have not consented themselves: ②–⑥ of theirs goes on no paper of a 重層的支援会議. Said before the
 * case is put on the agenda; it does not stop it.
 */
export const withoutOwnConsent = (
  personIds: readonly string[],
  consents: readonly ConsentFact[],
  on: string,
): string[] => {
  const valid = validSharingConsents(consents, on);
  return personIds.filter((id) => !valid.some((each) => each.personId === id));
};

export interface AttendeeFacts {
  name: string;
  way: AttendanceWay;
  secrecyNoticeDate: string | null;
}

/**
 * R03 — only somebody to whom the duty of secrecy (法106条の6第5項) has been explained attends a 支援会議. A non-member either is made a
 * member by the chair and told of it, or is heard at the beginning, gets no papers and leaves (C6).
 */
export function mayAttendSupportMeeting(attendee: AttendeeFacts, on: string): Outcome<null> {
  if (attendee.way === 'heard-then-left') return allowed(null);
  const told = attendee.secrecyNoticeDate !== null && attendee.secrecyNoticeDate <= on;
  return told ? allowed(null) : refused('R03', 'explain-secrecy', { name: attendee.name });
}

/** C6 — whoever is no member is asked in for a reason, and it stays on the roll. */
export const mayAskIn = ({ way, reason }: { way: AttendanceWay; reason: string }): Outcome<null> =>
  way !== 'member' && reason === ''
    ? refused('missing-required', 'fill-in', { fields: ['nonMemberReason'] })
    : allowed(null);

/** For whom somebody was at the sitting: with no case named, for all of them. */
export const isPresentFor = (attendee: { caseIds: readonly string[] | null }, caseId: string): boolean =>
  !attendee.caseIds || attendee.caseIds.length === 0 || attendee.caseIds.includes(caseId);

export interface HeldFacts {
  date: string | null;
  startTime: string | null;
  place: string | null;
  attendees: readonly AttendeeFacts[];
  /** Per case: are there roles agreed, or a reason written down why none? */
  cases: readonly { agreedRoles: number; discussion: string | null }[];
  secrecyConfirmed: boolean;
  readAloud: boolean;
}

/** What must stand before a 支援会議 counts as held: where, when, who, secrecy confirmed, what was agreed read aloud (C3). */
export function mayBeHeld(facts: HeldFacts): Outcome<null> {
  const missing: string[] = [];
  if (!facts.date) missing.push('date');
  if (!facts.startTime) missing.push('startTime');
  if (!facts.place) missing.push('place');
  if (facts.attendees.length === 0) missing.push('attendees');
  if (facts.cases.length === 0) missing.push('cases');
  if (!facts.secrecyConfirmed) missing.push('secrecyConfirmed');
  if (!facts.readAloud) missing.push('readAloud');
  if (facts.cases.some((each) => each.agreedRoles === 0 && !each.discussion)) missing.push('agreedRoles');
  if (missing.length > 0) return refused('missing-required', 'fill-in', { fields: missing });
  for (const attendee of facts.attendees) {
    const may = mayAttendSupportMeeting(attendee, facts.date as string);
    if (!may.ok) return may;
  }
  return allowed(null);
}

/** 中止: with a reason, and only of what has not been held. */
export const mayBeCalledOff = (
  meeting: { state: MeetingState | null; calledOffOn: string | null },
  reason: string,
): Outcome<null> => {
  if (meeting.state !== 'preparing' || meeting.calledOffOn) return refused('state-changed');
  return reason.trim() === ''
    ? refused('missing-required', 'fill-in', { fields: ['calledOffReason'] })
    : allowed(null);
};
