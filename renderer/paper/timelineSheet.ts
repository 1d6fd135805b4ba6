/** 時系列整理表 as it is laid out: days in 和暦, what happened in words. The dialog that leaves rows out says the same of each. Pure. */
import { TIMELINE_KINDS } from '../../db/papers/timelineRules.ts';
import * as labels from '../text/labels.ts';
import { caseOverviewText, timelineText as text } from '../text/papers/caseOverview.ts';
import { paperText } from '../text/papers.ts';
import { longDate, plainDate } from './display.ts';
import type { TimelineData } from './paperData.ts';

type Row = TimelineData['rows'][number];

export interface TimelineLine {
  key: string;
  date: string;
  what: string;
  people: string;
  agencies: string;
  /** May run over the end of a page. */
  isLong: boolean;
}

export interface TimelineSheet {
  isBlank: boolean;
  isLimited: boolean;
  caseNo: string;
  meeting: string;
  name: string;
  period: string;
  count: string;
  lines: TimelineLine[];
}

const LONG = 360;

const LABELS: Partial<Record<Row['kind'], Readonly<Record<string, string>>>> = {
  reception: labels.RECEPTION_METHOD_LABELS,
  note: labels.NOTE_METHOD_LABELS,
  consent: labels.CONSENT_KIND_LABELS,
  withdrawal: labels.CONSENT_KIND_LABELS,
  referral: labels.REFERRAL_WAY_LABELS,
  turn: labels.CASE_TURN_LABELS,
};

export function whatHappened({ kind, code, number }: Row): string {
  if (!TIMELINE_KINDS.includes(kind)) return '';
  const counted = kind === 'plan-decided' ? text.version : text.round;
  const word = LABELS[kind]?.[code ?? ''] ?? (number === null ? '' : counted(number));
  return text.kinds[kind](word);
}

/** The year on a line of its own: the column is narrow. */
const inColumn = (date: string): string => date.replace('年', '年\n');

export function timelineSheet(data: TimelineData): TimelineSheet {
  const { meeting } = data;
  return {
    isBlank: false,
    isLimited: data.isLimited,
    caseNo: paperText.caseNo(data.caseNo),
    meeting: caseOverviewText.meetingOf(
      labels.MEETING_KIND_LABELS[data.kind],
      meeting.number === null ? '' : caseOverviewText.round(meeting.number),
      plainDate(meeting.date),
    ),
    name: data.personName,
    period: data.from || data.to ? text.periodOf(plainDate(data.from), plainDate(data.to)) : text.wholePeriod,
    count: text.count(data.rows.length),
    lines: data.rows.map((row) => ({
      key: row.id,
      date: inColumn(longDate(row.date)),
      what: whatHappened(row),
      people: row.people,
      agencies: row.isWithheld ? [row.agencies, text.withheld].filter(Boolean).join('\n') : row.agencies,
      isLong: row.people.length + row.agencies.length > LONG,
    })),
  };
}

export const blankTimelineSheet: TimelineSheet = {
  isBlank: true,
  isLimited: false,
  caseNo: paperText.caseNo('　　　　　　'),
  meeting: '',
  name: '',
  period: '',
  count: '',
  lines: Array.from({ length: 14 }, (_, index) => ({
    key: String(index),
    date: '',
    what: '',
    people: '',
    agencies: '',
    isLong: false,
  })),
};
