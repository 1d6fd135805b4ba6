import { z } from 'zod';
import { recordView } from '../cases/views.ts';
import { allowed, refused } from '../outcome.ts';
import { permitted, router } from '../trpc.ts';
import { decidePlan, explainPlan, recordNotice, signPlan, submitPlan } from './course.ts';
import {
  beginPlanInput,
  decidePlanInput,
  explainPlanInput,
  nextVersionInput,
  planDifferenceInput,
  planNoticeInput,
  removePlanRowInput,
  savePlanActionInput,
  savePlanInput,
  savePlanIssueInput,
  signPlanInput,
  submitPlanInput,
} from './inputs.ts';
import { proposePlan } from './proposals.ts';
import { differenceOfPlans, findPlan } from './reading.ts';
import { viewPlans } from './view.ts';
import { beginPlan, nextVersion, removePlanRow, savePlan, savePlanAction, savePlanIssue } from './writing.ts';

const read = permitted('case.read');
const write = permitted('case.write');

export const supportPlanRoutes = router({
  /** Every version of every 回. Looking at them is a view of the case (R14). */
  ofCase: read.input(z.object({ caseId: z.string() })).query(({ ctx, input }) => {
    const view = viewPlans(ctx.store, input.caseId);
    if (!view) return refused('not-found');
    recordView(ctx.session, input.caseId);
    return allowed(view);
  }),
  /** What the plan can take over, so that nothing is typed twice (never what is 支援会議限り, R05). */
  propose: read.input(z.object({ caseId: z.string() })).query(({ ctx, input }) => {
    const proposal = proposePlan(ctx.store, input.caseId);
    if (!proposal) return refused('not-found');
    recordView(ctx.session, input.caseId);
    return allowed(proposal);
  }),
  /** What `planId` has that `withId` has not, and the other way round. */
  difference: read.input(planDifferenceInput).query(({ ctx, input }) => {
    const found = differenceOfPlans(ctx.store, input.planId, input.withId);
    if (!found) return refused('not-found');
    const caseId = findPlan(ctx.store, input.planId)?.caseId;
    if (caseId) recordView(ctx.session, caseId);
    return allowed(found);
  }),
  begin: write.input(beginPlanInput).mutation(({ ctx, input }) => beginPlan(ctx.session, input.caseId)),
  save: write.input(savePlanInput).mutation(({ ctx, input }) => savePlan(ctx.session, input)),
  saveIssue: write.input(savePlanIssueInput).mutation(({ ctx, input }) => savePlanIssue(ctx.session, input)),
  removeIssue: write
    .input(removePlanRowInput)
    .mutation(({ ctx, input }) => removePlanRow(ctx.session, 'planIssue', input)),
  saveAction: write
    .input(savePlanActionInput)
    .mutation(({ ctx, input }) => savePlanAction(ctx.session, input)),
  removeAction: write
    .input(removePlanRowInput)
    .mutation(({ ctx, input }) => removePlanRow(ctx.session, 'planAction', input)),
  explain: write.input(explainPlanInput).mutation(({ ctx, input }) => explainPlan(ctx.session, input)),
  sign: write.input(signPlanInput).mutation(({ ctx, input }) => signPlan(ctx.session, input)),
  submit: write.input(submitPlanInput).mutation(({ ctx, input }) => submitPlan(ctx.session, input)),
  nextVersion: write.input(nextVersionInput).mutation(({ ctx, input }) => nextVersion(ctx.session, input)),
  /** 支援決定 (R02). */
  decide: write.input(decidePlanInput).mutation(({ ctx, input }) => decidePlan(ctx.session, input)),
  notice: write.input(planNoticeInput).mutation(({ ctx, input }) => recordNotice(ctx.session, input)),
});
