/** 協議結果 of a 重層的支援会議 on a plan: 適切, 修正のうえ適切 or 差戻し. What is decided on it is the city's affair (C5). */
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { mayMove, move } from '../cases/transitions.ts';
import { consentFacts } from '../consents/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store, Writer } from '../store/store.ts';
import { findPlan } from '../supportPlans/reading.ts';
import { completeTaskIn, openTasksFrom } from '../tasks/store.ts';
import type { PlanReviewResult } from './codes.ts';
import type { recordPlanResultInput } from './inputs.ts';
import { planReviewPart } from './planReview.ts';
import { mayComeBeforePlanReview, withoutOwnConsent } from './rules.ts';

interface OnAgenda {
  id: string;
  caseId: string | null;
  planId: string | null;
}

/** The plan still waits for this meeting's word, or was decided in urgency and is reported to it. A result may be put right until it is decided on. */
export function mayHaveResult(store: Store, of: OnAgenda): boolean {
  const plan = of.planId ? findPlan(store, of.planId) : null;
  if (plan?.caseId !== of.caseId || plan?.meetingCaseId !== of.id) return false;
  return plan.state === 'before-meeting' || (plan.state === 'decided' && plan.urgentOn !== null);
}

/** What follows from a result: the case goes back to its plan or waits for the decision, and what could not wait for a meeting has been reported. */
export function applyPlanResult(
  session: Session,
  writer: Writer,
  of: OnAgenda,
  result: PlanReviewResult,
): void {
  const { store } = session;
  if (!of.planId || !of.caseId || !mayHaveResult(store, of)) return;
  const event = result === 'returned' ? 'plan-returned' : 'plan-submitted';
  const isWaiting = findPlan(store, of.planId)?.state === 'before-meeting';
  if (isWaiting && mayMove(store, of.caseId, event).ok) move(store, writer, of.caseId, event);
  for (const { id } of openTasksFrom(store, 'supportPlan', of.planId, 'plan-report'))
    completeTaskIn(session, writer, id, '');
}

/** From the plan's own screen. R01 on the day of the sitting itself; answers who has not consented themselves (R07). */
export function recordPlanResult(
  session: Session,
  input: z.output<typeof recordPlanResultInput>,
): Outcome<{ withoutConsent: string[] }> {
  const { store, staff } = session;
  const row = planReviewPart(store, input.meetingCaseId);
  const plan = findPlan(store, input.planId);
  const caseId = plan?.caseId;
  if (!row || !caseId || row.of.caseId !== caseId) return refused('not-found');
  const { meeting } = row;
  if (!mayHaveResult(store, { ...row.of, planId: plan.id })) return refused('state-changed');
  // R12: confirmed minutes say what was said; a correction of them begins on the sitting's own screen.
  if (meeting.minutesConfirmedOn !== null) return refused('R12');
  const isFixed = meeting.state !== 'preparing' && meeting.date !== null && meeting.date !== input.heldOn;
  if (input.heldOn > toTokyoDate(store.now()) || isFixed)
    return refused('invalid-input', 'fill-in', { fields: ['heldOn'] });
  const consents = consentFacts(store, caseId);
  const may = mayComeBeforePlanReview(consents, input.heldOn);
  if (!may.ok) {
    store.write(staff.id, (writer) => writer.audit({ action: 'refused', caseId, detail: { rule: 'R01' } }));
    return may;
  }
  store.write(staff.id, (writer) => {
    if (meeting.state === 'preparing')
      writer.put('planReviewMeeting', meeting.id, { state: 'held', date: input.heldOn });
    writer.put('planReviewMeetingCase', row.of.id, {
      planId: plan.id,
      consentIds: may.value,
      result: input.result,
      resultText: input.resultText,
    });
    applyPlanResult(session, writer, { ...row.of, planId: plan.id }, input.result);
  });
  return allowed({ withoutConsent: withoutOwnConsent(plan.personIds ?? [], consents, input.heldOn) });
}
