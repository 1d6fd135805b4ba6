/**
 * Files of one direction, from one replica of the sender's to the receiver, form a chain: each carries its number and the hash of the
 * one before. What doesn't continue the chain is named, never passed over: a replay changes nothing, a gap is a file to ask for, a
 * fork means that two PCs work with one copied store, or that one was put back from a copy and does not know of it. The sender then
 * begins anew as another replica (`beginAnew`), with a chain of its own, and gives again: a file is a whole copy, nothing is lost.
 *
 * A lost file is made again under its own number. It can't be the same bytes (sealing is never twice the same, and it carries
 * its cases as they are now), so it names the files that it stands for: what was made on top of the lost one continues
 * from it, and the lost one, should it turn up, counts as taken over.
 */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Manifest } from './manifest.ts';

export interface ChainLink {
  sequence: number;
  fileSha256: string;
  /** Lost files of the same number that this one was made again for. */
  standsFor?: readonly string[];
}

/** A file of ours in the ledger. */
export interface SentFile extends ChainLink {
  id: string;
  /** The first file of its number, where this one was made again for it. */
  remakesId: string | null;
}

/** Where a file about to be made stands. */
export interface Place {
  sequence: number;
  previousFile: string | null;
  standsFor: string[];
}

const hashesOf = ({ fileSha256, standsFor = [] }: ChainLink): string[] => [fileSha256, ...standsFor];

/** @param committed the files of this direction taken over so far, in any order. */
export function continuesChain(
  file: { manifest: Pick<Manifest, 'sequence' | 'previousFile' | 'standsFor'>; fileSha256: string },
  committed: readonly ChainLink[],
): Outcome<ChainLink> {
  const { sequence, previousFile, standsFor = [] } = file.manifest;
  const last = committed.reduce((highest, link) => Math.max(highest, link.sequence), 0);
  const link = { sequence, fileSha256: file.fileSha256, standsFor };
  const isKnown = (hashes: readonly string[], among: readonly ChainLink[]) =>
    among.some((each) => hashesOf(each).some((hash) => hashes.includes(hash)));
  const sameNumber = committed.filter((each) => each.sequence === sequence);
  if (isKnown([file.fileSha256], committed) || isKnown(standsFor, sameNumber)) {
    return refused('handoff-replayed', 'none', { sequence });
  }
  const fork = refused('handoff-fork', 'none', { sequence, last });
  // A file that claims to be another number's would let one file pass for two.
  if (isKnown(standsFor, committed)) return fork;
  if (sequence > last + 1) {
    return refused('handoff-gap', 'ask-for-missing-file', {
      sequence,
      firstMissing: last + 1,
      lastMissing: sequence - 1,
    });
  }
  const before = committed.filter((each) => each.sequence === sequence - 1);
  const continues = previousFile === null ? sequence === 1 : isKnown([previousFile], before);
  return sequence <= last || !continues ? fork : allowed(link);
}

/** The first file of each number: its hash continues the chain whether it or one made again for it has arrived. */
const firstOf = (sent: readonly SentFile[], sequence: number): SentFile | undefined =>
  sent.find((each) => each.sequence === sequence && each.remakesId === null);

export function nextPlace(sent: readonly SentFile[]): Place {
  const last = sent.reduce((highest, each) => Math.max(highest, each.sequence), 0);
  return { sequence: last + 1, previousFile: firstOf(sent, last)?.fileSha256 ?? null, standsFor: [] };
}

/** The place of a file made again: its number, the file before it, and every file of that number made so far. */
export function placeAgain(sent: readonly SentFile[], sequence: number): Place {
  return {
    sequence,
    previousFile: firstOf(sent, sequence - 1)?.fileSha256 ?? null,
    standsFor: sent.filter((each) => each.sequence === sequence).map((each) => each.fileSha256),
  };
}
