/**
 * 学年 of a day, by age alone: compulsory school begins with the first 1 April after the day on which somebody is six (学校教育法17条), and
 * a year of age is complete at the end of the day before the birthday (年齢計算ニ関スル法律, 民法143条). Whoever was born on 1 April
 * therefore belongs to the year above those born on the 2nd. Whether somebody really goes there is for staff to ask.
 */
import { addDays, fiscalYear } from './writing.ts';

export interface SchoolYear {
  school: 'elementary' | 'junior-high' | 'high';
  year: number;
}

/** Null before 小学1年, after 高校3年, and where the birthday is not known to the day. */
export function schoolYearOn(birthIso: string, onIso: string): SchoolYear | null {
  const nth = fiscalYear(onIso) - fiscalYear(addDays(birthIso, -1)) - 6;
  if (nth < 1 || nth > 12) return null;
  if (nth <= 6) return { school: 'elementary', year: nth };
  return nth <= 9 ? { school: 'junior-high', year: nth - 6 } : { school: 'high', year: nth - 9 };
}
