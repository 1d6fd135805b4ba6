/** This PC among the replicas: what it was before, and beginning anew where files have forked. */
import { z } from 'zod';
import { permitted, sessionProcedure } from '../trpc.ts';
import { beginAnew, ownPcs, readNews, restoredNews, sayLivesOn } from './restored.ts';

const manage = permitted('office.manage');

export const replicaProcedures = {
  pcs: sessionProcedure.query(({ ctx }) => ownPcs(ctx.store)),
  /** Once, after this PC was put back from a backup; and any number that two cases have since. */
  news: sessionProcedure.query(({ ctx }) => restoredNews(ctx.store)),
  readNews: sessionProcedure.mutation(({ ctx }) => {
    readNews(ctx.session);
    return null;
  }),
  beginAnew: manage
    .input(z.object({ livesOn: z.boolean() }))
    .mutation(({ ctx, input }) => beginAnew(ctx.session, input)),
  sayLivesOn: manage
    .input(z.object({ replica: z.string().regex(/^[0-9a-f]{12}$/), livesOn: z.boolean() }))
    .mutation(({ ctx, input }) => sayLivesOn(ctx.session, input)),
};
