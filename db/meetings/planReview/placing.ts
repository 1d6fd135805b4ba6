/** A case comes before a 重層的支援会議: with its plan where one waits for it, else for what its state asks. */
import type { z } from 'zod';
import { toTokyoDate } from '../../calendar/rules.ts';
import type { CaseState } from '../../cases/rules.ts';
import { hasEnded } from '../../cases/rules.ts';
import { findCase } from '../../cases/transitions.ts';
import { evaluationsOf } from '../../evaluations/reading.ts';
import { allowed, type Outcome, refused } from '../../outcome.ts';
import { membersOf } from '../../people/store.ts';
import type { Session } from '../../session.ts';
import type { Store } from '../../store/store.ts';
import { submitPlan } from '../../supportPlans/course.ts';
import { type PlanRecord, plansOf } from '../../supportPlans/reading.ts';
import type { PlanReviewKind } from '../codes.ts';
import type { proposePlanReviewInput } from '../inputs.ts';
import { addMeeting, placeOnPlanReview } from '../planReview.ts';
import type { createPlanReviewInput, placeCaseInput } from './inputs.ts';
import { findPlanReview } from './reading.ts';

/** The plan that waits for a meeting: explained and not yet on an agenda, or decided in urgency and not yet told of. */
const waitingPlan = (store: Store, caseId: string): PlanRecord | null =>
  plansOf(store, caseId).find(
    ({ state, urgentOn, meetingCaseId }) =>
      meetingCaseId === null && (state === 'explained' || (state === 'decided' && urgentOn !== null)),
  ) ?? null;

export function usualKind(state: CaseState | null): PlanReviewKind {
  if (state === 'awaiting-evaluation') return 'evaluation';
  if (state === 'supporting') return 'monitoring';
  return state !== null && (state === 'following-up' || hasEnded(state)) ? 'report' : 'plan';
}

function propose(
  session: Session,
  {
    caseId,
    date,
    kind,
    meetingId,
  }: { caseId: string; date: string; kind?: PlanReviewKind; meetingId?: string },
): Outcome<{ meetingId: string; withoutConsent: string[] }> {
  const { store } = session;
  const found = findCase(store, caseId);
  if (!found) return refused('not-found');
  const plan = kind === undefined || kind === 'plan' || kind === 'report' ? waitingPlan(store, caseId) : null;
  if (plan) return submitPlan(session, { planId: plan.id, date }, meetingId);
  const wanted = kind ?? usualKind(found.state);
  // A sheet that is being written goes along with its case.
  const sheet =
    wanted === 'evaluation'
      ? evaluationsOf(store, caseId).find(
          ({ state, meetingCaseId }) => state === 'draft' && meetingCaseId === null,
        )
      : undefined;
  const personIds = found.householdId
    ? membersOf(store, found.householdId).map(({ person }) => person.id)
    : [];
  return placeOnPlanReview(
    session,
    {
      caseId,
      date,
      kind: wanted,
      personIds,
      ...(sheet?.planId && { planId: sheet.planId }),
      ...(meetingId && { meetingId }),
    },
    (writer, meetingCaseId) => {
      if (sheet) writer.put('evaluation', sheet.id, { meetingCaseId });
    },
  );
}

export function proposePlanReview(
  session: Session,
  input: z.output<typeof proposePlanReviewInput>,
): Outcome<{ meetingId: string }> {
  const placed = propose(session, input);
  return placed.ok ? allowed({ meetingId: placed.value.meetingId }) : placed;
}

/** A sitting is prepared first, and gets its cases one by one. */
export function createPlanReview(
  session: Session,
  { date }: z.output<typeof createPlanReviewInput>,
): { meetingId: string } {
  return { meetingId: session.store.write(session.staff.id, (writer) => addMeeting(session, writer, date)) };
}

/** On the agenda of this very sitting. Asked on its day; while that is open, on today's (R01). */
export function placeCase(
  session: Session,
  { meetingId, ...input }: z.output<typeof placeCaseInput>,
): Outcome<{ withoutConsent: string[] }> {
  const meeting = findPlanReview(session.store, meetingId);
  if (!meeting) return refused('not-found');
  if (meeting.state !== 'preparing' || meeting.calledOffOn) return refused('state-changed');
  const { kind, ...of } = input;
  const placed = propose(session, {
    ...of,
    ...(kind && { kind }),
    meetingId,
    date: meeting.date ?? toTokyoDate(session.store.now()),
  });
  return placed.ok ? allowed({ withoutConsent: placed.value.withoutConsent }) : placed;
}
