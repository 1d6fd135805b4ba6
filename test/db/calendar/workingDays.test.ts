import { describe, expect, test } from 'vitest';
import { builtInHolidays, closedDays, parseHolidayFile } from '../../../db/calendar/holidays.ts';
import { nationalHolidays } from '../../../db/calendar/nationalHolidays.ts';
import { addWorkingDays, isWorkingDay, nextWorkingDay } from '../../../db/calendar/rules.ts';

const file = builtInHolidays();
const closed = closedDays(file);

describe('期限は開庁日に置かれる', () => {
  test.each([
    ['2026-04-01', true, '平日'],
    ['2026-04-04', false, '土曜日'],
    ['2026-04-05', false, '日曜日'],
    ['2026-04-29', false, '昭和の日'],
    ['2026-05-06', false, '振替休日'],
    ['2026-09-22', false, '国民の休日'],
    ['2026-12-28', true, '御用納め'],
    ['2026-12-29', false, '年末'],
    ['2027-01-03', false, '年始'],
    ['2027-01-04', true, '御用始め'],
  ])('%s は開庁日か: %s（%s）', (iso, expected) => {
    expect(isWorkingDay(iso, closed)).toBe(expected);
  });

  test('休みの日なら次の開庁日、開庁日ならその日', () => {
    expect(nextWorkingDay('2026-12-29', closed)).toBe('2027-01-04');
    expect(nextWorkingDay('2026-05-02', closed)).toBe('2026-05-07');
    expect(nextWorkingDay('2026-04-01', closed)).toBe('2026-04-01');
  });

  test('開庁日を数えて進む', () => {
    expect(addWorkingDays('2026-04-28', 1, closed)).toBe('2026-04-30');
    expect(addWorkingDays('2026-04-30', 5, closed)).toBe('2026-05-12');
    expect(addWorkingDays('2026-12-28', 1, closed)).toBe('2027-01-04');
    expect(addWorkingDays('2026-05-02', 1, closed)).toBe('2026-05-07');
    expect(addWorkingDays('2026-05-02', 0, closed)).toBe('2026-05-07');
  });
});

describe('祝日の一覧', () => {
  test('2027年は内閣府の公表と同じ', () => {
    expect(nationalHolidays(2027).map((each) => each.date.slice(5))).toEqual([
      ...['01-01', '01-11', '02-11', '02-23', '03-21', '03-22', '04-29', '05-03', '05-04', '05-05'],
      ...['07-19', '08-11', '09-20', '09-23', '10-11', '11-03', '11-23'],
    ]);
  });

  test('2024年から2031年まで法律どおりで、公表前の年は見込みと分かる', () => {
    for (let year = 2024; year <= 2031; year += 1) {
      const listed = file.days.filter((day) => day.kind === 'national' && day.date.startsWith(String(year)));
      expect(listed.map(({ date, name }) => ({ date, name }))).toEqual(nationalHolidays(year));
      expect(new Set(listed.map((day) => day.basis))).toEqual(
        new Set([year <= 2027 ? 'announced' : 'computed']),
      );
    }
  });

  test('壊れた一覧は、場所を告げて断る', () => {
    expect(parseHolidayFile('{')).toMatchObject({ ok: false, refusal: { facts: { what: 'not-json' } } });
    const wrong = {
      ...file,
      days: [{ date: '2026-02-30', name: 'x', kind: 'national', basis: 'announced' }],
    };
    expect(parseHolidayFile(JSON.stringify(wrong))).toMatchObject({
      ok: false,
      refusal: { code: 'invalid-input', way: 'choose-other-file', facts: { where: 'days.0.date' } },
    });
    expect(parseHolidayFile(`\uFEFF${JSON.stringify(file)}`)).toEqual({ ok: true, value: file });
  });
});
