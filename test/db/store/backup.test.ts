/** A copy made while somebody else uses the store says all that was written before it. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { entities } from '../../../db/entities.ts';
import { makeBackup } from '../../../db/store/backup.ts';
import { openConnection } from '../../../db/store/connection.ts';
import { openStore } from '../../../db/store/store.ts';
import { TEST_KEY, TEST_STORE_ID, temporaryFolder, testClock } from '../openTestStore.ts';
import { value } from '../testOffice.ts';

const opened = (folder: string) =>
  value(
    openStore({
      path: join(folder, 'store.db'),
      openingPath: join(folder, 'opening'),
      key: TEST_KEY,
      storeId: TEST_STORE_ID,
      entities,
      clock: () => testClock().now,
    }),
  );

const namesIn = (path: string): unknown[] => {
  const copy = value(openConnection(path, TEST_KEY, { readonly: true, cacheMiB: 1 }));
  try {
    return copy.prepare('SELECT name FROM person ORDER BY name').pluck().all();
  } finally {
    copy.close();
  }
};

test('読んでいる者がいて書込みがファイルへ移せない間は待ち、移してから写す', async () => {
  const folder = temporaryFolder();
  const store = opened(folder);
  store.write('s', (writer) => writer.add('person', { name: '一 一郎' }));
  const other = value(openConnection(store.connection.name, TEST_KEY, { readonly: true, cacheMiB: 1 }));
  other.exec('BEGIN');
  other.prepare('SELECT count(*) FROM person').get();
  store.write('s', (writer) => writer.add('person', { name: '二 二郎' }));
  const made = makeBackup(store.connection, TEST_KEY, join(folder, 'backups'), 'day');
  await setTimeout(60);
  other.close();
  value(await made);
  expect(namesIn(join(folder, 'backups', 'day.db'))).toEqual(['一 一郎', '二 二郎']);
  store.close();
});

test('書き続け、ファイルへ移し続けられている間の写しも、壊れていない', async () => {
  const folder = temporaryFolder();
  const store = opened(folder);
  const other = value(openConnection(store.connection.name, TEST_KEY, { cacheMiB: 1 }));
  let written = 0;
  const busy = setInterval(() => {
    written += 1;
    store.write('s', (writer) => writer.add('person', { name: `試験 ${written}` }));
    other.pragma('wal_checkpoint(PASSIVE)');
  }, 0);
  for (const name of ['one', 'two', 'three']) {
    const before = written;
    value(await makeBackup(store.connection, TEST_KEY, join(folder, 'backups'), name));
    expect(namesIn(join(folder, 'backups', `${name}.db`)).length).toBeGreaterThanOrEqual(before);
  }
  clearInterval(busy);
  expect(written).toBeGreaterThan(0);
  other.close();
  store.close();
});
