/** 生年月日 as far as it is known, else 「80代」; empty where nothing is. */
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import type { DatePrecision } from '../../db/people/codes.ts';

export const bornText = (person: {
  birthDate: string | null;
  birthPrecision: DatePrecision | null;
  ageNote: string | null;
}): string =>
  person.birthDate && person.birthPrecision && person.birthPrecision !== 'unknown'
    ? formatJapaneseDate(person.birthDate, person.birthPrecision)
    : (person.ageNote ?? '');
