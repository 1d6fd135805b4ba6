import { z } from 'zod';
import { router, sessionProcedure } from '../trpc.ts';

const named = z.object({ workId: z.uuid() });

export const workRoutes = router({
  watch: sessionProcedure
    .input(named)
    .subscription(({ ctx, input, signal }) =>
      ctx.core.works.watch(input.workId, signal ?? new AbortController().signal),
    ),
  cancel: sessionProcedure
    .meta({ waitsForNobody: true })
    .input(named)
    .mutation(({ ctx, input }) => {
      ctx.core.works.cancel(input.workId);
      return null;
    }),
});
