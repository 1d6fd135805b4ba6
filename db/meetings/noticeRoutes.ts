import { z } from 'zod';
import { allowed, refused } from '../outcome.ts';
import { permitted, router } from '../trpc.ts';
import { addresseesOf } from './addressees.ts';

export const noticeRoutes = router({
  /** Who may be sent a 開催通知 of a sitting of either kind. */
  addressees: permitted('case.read')
    .input(z.object({ kind: z.enum(['support', 'plan-review']), meetingId: z.string() }))
    .query(({ ctx, input }) => {
      const found = addresseesOf(ctx.session, input.kind, input.meetingId);
      return found ? allowed(found) : refused('not-found');
    }),
});
