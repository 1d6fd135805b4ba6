import { permitted, router } from '../trpc.ts';
import { consentInput, withdrawInput } from './inputs.ts';
import { recordConsent, withdrawConsent } from './store.ts';

export const consentRoutes = router({
  record: permitted('case.write')
    .input(consentInput)
    .mutation(({ ctx, input }) => recordConsent(ctx.session, input)),
  withdraw: permitted('case.write')
    .input(withdrawInput)
    .mutation(({ ctx, input }) => withdrawConsent(ctx.session, input)),
});
