import { z } from 'zod';
import { allowed, refused } from '../outcome.ts';
import { permitted, router } from '../trpc.ts';
import { addresseesOf } from './addressees.ts';
import { meetingSettings } from './settings.ts';

export const noticeRoutes = router({
  /** What the blank papers of a 支援会議 say of the city. */
  words: permitted('case.read').query(({ ctx }) => {
    const settings = meetingSettings(ctx.store);
    return {
      name: settings['support-name'],
      sender: settings.sender,
      seal: settings['seal-omitted'],
      secrecyLine: settings['secrecy-line'],
    };
  }),
  /** Who may be sent a 開催通知 of a sitting of either kind. */
  addressees: permitted('case.read')
    .input(z.object({ kind: z.enum(['support', 'plan-review']), meetingId: z.string() }))
    .query(({ ctx, input }) => {
      const found = addresseesOf(ctx.session, input.kind, input.meetingId);
      return found ? allowed(found) : refused('not-found');
    }),
});
