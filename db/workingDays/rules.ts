/** How a loaded list of holidays stands to the one that came with the application. Pure. */
import type { HolidayFile } from '../calendar/holidays.ts';

/**
 * Of the years that the loaded list has, its national holidays stand and no others: what was only reckoned gives way to what is announced,
 * and so does a holiday that was moved. 12月29日–1月3日 and the city's own days stay beside them.
 */
export function mergedHolidays(builtIn: HolidayFile, loaded: HolidayFile): HolidayFile {
  const years = new Set(
    loaded.days.filter(({ kind }) => kind === 'national').map(({ date }) => date.slice(0, 4)),
  );
  const kept = builtIn.days.filter(({ kind, date }) => kind !== 'national' || !years.has(date.slice(0, 4)));
  const byDate = new Map(kept.map((day) => [day.date, day]));
  for (const day of loaded.days) if (!byDate.has(day.date)) byDate.set(day.date, day);
  return {
    ...builtIn,
    source: loaded.source,
    from: loaded.from < builtIn.from ? loaded.from : builtIn.from,
    to: loaded.to > builtIn.to ? loaded.to : builtIn.to,
    days: [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}
