import { z } from 'zod';
import { recordView } from '../cases/views.ts';
import { refused } from '../outcome.ts';
import { permitted, router } from '../trpc.ts';
import { confirmMinutes, holdMeeting } from './holding.ts';
import {
  createSupportMeetingInput,
  proposePlanReviewInput,
  recordPlanResultInput,
  removeRowInput,
  saveAttendeeInput,
  saveGapInput,
  saveMeetingCaseInput,
  saveMeetingInput,
  saveRoleInput,
  saveStatementInput,
} from './inputs.ts';
import { recordPlanResult } from './planResults.ts';
import { proposePlanReview } from './planReview/placing.ts';
import { takeOffPlanReview } from './planReview.ts';
import { createSupportMeeting } from './sittings.ts';
import { listMeetings, viewMeeting } from './store.ts';
import {
  explainSecrecyAt,
  removeRow,
  saveAttendee,
  saveGap,
  saveMeeting,
  saveMeetingCase,
  saveRole,
  saveStatement,
} from './supportMeeting.ts';

const write = permitted('meeting.write');
const read = permitted('case.read');

export const meetingRoutes = router({
  list: read.query(({ ctx }) => listMeetings(ctx.store)),
  view: read.input(z.object({ meetingId: z.string() })).query(({ ctx, input }) => {
    const view = viewMeeting(ctx.store, input.meetingId);
    if (!view) return refused('not-found');
    for (const each of view.cases) if (each.caseId) recordView(ctx.session, each.caseId);
    return { ok: true as const, value: view };
  }),
  proposePlanReview: write
    .input(proposePlanReviewInput)
    .mutation(({ ctx, input }) => proposePlanReview(ctx.session, input)),
  /** 協議結果 on a plan. */
  recordPlanResult: write
    .input(recordPlanResultInput)
    .mutation(({ ctx, input }) => recordPlanResult(ctx.session, input)),
  /** R08: the case no longer comes before it. */
  takeOffPlanReview: write
    .input(z.object({ meetingCaseId: z.string() }))
    .mutation(({ ctx, input }) => takeOffPlanReview(ctx.session, input.meetingCaseId)),
  createSupportMeeting: write
    .input(createSupportMeetingInput)
    .mutation(({ ctx, input }) => createSupportMeeting(ctx.session, input)),
  save: write.input(saveMeetingInput).mutation(({ ctx, input }) => saveMeeting(ctx.session, input)),
  saveCase: write
    .input(saveMeetingCaseInput)
    .mutation(({ ctx, input }) => saveMeetingCase(ctx.session, input)),
  saveAttendee: write.input(saveAttendeeInput).mutation(({ ctx, input }) => saveAttendee(ctx.session, input)),
  explainSecrecy: write
    .input(z.object({ attendeeId: z.string(), date: z.iso.date() }))
    .mutation(({ ctx, input }) => explainSecrecyAt(ctx.session, input)),
  saveStatement: write
    .input(saveStatementInput)
    .mutation(({ ctx, input }) => saveStatement(ctx.session, input)),
  saveRole: write.input(saveRoleInput).mutation(({ ctx, input }) => saveRole(ctx.session, input)),
  saveGap: write.input(saveGapInput).mutation(({ ctx, input }) => saveGap(ctx.session, input)),
  removeRow: write.input(removeRowInput).mutation(({ ctx, input }) => removeRow(ctx.session, input)),
  hold: write
    .input(z.object({ meetingId: z.string() }))
    .mutation(({ ctx, input }) => holdMeeting(ctx.session, input.meetingId)),
  confirmMinutes: write
    .input(z.object({ meetingId: z.string(), date: z.iso.date() }))
    .mutation(({ ctx, input }) => confirmMinutes(ctx.session, input)),
});
