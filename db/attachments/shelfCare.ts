/**
 * What is done for the shelf besides reading and writing: what a crash left between a file and its row is swept when the office is
 * unlocked, before anything can be added; and the backups keep a copy of every body, one for all of them.
 *
 * Swept is only what has lain here for a month and no change of the log names, not even one that was removed, one that lost a difference of entry, or one that a newer
 * version will have to apply.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../store/connection.ts';
import { isSha256 } from './rules.ts';
import { bodyName, bodyNameIn, copyWhole, type Shelf } from './shelf.ts';

/** Every content that the log names, by SHA-256. */
export function namedBodies(connection: Connection): string[] {
  const values = connection
    .prepare(
      `SELECT DISTINCT value FROM change WHERE entity = 'attachment' AND field = 'contentHash'
       UNION SELECT c.value FROM unapplied u JOIN change c ON c.hlc = u.hlc WHERE length(c.value) = 66`,
    )
    .pluck()
    .all() as string[];
  return values.map((value) => JSON.parse(value) as unknown).filter(isSha256);
}

/**
 * A store that was put back from a backup knows nothing of what was added since; should that be undone, its bodies must still be here.
 */
const KEPT_UNNAMED_MS = 30 * 24 * 60 * 60 * 1000;

/** Answers how many files went. Temporary ones go always: nobody is writing yet. */
export function sweepShelf(connection: Connection, shelf: Shelf, now: number): number {
  if (!existsSync(shelf.folder)) return 0;
  const named = new Set(namedBodies(connection).map((sha256) => bodyName(shelf, sha256)));
  let swept = 0;
  for (const file of readdirSync(shelf.folder)) {
    const name = bodyNameIn(file);
    // What this programme didn't put here is not its to remove.
    if (name === null ? !/^\.[0-9a-f]{64}\..*\.part$/.test(file) : named.has(name)) continue;
    const path = join(shelf.folder, file);
    if (name !== null && now - statSync(path).mtimeMs < KEPT_UNNAMED_MS) continue;
    rmSync(path, { force: true });
    swept += 1;
  }
  return swept;
}

/** Copies what the backups don't have yet. A copy and no link: damage to the one must not be damage to the other. */
export async function copyToBackups(shelf: Shelf): Promise<number> {
  if (!existsSync(shelf.folder)) return 0;
  let copied = 0;
  for (const file of readdirSync(shelf.folder)) {
    if (bodyNameIn(file) !== file || existsSync(join(shelf.spareFolder, file))) continue;
    const done = await copyWhole(join(shelf.folder, file), join(shelf.spareFolder, file));
    // A full disk: the backup of the store counts, and the next one tries again.
    if (!done.ok) break;
    copied += 1;
  }
  return copied;
}
