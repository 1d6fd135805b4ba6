/**
 * Attachments on the road: which bodies go with a copy of some cases, and which of a file's bodies are kept here. The rows travel as all
 * rows do; a body goes with the rows that name it and never alone.
 */
import type { Manifest } from '../handoff/manifest.ts';
import { attachmentPrefix } from '../handoff/manifest.ts';
import type { Attachment } from '../handoff/seal.ts';
import { allowed, type Outcome } from '../outcome.ts';
import type { Store } from '../store/store.ts';
import { type BodyFact, bodiesToGive, isSha256 } from './rules.ts';
import { examineBody, keepBody, readBody, type Shelf } from './shelf.ts';
import { findAttachment } from './store.ts';

/** Of what is said to be withheld: bodies that this PC doesn't have, or has only damaged. */
export const LACKING_SECTION = 'attachment-bodies';

/**
 * The bodies that the changes of a file name: what was left out of the file has none in it. Each is read through before it is announced:
 * a damaged one stays behind and is counted, and the case goes on its way.
 */
export async function attachmentsGoingWith(
  store: Store,
  shelf: Shelf,
  changes: Iterable<{ entity: string; id: string }>,
  told: (done: number, of: number) => void = () => undefined,
): Promise<{ attachments: Attachment[]; withheld: { section: string; caseId: string; count: number }[] }> {
  const ids = new Set<string>();
  for (const { entity, id } of changes) if (entity === 'attachment') ids.add(id);
  const byCase = new Map<string, BodyFact[]>();
  let done = 0;
  for (const id of ids) {
    told(done, ids.size);
    done += 1;
    const row = findAttachment(store, id);
    if (!row?.caseId) continue;
    const { contentHash: sha256, size } = row;
    const isRemoved = row.deletedAt !== null;
    const isHere = !isRemoved && isSha256(sha256) && (await examineBody(shelf, sha256)) === 'here';
    byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), { sha256, size, isRemoved, isHere }]);
  }
  const attachments = new Map<string, Attachment>();
  const withheld: { section: string; caseId: string; count: number }[] = [];
  for (const [caseId, bodies] of byCase) {
    const { give, lacking } = bodiesToGive(bodies);
    for (const { sha256, size } of give)
      attachments.set(sha256, { sha256, size, read: () => readBody(shelf, sha256) });
    if (lacking > 0) withheld.push({ section: LACKING_SECTION, caseId, count: lacking });
  }
  return { attachments: [...attachments.values()], withheld };
}

interface OpenedFile {
  manifest: Manifest;
  attachment(sha256: string): AsyncIterable<Uint8Array>;
}

/**
 * Keeps the bodies that a change of the file names, before the transaction that writes the changes: should that one not come about, the
 * next sweep takes them. Named is what any value says, so that what a newer version calls otherwise is kept for it too; a body that
 * nothing names is left in the file. Refuses what keeping refuses (`disk-full`, `not-writable`).
 */
export async function takeInAttachments(
  shelf: Shelf,
  { manifest, attachment }: OpenedFile,
  changes: Iterable<{ value: string }> | AsyncIterable<{ value: string }>,
  told: (done: number, of: number) => void = () => undefined,
): Promise<Outcome<{ kept: number; known: number }>> {
  const bodies = manifest.members.filter(({ name }) => name.startsWith(attachmentPrefix));
  if (bodies.length === 0) return allowed({ kept: 0, known: 0 });
  const named = new Set<string>();
  for await (const { value } of changes) if (value.length === 66) named.add(value);
  let kept = 0;
  let known = 0;
  for (const { sha256, size } of bodies) {
    told(kept + known, bodies.length);
    if (!named.has(`"${sha256}"`)) continue;
    const done = await keepBody(shelf, { sha256, size }, attachment(sha256));
    if (!done.ok) return done;
    if (done.value.isNew) kept += 1;
    else known += 1;
  }
  return allowed({ kept, known });
}
