/**
 * A sitting of either kind as the papers around it know it: when, where, who, in which order — and no case. What is read of the cases here is how
 * many there are, and what would betray them, so that no free text carries it out (R04).
 */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { findCase } from '../cases/transitions.ts';
import { organisationNames } from '../organisations/store.ts';
import { membersOf } from '../people/store.ts';
import type { Store } from '../store/store.ts';
import type { CaseMarks } from './addressRules.ts';
import type { AttendanceWay, MeetingKind } from './codes.ts';
import { USUAL_PLAN_REVIEW_AGENDA } from './planReview/rules.ts';
import { planReviewAttendee, planReviewMeeting, planReviewMeetingCase } from './planReviewTables.ts';
import { meetingSettings } from './settings.ts';
import { USUAL_AGENDA } from './sittings.ts';
import { meetingAttendee, supportMeeting, supportMeetingCase } from './tables.ts';

/** The kinds with cases; a 関係者会議 has none. */
export type SittingKind = Exclude<MeetingKind, 'stakeholder'>;

/** Where nobody has written an agenda. */
const USUAL: Record<SittingKind, readonly string[]> = {
  support: USUAL_AGENDA,
  'plan-review': USUAL_PLAN_REVIEW_AGENDA,
};

export interface SittingAttendee {
  id: string;
  organisationId: string | null;
  organisation: string;
  title: string;
  name: string;
  standing: string;
  way: AttendanceWay;
  secrecyNoticeDate: string | null;
  /** Which cases of the sitting, counted from 1; empty: all. */
  caseNumbers: number[];
}

export interface SittingCase {
  caseId: string;
  startTime: string | null;
  marks: CaseMarks;
}

type AttendeeRow = { organisationId: string | null; organisationName: string | null; id: string } & Record<
  'title' | 'name' | 'standing',
  string | null
>;

function marksOf(store: Store, caseId: string): CaseMarks {
  const found = findCase(store, caseId);
  const members = found?.householdId ? membersOf(store, found.householdId) : [];
  return {
    caseNo: found?.caseNo ?? '',
    names: members.flatMap(({ person }) => [person.name ?? '', person.kana ?? '']).filter(Boolean),
  };
}

function ofSupport(store: Store, id: string) {
  const meeting = store.orm.select().from(supportMeeting).where(eq(supportMeeting.id, id)).get();
  if (!meeting) return null;
  const cases = store.orm
    .select()
    .from(supportMeetingCase)
    .where(and(eq(supportMeetingCase.meetingId, id), isNull(supportMeetingCase.deletedAt)))
    .orderBy(asc(supportMeetingCase.position), asc(supportMeetingCase.id))
    .all();
  const attendees = store.orm
    .select()
    .from(meetingAttendee)
    .where(and(eq(meetingAttendee.meetingId, id), isNull(meetingAttendee.deletedAt)))
    .orderBy(asc(meetingAttendee.id))
    .all();
  return {
    meeting,
    cases: cases.map(({ caseId }) => ({ caseId: caseId ?? '', startTime: null })),
    attendees: attendees.map((each) => ({ ...each, caseIds: null })),
  };
}

function ofPlanReview(store: Store, id: string) {
  const meeting = store.orm.select().from(planReviewMeeting).where(eq(planReviewMeeting.id, id)).get();
  if (!meeting) return null;
  const cases = store.orm
    .select()
    .from(planReviewMeetingCase)
    .where(and(eq(planReviewMeetingCase.meetingId, id), isNull(planReviewMeetingCase.deletedAt)))
    .orderBy(asc(planReviewMeetingCase.position), asc(planReviewMeetingCase.id))
    .all();
  const attendees = store.orm
    .select()
    .from(planReviewAttendee)
    .where(and(eq(planReviewAttendee.meetingId, id), isNull(planReviewAttendee.deletedAt)))
    .orderBy(asc(planReviewAttendee.id))
    .all();
  return {
    meeting,
    cases: cases.map(({ caseId, startTime }) => ({ caseId: caseId ?? '', startTime })),
    attendees: attendees.map((each) => ({ ...each, way: null, secrecyNoticeDate: null })),
  };
}

export function sittingOf(store: Store, kind: SittingKind, id: string) {
  const found = kind === 'support' ? ofSupport(store, id) : ofPlanReview(store, id);
  if (!found) return null;
  const { meeting } = found;
  const settings = meetingSettings(store);
  const names = organisationNames(store);
  const cases: SittingCase[] = found.cases.map((each) => ({ ...each, marks: marksOf(store, each.caseId) }));
  const attendee = (
    each: AttendeeRow & {
      way: AttendanceWay | null;
      secrecyNoticeDate: string | null;
      caseIds: string[] | null;
    },
  ): SittingAttendee => ({
    id: each.id,
    organisationId: each.organisationId,
    organisation: each.organisationName || names.get(each.organisationId ?? '') || '',
    title: each.title ?? '',
    name: each.name ?? '',
    standing: each.standing ?? '',
    way: each.way ?? 'member',
    secrecyNoticeDate: each.secrecyNoticeDate,
    caseNumbers: cases.flatMap(({ caseId }, index) => (each.caseIds?.includes(caseId) ? [index + 1] : [])),
  });
  return {
    kind,
    id,
    name: kind === 'support' ? settings['support-name'] : settings['plan-review-name'],
    settings,
    fiscalYear: meeting.fiscalYear ?? 0,
    number: meeting.number ?? 0,
    state: meeting.state ?? 'preparing',
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    place: meeting.place ?? '',
    agenda: meeting.agenda?.length ? meeting.agenda : USUAL[kind],
    handouts: meeting.handouts ?? '',
    chairName: meeting.chairName ?? '',
    recorderName: meeting.recorderName ?? '',
    noticeDate: meeting.noticeDate,
    noticeNumber: meeting.noticeNumber ?? '',
    noticeBring: meeting.noticeBring ?? '',
    isTrial: meeting.isTrial ?? false,
    isByCirculation: 'byCirculation' in meeting && meeting.byCirculation === true,
    otherLaws: 'otherLaws' in meeting ? (meeting.otherLaws ?? []) : [],
    attendees: found.attendees.map(attendee),
    cases,
  };
}
export type Sitting = NonNullable<ReturnType<typeof sittingOf>>;
