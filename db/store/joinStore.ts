/**
 * A second connection to a store that is open: for the worker thread that makes and takes in files. Whoever opened the store keeps its
 * lock, has migrated it and gives its stamps: two clocks of one replica would give the same one twice.
 */
import { allowed, type Outcome } from '../outcome.ts';
import { openConnection } from './connection.ts';
import { type Store, type StoreOptions, storeOn } from './store.ts';

/** It reads through once; what is read again and again is in the first connection's cache. */
const CACHE_MIB = 128;
/** In pages: a large file's staging is brought into the store here, and not by the first entry that somebody saves afterwards. */
const CHECKPOINT_AT = 4000;

export function joinStore(options: Omit<StoreOptions, 'lockPath' | 'storeId'>): Outcome<Store> {
  const opened = openConnection(options.path, options.key, { cacheMiB: CACHE_MIB });
  if (!opened.ok) return opened;
  opened.value.pragma(`wal_autocheckpoint=${CHECKPOINT_AT}`);
  const noStamps = () => {
    throw new Error('a joined store stamps nothing');
  };
  return allowed(
    storeOn(opened.value, options, { next: noStamps, observe: () => undefined }, () => opened.value.close()),
  );
}
