/** 開催通知, 次第 and 出席者名簿兼守秘確認 as they are laid out, for both kinds of meeting, filled and blank. Pure. */
import { formatFiscalYear } from '../../db/calendar/rules.ts';
import { agendaText, letterText, noticeText, rollText, sittingText } from '../text/papers/meetingPapers.ts';
import { paperText } from '../text/papers.ts';
import { clockTime, longDate, plainDate } from './display.ts';
import type { KiItem, LetterSheet } from './Letter.tsx';
import type { AttendanceRollData, MeetingAgendaData, MeetingNoticeData } from './paperData.ts';

type SittingData = Pick<
  AttendanceRollData,
  | 'kind'
  | 'name'
  | 'fiscalYear'
  | 'number'
  | 'date'
  | 'startTime'
  | 'endTime'
  | 'place'
  | 'isTrial'
  | 'isByCirculation'
  | 'secrecyLine'
>;

export const roundOf = ({ fiscalYear, number, name }: SittingData): string =>
  sittingText.round(formatFiscalYear(fiscalYear), number, name);

const whenOf = ({ date, startTime, endTime }: SittingData): string =>
  date ? sittingText.when(longDate(date), clockTime(startTime), clockTime(endTime)) : '';

const placeOf = ({ place, isByCirculation }: SittingData): string =>
  isByCirculation ? sittingText.circulation : place;

/** R04 — the duty that binds this kind of meeting: the law's, or what stands in its place. */
export const secrecyOf = ({ kind, isTrial, secrecyLine }: SittingData): string => {
  if (kind === 'plan-review') return sittingText.planReviewSecrecy;
  return isTrial ? sittingText.trialSecrecy : secrecyLine;
};

export const stampOf = (kind: SittingData['kind']): string =>
  kind === 'support' ? paperText.restricted : paperText.caution;

export interface NoticeSheet extends LetterSheet {
  items: KiItem[];
  secrecy: string;
}

const leadOf = (data: MeetingNoticeData): string => {
  const { kind, name, isTrial, trialBasis } = data;
  if (kind === 'plan-review') return noticeText.planReviewLead(name);
  return isTrial ? noticeText.trialLead(name, trialBasis) : noticeText.supportLead(name);
};

const othersOf = (kind: SittingData['kind']): string[] =>
  kind === 'support' ? [noticeText.noCase, noticeText.absence] : [noticeText.absence];

/** One letter for each addressee. */
export function noticeSheets(data: MeetingNoticeData): NoticeSheet[] {
  const { head } = data;
  return data.addressees.map(({ address, people }) => ({
    isBlank: false,
    stamp: stampOf(data.kind),
    number: letterText.number(data.noticeNumber),
    date: plainDate(data.noticeDate) || letterText.blankDate,
    to: address,
    sender: data.sender,
    seal: letterText.seal(data.sealOmitted),
    title: noticeText.title(roundOf(data)),
    lead: `${noticeText.greeting}${leadOf(data)}`,
    items: [
      { label: noticeText.when, words: whenOf(data) || sittingText.undecided },
      { label: noticeText.place, words: placeOf(data) || sittingText.undecided },
      { label: noticeText.agenda, words: '', list: data.agenda },
      { label: noticeText.bring, words: data.bring || noticeText.usualBring },
      {
        label: noticeText.who,
        words:
          people.map(({ title, name }) => noticeText.person(title, name)).join('\n') || noticeText.anybody,
      },
      { label: noticeText.other, words: '', list: othersOf(data.kind) },
    ],
    secrecy: secrecyOf(data),
    contact: letterText.contactOf(head.section, head.officeName, data.staffName, head.officeTel),
  }));
}

interface BlankOffice {
  city: string;
  section: string;
  name: string;
  tel: string;
}
/** By hand, for the 支援会議: the kind that is called in a hurry. */
const blankSitting = (secrecyLine: string): SittingData => ({
  kind: 'support',
  name: '',
  fiscalYear: 0,
  number: 0,
  date: null,
  startTime: null,
  endTime: null,
  place: '',
  isTrial: false,
  isByCirculation: false,
  secrecyLine,
});

export interface MeetingWords {
  name: string;
  sender: string;
  seal: string;
  secrecyLine: string;
}

export const blankNotice = (office: BlankOffice, words: MeetingWords): NoticeSheet => ({
  isBlank: true,
  stamp: stampOf('support'),
  number: letterText.number(''),
  date: letterText.blankDate,
  to: null,
  sender: words.sender,
  seal: letterText.seal(words.seal),
  title: noticeText.title(sittingText.blankRound(words.name)),
  lead: `${noticeText.greeting}${noticeText.supportLead(words.name)}`,
  items: [
    { label: noticeText.when, words: sittingText.blankWhen },
    { label: noticeText.place, words: '' },
    { label: noticeText.agenda, words: '', rows: 4 },
    { label: noticeText.bring, words: '', rows: 2 },
    { label: noticeText.who, words: '' },
    { label: noticeText.other, words: '', list: othersOf('support') },
  ],
  secrecy: secrecyOf(blankSitting(words.secrecyLine)),
  contact: letterText.contactOf(office.section, office.name, '', office.tel),
});

