/** How the day's list names days and times: short, because a column is narrow. */
import { daysBetween, toTokyoDate, toTokyoTime, weekdayOf } from '../../db/calendar/rules.ts';
import { todayText } from '../text/tasks.ts';
import type { Tone } from '../ui/index.ts';

const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'];

/** 4月26日(月) */
export const dayWords = (iso: string): string =>
  `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日(${WEEKDAYS[weekdayOf(iso)]})`;

/** 昨日 17:20 has no place of its own here: 4月22日 17:20 is never misread after midnight. */
export const momentWords = (at: number): string => {
  const iso = toTokyoDate(at);
  return `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日 ${toTokyoTime(at)}`;
};

export function dueWords(due: string | null, today: string): { text: string; tone?: Tone } {
  if (due === null) return { text: todayText.noDue };
  if (due === today) return { text: todayText.today, tone: 'warn' };
  if (due < today) return { text: todayText.overdue(daysBetween(due, today)), tone: 'urgent' };
  return { text: dayWords(due) };
}
