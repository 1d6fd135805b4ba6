import { allowed } from '../outcome.ts';
import { permitted, router } from '../trpc.ts';
import { arrangeInput, dayInput, makeKitInput, returnKitInput } from './inputs.ts';
import { makeKit, returnKit } from './kits.ts';
import { arrange, readDay } from './store.ts';

const read = permitted('case.read');
const write = permitted('case.write');

export const visitRoutes = router({
  /** 今日の訪問 of the member at the screen, and the papers that are out. */
  day: read.input(dayInput).query(({ ctx, input }) => readDay(ctx.session, input.date)),
  arrange: write.input(arrangeInput).mutation(({ ctx, input }) => {
    arrange(ctx.session, input);
    return allowed({ date: input.date });
  }),
  /** The paper of this id may be printed then; it counts as taken out once it was. */
  makeKit: write.input(makeKitInput).mutation(({ ctx, input }) => makeKit(ctx.session, input)),
  returnKit: write.input(returnKitInput).mutation(({ ctx, input }) => returnKit(ctx.session, input)),
});
