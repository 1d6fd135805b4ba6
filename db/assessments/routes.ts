import { permitted, router } from '../trpc.ts';
import { riskInput, screenInput } from './inputs.ts';
import { recordRisks, screen } from './store.ts';

export const assessmentRoutes = router({
  screen: permitted('case.write')
    .input(screenInput)
    .mutation(({ ctx, input }) => screen(ctx.session, input)),
  recordRisks: permitted('case.write')
    .input(riskInput)
    .mutation(({ ctx, input }) => recordRisks(ctx.session, input)),
});
