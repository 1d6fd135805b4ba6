import { router, sessionProcedure } from '../trpc.ts';
import { historyInput, undoInput } from './inputs.ts';
import { historyOf, undo } from './store.ts';

/** Whose permission it takes depends on the rows: a case's, or a register's that an administrator keeps. The rules ask. */
export const historyRoutes = router({
  /** Each field's versions, newest first: what, who, at which window, when. */
  of: sessionProcedure.input(historyInput).query(({ ctx, input }) => historyOf(ctx.session, input)),
  /** Takes back one's own last action on these rows. */
  undo: sessionProcedure.input(undoInput).mutation(({ ctx, input }) => undo(ctx.session, input)),
});
