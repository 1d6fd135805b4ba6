import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { allowed, refused } from '../outcome.ts';
import { permitted, router, sessionProcedure } from '../trpc.ts';
import { parsePlanFile } from './planFile.ts';
import { currentPlan, loadPlan } from './store.ts';

export const cityPlanRoutes = router({
  current: sessionProcedure.query(({ ctx }) => currentPlan(ctx.store)),
  /** Another municipality's plan, or this one's next edition, is another file. */
  load: permitted('office.manage')
    .input(z.object({ ticket: z.string() }))
    .mutation(({ ctx, input }) => {
      const ticket = ctx.core.tickets.get(input.ticket);
      if (!ticket) return refused('not-found', 'choose-other-file');
      const plan = parsePlanFile(readFileSync(ticket.path, 'utf8'));
      if (!plan.ok) return plan;
      ctx.store.write(ctx.session.staff.id, (writer) => loadPlan(ctx.store, writer, plan.value));
      return allowed({ title: plan.value.title, city: plan.value.city.name });
    }),
});
