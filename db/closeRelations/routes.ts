/** R17, as the page asks for it. The rules say who may. */
import { permitted, router } from '../trpc.ts';
import { flagRelationInput, liftRelationInput } from './inputs.ts';
import { flagRelation, liftRelation } from './store.ts';

const write = permitted('case.write');

export const closeRelationRoutes = router({
  /** 「この方は親族・知人です」: from here on that member is kept from the case. */
  flag: write.input(flagRelationInput).mutation(({ ctx, input }) => flagRelation(ctx.session, input)),
  lift: write.input(liftRelationInput).mutation(({ ctx, input }) => liftRelation(ctx.session, input)),
});
