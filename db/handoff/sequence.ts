/**
 * Files of one direction, sender to receiver, form a chain: each carries its number and the hash of the one before.
 * What doesn't continue the chain is named, never passed over: a replay changes nothing, a gap is a file to ask for,
 * a fork means that the sender's PC was restored from a backup or that there are two of it.
 */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Manifest } from './manifest.ts';

export interface ChainLink {
  sequence: number;
  fileSha256: string;
}

/** @param committed the files of this direction taken over so far, in any order. */
export function continuesChain(
  file: { manifest: Pick<Manifest, 'sequence' | 'previousFile'>; fileSha256: string },
  committed: readonly ChainLink[],
): Outcome<ChainLink> {
  const { sequence, previousFile } = file.manifest;
  const last = committed.reduce((highest, link) => Math.max(highest, link.sequence), 0);
  if (committed.some(({ fileSha256 }) => fileSha256 === file.fileSha256)) {
    return refused('handoff-replayed', 'none', { sequence });
  }
  if (sequence > last + 1) {
    return refused('handoff-gap', 'ask-for-missing-file', { sequence, firstMissing: last + 1 });
  }
  const previous = committed.find((link) => link.sequence === sequence - 1)?.fileSha256 ?? null;
  if (sequence <= last || previousFile !== previous) return refused('handoff-fork', 'none', { sequence });
  return allowed({ sequence, fileSha256: file.fileSha256 });
}
