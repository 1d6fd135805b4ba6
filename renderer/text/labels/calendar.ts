/** What a date or time field says when it cannot read what was typed. One sentence, with the date that was meant. */
import type { DateFault, SchoolYear, TimeReading } from '../../../db/calendar/rules.ts';

export function dateFaultText(fault: DateFault): string {
  switch (fault.reason) {
    case 'empty':
      return '日付を入力してください';
    case 'not-a-date':
      return '日付として読めません（例 R8.4.1、令和8年4月1日、2026/4/1）';
    case 'era-missing':
      return '元号をつけてください（例 R8.4.1）';
    case 'outside-era':
      return `${fault.meantText}ではありませんか`;
    case 'impossible-date':
      return fault.lastDay === undefined
        ? 'その日付はありません'
        : `その日付はありません（その月は${fault.lastDay}日までです）`;
    case 'outside-range':
      return `${fault.from}年から${fault.to}年までの日付を入力してください`;
    case 'weekday-differs':
      return `曜日が違います（${fault.meantText}）`;
  }
}

type TimeFault = Extract<TimeReading, { ok: false }>['reason'];

export const TIME_FAULT_LABELS: Record<TimeFault, string> = {
  empty: '時刻を入力してください',
  'not-a-time': '時刻として読めません（例 14:10、14時10分）',
  'impossible-time': 'その時刻はありません',
};

const SCHOOLS: Record<SchoolYear['school'], string> = {
  elementary: '小学',
  'junior-high': '中学',
  high: '高校',
};

/** 「小学3年」, of somebody's age alone; 「高校1年の年齢」, for not everybody goes there. */
export const schoolYearText = ({ school, year }: SchoolYear): string =>
  school === 'high' ? `${SCHOOLS[school]}${year}年の年齢` : `${SCHOOLS[school]}${year}年`;
