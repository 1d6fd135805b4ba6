import { z } from 'zod';
import { permitted, router, sessionProcedure } from '../trpc.ts';
import { addStaffInput } from './inputs.ts';
import { addStaff, disableStaff, listStaff } from './store.ts';

export const staffRoutes = router({
  list: sessionProcedure.query(({ ctx }) => listStaff(ctx.store)),
  add: permitted('staff.manage')
    .input(addStaffInput)
    .mutation(({ ctx, input }) => addStaff(ctx.core, ctx.session, input)),
  disable: permitted('staff.manage')
    .input(z.object({ staffId: z.uuid() }))
    .mutation(({ ctx, input }) => disableStaff(ctx.core, ctx.session, input.staffId)),
});
