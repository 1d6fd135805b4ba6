/**
 * A copy of the store under the store's own key, made while the store is in use: bring the journal over, hold a read
 * transaction on a second connection so that no checkpoint moves pages underneath (`stillFile`), copy the file.
 * `db.backup()` fails between keyed databases and `VACUUM INTO` blocks (both measured). The copy is opened, checked and
 * marked as one before it counts.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { type Connection, openConnection, type StoreKey } from './connection.ts';
import { diskFullRefusal } from './diskFull.ts';
import { BACKUP_MARK } from './replica.ts';

/** Backups kept; the oldest goes when one more is made. */
export const BACKUPS_KEPT = 14;

/** Whoever puts it back goes on as another replica: what was written since the copy was made stays the former one's. */
function mark(copy: Connection): void {
  copy.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)').run(BACKUP_MARK, 'yes');
  copy.pragma('wal_checkpoint(TRUNCATE)');
}

/** What a process left that ended in the middle; asked when a store is opened, before anything else makes one. */
export function clearUnfinishedBackups(folder: string): void {
  if (!existsSync(folder)) return;
  for (const left of readdirSync(folder))
    if (left.includes('.db.unfinished')) rmSync(join(folder, left), { force: true });
}

function checked(path: string, key: StoreKey): Outcome<null> {
  const copy = openConnection(path, key, { cacheMiB: 1 });
  if (!copy.ok) return copy;
  try {
    const isWhole = copy.value.pragma('quick_check', { simple: true }) === 'ok';
    if (!isWhole) return refused('store-damaged', 'open-backup');
    mark(copy.value);
    return allowed(null);
  } catch (fault) {
    const refusal = diskFullRefusal(fault);
    if (refusal) return refusal;
    throw fault;
  } finally {
    copy.value.close();
  }
}

const TRIES = 3_000;
const BETWEEN_TRIES_MS = 10;

/**
 * Begins the reader's transaction at a moment at which the file alone says everything. As long as it is open, no
 * checkpoint — of this connection or of the thread that works beside it — writes into the file: none may go past what a
 * reader still needs.
 */
async function stillFile(connection: Connection, reader: Connection): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM sqlite_master').get();
    // Busy: somebody else is bringing the journal over. Fewer than there are: an older reader still needs the file.
    const [at] = connection.pragma('wal_checkpoint(PASSIVE)') as [
      { busy: number; log: number; checkpointed: number },
    ];
    if (at.busy === 0 && at.log === at.checkpointed) return;
    reader.exec('ROLLBACK');
    await setTimeout(BETWEEN_TRIES_MS);
  }
  throw new Error('the store never stood still for its backup');
}

export async function makeBackup(
  connection: Connection,
  key: StoreKey,
  folder: string,
  name: string,
): Promise<Outcome<{ file: string }>> {
  await mkdir(folder, { recursive: true });
  const target = join(folder, `${name}.db`);
  const unfinished = `${target}.unfinished`;
  const reader = openConnection(connection.name, key, {
    readonly: true,
    cacheMiB: 1,
  });
  if (!reader.ok) return reader;
  try {
    await stillFile(connection, reader.value);
    await copyFile(connection.name, unfinished);
  } catch (fault) {
    await rm(unfinished, { force: true });
    const refusal = diskFullRefusal(fault);
    if (refusal) return refusal;
    throw fault;
  } finally {
    reader.value.close();
  }
  const copied = checked(unfinished, key);
  for (const beside of ['-wal', '-shm']) await rm(`${unfinished}${beside}`, { force: true });
  if (!copied.ok) {
    await rm(unfinished, { force: true });
    return copied;
  }
  await rename(unfinished, target);
  // Of each sort so many: a day of many imports must not push out the days before.
  const files = (await readdir(folder)).filter((file) => file.endsWith('.db')).sort();
  const [daily, others] = [true, false].map((of) =>
    files.filter((file) => file.endsWith('-daily.db') === of),
  );
  for (const old of [...(daily ?? []).slice(0, -BACKUPS_KEPT), ...(others ?? []).slice(0, -BACKUPS_KEPT)]) {
    await rm(join(folder, old), { force: true });
    await rm(join(folder, old.replace(/\.db$/, '.keyring.json')), { force: true });
  }
  return allowed({ file: basename(target) });
}
