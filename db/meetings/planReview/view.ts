/** A sitting for its screen: the head with what stands beside every case, and one case's part by itself. */
import { toTokyoDate } from '../../calendar/rules.ts';
import { casesById } from '../../cases/store.ts';
import { evaluationBefore } from '../../evaluations/judging.ts';
import { organisationNames } from '../../organisations/store.ts';
import type { Session } from '../../session.ts';
import { actionsOfPlan, findPlan } from '../../supportPlans/reading.ts';
import { minutesVersionsOf } from '../minutesVersions.ts';
import { mayHaveResult } from '../planResults.ts';
import { meetingSettings } from '../settings.ts';
import { type CaseConsents, consentsOfSitting, reachesOf } from './consents.ts';
import { actionsToTake } from './planRoles.ts';
import {
  attendeesOfPlanReview,
  casesOfPlanReview,
  findPlanReview,
  findPlanReviewCase,
  rowsOfPlanReviewCase,
} from './reading.ts';
import { mayBeEdited, missingOf } from './rules.ts';
import { itemOf } from './sitting.ts';

export function viewPlanReview(session: Session, meetingId: string) {
  const { store } = session;
  const meeting = findPlanReview(store, meetingId);
  if (!meeting) return null;
  const settings = meetingSettings(store);
  const today = toTokyoDate(store.now());
  const on = meeting.date ?? today;
  const cases = casesOfPlanReview(store, meetingId);
  const heads = casesById(
    store,
    cases.map(({ caseId }) => caseId ?? ''),
  );
  return {
    meeting,
    today,
    isEditable: !meeting.calledOffOn && mayBeEdited(meeting.state, meeting.correctionReason),
    name: settings['plan-review-name'],
    mayCirculate: settings['circulation-allowed'] === 'yes',
    attendees: attendeesOfPlanReview(store, meetingId),
    cases: cases.map((of) => {
      const consents = consentsOfSitting(session, of.caseId ?? '', on);
      return {
        meetingCaseId: of.id,
        caseId: of.caseId ?? '',
        kind: of.kind ?? ('plan' as const),
        startTime: of.startTime,
        personName: heads.get(of.caseId ?? '')?.personName ?? '',
        caseNo: heads.get(of.caseId ?? '')?.caseNo ?? '',
        mayCome: consents.mayCome.ok,
        isDone: missingOf(itemOf(session, of, consents)).length === 0,
        /** 支援内容 of the plan that are no 役割分担 yet. */
        actionsToTake: actionsToTake(store, of).length,
        versions: minutesVersionsOf(store, 'plan-review', of.id).length,
        /** R06: who on the roll is outside its consents, or may hear a part only. */
        reaches: reachesOf(session, of, on, consents).map(({ attendee, reach }) => ({
          attendeeId: attendee.id,
          ...reach,
        })),
        /** Not on the roll yet: whom the consents name and whom the plan gives something to do. */
        proposed: proposedFor(session, of, consents),
      };
    }),
  };
}
export type PlanReviewView = NonNullable<ReturnType<typeof viewPlanReview>>;

function proposedFor(
  session: Session,
  of: { meetingId: string | null; planId: string | null },
  { organisationIds }: CaseConsents,
) {
  const { store } = session;
  const plan = of.planId ? findPlan(store, of.planId) : null;
  const wanted = [
    ...(plan?.leadOrganisationId ? [plan.leadOrganisationId] : []),
    ...(plan ? actionsOfPlan(store, plan.id).flatMap(({ organisationId }) => organisationId ?? []) : []),
    ...organisationIds,
  ];
  const present = attendeesOfPlanReview(store, of.meetingId ?? '').map(
    ({ organisationId }) => organisationId,
  );
  const names = organisationNames(store);
  return [...new Set(wanted)]
    .filter((id) => organisationIds.includes(id) && !present.includes(id))
    .map((id) => ({ organisationId: id, name: names.get(id) ?? '' }));
}

export function viewPlanReviewPart(session: Session, meetingCaseId: string) {
  const { store } = session;
  const of = findPlanReviewCase(store, meetingCaseId);
  const meeting = of?.meetingId ? findPlanReview(store, of.meetingId) : null;
  if (!of || !meeting) return null;
  const { consents: _, ...consents } = consentsOfSitting(
    session,
    of.caseId ?? '',
    meeting.date ?? toTokyoDate(store.now()),
  );
  const plan = of.planId ? findPlan(store, of.planId) : null;
  const evaluation = evaluationBefore(store, meetingCaseId);
  return {
    ...of,
    ...rowsOfPlanReviewCase(store, of),
    consents: {
      ...consents,
      given: consents.mayCome.ok ? consents.mayCome.value.length : 0,
      organisations: consents.organisationIds.map((id) => organisationNames(store).get(id) ?? ''),
    },
    plan: plan && {
      id: plan.id,
      round: plan.round ?? 1,
      version: plan.version ?? 1,
      goalShort: plan.goalShort ?? '',
    },
    /** Something was done on it already: it stands as it was said. */
    isResultFixed: plan !== null && meeting.state !== 'preparing' && !mayHaveResult(store, of),
    evaluation: evaluation && {
      id: evaluation.id,
      state: evaluation.state,
      opinion: evaluation.opinion,
      result: evaluation.result,
    },
    versions: minutesVersionsOf(store, 'plan-review', meetingCaseId).map(
      ({ version, reason, confirmedOn }) => ({
        version: version ?? 1,
        reason: reason ?? '',
        confirmedOn,
      }),
    ),
  };
}
