import { z } from 'zod';
import { recordView } from '../../cases/views.ts';
import { permitted, router } from '../../trpc.ts';
import { findMeetingCase } from '../store.ts';
import { answerRequestInput, createRequestInput, saveRequestInput, shareAnswerInput } from './inputs.ts';
import {
  answerDue,
  answerRequest,
  createRequest,
  requestsOf,
  saveRequest,
  shareAnswer,
  withdrawRequest,
} from './store.ts';

const read = permitted('case.read');
const write = permitted('meeting.write');

export const informationRequestRoutes = router({
  /** Of one case's part of a sitting. */
  list: read.input(z.object({ meetingCaseId: z.string() })).query(({ ctx, input }) => {
    const caseId = findMeetingCase(ctx.store, input.meetingCaseId)?.caseId;
    if (caseId) recordView(ctx.session, caseId);
    return requestsOf(ctx.store, input.meetingCaseId);
  }),
  /** The day proposed for the answer. */
  answerDue: read
    .input(z.object({ date: z.iso.date() }))
    .query(({ ctx, input }) => answerDue(ctx.store, input.date)),
  create: write.input(createRequestInput).mutation(({ ctx, input }) => createRequest(ctx.session, input)),
  save: write.input(saveRequestInput).mutation(({ ctx, input }) => saveRequest(ctx.session, input)),
  answer: write.input(answerRequestInput).mutation(({ ctx, input }) => answerRequest(ctx.session, input)),
  /** 回答を情報共有に写す. */
  share: write.input(shareAnswerInput).mutation(({ ctx, input }) => shareAnswer(ctx.session, input)),
  withdraw: write
    .input(z.object({ requestId: z.string() }))
    .mutation(({ ctx, input }) => withdrawRequest(ctx.session, input.requestId)),
});
