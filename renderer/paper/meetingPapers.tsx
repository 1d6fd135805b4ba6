/** 開催通知, 次第 and 出席者名簿兼守秘確認 from their data to their pages. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { AttendanceRoll } from './AttendanceRoll.tsx';
import { forDisplay } from './display.ts';
import { MeetingAgenda } from './MeetingAgenda.tsx';
import { MeetingNotice } from './MeetingNotice.tsx';
import {
  agendaSheet,
  blankAgenda,
  blankNotice,
  blankRoll,
  type MeetingWords,
  noticeSheets,
  rollSheet,
  roundOf,
  stampOf,
} from './meetingSheets.ts';
import type { Paper } from './papers.ts';
import { type OfficeHead, type PaperEntry, printedBy } from './paperView.ts';
import { stakeholderNotice } from './stakeholderNotice.tsx';

export const meetingWords = async (): Promise<MeetingWords> =>
  forDisplay(await trpcClient.meetingNotices.words.query());

const blankMargins = (paper: Paper, office: OfficeHead) => ({
  restriction: stampOf('support'),
  about: `${PAPER_NAMES[paper]}　${paperText.blankForm}`,
  by: office.name,
});

export const meetingNoticePaper: PaperEntry = {
  async filled(id) {
    if (id.startsWith('stakeholder ')) return stakeholderNotice(id);
    const found = await trpcClient.papers.meetingNotice.query({ id });
    if (!found.ok || found.value.addressees.length === 0) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: stampOf(data.kind),
        about: `${PAPER_NAMES['meeting-notice']}　${roundOf(data)}`,
        by: printedBy(data.head),
      },
      body: <MeetingNotice sheets={noticeSheets(data)} />,
    };
  },
  blank: async (office) => ({
    margins: blankMargins('meeting-notice', office),
    body: <MeetingNotice sheets={[blankNotice(office, await meetingWords())]} />,
  }),
};

export const meetingAgendaPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.meetingAgenda.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: stampOf(data.kind),
        about: `${PAPER_NAMES['meeting-agenda']}　${roundOf(data)}`,
        by: printedBy(data.head),
      },
      body: <MeetingAgenda sheet={agendaSheet(data)} />,
    };
  },
  blank: async (office) => ({
    margins: blankMargins('meeting-agenda', office),
    body: <MeetingAgenda sheet={blankAgenda(office, await meetingWords())} />,
  }),
};

export const attendanceRollPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.attendanceRoll.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: stampOf(data.kind),
        about: `${PAPER_NAMES['attendance-roll']}　${roundOf(data)}`,
        by: printedBy(data.head),
      },
      body: <AttendanceRoll sheet={rollSheet(data)} />,
    };
  },
  blank: async (office) => ({
    margins: blankMargins('attendance-roll', office),
    body: <AttendanceRoll sheet={blankRoll(office, await meetingWords())} />,
  }),
};
