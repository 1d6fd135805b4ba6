/** 練習モード, before anybody has unlocked: which of the two offices this is, and filling both. */
import { z } from 'zod';
import { openProcedure, router } from '../trpc.ts';
import { fill, practiceState } from './filling.ts';

const named = z.object({ workId: z.uuid() });

export const practiceRoutes = router({
  state: openProcedure.query(({ ctx }) => practiceState(ctx.core)),
  /** The first time, and はじめからやり直す: what was practised so far is gone. */
  fill: openProcedure
    .input(named)
    .mutation(({ ctx, input }) => ctx.core.works.run(input.workId, (work) => fill(ctx.core, work))),
  watch: openProcedure
    .input(named)
    .subscription(({ ctx, input, signal }) =>
      ctx.core.works.watch(input.workId, signal ?? new AbortController().signal),
    ),
});
