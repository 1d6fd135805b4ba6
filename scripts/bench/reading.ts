/**
 * Opening and listing cases on the encrypted store against the same functions on an unencrypted copy of it: the same pages,
 * decrypted in place, opened with the same settings and the same page cache. Both are warm, and asked in turn.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { listCases } from '../../db/cases/store.ts';
import { viewCase } from '../../db/cases/view.ts';
import type { Session } from '../../db/session.ts';
import { changeLog } from '../../db/store/changeLog.ts';
import { isPlaintext, PAGE_CACHE_MIB } from '../../db/store/connection.ts';
import { databaseKey } from '../../db/store/keyring.ts';
import type { Store } from '../../db/store/store.ts';
import { createChance } from '../seed/chance.ts';
import { alone, type BenchRow, compared } from './rows.ts';
import { inTurn, timed } from './timing.ts';

const CASES_OPENED = 400;
const ROUNDS = 3;
const LISTINGS = 400;
const MOST = 1.1;
/** One frame of a 60 Hz screen. */
const FRAME = 16;

export async function readingRows({ store, storeKey, ...session }: Session): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-bench-'));
  try {
    const plain = plainCopy(store, storeKey, join(folder, 'plain.db'));
    try {
      return await compare({ store, storeKey, ...session }, { store: plain, storeKey, ...session });
    } finally {
      plain.connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(ours: Session, theirs: Session): Promise<BenchRow[]> {
  const ids = ours.store.connection
    .prepare('SELECT id FROM supportCase ORDER BY id')
    .pluck()
    .all() as string[];
  const opened = createChance(1).some(ids, CASES_OPENED);
  const view = (session: Session, id: string) => {
    if (viewCase(session.store, id) === null) throw new Error('a case is missing');
  };
  for (const id of opened) for (const session of [ours, theirs]) view(session, id);
  let turn = 0;
  const next = () => opened[Math.floor(turn++ / 2) % opened.length] as string;
  const views = await inTurn(
    CASES_OPENED * ROUNDS,
    () => timed(() => view(ours, next())),
    () => timed(() => view(theirs, next())),
  );
  const list = (session: Session) => void listCases(session, { filter: 'open', limit: 200 });
  for (let i = 0; i < 5; i += 1) for (const session of [ours, theirs]) list(session);
  const lists = await inTurn(
    LISTINGS,
    () => timed(() => list(ours)),
    () => timed(() => list(theirs)),
  );
  const method = `暗号化していない同じ内容の写しと交互に。温まった状態、ページキャッシュ ${PAGE_CACHE_MIB} MiB、中央値`;
  return [
    compared('ケースを開く（1件の全部）', views.ours.median, views.theirs.median, MOST, method),
    alone('ケースを開く p99', views.ours.p99, FRAME, `${views.ours.count} 回の 99 パーセンタイル`),
    compared('ケース一覧（200件）', lists.ours.median, lists.theirs.median, MOST, method),
    alone('ケース一覧 p99', lists.ours.p99, FRAME, `${lists.ours.count} 回の 99 パーセンタイル`),
  ];
}

/** The encrypted file copied, then decrypted in place: the same pages in the same order. */
function plainCopy(store: Store, storeKey: Uint8Array, path: string): Store {
  store.connection.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(store.connection.name, path);
  const key = Buffer.from(databaseKey(storeKey)).toString('hex');
  const keyed = new Database(path);
  for (const pragma of [
    `cipher='sqlcipher'`,
    'legacy=4',
    `key="x'${key}'"`,
    'journal_mode=DELETE',
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
  return { ...store, connection, orm: drizzle(connection), changes };
}
