/** 会議録 of a 関係者会議 as it is laid out: every value in the words of the paper. The same shape without values is the form. Pure. */
import { formatFiscalYear } from '../../db/calendar/rules.ts';
import { stakeholderMinutesText as text } from '../text/papers/stakeholderMinutes.ts';
import { paperText } from '../text/papers.ts';
import { clockTime, longDate, plainDate } from './display.ts';
import type { StakeholderMinutesData } from './paperData.ts';

export interface StakeholderMinutesSheet {
  isBlank: boolean;
  /** （案・確定前）, （第2版・訂正）, or nothing. */
  standing: string;
  name: string;
  issuer: string;
  number: string;
  when: string;
  place: string;
  chair: string;
  recorder: string;
  notice: string;
  /** Numbered, one item a line. */
  agenda: string;
  attendees: { organisation: string; title: string; name: string }[];
  absent: string;
  minutes: string;
  conclusions: string;
  /** Of a correction. */
  reason: string;
  confirmedOn: string;
  decision: { label: string; value: string }[];
}

const standingOf = (version: number | null): string =>
  version === null ? text.draft : version > 1 ? text.version(version) : '';

export function stakeholderMinutesSheet(data: StakeholderMinutesData): StakeholderMinutesSheet {
  const { meeting } = data;
  const roll = (meeting.attendees ?? []).filter(({ name, organisationName }) => name || organisationName);
  return {
    isBlank: false,
    standing: standingOf(data.version),
    name: data.name,
    issuer: paperText.issuer(data.head.city, data.head.section),
    number: text.number(formatFiscalYear(meeting.fiscalYear ?? 0), meeting.number ?? 0),
    when: meeting.date
      ? text.whenOf(longDate(meeting.date), clockTime(meeting.startTime), clockTime(meeting.endTime))
      : '',
    place: meeting.place ?? '',
    chair: meeting.chairName ?? '',
    recorder: meeting.recorderName ?? '',
    notice: text.noticeOf(plainDate(meeting.noticeDate), meeting.noticeNumber ?? ''),
    agenda: (meeting.agenda ?? []).map((item, index) => `${index + 1}　${item}`).join('\n'),
    attendees: roll
      .filter(({ attended }) => attended)
      .map((each) => ({ organisation: each.organisationName, title: each.title, name: each.name })),
    absent: roll
      .filter(({ attended }) => !attended)
      .map((each) => [each.organisationName, each.title, each.name].filter(Boolean).join('　'))
      .join('\n'),
    minutes: meeting.minutes ?? '',
    conclusions: meeting.conclusions ?? '',
    reason: data.reason,
    confirmedOn: plainDate(meeting.minutesConfirmedOn),
    decision: [
      { label: text.decider, value: meeting.approverName ?? '' },
      { label: text.decidedOn, value: plainDate(meeting.approvedOn) },
      { label: text.decisionNumber, value: meeting.approvalNumber ?? '' },
    ],
  };
}

export const blankStakeholderMinutesSheet = (
  name: string,
  head: { city: string; section: string },
): StakeholderMinutesSheet => ({
  isBlank: true,
  standing: '',
  name,
  issuer: paperText.issuer(head.city, head.section),
  number: text.blankNumber,
  when: text.blankWhen,
  place: '',
  chair: '',
  recorder: '',
  notice: '',
  agenda: '',
  attendees: Array.from({ length: 12 }, () => ({ organisation: '', title: '', name: '' })),
  absent: '',
  minutes: '',
  conclusions: '',
  reason: '',
  confirmedOn: '',
  decision: [],
});
