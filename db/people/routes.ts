import { permitted, router } from '../trpc.ts';
import { findAdverseMatches, findCandidates } from './candidates.ts';
import { adverseMatchesInput, candidatesInput } from './inputs.ts';

const read = permitted('case.read');

export const peopleRoutes = router({
  /** «The same person?», best first, with the reasons. */
  candidates: read.input(candidatesInput).query(({ ctx, input }) => findCandidates(ctx.store, input)),
  /** C9: whether what is typed is the name of an adverse party of some case. */
  adverseMatches: read
    .input(adverseMatchesInput)
    .query(({ ctx, input }) => findAdverseMatches(ctx.store, input)),
});
