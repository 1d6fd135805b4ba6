/** A store's encrypted file copied, then decrypted in place: the same pages in the same order, without the cipher. */
import { copyFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { changeLog } from '../../db/store/changeLog.ts';
import { isPlaintext, PAGE_CACHE_MIB } from '../../db/store/connection.ts';
import { databaseKey } from '../../db/store/keyring.ts';
import { searchIndex } from '../../db/store/searchIndex.ts';
import type { Store } from '../../db/store/store.ts';

export function plainCopy(store: Store, storeKey: Uint8Array, path: string): Store {
  store.connection.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(store.connection.name, path);
  const key = Buffer.from(databaseKey(storeKey)).toString('hex');
  const keyed = new Database(path);
  for (const pragma of [
    `cipher='sqlcipher'`,
    'legacy=4',
    `key="x'${key}'"`,
    'journal_mode=OFF',
    'synchronous=OFF',
    `rekey=''`,
  ])
    keyed.pragma(pragma);
  keyed.close();
  if (!isPlaintext(path)) throw new Error('the copy to compare with is still encrypted');
  const connection = new Database(path);
  for (const pragma of [
    'journal_mode=WAL',
    'synchronous=FULL',
    'temp_store=MEMORY',
    'foreign_keys=ON',
    `cache_size=${-1024 * PAGE_CACHE_MIB}`,
  ])
    connection.pragma(pragma);
  const changes = changeLog(connection, store.entities, store.replica, store.stamps);
  const search = searchIndex(connection, store.entities);
  return { ...store, connection, orm: drizzle(connection), changes, search };
}
