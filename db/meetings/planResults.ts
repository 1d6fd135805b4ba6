/** 協議結果 of a 重層的支援会議 on a plan: 適切, 修正のうえ適切 or 差戻し. What is decided on it is the city's affair (C5). */
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { mayMove, move } from '../cases/transitions.ts';
import { consentFacts } from '../consents/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { findPlan } from '../supportPlans/reading.ts';
import { completeTaskIn, openTasksFrom } from '../tasks/store.ts';
import type { recordPlanResultInput } from './inputs.ts';
import { planReviewPart } from './planReview.ts';
import { mayComeBeforePlanReview, withoutOwnConsent } from './rules.ts';

/** R01 on the day of the sitting itself; answers who has not consented themselves (R07). A result may be put right until it is decided on. */
export function recordPlanResult(
  session: Session,
  input: z.output<typeof recordPlanResultInput>,
): Outcome<{ withoutConsent: string[] }> {
  const { store, staff } = session;
  const row = planReviewPart(store, input.meetingCaseId);
  const plan = findPlan(store, input.planId);
  const caseId = plan?.caseId;
  if (!row || !caseId || row.of.caseId !== caseId) return refused('not-found');
  const isReport = plan.state === 'decided' && plan.urgentOn !== null;
  if (plan.meetingCaseId !== input.meetingCaseId || (plan.state !== 'before-meeting' && !isReport))
    return refused('state-changed');
  const { meeting } = row;
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
    if (input.result === 'returned' && mayMove(store, caseId, 'plan-returned').ok)
      move(store, writer, caseId, 'plan-returned');
    // The next meeting has now been told of what could not wait for it.
    for (const { id } of openTasksFrom(store, 'supportPlan', plan.id, 'plan-report'))
      completeTaskIn(session, writer, id, '');
  });
  return allowed({ withoutConsent: withoutOwnConsent(plan.personIds ?? [], consents, input.heldOn) });
}
