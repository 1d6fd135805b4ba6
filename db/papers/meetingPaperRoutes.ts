import { z } from 'zod';
import { recordView } from '../cases/views.ts';
import { allowed, refused } from '../outcome.ts';
import { permitted } from '../trpc.ts';
import { informationAnswerData, informationRequestData } from './informationRequest.ts';
import { attendanceRollData, meetingAgendaData, meetingNoticeData } from './meetingPapers.ts';

const asked = permitted('case.read').input(z.object({ id: z.string() }));

/** The papers around a 支援会議 and a 重層的支援会議. The first three say nothing of a case: no case is looked at. */
export const meetingPaperProcedures = {
  meetingNotice: asked.query(({ ctx, input }) => {
    const data = meetingNoticeData(ctx.session, input.id);
    return data ? allowed(data) : refused('not-found');
  }),
  meetingAgenda: asked.query(({ ctx, input }) => {
    const data = meetingAgendaData(ctx.session, input.id);
    return data ? allowed(data) : refused('not-found');
  }),
  attendanceRoll: asked.query(({ ctx, input }) => {
    const data = attendanceRollData(ctx.session, input.id);
    return data ? allowed(data) : refused('not-found');
  }),
  informationRequest: asked.query(({ ctx, input }) => {
    const data = informationRequestData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  informationAnswer: asked.query(({ ctx, input }) => {
    const data = informationAnswerData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
};
