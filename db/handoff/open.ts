/**
 * Opens a handoff file. Everything is verified before anything is handed out; what is handed out comes from the
 * staging, so the file may be gone by then. Whether its turn has come is `sequence.ts`, what it would change is the
 * importer's preview.
 */
import { allowed, type Outcome } from '../outcome.ts';
import { type Change, unpackChanges } from './changes.ts';
import { type Examined, examine, type KnownCard, type Reader } from './examine.ts';
import { attachmentPrefix, changesName } from './manifest.ts';
import type { Staging } from './staging.ts';
import { type Step, unwatched } from './step.ts';

export interface OpenedHandoff extends Examined {
  /** In the order in which they were written; may be walked more than once. JSON objects, not yet judged. */
  changes(): AsyncIterable<Change>;
  /** By SHA-256 as the manifest lists it. */
  attachment(sha256: string): AsyncIterable<Uint8Array>;
}

/**
 * Refused, with the staging cleared, as one of: `handoff-not-a-file`, `handoff-truncated`, `handoff-other-recipient`,
 * `handoff-altered`, `handoff-newer-format`, `handoff-unknown-sender`, `card-unconfirmed`.
 *
 * @param cards of all offices whose files may be opened; the own card among them, to read archive copies.
 */
export async function openHandoff(
  path: string,
  reader: Reader,
  cards: readonly KnownCard[],
  staging: Staging,
  step: Step = unwatched,
): Promise<Outcome<OpenedHandoff>> {
  const { outcome } = await examine(path, reader, cards, staging, step);
  if (!outcome.ok) return outcome;
  const { manifest } = outcome.value;
  return allowed({
    ...outcome.value,
    changes: () => unpackChanges(staging.get(changesName), manifest),
    attachment: (sha256) => staging.get(attachmentPrefix + sha256),
  });
}
