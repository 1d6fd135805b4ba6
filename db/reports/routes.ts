import { permitted, router } from '../trpc.ts';
import { monthlyInput } from './inputs.ts';
import { progress } from './progress.ts';
import { monthly, reportedMonths } from './store.ts';

const read = permitted('case.read');

export const reportRoutes = router({
  months: read.query(({ ctx }) => reportedMonths(ctx.store)),
  /** 計画進捗. */
  progress: read.query(({ ctx }) => progress(ctx.session)),
  monthly: read.input(monthlyInput).query(({ ctx, input }) => monthly(ctx.session, input)),
});
