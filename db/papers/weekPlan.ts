/**
 * 週間予定表: a week on paper, for the desk or the wall. It stays in the section; all the same, words of 支援会議限り (R05) and titles of what falls due
 * are left to the screen, and where it hangs on a wall no name of anybody who consults stands on it.
 */
import type { Session } from '../session.ts';
import type { WeekEntry } from '../week/entries.ts';
import { readWeekPaperId } from '../week/rules.ts';
import { weekOf } from '../week/week.ts';
import { paperHead } from './head.ts';

export function weekPlanData(session: Session, id: string) {
  const of = readWeekPaperId(id);
  if (!of) return null;
  const week = weekOf(session, of.date);
  return {
    head: paperHead(session),
    monday: week.monday,
    days: week.days,
    isNamed: of.isNamed,
    officeName: week.offices.find((office) => office.id === of.officeId)?.name ?? '',
    staffName: week.staff.find((member) => member.id === of.staffId)?.name ?? '',
    entries: week.entries
      .filter(
        ({ officeId, staffId, source }) =>
          source !== 'busy' &&
          (of.officeId === null || officeId === of.officeId) &&
          (of.staffId === null || staffId === of.staffId),
      )
      .map((entry) => onPaper(entry, of.isNamed)),
  };
}
export type WeekPlanData = NonNullable<ReturnType<typeof weekPlanData>>;

const onPaper = (entry: WeekEntry, isNamed: boolean): WeekEntry => {
  const isUnsaid = entry.isMeetingOnly || entry.source === 'task';
  const said = isUnsaid ? { ...entry, subject: '' } : entry;
  if (isNamed || entry.source === 'meeting') return said;
  return { ...said, personName: '', subject: '', place: '' };
};
