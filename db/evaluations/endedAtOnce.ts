/** C15 — with two meetings a year, death or moving away is not kept waiting for one: the meeting is told afterwards. */
import { nextPlanReviewOn, planReviewsOf } from '../meetings/planReview.ts';
import type { Session } from '../session.ts';
import type { Writer } from '../store/store.ts';
import { endPlan } from '../supportPlans/course.ts';
import { addTask } from '../tasks/store.ts';
import { evaluationsOf, planInForce } from './reading.ts';
import { goalsOf } from './writing.ts';

/**
 * A case under a plan that death or moving away has ended: its sheet as it stands is decided on that day, and the next
 * 重層的支援会議 hears of it. One that it is already before hears it as a report.
 */
export function reportLater(
  session: Session,
  writer: Writer,
  ending: { caseId: string; date: string; because: 'died' | 'moved-away'; reason: string },
): void {
  const { store, staff } = session;
  const { caseId, date } = ending;
  const plan = planInForce(store, caseId);
  if (!plan) return;
  const open = evaluationsOf(store, caseId).find(
    ({ planId, state }) => planId === plan.id && state !== 'decided',
  );
  const evaluationId = open?.id ?? store.newId();
  const agenda = planReviewsOf(store, caseId).find(({ state }) => state === 'preparing');
  writer.put('evaluation', evaluationId, {
    ...(!open && {
      caseId,
      planId: plan.id,
      date,
      staffId: staff.id,
      goals: goalsOf(store, plan),
      changes: [],
    }),
    state: 'decided',
    result: 'closed',
    reason: ending.because === 'died' ? 'death' : 'moved-away',
    reasonText: ending.reason,
    decidedOn: date,
    reportedLater: true,
    meetingCaseId: agenda?.meetingCaseId ?? null,
  });
  if (agenda) writer.put('planReviewMeetingCase', agenda.meetingCaseId, { kind: 'report' });
  endPlan(session, writer, plan, 'ended');
  addTask(session, writer, {
    caseId,
    kind: 'closing-report',
    title: ending.reason,
    staffId: plan.coordinatorStaffId ?? staff.id,
    dueDate: agenda?.date ?? nextPlanReviewOn(store, date) ?? date,
    sourceEntity: 'evaluation',
    sourceId: evaluationId,
  });
}
