/**
 * Puts a sealed handoff on a medium, and says it is there only after the written file has been opened with the sender's
 * own archive key and found whole.
 */
import { allowed, type Outcome } from '../outcome.ts';
import { atomicWrite } from './atomicWrite.ts';
import { examine } from './examine.ts';
import type { Manifest } from './manifest.ts';
import type { SealedHandoff, Sender } from './seal.ts';
import { createCheckingStaging, type Measure } from './staging.ts';

export interface WrittenHandoff extends Measure {
  manifest: Manifest;
}

/** Refused as `disk-full` or `not-writable`; `handoff-altered` would mean that the medium falsifies. */
export async function writeHandoff(
  target: string,
  { manifest, chunks }: SealedHandoff,
  { card, keys }: Sender,
): Promise<Outcome<WrittenHandoff>> {
  const reader = { officeId: card.officeId, keys };
  const written = await atomicWrite(target, chunks, async (path) => {
    const { outcome } = await examine(path, reader, [{ card, confirmed: true }], createCheckingStaging());
    return outcome;
  });
  return written.ok ? allowed({ ...written.value, manifest }) : written;
}
