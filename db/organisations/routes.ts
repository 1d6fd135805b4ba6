import { permitted, router, sessionProcedure } from '../trpc.ts';
import { explainSecrecyInput, saveMemberInput, saveOrganisationInput } from './inputs.ts';
import { explainSecrecy, listMembers, listOrganisations, saveMember, saveOrganisation } from './store.ts';

export const organisationRoutes = router({
  list: sessionProcedure.query(({ ctx }) => listOrganisations(ctx.store)),
  save: permitted('directory.write')
    .input(saveOrganisationInput)
    .mutation(({ ctx, input }) => ({ id: saveOrganisation(ctx.session, input) })),
  members: sessionProcedure.query(({ ctx }) => listMembers(ctx.store)),
  saveMember: permitted('directory.write')
    .input(saveMemberInput)
    .mutation(({ ctx, input }) => ({ id: saveMember(ctx.session, input) })),
  explainSecrecy: permitted('directory.write')
    .input(explainSecrecyInput)
    .mutation(({ ctx, input }) => {
      explainSecrecy(ctx.session, input);
      return null;
    }),
});
