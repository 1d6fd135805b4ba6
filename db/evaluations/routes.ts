import { z } from 'zod';
import { recordView } from '../cases/views.ts';
import { allowed, refused } from '../outcome.ts';
import { permitted, router } from '../trpc.ts';
import { evaluatedFacts, evaluationCounts } from './counts.ts';
import { explainEvaluation, recordJudgement, submitEvaluation } from './course.ts';
import { decideEvaluation, followUp } from './deciding.ts';
import {
  beginEvaluationInput,
  changesCountInput,
  decideEvaluationInput,
  explainEvaluationInput,
  followUpInput,
  recordJudgementInput,
  saveEvaluationInput,
  saveLeadAfterInput,
  submitEvaluationInput,
} from './inputs.ts';
import { viewEvaluations } from './view.ts';
import { beginEvaluation, saveEvaluation, saveLeadAfter } from './writing.ts';

const read = permitted('case.read');
const write = permitted('case.write');

export const evaluationRoutes = router({
  /** Looking at them is a view of the case (R14). */
  ofCase: read.input(z.object({ caseId: z.string() })).query(({ ctx, input }) => {
    const view = viewEvaluations(ctx.store, input.caseId);
    if (!view) return refused('not-found');
    recordView(ctx.session, input.caseId);
    return allowed(view);
  }),
  /** Of a plan that is being carried out: its goals stand on the sheet. */
  begin: write
    .input(beginEvaluationInput)
    .mutation(({ ctx, input }) => beginEvaluation(ctx.session, input.caseId)),
  save: write.input(saveEvaluationInput).mutation(({ ctx, input }) => saveEvaluation(ctx.session, input)),
  /** 終結後の主担当機関, person by person (C16). */
  saveLeadAfter: write
    .input(saveLeadAfterInput)
    .mutation(({ ctx, input }) => saveLeadAfter(ctx.session, input)),
  submit: write
    .input(submitEvaluationInput)
    .mutation(({ ctx, input }) => submitEvaluation(ctx.session, input)),
  recordJudgement: write
    .input(recordJudgementInput)
    .mutation(({ ctx, input }) => recordJudgement(ctx.session, input)),
  explain: write
    .input(explainEvaluationInput)
    .mutation(({ ctx, input }) => explainEvaluation(ctx.session, input)),
  /** 終結 (R10), 再プラン or 中断 (R11). */
  decide: write
    .input(decideEvaluationInput)
    .mutation(({ ctx, input }) => decideEvaluation(ctx.session, input)),
  followUp: write.input(followUpInput).mutation(({ ctx, input }) => followUp(ctx.session, input)),
  /** 年報3: 変化 × 件数, and in how many of the evaluations anything had moved. */
  changesCount: read
    .input(changesCountInput)
    .query(({ ctx, input }) => evaluationCounts(evaluatedFacts(ctx.store, input.from, input.until))),
});
