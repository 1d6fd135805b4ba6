/**
 * One core per store. Electron's single-instance lock holds back a second start on the same data folder; this one also holds back
 * another folder that leads to the same office (a link, a share) and a tool that would write. It is an exclusive transaction on an
 * empty database beside the store, never written to: the operating system lets go of it the moment the process is gone, however it
 * ended, so that nobody ever has to delete a stale lock file.
 */
import Database from 'better-sqlite3';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { diskFullRefusal } from './diskFull.ts';

/** How long a core that is just ending (a lock screen, a quit) is waited for. */
const WAIT_MS = 1500;

export interface StoreLock {
  release(): void;
}

/** Refuses `store-busy`, and `disk-full`: taking the lock needs a little room beside it. */
export function lockStore(path: string): Outcome<StoreLock> {
  const holder = new Database(path, { timeout: WAIT_MS });
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch (fault) {
    holder.close();
    if (fault instanceof Database.SqliteError && fault.code.startsWith('SQLITE_BUSY'))
      return refused('store-busy', 'none');
    const refusal = diskFullRefusal(fault);
    if (refusal) return refusal;
    throw fault;
  }
  return allowed({ release: () => holder.close() });
}
