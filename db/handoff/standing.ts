/** What each of two windows has of the other's, read off the two directions' files: rules without I/O. */

interface Given {
  sequence: number;
  at: number;
  receivedAt: number | null;
}

export interface Reached {
  sequence: number;
  at: number;
}

export interface Standing {
  lastGiven: Reached | null;
  /** Files are taken over in order: a receipt speaks for every number up to its own. */
  lastReceipted: Reached | null;
  /** Numbers given whose receipt has not come. */
  unconfirmed: number[];
  lastReceived: Reached | null;
}

const highest = (reached: readonly Reached[]): Reached | null =>
  reached.reduce<Reached | null>(
    (best, each) => (best && best.sequence >= each.sequence ? best : each),
    null,
  );

export function standingOf(given: readonly Given[], received: readonly Reached[]): Standing {
  const lastReceipted = highest(
    given.flatMap(({ sequence, receivedAt }) => (receivedAt === null ? [] : [{ sequence, at: receivedAt }])),
  );
  const waiting = given.map(({ sequence }) => sequence).filter((n) => n > (lastReceipted?.sequence ?? 0));
  return {
    lastGiven: highest(given.map(({ sequence, at }) => ({ sequence, at }))),
    lastReceipted,
    unconfirmed: [...new Set(waiting)].toSorted((a, b) => a - b),
    lastReceived: highest(received.map(({ sequence, at }) => ({ sequence, at }))),
  };
}

/** How far a window has been told of a case: by the newest change that stood here when it was given, and when that was. */
export interface Told {
  hlc: string;
  at: number;
}

/** What was entered here is ordered by its stamp; what a third window brought, by when it came. */
export const isUntold = (change: { hlc: string; receivedAt: number }, told: Told): boolean =>
  change.hlc > told.hlc || change.receivedAt > told.at;
