import { z } from 'zod';
import { recordView } from '../cases/views.ts';
import { permitted, router } from '../trpc.ts';
import { consentInput, consentsInput, matrixInput, withdrawInput } from './inputs.ts';
import { consequences } from './sharedBefore.ts';
import { consentMatrix, recordConsent, recordConsents, withdrawConsent } from './store.ts';

export const consentRoutes = router({
  record: permitted('case.write')
    .input(consentInput)
    .mutation(({ ctx, input }) => recordConsent(ctx.session, input)),
  /** Several people of a household in one sitting. */
  recordTogether: permitted('case.write')
    .input(consentsInput)
    .mutation(({ ctx, input }) => recordConsents(ctx.session, input)),
  withdraw: permitted('case.write')
    .input(withdrawInput)
    .mutation(({ ctx, input }) => withdrawConsent(ctx.session, input)),
  /** Who may learn what, person by organisation, on a day. */
  matrix: permitted('case.read')
    .input(matrixInput)
    .query(({ ctx, input }) => {
      recordView(ctx.session, input.caseId);
      return consentMatrix(ctx.store, input);
    }),
  /** What had been shared, and the meetings that a withdrawal takes the case off (R08). */
  consequences: permitted('case.read')
    .input(z.object({ caseId: z.string() }))
    .query(({ ctx, input }) => {
      recordView(ctx.session, input.caseId);
      return consequences(ctx.store, input.caseId);
    }),
});
