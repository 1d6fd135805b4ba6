/**
 * Puts a sealed handoff on a medium, and says it is there only after the written file has been opened with the sender's
 * own archive key and found whole.
 */
import { allowed, type Outcome, refused } from '../outcome.ts';
import { atomicWrite } from './atomicWrite.ts';
import { examine } from './examine.ts';
import type { Manifest } from './manifest.ts';
import type { SealedHandoff, Sender } from './seal.ts';
import { createCheckingStaging, type Measure } from './staging.ts';
import { type Step, stepped, unwatched } from './step.ts';

export interface WrittenHandoff extends Measure {
  manifest: Manifest;
}

/**
 * Refused as `disk-full` or `not-writable`; `handoff-altered` would mean that the medium falsifies.
 *
 * @param beforeNaming the file stands beside its name, whole: what has to be known before anybody can find it.
 */
export async function writeHandoff(
  target: string,
  { manifest, chunks, archiveSize, staging }: SealedHandoff,
  { card, keys }: Sender,
  step: Step = unwatched,
  beforeNaming: (written: Measure, temporary: string) => void = () => undefined,
): Promise<Outcome<WrittenHandoff>> {
  const reader = { officeId: card.officeId, keys, isPractice: card.practice === true };
  const out = stepped(chunks, step, 'writing', archiveSize);
  const check = async (path: string, measure: Measure): Promise<Outcome<unknown>> => {
    const { outcome } = await examine(
      path,
      reader,
      [{ card, confirmed: true }],
      createCheckingStaging(staging),
      (_, done, total) => step('reading-back', done, total),
    );
    // Pulled out while it was read back: what was written is of no use, and nobody is to look for another file.
    const isGone = !outcome.ok && /^handoff-(not-a-file|truncated)$/.test(outcome.refusal.code);
    if (isGone || (outcome.ok && outcome.value.fileSha256 !== measure.sha256))
      return refused('not-writable', 'choose-other-file', { reason: 'reads-back-differently' });
    if (outcome.ok) beforeNaming(measure, path);
    return outcome;
  };
  const written = await atomicWrite(target, out, check, { isReadBack: true });
  return written.ok ? allowed({ ...written.value, manifest }) : written;
}
