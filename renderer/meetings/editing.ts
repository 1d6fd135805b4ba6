/** What every part of a meeting's page needs to know: which meeting, its day, whether it may still be written to. */
import type { inferRouterOutputs } from '@trpc/server';
import { createContext, useContext } from 'react';
import type { AppRouter } from '../../db/router.ts';

type Answer = inferRouterOutputs<AppRouter>['meetings']['view'];
export type MeetingView = Extract<Answer, { ok: true }>['value'];
export type MeetingCase = MeetingView['cases'][number];
export type Attendee = MeetingView['attendees'][number];

export interface Editing {
  meetingId: string;
  /** After the minutes are confirmed everything can be read and nothing written. */
  isReadOnly: boolean;
}

export const EditingContext = createContext<Editing>({ meetingId: '', isReadOnly: true });
export const useEditing = (): Editing => useContext(EditingContext);
