/** 支援内容 of a plan as the 役割分担 of its sitting: what was typed in the plan is confirmed at the meeting, not typed again. */
import type { Outcome } from '../../outcome.ts';
import type { Session } from '../../session.ts';
import type { Store } from '../../store/store.ts';
import { actionsOfPlan } from '../../supportPlans/reading.ts';
import { type findPlanReviewCase, rowsOfPlanReviewCase } from './reading.ts';
import { editCase } from './writing.ts';

type MeetingCase = NonNullable<ReturnType<typeof findPlanReviewCase>>;

export function actionsToTake(store: Store, of: MeetingCase) {
  if (!of.planId || of.kind === 'evaluation') return [];
  const roles = rowsOfPlanReviewCase(store, of).roles.map(({ what }) => what);
  return actionsOfPlan(store, of.planId).filter(({ what }) => what && !roles.includes(what));
}

export function takePlanActions(
  session: Session,
  meetingCaseId: string,
): Outcome<{ roles: ReturnType<typeof rowsOfPlanReviewCase>['roles'] }> {
  const { store } = session;
  return editCase(session, meetingCaseId, (writer, of) => {
    const from = rowsOfPlanReviewCase(store, of).roles.length;
    const taken = actionsToTake(store, of).map((action, index) =>
      writer.add('planReviewRole', {
        meetingCaseId,
        what: action.what,
        organisationId: action.organisationId,
        organisationName: action.organisationName ?? '',
        who: action.who ?? '',
        dueDate: action.dueDate,
        guide: action.guide ?? '',
        position: from + index,
      }),
    );
    return { roles: rowsOfPlanReviewCase(store, of).roles.filter(({ id }) => taken.includes(id)) };
  });
}
