/** 重層的支援会議: a kind of its own, for cases with consent (R01). */
import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store, Writer } from '../store/store.ts';
import type { PlanReviewKind } from './codes.ts';
import { USUAL_PLAN_REVIEW_AGENDA } from './planReview/rules.ts';
import { planReviewMeeting, planReviewMeetingCase } from './planReviewTables.ts';
import { mayComeBeforePlanReview, withoutOwnConsent } from './rules.ts';
import { isTrialYear, meetingSettings } from './settings.ts';

export interface Placing {
  caseId: string;
  date: string;
  kind?: PlanReviewKind;
  planId?: string;
  /** A certain sitting; without it the one in preparation for that day, or a new one. */
  meetingId?: string;
  /** Whom it is about (R07). */
  personIds: readonly string[];
}

/**
 * Puts a case before the 重層的支援会議 of a day, or says why not (R01) — and writes down that it was asked. A sitting in preparation for that day
 * takes it on its agenda, and a case that is on it already stands there once. `then` writes in the same transaction.
 */
export function placeOnPlanReview(
  session: Session,
  { personIds, ...placing }: Placing,
  then: (writer: Writer, meetingCaseId: string) => void = () => {},
): Outcome<{ meetingId: string; withoutConsent: string[] }> {
  const { store } = session;
  const { caseId, date } = placing;
  const consents = consentFacts(store, caseId);
  const may = mayComeBeforePlanReview(consents, date);
  if (!may.ok) {
    store.write(session.staff.id, (writer) =>
      writer.audit({ action: 'refused', caseId, detail: { rule: 'R01' } }),
    );
    return may;
  }
  const meetingId = store.write(session.staff.id, (writer) => {
    const placed = placeIn(session, writer, placing, may.value);
    then(writer, placed.meetingCaseId);
    return placed.meetingId;
  });
  return allowed({ meetingId, withoutConsent: withoutOwnConsent(personIds, consents, date) });
}

/** Inside a transaction whose caller has asked R01; `consentIds` are those that carry it. */
export function placeIn(
  session: Session,
  writer: Writer,
  { caseId, date, kind, planId, meetingId }: Omit<Placing, 'personIds'>,
  consentIds: string[],
): { meetingId: string; meetingCaseId: string } {
  const { store } = session;
  const id = meetingId ?? preparedFor(session, date) ?? addMeeting(session, writer, date);
  const known = planReviewsOf(store, caseId).find((each) => each.meetingId === id)?.meetingCaseId;
  const meetingCaseId = known ?? store.newId();
  writer.put('planReviewMeetingCase', meetingCaseId, {
    meetingId: id,
    caseId,
    consentIds,
    ...(kind && { kind }),
    ...(planId && { planId }),
  });
  return { meetingId: id, meetingCaseId };
}

const preparedFor = ({ store, office }: Session, date: string): string | null =>
  store.orm
    .select({ id: planReviewMeeting.id })
    .from(planReviewMeeting)
    .where(
      and(
        eq(planReviewMeeting.state, 'preparing'),
        isNull(planReviewMeeting.calledOffOn),
        eq(planReviewMeeting.date, date),
        eq(planReviewMeeting.officeId, office.id),
      ),
    )
    .get()?.id ?? null;

/** The number that a sitting of a fiscal year gets at this window. */
export const nextNumber = (session: Session, writer: Writer, year: number): number =>
  (writer.orm
    .select({ number: sql<number | null>`max(${planReviewMeeting.number})` })
    .from(planReviewMeeting)
    .where(and(eq(planReviewMeeting.fiscalYear, year), eq(planReviewMeeting.officeId, session.office.id)))
    .get()?.number ?? 0) + 1;

/** A sitting as it begins: with the usual agenda, chaired by whom the city named, and marked as 試行 while that lasts (C17). */
export function addMeeting(session: Session, writer: Writer, date: string | null): string {
  const year = fiscalYear(date ?? toTokyoDate(session.store.now()));
  const settings = meetingSettings(session.store);
  return writer.add('planReviewMeeting', {
    officeId: session.office.id,
    fiscalYear: year,
    number: nextNumber(session, writer, year),
    state: 'preparing',
    date,
    agenda: USUAL_PLAN_REVIEW_AGENDA,
    chairName: settings['plan-review-chair'],
    recorderName: session.staff.name,
    readAloud: false,
    byCirculation: false,
    isTrial: isTrialYear(settings, year),
    usesInitials: settings['uses-initials'] === 'yes',
  });
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

/** One case's part of a sitting, with the sitting. */
export const planReviewPart = (store: Store, meetingCaseId: string) =>
  store.orm
    .select({ of: planReviewMeetingCase, meeting: planReviewMeeting })
    .from(planReviewMeetingCase)
    .innerJoin(planReviewMeeting, eq(planReviewMeeting.id, planReviewMeetingCase.meetingId))
    .where(and(eq(planReviewMeetingCase.id, meetingCaseId), isNull(planReviewMeetingCase.deletedAt)))
    .get() ?? null;

/** The day of the next sitting in preparation, of whichever case. */
export const nextPlanReviewOn = (store: Store, from: string): string | null =>
  store.orm
    .select({ date: planReviewMeeting.date })
    .from(planReviewMeeting)
    .where(
      and(
        eq(planReviewMeeting.state, 'preparing'),
        isNull(planReviewMeeting.calledOffOn),
        gte(planReviewMeeting.date, from),
      ),
    )
    .orderBy(asc(planReviewMeeting.date))
    .get()?.date ?? null;
