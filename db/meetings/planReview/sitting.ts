/** The facts of a sitting as its rules ask for them. */
import { toTokyoDate } from '../../calendar/rules.ts';
import { casesById } from '../../cases/store.ts';
import type { Session } from '../../session.ts';
import { findPlan } from '../../supportPlans/reading.ts';
import { type CaseConsents, consentsOfSitting, reachesOf } from './consents.ts';
import {
  attendeesOfPlanReview,
  casesOfPlanReview,
  type findPlanReview,
  type findPlanReviewCase,
} from './reading.ts';
import type { PlanReviewItem, PlanReviewSitting } from './rules.ts';

type Meeting = NonNullable<ReturnType<typeof findPlanReview>>;
type MeetingCase = NonNullable<ReturnType<typeof findPlanReviewCase>>;

export const itemOf = (
  session: Session,
  of: MeetingCase,
  { mayCome }: Pick<CaseConsents, 'mayCome'>,
  name = '',
): PlanReviewItem => ({
  meetingCaseId: of.id,
  name,
  kind: of.kind,
  hasPlan: of.planId !== null && findPlan(session.store, of.planId) !== null,
  result: of.result,
  resultText: of.resultText ?? '',
  judgement: of.judgement,
  discussion: of.discussion ?? '',
  mayCome,
});

export function sittingOf(session: Session, meeting: Meeting): PlanReviewSitting {
  const { store } = session;
  const on = meeting.date ?? toTokyoDate(store.now());
  const cases = casesOfPlanReview(store, meeting.id).map((of) => ({
    of,
    consents: consentsOfSitting(session, of.caseId ?? '', on),
  }));
  const heads = casesById(
    store,
    cases.map(({ of }) => of.caseId ?? ''),
  );
  const outside = cases.flatMap(({ of, consents }) =>
    reachesOf(session, of, on, consents).flatMap(({ attendee, reach }) =>
      reach.kind === 'outside' ? [{ id: attendee.id, because: reach.because }] : [],
    ),
  );
  return {
    date: meeting.date,
    startTime: meeting.startTime,
    place: meeting.place ?? '',
    byCirculation: meeting.byCirculation ?? false,
    readAloud: meeting.readAloud ?? false,
    attendees: attendeesOfPlanReview(store, meeting.id)
      .filter(({ attended }) => attended !== false)
      .map((each) => ({
        name: each.name ?? '',
        outside: outside.find(({ id }) => id === each.id)?.because ?? null,
        basis: each.basis,
        basisReason: each.basisReason ?? '',
      })),
    items: cases.map(({ of, consents }) =>
      itemOf(session, of, consents, heads.get(of.caseId ?? '')?.personName ?? ''),
    ),
  };
}
