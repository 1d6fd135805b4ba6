import { z } from 'zod';
import { recordView } from '../cases/views.ts';
import { permitted, router } from '../trpc.ts';
import { callerInput, phoneInquiryInput } from './inputs.ts';
import { phoneInquiriesOf, recordPhoneInquiry, whoMayBeTold } from './store.ts';

/** 電話照会. */
export const phoneInquiryRoutes = router({
  ofCase: permitted('case.read')
    .input(z.object({ caseId: z.string() }))
    .query(({ ctx, input }) => {
      recordView(ctx.session, input.caseId);
      return phoneInquiriesOf(ctx.store, input.caseId);
    }),
  /** Asked while the caller waits. */
  mayBeTold: permitted('case.read')
    .input(callerInput)
    .query(({ ctx, input }) => whoMayBeTold(ctx.session, input)),
  record: permitted('case.write')
    .input(phoneInquiryInput)
    .mutation(({ ctx, input }) => recordPhoneInquiry(ctx.session, input)),
});
