/**
 * Working days of the city hall: not Saturdays, Sundays or the closed days of the holiday file
 * (地方自治法4条の2; the list comes in as a set of ISO days, see `holidays.ts`). Due dates fall on working days.
 */
import { addDays, weekdayOf } from './writing.ts';

export const isWorkingDay = (iso: string, holidays: ReadonlySet<string>): boolean => {
  const weekday = weekdayOf(iso);
  return weekday !== 0 && weekday !== 6 && !holidays.has(iso);
};

/** The day itself when it is a working day, else the first one after it. */
export function nextWorkingDay(iso: string, holidays: ReadonlySet<string>): string {
  let day = iso;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** So many working days after a day, which itself does not count; 0 gives `nextWorkingDay`. */
export function addWorkingDays(iso: string, count: number, holidays: ReadonlySet<string>): string {
  let day = nextWorkingDay(iso, holidays);
  let left = day === iso ? count : count - 1;
  for (; left > 0; left -= 1) day = nextWorkingDay(addDays(day, 1), holidays);
  return day;
}
