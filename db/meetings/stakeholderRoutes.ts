import { z } from 'zod';
import { allowed, refused } from '../outcome.ts';
import { knownNamesIn } from '../people/namesInText.ts';
import { permitted, router } from '../trpc.ts';
import { meetingSettings } from './settings.ts';
import {
  confirmStakeholderMinutes,
  correctStakeholderMinutes,
  createStakeholderMeeting,
  holdStakeholderMeeting,
  listStakeholderMeetings,
  removeStakeholderMeeting,
  saveStakeholderMeeting,
  viewStakeholderMeeting,
} from './stakeholder.ts';
import {
  confirmStakeholderMinutesInput,
  correctStakeholderMinutesInput,
  createStakeholderMeetingInput,
  namesInTextInput,
  saveStakeholderMeetingInput,
} from './stakeholderInputs.ts';

const read = permitted('case.read');
const write = permitted('meeting.write');
const one = z.object({ meetingId: z.string() });

export const stakeholderMeetingRoutes = router({
  /** As the city calls it. */
  name: read.query(({ ctx }) => meetingSettings(ctx.store)['stakeholder-name']),
  list: read.query(({ ctx }) => listStakeholderMeetings(ctx.store)),
  view: read.input(one).query(({ ctx, input }) => {
    const view = viewStakeholderMeeting(ctx.store, input.meetingId);
    return view ? allowed(view) : refused('not-found');
  }),
  /** Whether somebody of the record is named in what is written: said, and not forbidden. */
  namesIn: write
    .input(namesInTextInput)
    .query(({ ctx, input }) => knownNamesIn(ctx.store, input.text, input.except)),
  create: write
    .input(createStakeholderMeetingInput)
    .mutation(({ ctx, input }) => createStakeholderMeeting(ctx.session, input)),
  save: write
    .input(saveStakeholderMeetingInput)
    .mutation(({ ctx, input }) => saveStakeholderMeeting(ctx.session, input)),
  remove: write
    .input(one)
    .mutation(({ ctx, input }) => removeStakeholderMeeting(ctx.session, input.meetingId)),
  hold: write.input(one).mutation(({ ctx, input }) => holdStakeholderMeeting(ctx.session, input.meetingId)),
  confirmMinutes: write
    .input(confirmStakeholderMinutesInput)
    .mutation(({ ctx, input }) => confirmStakeholderMinutes(ctx.session, input)),
  correctMinutes: write
    .input(correctStakeholderMinutesInput)
    .mutation(({ ctx, input }) => correctStakeholderMinutes(ctx.session, input)),
});
