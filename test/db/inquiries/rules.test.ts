/** 臨時照会の数え方: 漏れなく分ける、延べと実数、期間、少ない数を伏せる。 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIMENSIONS, NONE, type Trait } from '../../../db/inquiries/codes.ts';
import { type Question, questionInput } from '../../../db/inquiries/inputs.ts';
import { movedBy, movedToYear, spanOf, timeKeys, yearLater } from '../../../db/inquiries/periodRules.ts';
import { casesBehind, countTable, type Fact } from '../../../db/inquiries/rules.ts';
import { hiddenIn } from '../../../db/inquiries/smallNumberRules.ts';

const question = (part: Partial<Question>): Question => ({
  counted: 'receptions',
  from: '2026-04-01',
  until: '2026-09-30',
  conditions: [],
  rows: null,
  columns: null,
  compares: false,
  ...part,
});
const fact = (part: Partial<Fact> & { unit: string | null }): Fact => ({
  date: '2026-05-10',
  caseIds: ['c'],
  personId: null,
  own: {},
  ...part,
});
const valuesOf = (each: Fact, trait: Trait) => each.own[trait] ?? [];

test('期間の初日と末日は入り、前後の日は入らない', () => {
  const facts = ['2026-03-31', '2026-04-01', '2026-09-30', '2026-10-01'].map((date) =>
    fact({ unit: date, date }),
  );
  expect(countTable(facts, question({}), valuesOf).total).toBe(2);
});

test('同じ条件の値はどれか一つ、違う条件はすべて。書かれていないものは「記載なし」として選べる', () => {
  const facts = [
    fact({ unit: '1', own: { sex: ['female'], worry: ['03'] } }),
    fact({ unit: '2', own: { sex: ['female'], worry: ['01', '11'] } }),
    fact({ unit: '3', own: { sex: ['male'], worry: ['03'] } }),
    fact({ unit: '4', own: { sex: ['female'] } }),
  ];
  const total = (conditions: Question['conditions']) =>
    countTable(facts, question({ conditions }), valuesOf).total;
  expect(total([{ of: 'worry', values: ['03', '11'] }])).toBe(3);
  expect(
    total([
      { of: 'worry', values: ['03', '11'] },
      { of: 'sex', values: ['female'] },
    ]),
  ).toBe(2);
  expect(total([{ of: 'worry', values: [NONE] }])).toBe(1);
});

test('一つの相談にお困りごとが二つあれば両方の行に入り、計は一件のまま。選んだ行だけが並ぶ', () => {
  const facts = [
    fact({ unit: '1', own: { worry: ['03', '11'] } }),
    fact({ unit: '2', own: { worry: ['11'] } }),
  ];
  expect(countTable(facts, question({ rows: 'worry' }), valuesOf)).toMatchObject({
    total: 2,
    rows: [
      { key: '03', total: 1 },
      { key: '11', total: 2 },
    ],
  });
  const narrowed = question({ rows: 'worry', conditions: [{ of: 'worry', values: ['03', '05'] }] });
  expect(countTable(facts, narrowed, valuesOf).rows).toEqual([
    { key: '03', total: 1, cells: [] },
    { key: '05', total: 0, cells: [] },
  ]);
});

test('実人数は、何度来ても一人。だれか分からない相談は別に数える', () => {
  const facts = [
    fact({ unit: 'a', date: '2026-04-10' }),
    fact({ unit: 'a', date: '2026-05-10' }),
    fact({ unit: null, date: '2026-05-11' }),
  ];
  const table = countTable(facts, question({ counted: 'people', rows: 'month' }), valuesOf);
  expect(table).toMatchObject({ total: 1, unnamed: 1 });
  expect(table.rows.map(({ total }) => total)).toEqual([1, 1, 0, 0, 0, 0]);
});

const TRAITS = ['sex', 'age-band', 'route', 'office'] as const;
const anyFact = fc.record({
  unit: fc.uuid(),
  date: fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10)),
  caseIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 1 }),
  personId: fc.constant(null),
  own: fc.record({
    sex: fc.constantFrom(['female'], ['male'], ['unknown'], []),
    'age-band': fc.constantFrom(['18-39'], ['75-over'], []),
    route: fc.constantFrom(['family'], ['medical'], []),
    office: fc.constantFrom(['o1'], ['o2']),
    worry: fc.uniqueArray(fc.constantFrom('01', '03', '11')),
  }),
});

describe('どの分け方でも', () => {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

  test('一つずつしか値のない分け方の行・列・升の和は、計と同じになる', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyFact, { selector: ({ unit }) => unit, maxLength: 40 }),
        fc.constantFrom(...TRAITS, 'month', 'quarter', 'fiscal-year'),
        fc.constantFrom(...TRAITS, null),
        (facts, rows, columns) => {
          if (rows === columns) return;
          const table = countTable(facts, question({ until: '2027-03-31', rows, columns }), valuesOf);
          expect(sum(table.rows.map(({ total }) => total))).toBe(table.total);
          if (!columns) return;
          expect(sum(table.columns.map(({ total }) => total))).toBe(table.total);
          for (const row of table.rows) expect(sum(row.cells)).toBe(row.total);
        },
      ),
    );
  });

  test('幾つも値のある分け方の和は計を下回らず、数字の後ろのケースはその行のものだけ', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyFact, { selector: ({ unit }) => unit, maxLength: 40 }), (facts) => {
        const asked = question({ rows: 'worry', columns: 'sex' });
        const table = countTable(facts, asked, valuesOf);
        expect(sum(table.rows.map(({ total }) => total))).toBeGreaterThanOrEqual(table.total);
        for (const { key, total } of table.rows) {
          const behind = casesBehind(facts, asked, valuesOf, { row: key, column: null });
          expect(behind.caseIds.length + behind.withoutCase).toBeLessThanOrEqual(total);
          expect(total === 0).toBe(behind.caseIds.length + behind.withoutCase === 0);
        }
      }),
    );
  });
});

test.each([
  ['this-year', '2026-04-01', '2027-03-31'],
  ['last-year', '2025-04-01', '2026-03-31'],
  ['first-half', '2026-04-01', '2026-09-30'],
  ['second-half', '2026-10-01', '2027-03-31'],
  ['this-month', '2027-02-01', '2027-02-28'],
  ['last-month', '2027-01-01', '2027-01-31'],
] as const)('令和9年2月10日の「%s」は %s から %s まで', (period, from, until) =>
  expect(spanOf(period, '2027-02-10')).toEqual({ from, until }),
);

test('一年前の同じ期間は、月の末日なら月の末日になり、うるう日も消えない', () => {
  expect(movedBy({ from: '2028-02-29', until: '2028-02-29' }, -1)).toEqual({
    from: '2027-02-28',
    until: '2027-02-28',
  });
  expect(movedBy({ from: '2028-03-01', until: '2029-02-28' }, -1).until).toBe('2028-02-29');
  expect(movedToYear({ from: '2025-04-01', until: '2025-09-30' }, '2027-05-01')).toEqual({
    from: '2027-04-01',
    until: '2027-09-30',
  });
});

test('月・四半期・年度の行は、何もない月も並び、前の年の行は今年の行の横に来る', () => {
  const span = { from: '2026-11-15', until: '2027-04-02' };
  expect(timeKeys('month', span)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04']);
  expect(timeKeys('quarter', span)).toEqual(['2026-Q3', '2026-Q4', '2027-Q1']);
  expect(timeKeys('fiscal-year', span)).toEqual(['2026', '2027']);
  expect(yearLater('month', '2025-12')).toBe('2026-12');
  expect(yearLater('quarter', '2025-Q4')).toBe('2026-Q4');
  expect(yearLater('worry', '01')).toBe('01');
});

test('数えるものにない条件・分け方、さかさまの期間は、問いにならない', () => {
  const faulty = (part: object) => questionInput.safeParse({ ...question({}), ...part }).success;
  expect(faulty({})).toBe(true);
  expect(faulty({ counted: 'meetings', rows: 'sex' })).toBe(false);
  expect(faulty({ counted: 'meetings', conditions: [{ of: 'worry', values: ['01'] }] })).toBe(false);
  expect(faulty({ from: '2026-10-01' })).toBe(false);
  expect(faulty({ from: '2010-04-01' })).toBe(false);
  expect(faulty({ rows: 'sex', columns: 'sex' })).toBe(false);
  expect(faulty({ counted: 'cases-open', rows: 'month' })).toBe(false);
  expect(DIMENSIONS).toContain('month');
});

describe('1〜4件を伏せる', () => {
  const withTotals = (cells: readonly (readonly number[])[]) => {
    const lines = cells.map((line) => [...line, line.reduce((a, b) => a + b, 0)]);
    const totals = (lines[0] ?? [0]).map((_, c) => lines.reduce((all, line) => all + (line[c] ?? 0), 0));
    return [...lines, totals];
  };

  test('一つだけ伏せると引き算で分かるので、もう一つを伏せる', () => {
    expect(hiddenIn([[3], [8], [20], [31]], false)).toEqual([['small'], ['other'], [null], [null]]);
    expect(
      hiddenIn(
        withTotals([
          [10, 2],
          [20, 30],
        ]),
        true,
      ),
    ).toEqual([
      ['other', 'small', null],
      ['other', 'other', null],
      [null, null, null],
    ]);
  });

  test('どの表でも、見えている1〜4はなく、伏せた数は一つも引き算で求められない', () => {
    const tables = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(tables, (cells) => {
        const numbers = withTotals(cells);
        const hidden = hiddenIn(numbers, true);
        const secret = hidden.map((line) => line.map((each) => each !== null));
        for (const [r, line] of numbers.entries())
          for (const [c, value] of line.entries())
            if (value > 0 && value < 5) expect(secret[r]?.[c]).toBe(true);
        for (const [r, c] of solvable(secret)) expect([r, c, numbers]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('「5未満」という言葉からも分からない: 足して2なら1と1、足して6なら1と5、とならない', () => {
    const hiddenValues = (column: number[]) =>
      hiddenIn(
        column.map((each) => [each]),
        false,
      ).map(([each]) => each);
    expect(hiddenValues([1, 1, 40, 42])).toEqual(['small', 'small', 'other', null]);
    expect(hiddenValues([1, 5, 20, 26])).toEqual(['small', 'other', 'other', null]);
    // Four that make 「5未満」 are 1 each: the sum is not even said to be small.
    expect(hiddenValues([1, 1, 1, 1, 4])).toEqual(['small', 'small', 'small', 'small', 'other']);
  });

  test('どの一列の表でも、「5未満」には二つ以上の数があり得る', () => {
    const columns = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(columns, (parts) => {
        const column = [...parts, parts.reduce((a, b) => a + b, 0)];
        const hidden = hiddenIn(
          column.map((each) => [each]),
          false,
        ).map(([each]) => each ?? null);
        const seen = possibleValues(column, hidden);
        for (const [index, each] of hidden.entries())
          if (each === 'small') expect([column, index, seen[index]?.size ?? 0]).toSatisfy(([, , n]) => n > 1);
      }),
      { numRuns: 300 },
    );
  });

  /** Every value that each number may have, as whoever reads the table would try them out: 「※」 up to a bound. */
  function possibleValues(column: readonly number[], hidden: readonly (string | null)[]): Set<number>[] {
    const others = Array.from({ length: 40 }, (_, each) => each).filter((each) => each === 0 || each >= 5);
    const found = column.map(() => new Set<number>());
    const last = column.length - 1;
    const choices = (index: number) =>
      hidden[index] === 'small' ? [1, 2, 3, 4] : hidden[index] ? others : [column[index] as number];
    const sums = new Set(choices(last));
    const isOpen = hidden[last] === 'other';
    // Of several 「※」 only the sum matters: one of them stands for all.
    const firstOther = hidden.indexOf('other');
    const walk = (index: number, taken: number[]): void => {
      if (index === last) {
        const sum = taken.reduce((a, b) => a + b, 0);
        if (!sums.has(sum) && !(isOpen && sum >= 5)) return;
        for (const [at, each] of [...taken, sum].entries()) found[at]?.add(each);
        return;
      }
      const isStandIn = hidden[index] === 'other' && index !== firstOther;
      for (const each of isStandIn ? [0] : choices(index)) walk(index + 1, [...taken, each]);
    };
    walk(0, []);
    return found;
  }

  /** The unknowns that the table's sums determine: by elimination over the rationals, independent of the rule. */
  function solvable(secret: boolean[][]): [number, number][] {
    const unknowns = secret.flatMap((line, r) => line.flatMap((each, c) => (each ? [[r, c] as const] : [])));
    const last = { r: secret.length - 1, c: (secret[0]?.length ?? 1) - 1 };
    const lines: number[][] = [
      ...secret.map((_, r) => unknowns.map(([ur, uc]) => (ur === r ? (uc === last.c ? -1 : 1) : 0))),
      ...(secret[0] ?? []).map((_, c) =>
        unknowns.map(([ur, uc]) => (uc === c ? (ur === last.r ? -1 : 1) : 0)),
      ),
    ];
    const m = lines;
    let rank = 0;
    for (let c = 0; c < unknowns.length && rank < m.length; c += 1) {
      const pivot = m.findIndex((line, i) => i >= rank && Math.abs(line[c] ?? 0) > 1e-9);
      if (pivot < 0) continue;
      [m[rank], m[pivot]] = [m[pivot] as number[], m[rank] as number[]];
      const top = m[rank] as number[];
      const by = top[c] as number;
      for (let k = 0; k < top.length; k += 1) top[k] = (top[k] as number) / by;
      m.forEach((line, i) => {
        const factor = line[c] as number;
        if (i !== rank && Math.abs(factor) > 1e-9)
          for (let k = 0; k < line.length; k += 1)
            line[k] = (line[k] as number) - factor * (top[k] as number);
      });
      rank += 1;
    }
    return m.flatMap((line): [number, number][] => {
      const at = line.flatMap((v, i) => (Math.abs(v) > 1e-9 ? [i] : []));
      return at.length === 1 ? [unknowns[at[0] as number] as unknown as [number, number]] : [];
    });
  }
});
