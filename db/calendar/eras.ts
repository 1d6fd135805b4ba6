/**
 * The table of eras, right to the day. An era runs to the day BEFORE the next one's first day: 平成31年4月30日
 * is a date, 令和元年4月30日 is not. Kept by hand because calendar libraries move such a date silently instead
 * of refusing it. Japanese names stand here because they are data of the calendar, not wording.
 *
 * Days before 1873 count in the Gregorian calendar like all others; no living person's papers need the lunar one.
 */
export const ERA_CODES = ['meiji', 'taisho', 'showa', 'heisei', 'reiwa'] as const;
export type EraCode = (typeof ERA_CODES)[number];

export interface Era {
  code: EraCode;
  name: string;
  /** What staff type for short: 令 and R. */
  short: string;
  letter: string;
  /** ISO date of the era's first day. */
  firstDay: string;
}

export const ERAS: readonly Era[] = [
  { code: 'meiji', name: '明治', short: '明', letter: 'M', firstDay: '1868-01-25' },
  { code: 'taisho', name: '大正', short: '大', letter: 'T', firstDay: '1912-07-30' },
  { code: 'showa', name: '昭和', short: '昭', letter: 'S', firstDay: '1926-12-25' },
  { code: 'heisei', name: '平成', short: '平', letter: 'H', firstDay: '1989-01-08' },
  { code: 'reiwa', name: '令和', short: '令', letter: 'R', firstDay: '2019-05-01' },
];

/** The era of a day, or undefined for a day before 明治. */
export const eraOf = (iso: string): Era | undefined => ERAS.findLast((era) => era.firstDay <= iso);

/** The era written as 令和, 令 or R (any case). */
export const eraWritten = (text: string): Era | undefined =>
  ERAS.find((era) => era.name === text || era.short === text || era.letter === text.toUpperCase());

/** 1 for the era's first calendar year (元年). */
export const yearOfEra = (era: Era, year: number): number => year - firstYear(era) + 1;

/** The year in the western count: 令和8 → 2026. */
export const westernYear = (era: Era, eraYear: number): number => firstYear(era) + eraYear - 1;

const firstYear = (era: Era): number => Number(era.firstDay.slice(0, 4));
