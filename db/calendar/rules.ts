/**
 * The calendar's one door: reading dates as they are typed, writing them as papers do, and counting with them.
 * Pure and free of any library, so that the page and the core agree to the day, and the one place where both
 * may import it from. The parts: `eras.ts` the table, `reading.ts` from text, `writing.ts` to text.
 */
export { ERA_CODES, ERAS, type Era, type EraCode, eraOf } from './eras.ts';
export {
  type DateFault,
  type DateReading,
  eraNameOf,
  parseJapaneseDate,
  parseTime,
  type TimeReading,
} from './reading.ts';
export { type SchoolYear, schoolYearOn } from './schoolYear.ts';
export { addWorkingDays, isWorkingDay, nextWorkingDay } from './workingDays.ts';
export {
  type Age,
  addDays,
  addMonths,
  ageOn,
  type CalendarDate,
  daysBetween,
  daysInMonth,
  fiscalYear,
  fiscalYearFirstDay,
  fiscalYearLastDay,
  formatFiscalYear,
  formatInstantTokyo,
  formatJapaneseDate,
  formatShort,
  isIsoDate,
  type Precision,
  tokyoInstant,
  toTokyoDate,
  toTokyoTime,
  weekdayOf,
} from './writing.ts';
