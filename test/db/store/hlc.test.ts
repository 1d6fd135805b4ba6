import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHlcClock, hlcMillis, hlcReplica, isHlc } from '../../../db/store/hlc.ts';

const REPLICA = 'a1b2c3d4e5f6';

test('PCの時計を戻しても止めても、刻印は必ず前より後になる', () => {
  const wall = fc.array(fc.integer({ min: 0, max: 2 ** 43 }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(wall, (times) => {
      let now = 0;
      const clock = createHlcClock(REPLICA, () => now);
      const stamps = times.map((time) => {
        now = time;
        return clock.next();
      });
      expect(stamps).toEqual([...new Set(stamps)].sort());
      expect(stamps.every(isHlc)).toBe(true);
    }),
  );
});

test('同じミリ秒に何万件書いても、刻印は重ならず順に並ぶ', () => {
  const clock = createHlcClock(REPLICA, () => 1_800_000_000_000);
  let last = '';
  for (let i = 0; i < 70_000; i += 1) {
    const stamp = clock.next();
    expect(stamp > last).toBe(true);
    last = stamp;
  }
  // The counter ran over once: the milliseconds went on by one, and the shape stayed.
  expect(hlcMillis(last)).toBe(1_800_000_000_001);
  expect(isHlc(last)).toBe(true);
});

test('ほかの端末の刻印を見た後に書いたものは、その後ろに並ぶ', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 43 }),
      fc.integer({ min: 0, max: 2 ** 43 }),
      (mine, theirs) => {
        const other = createHlcClock('ffffffffffff', () => theirs);
        const clock = createHlcClock(REPLICA, () => mine);
        const seen = [other.next(), other.next(), other.next()].at(-1) as string;
        clock.observe(seen);
        expect(clock.next() > seen).toBe(true);
      },
    ),
  );
});

test('起動し直しても、前回の最後の刻印から先へ進む', () => {
  const first = createHlcClock(REPLICA, () => 1_800_000_000_000);
  first.next();
  const last = first.next();
  const afterSetBack = createHlcClock(REPLICA, () => 1_700_000_000_000, last);
  const next = afterSetBack.next();
  expect(next > last).toBe(true);
  expect(hlcReplica(next)).toBe(REPLICA);
});
