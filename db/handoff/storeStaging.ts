/** Members of a file wait in the encrypted store: on the disk they never are in plaintext, and a lock or crash leaves nothing readable. */
import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Store } from '../store/store.ts';
import type { Staging } from './staging.ts';

const ROWS_AT_ONCE = 2000;

export interface StoreStaging extends Staging {
  /** Under which its rows stand, and those of the file's judged changes. */
  readonly id: string;
}

export function createStoreStaging(store: Store): StoreStaging {
  const staging = randomBytes(8).toString('hex');
  const insert = store.connection.prepare('INSERT INTO stagedChunk (staging, member, body) VALUES (?, ?, ?)');
  const drop = store.connection.prepare('DELETE FROM stagedChunk WHERE staging = ? AND member = ?');
  const dropAll = store.connection.prepare('DELETE FROM stagedChunk WHERE staging = ?');
  const dropChanges = store.connection.prepare(
    `DELETE FROM stagedChange WHERE staging = ? AND seq <=
       ${ROWS_AT_ONCE} + (SELECT min(seq) FROM stagedChange WHERE staging = ?)`,
  );
  const ids = store.connection.prepare(
    'SELECT id FROM stagedChunk WHERE staging = ? AND member = ? ORDER BY id',
  );
  const body = store.connection.prepare('SELECT body FROM stagedChunk WHERE id = ?');
  return {
    id: staging,
    async put(name, chunks) {
      drop.run(staging, name);
      // An empty member is a member too.
      insert.run(staging, name, Buffer.alloc(0));
      for await (const chunk of chunks) insert.run(staging, name, Buffer.from(chunk));
    },
    async *get(name) {
      const rows = ids.all(staging, name) as { id: number }[];
      if (rows.length === 0) throw new Error('nothing staged under this name');
      for (const { id } of rows) yield (body.get(id) as { body: Buffer }).body;
    },
    async clear() {
      dropAll.run(staging);
      // Bit by bit: whoever else writes waits for no more than one of them.
      await inHaste(store, async () => {
        while (dropChanges.run(staging, staging).changes > 0) await setImmediate();
      });
    },
  };
}

/** What is only staged may be lost in a power cut: nothing waits for the disk. Where nothing else is written on the connection. */
export async function inHaste<T>({ connection }: Store, work: () => Promise<T>): Promise<T> {
  connection.pragma('synchronous=NORMAL');
  try {
    return await work();
  } finally {
    connection.pragma('synchronous=FULL');
  }
}

/** What an earlier session left when it ended in the middle. */
export const clearStaged = (store: Store): void => {
  store.connection.exec('DELETE FROM stagedChunk; DELETE FROM stagedChange');
};
