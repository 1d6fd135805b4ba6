/** 週間予定表 laid out: day after day, what has an hour in its order, then what falls due; room to write below each. */

import { weekPlanText as text } from '../text/papers/weekPlan.ts';
import { weekText } from '../text/week.ts';
import { aboutOf, kindOf, rangeOf, shortDay, whereOf } from '../week/words.ts';
import type { WeekPlanData } from './paperData.ts';

export interface WeekPlanLine {
  key: string;
  time: string;
  what: string;
  who: string;
  where: string;
}

export interface WeekPlanDay {
  key: string;
  /** 4月12日(月), and below it why the office is closed. */
  name: string;
  closed: string;
  isClosed: boolean;
  lines: readonly WeekPlanLine[];
}

export interface WeekPlanSheet {
  range: string;
  whose: string;
  issuer: { city: string; section: string; name: string } | null;
  days: readonly WeekPlanDay[];
  isBlank: boolean;
}

type Entry = WeekPlanData['entries'][number];

const timeOf = ({ startTime, endTime, source }: Entry): string => {
  if (startTime === null) return source === 'task' ? text.due : source === 'leave' ? text.allDay : '';
  return `${startTime}${endTime ? `\n${weekText.until(endTime)}` : ''}`;
};

const lineOf = (entry: Entry): WeekPlanLine => {
  const kind = entry.source === 'task' ? [] : [kindOf(entry)];
  return {
    key: entry.key,
    time: timeOf(entry),
    what: [...kind, ...aboutOf(entry), ...(entry.isDone ? [weekText.done] : [])].join('　'),
    who: entry.staffName,
    where: whereOf(entry),
  };
};

/** Room to write on a day of work: so many lines at least, one of them empty. */
const FEWEST_LINES = 4;

/** What is due comes last; empty lines below for what is written by hand. */
function linesOf(entries: readonly Entry[], isClosed: boolean): WeekPlanLine[] {
  const empty = isClosed ? 1 : Math.max(1, FEWEST_LINES - entries.length);
  return [
    ...entries.filter(({ source }) => source !== 'task').map(lineOf),
    ...entries.filter(({ source }) => source === 'task').map(lineOf),
    ...Array.from({ length: empty }, (_, index) => emptyLine(`empty-${index}`)),
  ];
}

const emptyLine = (key: string): WeekPlanLine => ({ key, time: '', what: '', who: '', where: '' });

const WEEKEND = ['土', '日'];

export function weekPlanSheet(data: WeekPlanData): WeekPlanSheet {
  const { head, officeName, staffName } = data;
  const days = data.days.filter(
    ({ iso }, index) => index < 5 || data.entries.some(({ date }) => date === iso),
  );
  return {
    range: rangeOf(data),
    whose: staffName ? text.ofStaff(staffName) : officeName ? text.ofOffice(officeName) : text.both,
    issuer: { city: head.city, section: head.section, name: head.officeName },
    days: days.map(({ iso, closed }, index) => {
      const isClosed = closed !== null || index > 4;
      const entries = data.entries.filter(({ date }) => date === iso);
      return {
        key: iso,
        name: shortDay(iso),
        closed: closed ?? '',
        isClosed,
        lines: linesOf(entries, isClosed),
      };
    }),
    isBlank: false,
  };
}

const WEEKDAYS = ['月', '火', '水', '木', '金', ...WEEKEND];
/** As many lines as fill one page. */
const BLANK_LINES = 6;

export const blankWeekPlanSheet: WeekPlanSheet = {
  range: text.blankRange,
  whose: '',
  issuer: null,
  days: WEEKDAYS.map((day) => ({
    key: day,
    name: `　日(${day})`,
    closed: '',
    isClosed: WEEKEND.includes(day),
    lines: Array.from({ length: WEEKEND.includes(day) ? 1 : BLANK_LINES }, (_, index) =>
      emptyLine(`${index}`),
    ),
  })),
  isBlank: true,
};
