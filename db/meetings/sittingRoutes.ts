/** Several cases at one sitting, who was there for which, and corrected minutes. */
import { z } from 'zod';
import { permitted, router } from '../trpc.ts';
import { callOff } from './callingOff.ts';
import { correctMinutes } from './holding.ts';
import { callOffInput, correctMinutesInput, putCaseOnSittingInput, saveAttendanceInput } from './inputs.ts';
import { putCaseOnSitting, takeCaseOffSitting } from './sittings.ts';
import { saveAttendance } from './supportMeeting.ts';

const write = permitted('meeting.write');

export const sittingRoutes = router({
  /** 中止, of either kind with cases. */
  callOff: write.input(callOffInput).mutation(({ ctx, input }) => callOff(ctx.session, input)),
  putCaseOn: write
    .input(putCaseOnSittingInput)
    .mutation(({ ctx, input }) => putCaseOnSitting(ctx.session, input)),
  takeCaseOff: write
    .input(z.object({ meetingCaseId: z.string() }))
    .mutation(({ ctx, input }) => takeCaseOffSitting(ctx.session, input.meetingCaseId)),
  saveAttendance: write
    .input(saveAttendanceInput)
    .mutation(({ ctx, input }) => saveAttendance(ctx.session, input)),
  /** R12: the next version begins, with its reason. */
  correctMinutes: write
    .input(correctMinutesInput)
    .mutation(({ ctx, input }) =>
      correctMinutes(ctx.session, { meetingId: input.meetingId, reason: input.correctionReason }),
    ),
});
