import { z } from 'zod';
import { addDays, toTokyoDate } from '../calendar/rules.ts';
import { casesById, urgentCases } from '../cases/store.ts';
import { listDrafts } from '../drafts/store.ts';
import { erasuresDue, handoffsSummary } from '../handoff/ledger.ts';
import { permitted, router } from '../trpc.ts';
import { completeTask, tasksDue } from './store.ts';

/** How far ahead 本日の予定 looks, in days. */
const AHEAD = 7;

export const taskRoutes = router({
  /** 本日の予定, of both windows: urgent cases, what is due (overdue first), erasures, drafts. */
  today: permitted('case.read').query(({ ctx }) => {
    const today = toTokyoDate(ctx.store.now());
    const tasks = tasksDue(ctx.store, addDays(today, AHEAD));
    const heads = casesById(
      ctx.store,
      tasks.map((task) => task.caseId ?? ''),
    );
    return {
      today,
      urgent: urgentCases(ctx.store),
      tasks: tasks.map((task) => ({ ...task, head: heads.get(task.caseId ?? '') ?? null })),
      erasures: erasuresDue(ctx.store, addDays(today, AHEAD)),
      drafts: listDrafts(ctx.session).map(({ id, kind, subjectId, updatedAt, body }) => ({
        id,
        kind,
        subjectId,
        updatedAt,
        body,
      })),
      handoffs: handoffsSummary(ctx.store),
    };
  }),
  complete: permitted('case.write')
    .input(z.object({ taskId: z.string(), note: z.string().trim().max(2000).default('') }))
    .mutation(({ ctx, input }) => completeTask(ctx.session, input.taskId, input.note)),
});
