/** 重層的支援会議: a kind of its own, for cases with consent (R01). */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import type { proposePlanReviewInput } from './inputs.ts';
import { planReviewMeeting, planReviewMeetingCase } from './planReviewTables.ts';
import { mayComeBeforePlanReview } from './rules.ts';

/** Puts a case before a 重層的支援会議, or says why not (R01) — and writes down that it was asked. */
export function proposePlanReview(
  session: Session,
  input: z.output<typeof proposePlanReviewInput>,
): Outcome<{ meetingId: string }> {
  const { store } = session;
  const may = mayComeBeforePlanReview(consentFacts(store, input.caseId), input.date);
  if (!may.ok) {
    store.write(session.staff.id, (writer) =>
      writer.audit({ action: 'refused', caseId: input.caseId, detail: { rule: 'R01' } }),
    );
    return may;
  }
  const meetingId = store.write(session.staff.id, (writer) => {
    const year = fiscalYear(input.date);
    const last = writer.orm
      .select({ number: sql<number | null>`max(${planReviewMeeting.number})` })
      .from(planReviewMeeting)
      .where(and(eq(planReviewMeeting.fiscalYear, year), eq(planReviewMeeting.officeId, session.office.id)))
      .get();
    const id = writer.add('planReviewMeeting', {
      officeId: session.office.id,
      fiscalYear: year,
      number: (last?.number ?? 0) + 1,
      state: 'preparing',
      date: input.date,
    });
    writer.add('planReviewMeetingCase', { meetingId: id, caseId: input.caseId, consentIds: may.value });
    return id;
  });
  return allowed({ meetingId });
}

/** The 重層的支援会議 whose agenda the case is on. */
export const planReviewsOf = (store: Store, caseId: string) =>
  store.orm
    .select({
      meetingCaseId: planReviewMeetingCase.id,
      meetingId: planReviewMeeting.id,
      fiscalYear: planReviewMeeting.fiscalYear,
      number: planReviewMeeting.number,
      state: planReviewMeeting.state,
      date: planReviewMeeting.date,
    })
    .from(planReviewMeetingCase)
    .innerJoin(planReviewMeeting, eq(planReviewMeeting.id, planReviewMeetingCase.meetingId))
    .where(and(eq(planReviewMeetingCase.caseId, caseId), isNull(planReviewMeetingCase.deletedAt)))
    .orderBy(asc(planReviewMeeting.date), asc(planReviewMeeting.id))
    .all();

/** R08 — those still in preparation that the case may no longer come before, because its consent was withdrawn or runs out. */
export function endangeredPlanReviews(store: Store, caseId: string) {
  const consents = consentFacts(store, caseId);
  const today = toTokyoDate(store.now());
  return planReviewsOf(store, caseId).filter(
    ({ state, date }) => state === 'preparing' && !mayComeBeforePlanReview(consents, date ?? today).ok,
  );
}

/** Takes the case off the agenda of a meeting that has not been held. */
export function takeOffPlanReview(session: Session, meetingCaseId: string): Outcome<null> {
  const { store } = session;
  const found = store.orm
    .select({ state: planReviewMeeting.state, deletedAt: planReviewMeetingCase.deletedAt })
    .from(planReviewMeetingCase)
    .innerJoin(planReviewMeeting, eq(planReviewMeeting.id, planReviewMeetingCase.meetingId))
    .where(eq(planReviewMeetingCase.id, meetingCaseId))
    .get();
  if (!found) return refused('not-found');
  if (found.state !== 'preparing' || found.deletedAt !== null) return refused('state-changed');
  store.write(session.staff.id, (writer) =>
    writer.put('planReviewMeetingCase', meetingCaseId, { deletedAt: store.now() }),
  );
  return allowed(null);
}
