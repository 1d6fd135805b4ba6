/** 会議の名とことば: everybody's screens and papers use them, the chief and the administrator set them. */
import { permitted, router, sessionProcedure } from '../trpc.ts';
import { saveMeetingSettingsInput } from './settingInputs.ts';
import { MEETING_SETTINGS, meetingSettings, saveMeetingSettings } from './settings.ts';

export const meetingSettingRoutes = router({
  view: sessionProcedure.query(({ ctx }) => ({
    values: meetingSettings(ctx.store),
    usual: MEETING_SETTINGS as Record<keyof typeof MEETING_SETTINGS, string>,
  })),
  save: permitted('meeting.settings')
    .input(saveMeetingSettingsInput)
    .mutation(({ ctx, input }) => saveMeetingSettings(ctx.session, input)),
});
