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

/** By the replica that made or sent it: numbers of two PCs have nothing to do with each other. */
interface OfChain {
  chain: string;
}

/** Where the other PCs of either side stand: one that was before this one, or a second one of the other window's. */
export interface OtherChain {
  chain: string;
  isOurs: boolean;
  last: Reached;
  /** Of ours: given, and not receipted. */
  unconfirmed: number[];
}

/** The standing between this PC and the one that the other window gave from last; the others each for themselves. */
export function standingByChain(
  given: readonly (Given & OfChain)[],
  received: readonly (Reached & OfChain)[],
  own: string,
): Standing & { others: OtherChain[] } {
  const newest = received.reduce<(Reached & OfChain) | null>(
    (best, each) => (best && best.at >= each.at ? best : each),
    null,
  );
  const inChain = <Row extends OfChain>(rows: readonly Row[], chain: string) =>
    rows.filter((each) => each.chain === chain);
  const chainsBeside = (rows: readonly OfChain[], chain: string | undefined) => [
    ...new Set(rows.map((each) => each.chain).filter((each) => each !== chain)),
  ];
  const others = [
    ...chainsBeside(given, own).map((chain) => ({ chain, isOurs: true, rows: inChain(given, chain) })),
    ...chainsBeside(received, newest?.chain).map((chain) => ({
      chain,
      isOurs: false,
      rows: inChain(received, chain).map((each) => ({ ...each, receivedAt: each.at })),
    })),
  ];
  return {
    ...standingOf(inChain(given, own), newest ? inChain(received, newest.chain) : []),
    others: others.flatMap(({ chain, isOurs, rows }) => {
      const { lastGiven, unconfirmed } = standingOf(rows, []);
      return lastGiven ? [{ chain, isOurs, last: lastGiven, unconfirmed }] : [];
    }),
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
