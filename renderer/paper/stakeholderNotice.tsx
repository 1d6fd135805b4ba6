/** 開催通知 of a 関係者会議, on the letter that the other kinds have: without their law and without their secrecy. */
import { formatFiscalYear } from '../../db/calendar/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { letterText, noticeText, sittingText } from '../text/papers/meetingPapers.ts';
import { stakeholderMinutesText as text } from '../text/papers/stakeholderMinutes.ts';
import { PAPER_NAMES } from '../text/papers.ts';
import { clockTime, forDisplay, longDate, plainDate } from './display.ts';
import { MeetingNotice } from './MeetingNotice.tsx';
import type { NoticeSheet } from './meetingSheets.ts';
import type { StakeholderNoticeData } from './paperData.ts';
import { type PaperView, printedBy } from './paperView.ts';

const roundOf = ({ fiscalYear, number, name }: StakeholderNoticeData): string =>
  sittingText.round(formatFiscalYear(fiscalYear), number, name);

const noticeSheets = (data: StakeholderNoticeData): NoticeSheet[] =>
  data.addressees.map(({ address, people }) => ({
    isBlank: false,
    stamp: '',
    number: letterText.number(data.noticeNumber),
    date: plainDate(data.noticeDate) || letterText.blankDate,
    to: address,
    sender: data.sender,
    seal: letterText.seal(data.sealOmitted),
    title: noticeText.title(roundOf(data)),
    lead: `${noticeText.greeting}${text.noticeLead(data.name)}`,
    items: [
      {
        label: noticeText.when,
        words: data.date
          ? sittingText.when(longDate(data.date), clockTime(data.startTime), clockTime(data.endTime))
          : sittingText.undecided,
      },
      { label: noticeText.place, words: data.place || sittingText.undecided },
      { label: text.agenda, words: '', list: data.agenda },
      {
        label: noticeText.who,
        words:
          people.map(({ title, name }) => noticeText.person(title, name)).join('\n') || noticeText.anybody,
      },
      { label: noticeText.other, words: '', list: [noticeText.absence] },
    ],
    secrecy: text.noCases,
    contact: letterText.contactOf(
      data.head.section,
      data.head.officeName,
      data.staffName,
      data.head.officeTel,
    ),
  }));

export async function stakeholderNotice(id: string): Promise<PaperView | null> {
  const found = await trpcClient.papers.stakeholderNotice.query({ id });
  if (!found.ok || found.value.addressees.length === 0) return null;
  const data = forDisplay(found.value);
  return {
    margins: {
      restriction: '',
      about: `${PAPER_NAMES['meeting-notice']}　${roundOf(data)}`,
      by: printedBy(data.head),
    },
    body: <MeetingNotice sheets={noticeSheets(data)} />,
  };
}
