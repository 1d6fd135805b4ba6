import { z } from 'zod';
import { recordView } from '../cases/views.ts';
import { permitted, router } from '../trpc.ts';
import { disclosureInput, disclosureQuestion, settleDisclosureInput } from './inputs.ts';
import { askDisclosure, disclosuresOf, recordDisclosure, settleDisclosure } from './store.ts';

export const disclosureRoutes = router({
  ofCase: permitted('case.read')
    .input(z.object({ caseId: z.string() }))
    .query(({ ctx, input }) => {
      recordView(ctx.session, input.caseId);
      return disclosuresOf(ctx.store, input.caseId);
    }),
  /** Asked while the form is being filled in: may it be told on this basis at all? */
  ask: permitted('case.read')
    .input(disclosureQuestion)
    .query(({ ctx, input }) => askDisclosure(ctx.store, input)),
  record: permitted('case.write')
    .input(disclosureInput)
    .mutation(({ ctx, input }) => recordDisclosure(ctx.session, input)),
  settle: permitted('case.write')
    .input(settleDisclosureInput)
    .mutation(({ ctx, input }) => settleDisclosure(ctx.session, input)),
});
