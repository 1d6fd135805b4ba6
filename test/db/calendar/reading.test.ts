import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ERAS, parseJapaneseDate, parseTime } from '../../../db/calendar/rules.ts';
import { addDays, daysBetween, formatJapaneseDate, formatShort } from '../../../db/calendar/writing.ts';

const read = (text: string): string => {
  const reading = parseJapaneseDate(text);
  return reading.ok ? `${reading.value.iso} ${reading.value.precision}` : reading.reason;
};

describe('日付の書き方はどれでも読める', () => {
  test.each([
    ['R8.4.1', '2026-04-01 day'],
    ['r8.4.1', '2026-04-01 day'],
    ['Ｒ８．４．１', '2026-04-01 day'],
    ['R8/4/1', '2026-04-01 day'],
    ['R8-4-1', '2026-04-01 day'],
    ['R8。4。1', '2026-04-01 day'],
    ['Ｒ８ー４ー１', '2026-04-01 day'],
    ['令和8年4月1日', '2026-04-01 day'],
    ['令和８年４月１日', '2026-04-01 day'],
    [' 令和 8年 4月 1日 ', '2026-04-01 day'],
    ['令和8年4月1日(水)', '2026-04-01 day'],
    ['令和8年4月1日（水曜日）', '2026-04-01 day'],
    ['㋿8年4月1日', '2026-04-01 day'],
    ['令8・4・1', '2026-04-01 day'],
    ['令8･4･1', '2026-04-01 day'],
    ['2026/4/1', '2026-04-01 day'],
    ['２０２６／４／１', '2026-04-01 day'],
    ['2026-04-01', '2026-04-01 day'],
    ['2026.4.1', '2026-04-01 day'],
    ['2026年4月1日', '2026-04-01 day'],
    ['20260401', '2026-04-01 day'],
    ['R080401', '2026-04-01 day'],
    ['R80401', '2026-04-01 day'],
    ['S18.5.2', '1943-05-02 day'],
    ['S180502', '1943-05-02 day'],
    ['昭18・5・2', '1943-05-02 day'],
    ['T1.7.30', '1912-07-30 day'],
    ['令和元年5月1日', '2019-05-01 day'],
    ['R元.5.1', '2019-05-01 day'],
    ['令和8年4月', '2026-04-01 month'],
    ['R8.4', '2026-04-01 month'],
    ['2026/4', '2026-04-01 month'],
    ['令和8年', '2026-01-01 year'],
    ['R8', '2026-01-01 year'],
    ['2026', '2026-01-01 year'],
    ['令和6年2月29日', '2024-02-29 day'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('元号は初日から次の元号の前日まで', () => {
  test.each([
    ['明治1年1月25日', '1868-01-25 day'],
    ['明治1年1月24日', 'outside-era'],
    ['明治45年7月29日', '1912-07-29 day'],
    ['明治45年7月30日', 'outside-era'],
    ['大正元年7月29日', 'outside-era'],
    ['大正元年7月30日', '1912-07-30 day'],
    ['大正15年12月24日', '1926-12-24 day'],
    ['大正15年12月25日', 'outside-era'],
    ['昭和元年12月24日', 'outside-era'],
    ['昭和元年12月25日', '1926-12-25 day'],
    ['昭和64年1月7日', '1989-01-07 day'],
    ['昭和64年1月8日', 'outside-era'],
    ['平成元年1月7日', 'outside-era'],
    ['平成元年1月8日', '1989-01-08 day'],
    ['平成31年4月30日', '2019-04-30 day'],
    ['平成31年5月1日', 'outside-era'],
    ['平成35年1月1日', 'outside-era'],
    ['令和元年4月30日', 'outside-era'],
    ['令和元年5月1日', '2019-05-01 day'],
    ['令和元年4月', 'outside-era'],
    ['平成31年5月', 'outside-era'],
    ['昭和64年2月', 'outside-era'],
    ['平成32年', 'outside-era'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('令和元年4月30日 には、平成31年4月30日ではありませんか、と言える', () => {
    expect(parseJapaneseDate('令和元年4月30日')).toEqual({
      ok: false,
      reason: 'outside-era',
      era: '令和',
      meant: { iso: '2019-04-30', precision: 'day' },
      meantText: '平成31年4月30日',
    });
  });

  test('平成35年1月1日 には、令和5年1月1日ではありませんか、と言える', () => {
    expect(parseJapaneseDate('平成35年1月1日')).toMatchObject({ meantText: '令和5年1月1日' });
  });

  test('年だけ・年月だけで入れた元年は、書いた元号のまま表示される', () => {
    for (const text of ['令和元年', '平成元年', '昭和元年', '大正元年', '平成31年', '昭和64年']) {
      const reading = parseJapaneseDate(text);
      expect(reading.ok && formatJapaneseDate(reading.value.iso, reading.value.precision)).toBe(text);
    }
    const month = parseJapaneseDate('平成元年1月');
    expect(month.ok && formatJapaneseDate(month.value.iso, month.value.precision)).toBe('平成元年1月');
  });
});

describe('ない日付・読めない日付は直さずに断る', () => {
  test.each([
    ['', 'empty'],
    ['　 ', 'empty'],
    ['きのう', 'not-a-date'],
    ['令和8年度', 'not-a-date'],
    ['令和8年4月1', 'not-a-date'],
    ['R8..4.1', 'not-a-date'],
    ['R8.4.1.2', 'not-a-date'],
    ['X8.4.1', 'not-a-date'],
    ['R2026.4.1', 'not-a-date'],
    ['元年4月1日', 'not-a-date'],
    ['5080401x', 'not-a-date'],
    ['8.4.1', 'era-missing'],
    ['8年4月1日', 'era-missing'],
    ['80401', 'era-missing'],
    ['080401', 'era-missing'],
    ['令和8年2月30日', 'impossible-date'],
    ['R7.2.29', 'impossible-date'],
    ['R8.13.1', 'impossible-date'],
    ['R8.0.1', 'impossible-date'],
    ['R8.4.0', 'impossible-date'],
    ['R8.4.31', 'impossible-date'],
    ['R0.4.1', 'impossible-date'],
    ['R081332', 'impossible-date'],
    ['1867/12/31', 'outside-range'],
    ['2200/1/1', 'outside-range'],
    ['令和8年4月1日(木)', 'weekday-differs'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('2月30日には、その月の最後の日を告げられる', () => {
    expect(parseJapaneseDate('R8.2.30')).toEqual({ ok: false, reason: 'impossible-date', lastDay: 28 });
  });

  test('何を入れても例外にならない', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'令和平成RHS元年月日.-/・0123456789()水 　８') }),
        (text) => {
          parseJapaneseDate(text);
          parseTime(text);
        },
      ),
    );
  });
});

/** R8.4.1, R080401 and R80401, 令8・4・1, 令和8年4月1日, 2026/4/1: what staff and papers write for one day. */
function spellings(iso: string): string[] {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const long = formatJapaneseDate(iso, 'day');
  const western = [`${year}/${month}/${day}`, `${year}年${month}月${day}日`, iso, iso.replaceAll('-', '')];
  const era = /^([明大昭平令])./.exec(long)?.[1];
  const short = formatShort(iso);
  if (!era) return [...western, long, short];
  const [eraYear, ...rest] = short.slice(1).split('.');
  const run = rest.map((part) => part.padStart(2, '0')).join('');
  const first = eraYear === '1' ? [long.replace('元年', '1年'), `${era}元・${month}・${day}`] : [];
  return [
    ...western,
    ...first,
    long,
    short,
    short.toLowerCase(),
    `${era}${eraYear}・${month}・${day}`,
    `${short[0]}${eraYear}${run}`,
    `${short[0]}${eraYear?.padStart(2, '0')}${run}`,
  ];
}

/** The last day of an era and the first of the next. */
const ERA_BORDERS = ERAS.flatMap(({ firstDay }) => [addDays(firstDay, -1), firstDay]);

test('1868年から2100年までのどの日も、ふつうの書き方のどれで書いても同じ日に戻る', () => {
  const days = daysBetween('1868-01-01', '2100-12-31');
  for (let i = 0; i <= days; i += 1) {
    const iso = addDays('1868-01-01', i);
    // Every day in the three spellings of papers; the others on the first of each month and on every fifth day.
    const others = i % 5 === 0 || iso.endsWith('-01') || ERA_BORDERS.includes(iso) ? spellings(iso) : [];
    for (const text of [formatJapaneseDate(iso, 'day', { weekday: true }), formatShort(iso), iso, ...others])
      if (read(text) !== `${iso} day`) expect.fail(`${iso}: ${text} → ${read(text)}`);
  }
}, 60_000);

test('どの日のどの書き方も、全角でも空白があっても同じ日に読める', () => {
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(
      fc.nat(daysBetween('1868-01-25', '2040-12-31')),
      fc.constantFrom('.', '/', '-', '・', ' . '),
      (n, mark) => {
        const iso = addDays('1868-01-25', n);
        const short = formatShort(iso);
        expect(read(wide(short))).toBe(`${iso} day`);
        expect(read(short.replaceAll('.', mark))).toBe(`${iso} day`);
        expect(read(`　${formatJapaneseDate(iso)} `)).toBe(`${iso} day`);
        expect(read(wide(iso))).toBe(`${iso} day`);
      },
    ),
  );
});

describe('時刻', () => {
  test.each([
    ['14時10分', '14:10'],
    ['14:10', '14:10'],
    ['１４１０', '14:10'],
    ['１４：１０', '14:10'],
    ['905', '09:05'],
    ['9:05', '09:05'],
    ['9時', '09:00'],
    ['9時半', '09:30'],
    ['午後2時10分', '14:10'],
    ['午前9時', '09:00'],
    ['0:00', '00:00'],
    ['', 'empty'],
    ['14', 'not-a-time'],
    ['午後12時', 'not-a-time'],
    ['14:1', 'not-a-time'],
    ['24:00', 'impossible-time'],
    ['9:60', 'impossible-time'],
    ['午後13時', 'impossible-time'],
  ])('%s → %s', (text, expected) => {
    const reading = parseTime(text);
    expect(reading.ok ? reading.value : reading.reason).toBe(expected);
  });
});
