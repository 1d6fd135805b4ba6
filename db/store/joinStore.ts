/**
 * A second connection to a store that is open: for the worker thread that makes and takes in files. Whoever opened the store keeps its
 * lock, has migrated it and gives its stamps: two clocks of one replica would give the same one twice.
 */
import { allowed, type Outcome } from '../outcome.ts';
import { openConnection } from './connection.ts';
import { diskFullRefusal } from './diskFull.ts';
import { type Store, type StoreOptions, storeOn } from './store.ts';

/** It reads through once; what is read again and again is in the first connection's cache. */
const CACHE_MIB = 128;
export function joinStore(options: Omit<StoreOptions, 'lockPath' | 'storeId'>): Outcome<Store> {
  const opened = openConnection(options.path, options.key, { cacheMiB: CACHE_MIB });
  if (!opened.ok) return opened;
  // What is durable in the journal is brought into the store after the answer (`settleJournal`): a third of a large import's time.
  opened.value.pragma('wal_autocheckpoint=0');
  const noStamps = () => {
    throw new Error('a joined store stamps nothing');
  };
  return allowed(
    storeOn(opened.value, options, { next: noStamps, observe: () => undefined }, () => opened.value.close()),
  );
}

/**
 * A large file's work is brought into the store by the thread that did it, and not by the first entry that somebody saves afterwards.
 * Reading and writing go on meanwhile; what is in use stays in the journal for the next time.
 */
export function settleJournal({ connection }: Store): void {
  try {
    connection.pragma('wal_checkpoint(PASSIVE)');
  } catch (fault) {
    if (!diskFullRefusal(fault)) throw fault;
  }
}
