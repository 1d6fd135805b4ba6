import { permitted, permittedUnasked, router } from '../trpc.ts';
import { addOneLineInput, oneLinesInput, registerInput, removeOneLineInput } from './inputs.ts';
import { addOneLine, findOneLine, oneLines, removeOneLine } from './oneLines.ts';
import { register } from './store.ts';

const write = permitted('case.write');
const writeUnasked = permittedUnasked('case.write');

export const receptionRoutes = router({
  register: writeUnasked
    .input(registerInput)
    .mutation(({ ctx, input: { reception, ...links } }) => register(ctx.session, reception, links)),
  addOneLine: writeUnasked
    .input(addOneLineInput)
    .mutation(({ ctx, input: { draftId, ...line } }) => addOneLine(ctx.session, line, draftId)),
  /** Of both windows, newest first, with what the month counts. */
  oneLines: permitted('case.read')
    .input(oneLinesInput)
    .query(({ ctx, input }) => oneLines(ctx.store, input)),
  /** To grow into a case: what it holds already. */
  oneLine: write
    .input(removeOneLineInput.pick({ id: true }))
    .query(({ ctx, input }) => findOneLine(ctx.store, input.id)),
  removeOneLine: write
    .input(removeOneLineInput)
    .mutation(({ ctx, input }) => removeOneLine(ctx.session, input)),
});
