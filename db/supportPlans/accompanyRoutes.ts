/** 伴走: 中間の状況確認 and 助言, as the page asks for them. Both are read with the case and its plans. */
import { permitted, router } from '../trpc.ts';
import { giveAdvice } from './advices.ts';
import { checkPlanInput, giveAdviceInput } from './checkInputs.ts';
import { checkPlan } from './checks.ts';

const write = permitted('case.write');

export const accompanyRoutes = router({
  check: write.input(checkPlanInput).mutation(({ ctx, input }) => checkPlan(ctx.session, input)),
  advise: write.input(giveAdviceInput).mutation(({ ctx, input }) => giveAdvice(ctx.session, input)),
});
