/** Chance that repeats itself: the same seed draws the same, on every machine. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Chance {
  /** From `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** True so often out of a hundred times. */
  percent(often: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** So many different ones, in the list's order. */
  some<T>(list: readonly T[], count: number): T[];
  bytes16(): Uint8Array;
}

export function createChance(seed: number): Chance {
  const source = xoroshiro128plus(seed);
  const int = (from: number, to: number): number => uniformInt(source, from, to);
  return {
    int,
    percent: (often) => int(1, 100) <= often,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[int(0, list.length - 1)] as (typeof list)[number];
    },
    some: (list, count) => {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, list.length)) chosen.add(int(0, list.length - 1));
      return list.filter((_, i) => chosen.has(i));
    },
    bytes16() {
      const bytes = new Int32Array(4);
      for (let i = 0; i < 4; i += 1) bytes[i] = source.next();
      return new Uint8Array(bytes.buffer);
    },
  };
}
