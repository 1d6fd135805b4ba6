/** 練習モード. Before anybody has unlocked: which of the two offices this is, and filling both. Then: what was practised so far. */
import { z } from 'zod';
import { openProcedure, permitted, router } from '../trpc.ts';
import { fill, practiceState } from './filling.ts';
import { firstHour, showFirstHour } from './firstHour.ts';

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
  /** Null in a real office. */
  firstHour: permitted('case.read').query(({ ctx }) => firstHour(ctx.core, ctx.store)),
  /** Put away, or brought back: as it stands at the next start. */
  showFirstHour: permitted('case.read')
    .input(z.object({ isShown: z.boolean() }))
    .mutation(({ ctx, input }) => showFirstHour(ctx.store, input.isShown)),
});