export interface AgendaSheet {
  isBlank: boolean;
  stamp: string;
  issuer: string;
  round: string;
  secrecy: string;
  when: string;
  place: string;
  chair: string;
  recorder: string;
  rows: {
    key: string;
    number: number;
    at: string;
    text: string;
    steps: readonly string[];
    minutes: string;
  }[];
  total: string;
  attendees: { key: string; organisation: string; title: string; name: string; standing: string }[];
  handouts: string;
}

type AgendaAttendee = MeetingAgendaData['attendees'][number];

/** As 会議録 says it: who sits in a 支援会議 without more being said is a member. */
const standingOf = (kind: SittingData['kind'], { way, standing, caseNumbers }: AgendaAttendee): string =>
  [
    way === 'heard-then-left' ? agendaText.heardThenLeft : '',
    standing || (kind === 'support' && way !== 'heard-then-left' ? agendaText.member : ''),
    caseNumbers.length > 0 ? agendaText.onlyCases(caseNumbers.map(sittingText.case).join('、')) : '',
  ]
    .filter(Boolean)
    .join('　');

export const agendaSheet = (data: MeetingAgendaData): AgendaSheet => ({
  isBlank: false,
  stamp: stampOf(data.kind),
  issuer: paperText.issuer(data.head.city, data.head.section),
  round: roundOf(data),
  secrecy: secrecyOf(data),
  when: whenOf(data),
  place: placeOf(data),
  chair: data.chairName,
  recorder: data.recorderName,
  rows: data.schedule.map(({ text, steps, caseNumber, minutes, from }, index) => ({
    key: `${index} ${text}`,
    number: index + 1,
    at: clockTime(from),
    text: caseNumber === null ? text : sittingText.case(caseNumber),
    steps,
    minutes: agendaText.minutesOf(minutes),
  })),
  total: agendaText.total(data.schedule.reduce((all, { minutes }) => all + minutes, 0)),
  attendees: data.attendees.map((each) => ({
    key: each.id,
    organisation: each.organisation,
    title: each.title,
    name: each.name,
    standing: standingOf(data.kind, each),
  })),
  handouts: [data.handouts, agendaText.usualHandouts].filter(Boolean).join('\n'),
});

const rows = <Row>(count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => row(index));

export const blankAgenda = (office: BlankOffice, words: MeetingWords): AgendaSheet => ({
  isBlank: true,
  stamp: stampOf('support'),
  issuer: paperText.issuer(office.city, office.section),
  round: sittingText.blankRound(words.name),
  secrecy: secrecyOf(blankSitting(words.secrecyLine)),
  when: sittingText.blankWhen,
  place: '',
  chair: '',
  recorder: '',
  rows: rows(8, (index) => ({
    key: `${index}`,
    number: index + 1,
    at: '',
    text: '',
    steps: [],
    minutes: '',
  })),
  total: '',
  attendees: rows(8, (index) => ({ key: `${index}`, organisation: '', title: '', name: '', standing: '' })),
  handouts: '',
});

export interface RollSheet {
  isBlank: boolean;
  stamp: string;
  issuer: string;
  round: string;
  held: string;
  duty: readonly string[];
  rows: {
    key: string;
    number: number;
    organisation: string;
    name: string;
    explained: string;
    /** C6: heard at the beginning, without papers. */
    isNotMember: boolean;
  }[];
}

/** Whoever comes without having been announced signs as well. */
const EMPTY_ROWS = 4;
const BLANK_ROWS = 14;

const emptyRow = (number: number) => ({
  key: `${number}`,
  number,
  organisation: '',
  name: '',
  explained: '',
  isNotMember: false,
});

const dutyOf = ({ kind, isTrial }: SittingData): readonly string[] => {
  if (kind === 'plan-review') return rollText.planReviewDuty;
  return isTrial ? rollText.trialDuty : rollText.supportDuty;
};

export const rollSheet = (data: AttendanceRollData): RollSheet => ({
  isBlank: false,
  stamp: stampOf(data.kind),
  issuer: paperText.issuer(data.head.city, data.head.section),
  round: roundOf(data),
  held: rollText.held(whenOf(data), placeOf(data)),
  duty: dutyOf(data),
  rows: [
    ...data.attendees.map((each, index) => ({
      key: each.id,
      number: index + 1,
      organisation: [each.organisation, each.title].filter(Boolean).join('\n'),
      name: each.name,
      explained: each.way === 'heard-then-left' ? rollText.noDuty : plainDate(each.secrecyNoticeDate),
      isNotMember: each.way === 'heard-then-left',
    })),
    ...rows(EMPTY_ROWS, (index) => emptyRow(data.attendees.length + index + 1)),
  ],
});

export const blankRoll = (office: BlankOffice, words: MeetingWords): RollSheet => ({
  isBlank: true,
  stamp: stampOf('support'),
  issuer: paperText.issuer(office.city, office.section),
  round: sittingText.blankRound(words.name),
  held: sittingText.blankWhen,
  duty: rollText.supportDuty,
  rows: rows(BLANK_ROWS, (index) => emptyRow(index + 1)),
});
