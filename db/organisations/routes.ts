import { z } from 'zod';
import { permitted, router, sessionProcedure } from '../trpc.ts';
import { listContacts, removeContact, saveContact } from './contacts.ts';
import { explainSecrecyInput, saveContactInput, saveMemberInput, saveOrganisationInput } from './inputs.ts';
import {
  endMembership,
  explainSecrecy,
  listMembers,
  listOrganisations,
  listRemovedOrganisations,
  saveMember,
  saveOrganisation,
  setOrganisationRemoved,
} from './store.ts';

const one = z.object({ id: z.string() });

export const organisationRoutes = router({
  list: sessionProcedure.query(({ ctx }) => listOrganisations(ctx.store)),
  save: permitted('directory.write')
    .input(saveOrganisationInput)
    .mutation(({ ctx, input }) => ({ id: saveOrganisation(ctx.session, input) })),
  removed: sessionProcedure.query(({ ctx }) => listRemovedOrganisations(ctx.store)),
  remove: permitted('directory.write')
    .input(one)
    .mutation(({ ctx, input }) => {
      setOrganisationRemoved(ctx.session, input.id, true);
      return null;
    }),
  restore: permitted('directory.write')
    .input(one)
    .mutation(({ ctx, input }) => {
      setOrganisationRemoved(ctx.session, input.id, false);
      return null;
    }),
  contacts: sessionProcedure.query(({ ctx }) => listContacts(ctx.store)),
  saveContact: permitted('directory.write')
    .input(saveContactInput)
    .mutation(({ ctx, input }) => ({ id: saveContact(ctx.session, input) })),
  removeContact: permitted('directory.write')
    .input(one)
    .mutation(({ ctx, input }) => {
      removeContact(ctx.session, input.id);
      return null;
    }),
  members: sessionProcedure.query(({ ctx }) => listMembers(ctx.store)),
  saveMember: permitted('directory.write')
    .input(saveMemberInput)
    .mutation(({ ctx, input }) => ({ id: saveMember(ctx.session, input) })),
  endMembership: permitted('directory.write')
    .input(one)
    .mutation(({ ctx, input }) => {
      endMembership(ctx.session, input.id);
      return null;
    }),
  explainSecrecy: permitted('directory.write')
    .input(explainSecrecyInput)
    .mutation(({ ctx, input }) => {
      explainSecrecy(ctx.session, input);
      return null;
    }),
});
