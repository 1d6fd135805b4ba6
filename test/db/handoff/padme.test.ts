import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPadded, padme } from '../../../db/handoff/padme.ts';

const lengths = fc.oneof(fc.nat(100_000), fc.integer({ min: 0, max: 2 ** 43 }));

test('そろえた長さは元より短くならず、増えるのは12％まで', () => {
  fc.assert(
    fc.property(lengths, (length) => {
      expect(padme(length)).toBeGreaterThanOrEqual(length);
      expect(padme(length)).toBeLessThanOrEqual(length * 1.12 + 1);
    }),
  );
});

test('そろえた長さをもう一度そろえても変わらない', () => {
  fc.assert(
    fc.property(lengths, (length) => {
      expect(padme(padme(length))).toBe(padme(length));
      expect(isPadded(padme(length))).toBe(true);
    }),
  );
});

test('長い方が短くそろえられることはない', () => {
  fc.assert(
    fc.property(lengths, lengths, (a, b) => {
      const [short, long] = a < b ? [a, b] : [b, a];
      expect(padme(short)).toBeLessThanOrEqual(padme(long));
    }),
  );
});

test('512の倍数は512の倍数のままで、書庫の区切りとずれない', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), (blocks) => {
      expect(padme(blocks * 512) % 512).toBe(0);
    }),
  );
});

test('定義を手で計算した値と同じになる', () => {
  expect([1, 2, 9, 1000, 100_000, 2 ** 32 + 1].map(padme)).toEqual([
    1,
    2,
    10,
    1024,
    100_352,
    2 ** 32 + 2 ** 26,
  ]);
});
