/** A 関係者会議 as one row that saves itself: what the form shows, and what goes to the core. */
import type { inferRouterOutputs } from '@trpc/server';
import { useRef } from 'react';
import type { AppRouter } from '../../../db/router.ts';
import { useAutosavedRow } from '../../app/autosave.ts';
import { trpcClient } from '../../app/coreLink.ts';

type Answer = inferRouterOutputs<AppRouter>['stakeholderMeetings']['view'];
export type StakeholderView = Extract<Answer, { ok: true }>['value'];

export interface Person {
  key: string;
  organisationName: string;
  title: string;
  name: string;
  attended: boolean;
}

export interface StakeholderFields {
  date: string | null;
  startTime: string | null;
  endTime: string | null;
  place: string;
  chairName: string;
  recorderName: string;
  noticeDate: string | null;
  noticeNumber: string;
  approverName: string;
  approvedOn: string | null;
  approvalNumber: string;
  /** As typed, one item a line. */
  agenda: string;
  attendees: readonly Person[];
  minutes: string;
  conclusions: string;
}

export interface StakeholderRow {
  fields: StakeholderFields;
  change(part: Partial<StakeholderFields>): void;
  newPerson(): Person;
}

const AGENDA_ITEMS = 30;
const agendaItems = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, AGENDA_ITEMS);

export function useStakeholderRow({ meeting }: StakeholderView): StakeholderRow {
  const { id: meetingId } = meeting;
  const added = useRef(0);
  const row = useAutosavedRow<StakeholderFields>(
    () => ({
      date: meeting.date,
      startTime: meeting.startTime,
      endTime: meeting.endTime,
      place: meeting.place ?? '',
      chairName: meeting.chairName ?? '',
      recorderName: meeting.recorderName ?? '',
      noticeDate: meeting.noticeDate,
      noticeNumber: meeting.noticeNumber ?? '',
      approverName: meeting.approverName ?? '',
      approvedOn: meeting.approvedOn,
      approvalNumber: meeting.approvalNumber ?? '',
      agenda: (meeting.agenda ?? []).join('\n'),
      attendees: (meeting.attendees ?? []).map((each, index) => ({ ...each, key: `stored-${index}` })),
      minutes: meeting.minutes ?? '',
      conclusions: meeting.conclusions ?? '',
    }),
    ({ agenda, attendees, ...part }, _all, kept) =>
      trpcClient.stakeholderMeetings.save.mutate({
        meetingId,
        ...kept,
        fields: {
          ...part,
          ...(agenda !== undefined && { agenda: agendaItems(agenda) }),
          ...(attendees && { attendees: attendees.map(({ key: _, ...person }) => person) }),
        },
      }),
  );
  const newPerson = (): Person => {
    added.current += 1;
    return { key: `new-${added.current}`, organisationName: '', title: '', name: '', attended: true };
  };
  return { fields: row.fields, change: row.change, newPerson };
}
