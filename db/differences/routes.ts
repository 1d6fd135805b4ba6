import { gatherStrays } from '../people/strays.ts';
import { permitted, router } from '../trpc.ts';
import { decideHousehold } from './households.ts';
import {
  decideHouseholdInput,
  decideInput,
  decideRemovalInput,
  differencesInput,
  gatherStraysInput,
  keepSettledInput,
} from './inputs.ts';
import { decide, decideRemoval, differencesFor, keepSettled, openOf } from './store.ts';

const read = permitted('case.read');
const write = permitted('case.write');

export const differenceRoutes = router({
  /** Those of one case, or all of this window. */
  open: read.input(differencesInput).query(({ ctx, input }) => differencesFor(ctx.session, input.caseId)),
  count: read.input(differencesInput).query(({ ctx, input }) => openOf(ctx.store, input.caseId).length),
  decide: write.input(decideInput).mutation(({ ctx, input }) => decide(ctx.session, input)),
  /** 決めたものに、知らずに書かれた: as it was settled. */
  keepSettled: write.input(keepSettledInput).mutation(({ ctx, input }) => keepSettled(ctx.session, input)),
  /** 統合した記録に、あとから届いたもの: moved over to the record that stands. */
  gatherStrays: write.input(gatherStraysInput).mutation(({ ctx, input }) => gatherStrays(ctx.session, input)),
  /** 別々の世帯にいる人: in which of them they stay, or in both. */
  decideHousehold: write
    .input(decideHouseholdInput)
    .mutation(({ ctx, input }) => decideHousehold(ctx.session, input)),
  decideRemoval: write
    .input(decideRemovalInput)
    .mutation(({ ctx, input }) => decideRemoval(ctx.session, input)),
});
