/** 受けたつなぎの受付簿, as the page asks for it. */
import { z } from 'zod';
import { permitted, router } from '../trpc.ts';
import { answerReachOf } from './answerReach.ts';
import {
  answerDueAfter,
  answerReceived,
  beginReception,
  linkReceived,
  listReceived,
  removeReceived,
  saveReceived,
} from './received.ts';
import { answerReceivedInput, saveReceivedInput } from './receivedInputs.ts';

const read = permitted('case.read');
const write = permitted('case.write');
const one = z.object({ id: z.string() });

export const receivedRoutes = router({
  list: read.query(({ ctx }) => listReceived(ctx.store)),
  answerDue: read
    .input(z.object({ date: z.iso.date() }))
    .query(({ ctx, input }) => answerDueAfter(ctx.store, input.date)),
  save: write.input(saveReceivedInput).mutation(({ ctx, input }) => saveReceived(ctx.session, input)),
  link: write
    .input(one.extend({ caseId: z.string().nullable() }))
    .mutation(({ ctx, input }) => linkReceived(ctx.session, input.id, input.caseId)),
  /** A reception filled in with it, to be gone on with under the answered draft's id. */
  beginReception: write.input(one).mutation(({ ctx, input }) => beginReception(ctx.session, input.id)),
  /** Whether the answer may say more than that it is dealt with, and if not, why (R06). */
  answerReach: read.input(one).query(({ ctx, input }) => answerReachOf(ctx.session, input.id)),
  answer: write.input(answerReceivedInput).mutation(({ ctx, input }) => answerReceived(ctx.session, input)),
  remove: write.input(one).mutation(({ ctx, input }) => removeReceived(ctx.session, input.id)),
});
