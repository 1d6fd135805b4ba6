import { permitted, router } from '../trpc.ts';
import { registerInput } from './inputs.ts';
import { register } from './store.ts';

export const receptionRoutes = router({
  register: permitted('case.write')
    .input(registerInput)
    .mutation(({ ctx, input }) =>
      register(ctx.session, input.reception, { draftId: input.draftId, caseId: input.caseId }),
    ),
});
