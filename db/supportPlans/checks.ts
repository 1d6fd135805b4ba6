/** 中間の状況確認: an entry that stays, the 対応事項 it closes, and the one of the next time. */

import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import { addTask, completeTaskIn, openTaskFrom, openTasksFrom } from '../tasks/store.ts';
import { onOpenDay } from '../workingDays/store.ts';
import type { checkPlanInput } from './checkInputs.ts';
import { closedByCheck, mayCheck, needsTask } from './checkRules.ts';
import { actionsOfPlan, findPlan } from './reading.ts';
import { planCheck } from './tables.ts';

/** Newest first. */
export const checksOf = (store: Store, planId: string) =>
  store.orm
    .select()
    .from(planCheck)
    .where(eq(planCheck.planId, planId))
    .orderBy(desc(planCheck.checkedOn), desc(planCheck.id))
    .all();

/** All of a case, newest first: for the list of its papers. */
export const checksOfCase = (store: Store, caseId: string) =>
  store.orm
    .select({ id: planCheck.id, checkedOn: planCheck.checkedOn })
    .from(planCheck)
    .where(eq(planCheck.caseId, caseId))
    .orderBy(desc(planCheck.checkedOn), desc(planCheck.id))
    .all();

export const findCheck = (store: Store, id: string) =>
  store.orm.select().from(planCheck).where(eq(planCheck.id, id)).get() ?? null;

export function checkPlan(
  session: Session,
  input: z.output<typeof checkPlanInput>,
): Outcome<{ checkId: string }> {
  const { store, staff } = session;
  const plan = findPlan(store, input.planId);
  if (!plan?.caseId) return refused('not-found');
  if (plan.state !== 'decided' || plan.decidedOn === null) return refused('state-changed');
  if (findCase(store, plan.caseId)?.state !== 'supporting') return refused('state-changed');
  const actions = actionsOfPlan(store, plan.id).filter(({ what }) => what);
  const may = mayCheck(
    { ...input, decidedOn: plan.decidedOn, actionIds: actions.map(({ id }) => id) },
    toTokyoDate(store.now()),
  );
  if (!may.ok) return may;
  const open = openTasksFrom(store, 'supportPlan', plan.id, 'plan-monitoring');
  const closed = closedByCheck(open, input.checkedOn);
  const due = input.nextOn === null ? null : onOpenDay(store, input.nextOn);
  const checkId = store.write(staff.id, (writer) => {
    const id = writer.add('planCheck', { ...input, caseId: plan.caseId, staffId: staff.id });
    for (const taskId of closed) completeTaskIn(session, writer, taskId, input.situation.slice(0, 200));
    for (const { actionId, progress, note } of input.actions) {
      const taskId = progress === 'done' ? openTaskFrom(store, 'planAction', actionId) : null;
      if (taskId) completeTaskIn(session, writer, taskId, note);
    }
    if (due !== null && needsTask(open, closed, due))
      addTask(session, writer, {
        caseId: plan.caseId,
        staffId: plan.coordinatorStaffId ?? staff.id,
        kind: 'plan-monitoring',
        title: plan.goalShort ?? '',
        dueDate: due,
        sourceEntity: 'supportPlan',
        sourceId: plan.id,
      });
    return id;
  });
  return allowed({ checkId });
}
