import { permitted, router } from '../trpc.ts';
import { monthlyInput } from './inputs.ts';
import { monthly, monthsWithReceptions } from './store.ts';

const read = permitted('case.read');

export const reportRoutes = router({
  months: read.query(({ ctx }) => monthsWithReceptions(ctx.store)),
  monthly: read.input(monthlyInput).query(({ ctx, input }) => monthly(ctx.session, input)),
});
