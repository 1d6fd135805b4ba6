/** Words that follow from somebody's age. */
import type { SchoolYear } from '../../../db/calendar/rules.ts';

const SCHOOLS: Record<SchoolYear['school'], string> = {
  elementary: '小学',
  'junior-high': '中学',
  high: '高校',
};

/** 「小学3年」, of somebody's age alone; 「高校1年の年齢」, for not everybody goes there. */
export const schoolYearText = ({ school, year }: SchoolYear): string =>
  school === 'high' ? `${SCHOOLS[school]}${year}年の年齢` : `${SCHOOLS[school]}${year}年`;
