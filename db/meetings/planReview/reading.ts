/** Reading 重層的支援会議: one row, everything on one case of a sitting, all of them. */
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { casesById } from '../../cases/store.ts';
import { gapsOf } from '../../socialResources/store.ts';
import type { Store } from '../../store/store.ts';
import { openTaskFrom } from '../../tasks/store.ts';
import {
  planReviewAttendee,
  planReviewMeeting,
  planReviewMeetingCase,
  planReviewRole,
  planReviewStatement,
} from '../planReviewTables.ts';

export const findPlanReview = (store: Store, id: string) =>
  store.orm.select().from(planReviewMeeting).where(eq(planReviewMeeting.id, id)).get() ?? null;

/** Not one that was taken off again. */
export const findPlanReviewCase = (store: Store, id: string) =>
  store.orm
    .select()
    .from(planReviewMeetingCase)
    .where(and(eq(planReviewMeetingCase.id, id), isNull(planReviewMeetingCase.deletedAt)))
    .get() ?? null;

/** In the order of the day. */
export const casesOfPlanReview = (store: Store, meetingId: string) =>
  store.orm
    .select()
    .from(planReviewMeetingCase)
    .where(and(eq(planReviewMeetingCase.meetingId, meetingId), isNull(planReviewMeetingCase.deletedAt)))
    .all()
    .sort(
      (a, b) =>
        (a.startTime ?? '99').localeCompare(b.startTime ?? '99') ||
        (a.position ?? 0) - (b.position ?? 0) ||
        a.id.localeCompare(b.id),
    );

export const attendeesOfPlanReview = (store: Store, meetingId: string) =>
  store.orm
    .select()
    .from(planReviewAttendee)
    .where(and(eq(planReviewAttendee.meetingId, meetingId), isNull(planReviewAttendee.deletedAt)))
    .orderBy(asc(planReviewAttendee.position), asc(planReviewAttendee.id))
    .all();

export type PlanReviewAttendee = ReturnType<typeof attendeesOfPlanReview>[number];

/** Of one case alone: nothing of another of the same sitting is read here. */
export const rowsOfPlanReviewCase = (store: Store, of: { id: string; caseId: string | null }) => ({
  statements: store.orm
    .select()
    .from(planReviewStatement)
    .where(and(eq(planReviewStatement.meetingCaseId, of.id), isNull(planReviewStatement.deletedAt)))
    .orderBy(asc(planReviewStatement.position), asc(planReviewStatement.id))
    .all(),
  roles: store.orm
    .select()
    .from(planReviewRole)
    .where(and(eq(planReviewRole.meetingCaseId, of.id), isNull(planReviewRole.deletedAt)))
    .orderBy(asc(planReviewRole.position), asc(planReviewRole.id))
    .all(),
  gaps: gapsOf(store, of.caseId ?? '').filter((gap) => gap.meetingCaseId === of.id),
});

/** The 対応事項 that the sitting made of a 支援内容, while it is open. */
export function openRoleTask(
  store: Store,
  meetingCaseId: string | null,
  action: { what: string | null; organisationId: string | null },
): string | null {
  const of = meetingCaseId ? findPlanReviewCase(store, meetingCaseId) : null;
  const role = of
    ? rowsOfPlanReviewCase(store, of).roles.find(
        ({ what, organisationId }) => what === action.what && organisationId === action.organisationId,
      )
    : undefined;
  return role ? openTaskFrom(store, 'planReviewRole', role.id) : null;
}

export const isPresentFor = (attendee: Pick<PlanReviewAttendee, 'caseIds'>, caseId: string | null): boolean =>
  attendee.caseIds === null || attendee.caseIds.includes(caseId ?? '');

/** Every sitting with the heads of its cases, newest first; those in preparation before all. */
export function listPlanReviews(store: Store) {
  const meetings = store.orm
    .select()
    .from(planReviewMeeting)
    .orderBy(desc(planReviewMeeting.date), desc(planReviewMeeting.id))
    .limit(200)
    .all();
  const cases = store.orm
    .select()
    .from(planReviewMeetingCase)
    .where(
      and(
        inArray(
          planReviewMeetingCase.meetingId,
          meetings.map(({ id }) => id),
        ),
        isNull(planReviewMeetingCase.deletedAt),
      ),
    )
    .all();
  const heads = casesById(
    store,
    cases.map(({ caseId }) => caseId ?? ''),
  );
  return meetings.map((meeting) => ({
    ...meeting,
    cases: cases
      .filter(({ meetingId }) => meetingId === meeting.id)
      .sort((a, b) => (a.startTime ?? '99').localeCompare(b.startTime ?? '99'))
      .map(({ id, caseId, kind, startTime }) => ({
        meetingCaseId: id,
        caseId,
        kind: kind ?? ('plan' as const),
        startTime,
        personName: heads.get(caseId ?? '')?.personName ?? '',
        caseNo: heads.get(caseId ?? '')?.caseNo ?? '',
      })),
  }));
}
