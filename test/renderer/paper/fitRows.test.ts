import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipped, columnsOf, fitRows, linesIn } from '../../../renderer/paper/fitRows.ts';

const MORE = 4;
const block = fc.record({
  heights: fc.array(fc.integer({ min: 3, max: 12 }), { maxLength: 20 }),
  least: fc.integer({ min: 0, max: 3 }),
});

test('どれだけあっても、最少の行のほかは紙の残りを超えない', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), fc.integer({ min: 0, max: 400 }), (given, room) => {
      const blocks = given.map((each, nth) => ({ key: String(nth), ...each }));
      const { shown, left } = fitRows(blocks, room, MORE);
      const height = (rowsOf: (one: (typeof blocks)[number]) => number) =>
        blocks.reduce(
          (sum, one) =>
            sum +
            one.heights.slice(0, rowsOf(one)).reduce((a, b) => a + b, 0) +
            (rowsOf(one) < one.heights.length ? MORE : 0),
          0,
        );
      const used = height((one) => shown[one.key] ?? 0);
      const least = height((one) => Math.min(one.least, one.heights.length));
      expect(used).toBeLessThanOrEqual(Math.max(room, least));
      expect(left).toBe(Math.max(0, room - used));
      for (const one of blocks)
        expect(shown[one.key]).toBeGreaterThanOrEqual(Math.min(one.least, one.heights.length));
    }),
  );
});

test('大事なものから順に場所を取る', () => {
  const many = Array.from({ length: 10 }, () => 5);
  const { shown } = fitRows(
    [
      { key: 'first', heights: many, least: 1 },
      { key: 'second', heights: many, least: 2 },
    ],
    70,
    5,
  );
  expect(shown).toEqual({ first: 10, second: 3 });
});

test('入り切らない文は「…」で終わり、続きがあることが分かる', () => {
  expect(clipped('朝は起きられない\n日がある', 20)).toBe('朝は起きられない　日がある');
  expect(clipped('朝は起きられない日があるという', 10)).toBe('朝は起きられない日…');
  expect(columnsOf('090-1111')).toBe(4);
  expect(linesIn('あいうえお', 2)).toBe(3);
});
