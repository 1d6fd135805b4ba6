import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  ageOn,
  fiscalYear,
  fiscalYearFirstDay,
  fiscalYearLastDay,
  formatFiscalYear,
  formatInstantTokyo,
  formatJapaneseDate,
  formatShort,
  isIsoDate,
  tokyoInstant,
  toTokyoDate,
} from '../../../db/calendar/rules.ts';
import { addDays } from '../../../db/calendar/writing.ts';

describe('日付は和暦で書かれる', () => {
  test.each([
    ['2026-04-01', 'day', '令和8年4月1日', 'R8.4.1'],
    ['2019-05-01', 'day', '令和元年5月1日', 'R1.5.1'],
    ['2019-04-30', 'day', '平成31年4月30日', 'H31.4.30'],
    ['1943-05-02', 'day', '昭和18年5月2日', 'S18.5.2'],
    ['1912-07-29', 'day', '明治45年7月29日', 'M45.7.29'],
    ['1868-01-24', 'day', '1868年1月24日', '1868.1.24'],
    ['2026-04-01', 'month', '令和8年4月', 'R8.4'],
    ['2026-04-01', 'year', '令和8年', 'R8'],
  ] as const)('%s（%s）→ %s、%s', (iso, precision, long, short) => {
    expect(formatJapaneseDate(iso, precision)).toBe(long);
    expect(formatShort(iso, precision)).toBe(short);
  });

  test('曜日を添えられる', () => {
    expect(formatJapaneseDate('2026-04-01', 'day', { weekday: true })).toBe('令和8年4月1日(水)');
  });
});

describe('時刻はPCの設定によらず日本時間', () => {
  test('日本時間の0時前後で日が替わる', () => {
    expect(toTokyoDate(Date.UTC(2026, 2, 31, 14, 59))).toBe('2026-03-31');
    expect(toTokyoDate(Date.UTC(2026, 2, 31, 15, 0))).toBe('2026-04-01');
    expect(formatInstantTokyo(tokyoInstant('2026-04-01', '14:10'))).toBe('令和8年4月1日 14:10');
  });

  test('日と時刻から作った瞬間は、その日に戻る', () => {
    fc.assert(
      fc.property(fc.nat(60_000), fc.nat(1439), (day, minute) => {
        const iso = addDays('1900-01-01', day);
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(toTokyoDate(tokyoInstant(iso, time))).toBe(iso);
      }),
    );
  });
});

describe('年齢', () => {
  test.each([
    ['1943-05-02', 'day', '2027-05-01', 83, true],
    ['1943-05-02', 'day', '2027-05-02', 84, true],
    ['2024-02-29', 'day', '2025-02-28', 0, true],
    ['2024-02-29', 'day', '2025-03-01', 1, true],
    ['1943-05-01', 'month', '2027-04-30', 83, true],
    ['1943-05-01', 'month', '2027-05-10', 84, false],
    ['1943-05-01', 'month', '2027-06-01', 84, true],
    ['1943-01-01', 'year', '2027-04-07', 84, false],
  ] as const)('%s（%s）生まれは %s に %i 歳', (birth, precision, on, years, exact) => {
    expect(ageOn(birth, precision, on)).toEqual({ years, exact });
  });

  test('生まれる前の年齢はない', () => {
    expect(ageOn('2026-04-02', 'day', '2026-04-01')).toBeUndefined();
  });
});

describe('年度', () => {
  test('4月1日に始まり3月31日に終わる', () => {
    expect([fiscalYear('2026-03-31'), fiscalYear('2026-04-01'), fiscalYear('2027-03-31')]).toEqual([
      2025, 2026, 2026,
    ]);
    expect([fiscalYearFirstDay(2026), fiscalYearLastDay(2026)]).toEqual(['2026-04-01', '2027-03-31']);
  });

  test('令和8年度、令和元年度、昭和63年度と書かれる', () => {
    expect([2026, 2019, 1988].map(formatFiscalYear)).toEqual(['令和8年度', '令和元年度', '昭和63年度']);
  });
});

test('1月31日の1か月後は2月の最後の日', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2027-12-10', 3)).toBe('2028-03-10');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
});

test('ない日は日付ではない', () => {
  expect(['2026-02-29', '2026-13-01', '2026-4-1', '2026-04-00', ''].map(isIsoDate)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(isIsoDate('2028-02-29')).toBe(true);
});
