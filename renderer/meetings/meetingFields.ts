/** The head of a meeting as one row that saves itself: what the form shows, and what goes to the core. */
import type { OtherLaw } from '../../db/meetings/codes.ts';
import { useAutosavedRow } from '../app/autosave.ts';
import { trpcClient } from '../app/coreLink.ts';
import type { MeetingView } from './editing.ts';

export interface MeetingFields {
  date: string | null;
  startTime: string | null;
  endTime: string | null;
  place: string;
  purpose: string;
  /** As typed, one item a line. */
  agenda: string;
  otherLaws: OtherLaw[];
  handouts: string;
  chairName: string;
  recorderName: string;
  approverName: string;
  approvedOn: string | null;
  approvalNumber: string;
  noticeDate: string | null;
  noticeNumber: string;
  noticeBring: string;
  secrecyConfirmed: boolean;
  readAloud: boolean;
  usesInitials: boolean;
}

export interface MeetingRow {
  fields: MeetingFields;
  change(part: Partial<MeetingFields>): void;
}

const AGENDA_ITEMS = 30;

export const agendaItems = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, AGENDA_ITEMS);

export function useMeetingRow(meeting: MeetingView['meeting']): MeetingRow {
  const { id: meetingId } = meeting;
  return useAutosavedRow<MeetingFields>(
    () => ({
      date: meeting.date,
      startTime: meeting.startTime,
      endTime: meeting.endTime,
      place: meeting.place ?? '',
      purpose: meeting.purpose ?? '',
      agenda: (meeting.agenda ?? []).join('\n'),
      otherLaws: (meeting.otherLaws ?? []) as OtherLaw[],
      handouts: meeting.handouts ?? '',
      chairName: meeting.chairName ?? '',
      recorderName: meeting.recorderName ?? '',
      approverName: meeting.approverName ?? '',
      approvedOn: meeting.approvedOn,
      approvalNumber: meeting.approvalNumber ?? '',
      noticeDate: meeting.noticeDate,
      noticeNumber: meeting.noticeNumber ?? '',
      noticeBring: meeting.noticeBring ?? '',
      secrecyConfirmed: meeting.secrecyConfirmed ?? false,
      readAloud: meeting.readAloud ?? false,
      usesInitials: meeting.usesInitials ?? false,
    }),
    ({ agenda, ...part }, _all, kept) =>
      trpcClient.meetings.save.mutate({
        meetingId,
        ...kept,
        fields: { ...part, ...(agenda !== undefined && { agenda: agendaItems(agenda) }) },
      }),
  );
}
