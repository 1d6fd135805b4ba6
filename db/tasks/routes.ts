import { z } from 'zod';
import { permitted, router } from '../trpc.ts';
import { completeTask } from './store.ts';
import { today } from './today.ts';

export const taskRoutes = router({
  /** 本日の予定, of both windows or of whoever asks: urgent cases, what is due (overdue first), erasures, drafts. */
  today: permitted('case.read')
    .input(z.object({ mine: z.boolean().default(false) }).prefault({}))
    .query(({ ctx, input }) => today(ctx.session, input)),
  complete: permitted('case.write')
    .input(z.object({ taskId: z.string(), note: z.string().trim().max(2000).default('') }))
    .mutation(({ ctx, input }) => completeTask(ctx.session, input.taskId, input.note)),
});
