import { z } from 'zod';
import { pastOf } from '../cases/past.ts';
import { findCase } from '../cases/transitions.ts';
import { recordView } from '../cases/views.ts';
import { permitted, router } from '../trpc.ts';
import { saveAdverse, setAdverseRemoved } from './adverse.ts';
import { findAdverseMatches, findCandidates } from './candidates.ts';
import {
  adverseMatchesInput,
  adverseOfCaseInput,
  adversePartyInput,
  candidatesInput,
  mergeInput,
  revealInput,
} from './inputs.ts';
import { merge, mergesOf, undoMerge } from './merges.ts';
import { openPairs, tellApart } from './pairs.ts';
import { recordsOf } from './records.ts';
import { reveal } from './reveal.ts';
import { peopleOfHousehold } from './store.ts';

const read = permitted('case.read');
const write = permitted('case.write');

export const peopleRoutes = router({
  /** «The same person?», best first, with the reasons. */
  candidates: read.input(candidatesInput).query(({ ctx, input }) => findCandidates(ctx.store, input)),
  /** Two records or more, side by side. */
  records: read.input(z.object({ personIds: z.array(z.string()).min(1).max(4) })).query(({ ctx, input }) => {
    const records = recordsOf(ctx.store, input.personIds);
    for (const { cases } of records) for (const { caseId } of cases) recordView(ctx.session, caseId);
    return records;
  }),
  /** What somebody came for before, and what was done then. */
  past: read
    .input(z.object({ personId: z.string() }))
    .query(({ ctx, input }) => pastOf(ctx.session, input.personId)),
  merge: write.input(mergeInput).mutation(({ ctx, input }) => merge(ctx.session, input)),
  undoMerge: write
    .input(z.object({ mergeId: z.string() }))
    .mutation(({ ctx, input }) => undoMerge(ctx.session, input.mergeId)),
  /** Those that files brought and nobody has decided on yet. */
  pairs: read.query(({ ctx }) => openPairs(ctx.store)),
  tellApart: write
    .input(z.object({ personId: z.string(), otherId: z.string() }))
    .mutation(({ ctx, input }) => tellApart(ctx.session, input)),
  /** The merges that concern anybody of a case's household. */
  merges: read.input(z.object({ caseId: z.string() })).query(({ ctx, input }) => {
    const householdId = findCase(ctx.store, input.caseId)?.householdId;
    return mergesOf(ctx.store, householdId ? peopleOfHousehold(ctx.store, householdId) : []);
  }),
  /** C9: whether what is typed is the name of an adverse party of some case. */
  adverseMatches: read
    .input(adverseMatchesInput)
    .query(({ ctx, input }) => findAdverseMatches(ctx.store, input)),
  saveAdverse: write.input(adversePartyInput).mutation(({ ctx, input }) => saveAdverse(ctx.session, input)),
  removeAdverse: write
    .input(adverseOfCaseInput)
    .mutation(({ ctx, input }) => setAdverseRemoved(ctx.session, input, true)),
  restoreAdverse: write
    .input(adverseOfCaseInput)
    .mutation(({ ctx, input }) => setAdverseRemoved(ctx.session, input, false)),
  /** R09: what is concealed, to whoever says why. */
  reveal: write.input(revealInput).mutation(({ ctx, input }) => reveal(ctx.session, input)),
});
