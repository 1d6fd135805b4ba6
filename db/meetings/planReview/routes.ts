/** 重層的支援会議 through the contract. Looking at one case's part is a view of that case alone (R14). */
import { z } from 'zod';
import { recordView } from '../../cases/views.ts';
import { allowed, refused } from '../../outcome.ts';
import { permitted, router } from '../../trpc.ts';
import { planReviewCandidates } from './candidates.ts';
import { confirmPlanReview, correctPlanReview, holdPlanReview } from './holding.ts';
import {
  confirmPlanReviewInput,
  correctPlanReviewInput,
  createPlanReviewInput,
  placeCaseInput,
  removePlanReviewRowInput,
  savePlanReviewAttendeeInput,
  savePlanReviewCaseInput,
  savePlanReviewGapInput,
  savePlanReviewInput,
  savePlanReviewRoleInput,
  savePlanReviewStatementInput,
} from './inputs.ts';
import { createPlanReview, placeCase } from './placing.ts';
import { takePlanActions } from './planRoles.ts';
import { listPlanReviews } from './reading.ts';
import { viewPlanReview, viewPlanReviewPart } from './view.ts';
import {
  removePlanReviewRow,
  savePlanReview,
  savePlanReviewAttendee,
  savePlanReviewCase,
  savePlanReviewGap,
  savePlanReviewRole,
  savePlanReviewStatement,
} from './writing.ts';

const read = permitted('case.read');
const write = permitted('meeting.write');
const meeting = z.object({ meetingId: z.string() });

export const planReviewRoutes = router({
  list: read.query(({ ctx }) => listPlanReviews(ctx.store)),
  view: read.input(meeting).query(({ ctx, input }) => {
    const view = viewPlanReview(ctx.session, input.meetingId);
    return view ? allowed(view) : refused('not-found');
  }),
  part: read.input(z.object({ meetingCaseId: z.string() })).query(({ ctx, input }) => {
    const part = viewPlanReviewPart(ctx.session, input.meetingCaseId);
    if (!part) return refused('not-found');
    if (part.caseId) recordView(ctx.session, part.caseId);
    return allowed(part);
  }),
  candidates: read.input(meeting).query(({ ctx, input }) => planReviewCandidates(ctx.store, input.meetingId)),
  create: write
    .input(createPlanReviewInput)
    .mutation(({ ctx, input }) => allowed(createPlanReview(ctx.session, input))),
  /** R01, R07. */
  place: write.input(placeCaseInput).mutation(({ ctx, input }) => placeCase(ctx.session, input)),
  save: write.input(savePlanReviewInput).mutation(({ ctx, input }) => savePlanReview(ctx.session, input)),
  saveCase: write
    .input(savePlanReviewCaseInput)
    .mutation(({ ctx, input }) => savePlanReviewCase(ctx.session, input)),
  saveAttendee: write
    .input(savePlanReviewAttendeeInput)
    .mutation(({ ctx, input }) => savePlanReviewAttendee(ctx.session, input)),
  saveStatement: write
    .input(savePlanReviewStatementInput)
    .mutation(({ ctx, input }) => savePlanReviewStatement(ctx.session, input)),
  saveRole: write
    .input(savePlanReviewRoleInput)
    .mutation(({ ctx, input }) => savePlanReviewRole(ctx.session, input)),
  /** 支援内容 of the plan become 役割分担; those that are there already stay as they are. */
  takePlanActions: write
    .input(z.object({ meetingCaseId: z.string() }))
    .mutation(({ ctx, input }) => takePlanActions(ctx.session, input.meetingCaseId)),
  saveGap: write
    .input(savePlanReviewGapInput)
    .mutation(({ ctx, input }) => savePlanReviewGap(ctx.session, input)),
  removeRow: write
    .input(removePlanReviewRowInput)
    .mutation(({ ctx, input }) => removePlanReviewRow(ctx.session, input)),
  hold: write.input(meeting).mutation(({ ctx, input }) => holdPlanReview(ctx.session, input.meetingId)),
  confirmMinutes: write
    .input(confirmPlanReviewInput)
    .mutation(({ ctx, input }) => confirmPlanReview(ctx.session, input)),
  /** R12: opens the confirmed minutes for a correction; `confirmMinutes` closes it with the next version. */
  correctMinutes: write
    .input(correctPlanReviewInput)
    .mutation(({ ctx, input }) => correctPlanReview(ctx.session, input)),
});
