/**
 * The national holidays of a year by 国民の祝日に関する法律 as in force since 2022: fixed days, Mondays, the two
 * equinoxes, 振替休日 (3条2項) and 国民の休日 (3条3項). The equinoxes follow the usual approximation, good for
 * 1980–2099; they are official only once announced in the February of the year before.
 */
import { addDays, isoDate, weekdayOf } from './writing.ts';

export interface NationalHoliday {
  date: string;
  name: string;
}

export function nationalHolidays(year: number): NationalHoliday[] {
  const holidays: NationalHoliday[] = [
    { date: isoDate(year, 1, 1), name: '元日' },
    { date: monday(year, 1, 2), name: '成人の日' },
    { date: isoDate(year, 2, 11), name: '建国記念の日' },
    { date: isoDate(year, 2, 23), name: '天皇誕生日' },
    { date: equinox(year, 3, 20.8431), name: '春分の日' },
    { date: isoDate(year, 4, 29), name: '昭和の日' },
    { date: isoDate(year, 5, 3), name: '憲法記念日' },
    { date: isoDate(year, 5, 4), name: 'みどりの日' },
    { date: isoDate(year, 5, 5), name: 'こどもの日' },
    { date: monday(year, 7, 3), name: '海の日' },
    { date: isoDate(year, 8, 11), name: '山の日' },
    { date: monday(year, 9, 3), name: '敬老の日' },
    { date: equinox(year, 9, 23.2488), name: '秋分の日' },
    { date: monday(year, 10, 2), name: 'スポーツの日' },
    { date: isoDate(year, 11, 3), name: '文化の日' },
    { date: isoDate(year, 11, 23), name: '勤労感謝の日' },
  ];
  const days = new Set(holidays.map((holiday) => holiday.date));

  const substitutes = holidays
    .filter((holiday) => weekdayOf(holiday.date) === 0)
    .map((holiday) => ({ date: firstOther(holiday.date, days), name: '振替休日' }));
  const taken = new Set([...days, ...substitutes.map((holiday) => holiday.date)]);
  const between = [...days]
    .map((day) => addDays(day, 1))
    .filter((day) => !taken.has(day) && days.has(addDays(day, 1)))
    .map((date) => ({ date, name: '国民の休日' }));

  return [...holidays, ...substitutes, ...between].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const firstOther = (day: string, holidays: ReadonlySet<string>): string => {
  let next = addDays(day, 1);
  while (holidays.has(next)) next = addDays(next, 1);
  return next;
};

const monday = (year: number, month: number, nth: number): string => {
  const weekdayOfFirst = weekdayOf(isoDate(year, month, 1));
  return isoDate(year, month, ((8 - weekdayOfFirst) % 7) + 1 + (nth - 1) * 7);
};

const equinox = (year: number, month: number, base1980: number): string => {
  const since = year - 1980;
  return isoDate(year, month, Math.floor(base1980 + 0.242194 * since - Math.floor(since / 4)));
};
