import { recordView } from '../cases/views.ts';
import { allowed, refused } from '../outcome.ts';
import { drawnView } from '../papers/diagrams.ts';
import { permitted, router } from '../trpc.ts';
import {
  diagramsOfCaseInput,
  ecomapTieInput,
  familyTieInput,
  moveNodeInput,
  resetDiagramInput,
  tieOfCaseInput,
} from './inputs.ts';
import {
  moveNode,
  removeEcomapTie,
  removeFamilyTie,
  resetDiagram,
  saveEcomapTie,
  saveFamilyTie,
} from './store.ts';
import { viewDiagrams } from './view.ts';

const write = permitted('case.write');

export const diagramRoutes = router({
  /** As recorded, to be chosen from; `drawn` is what the drawings show. */
  view: permitted('case.read')
    .input(diagramsOfCaseInput)
    .query(({ ctx, input }) => {
      const view = viewDiagrams(ctx.store, input.caseId);
      if (view) recordView(ctx.session, input.caseId);
      return view ? allowed({ ...view, drawn: drawnView(ctx.session, view) }) : refused('not-found');
    }),
  move: write.input(moveNodeInput).mutation(({ ctx, input }) => moveNode(ctx.session, input)),
  /** Everybody back to where the layout puts them. */
  reset: write.input(resetDiagramInput).mutation(({ ctx, input }) => resetDiagram(ctx.session, input)),
  saveFamilyTie: write.input(familyTieInput).mutation(({ ctx, input }) => saveFamilyTie(ctx.session, input)),
  removeFamilyTie: write
    .input(tieOfCaseInput)
    .mutation(({ ctx, input }) => removeFamilyTie(ctx.session, input)),
  saveEcomapTie: write.input(ecomapTieInput).mutation(({ ctx, input }) => saveEcomapTie(ctx.session, input)),
  removeEcomapTie: write
    .input(tieOfCaseInput)
    .mutation(({ ctx, input }) => removeEcomapTie(ctx.session, input)),
});
