/**
 * Hybrid logical clock: milliseconds, a counter, and the replica, written so that the text order is the time order.
 * One replica never gives the same stamp twice and never goes backwards, whatever the PC's clock does; a counter
 * beside the milliseconds is needed because clocks of coarse resolution made false conflicts in other products.
 *
 * Shape: `<12 hex: ms since 1970>-<4 hex: counter>-<12 hex: replica>`.
 */
export type Hlc = string;

export interface HlcClock {
  /** A stamp later than every stamp given or observed so far. */
  next(): Hlc;
  /** Takes note of another replica's stamp, so that what is written after reading it is ordered after it. */
  observe(stamp: Hlc): void;
}

const COUNTER_LIMIT = 0xffff;

export const hlcMillis = (stamp: Hlc): number => Number.parseInt(stamp.slice(0, 12), 16);
export const hlcReplica = (stamp: Hlc): string => stamp.slice(18);

export const isHlc = (text: string): boolean => /^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

export function createHlcClock(replica: string, now: () => number, last?: Hlc): HlcClock {
  let millis = last ? hlcMillis(last) : 0;
  let counter = last ? Number.parseInt(last.slice(13, 17), 16) : 0;
  return {
    next() {
      const wall = now();
      if (wall > millis) {
        millis = wall;
        counter = 0;
      } else if (counter < COUNTER_LIMIT) {
        counter += 1;
      } else {
        millis += 1;
        counter = 0;
      }
      return `${millis.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${replica}`;
    },
    observe(stamp) {
      const seen = hlcMillis(stamp);
      const seenCounter = Number.parseInt(stamp.slice(13, 17), 16);
      if (seen > millis || (seen === millis && seenCounter > counter)) {
        millis = seen;
        counter = seenCounter;
      }
    },
  };
}
