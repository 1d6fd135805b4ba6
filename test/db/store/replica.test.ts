/** A store that was put back from a copy must be another replica; one that only crashed must not. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entities } from '../../../db/entities.ts';
import { makeBackup } from '../../../db/store/backup.ts';
import { formerReplicas, runningNumber } from '../../../db/store/formerReplicas.ts';
import { openStore, type Store } from '../../../db/store/store.ts';
import { TEST_KEY, TEST_STORE_ID, temporaryFolder, testClock } from '../openTestStore.ts';
import { value } from '../testOffice.ts';

const clock = testClock();
const opened = (folder: string, name = 'store.db'): Store =>
  value(
    openStore({
      path: join(folder, name),
      openingPath: join(folder, 'opening'),
      key: TEST_KEY,
      storeId: TEST_STORE_ID,
      entities,
      clock: () => clock.now,
    }),
  );

/** What one opening leaves: the replica, and why each former one ended. */
function once(folder: string, work: (store: Store) => void = () => undefined) {
  const store = opened(folder);
  work(store);
  const found = { replica: store.replica, ended: formerReplicas(store).map(({ reason }) => reason) };
  store.close();
  return found;
}
const written = (store: Store) => store.write('s', (writer) => writer.add('person', { name: '葛飾 八郎' }));

test('開け閉めを重ねても、開いた直後に電源が切れても、同じ端末のまま', () => {
  const folder = temporaryFolder();
  const { replica } = once(folder, written);
  for (let times = 0; times < 3; times += 1) expect(once(folder)).toEqual({ replica, ended: [] });
  // Killed between the two writes: the store knows of an opening that its neighbour does not.
  const before = readFileSync(join(folder, 'opening'));
  once(folder);
  writeFileSync(join(folder, 'opening'), before);
  expect(once(folder)).toEqual({ replica, ended: [] });
});

test('バックアップから戻すと別の端末になり、元の端末と、そのことが操作記録に残る', async () => {
  const folder = temporaryFolder();
  const store = opened(folder);
  written(store);
  value(await makeBackup(store.connection, TEST_KEY, join(folder, 'backups'), 'day'));
  const { replica } = store;
  const newest = store.connection.prepare('SELECT max(hlc) FROM change').pluck().get();
  written(store);
  store.close();
  copyFileSync(join(folder, 'backups', 'day.db'), join(folder, 'store.db'));
  const restored = opened(folder);
  expect(restored.replica).not.toBe(replica);
  expect(formerReplicas(restored)).toMatchObject([
    { replica, reason: 'backup', lastHlc: newest, livesOn: false, toldAt: null },
  ]);
  const entry = restored.connection
    .prepare("SELECT detail FROM audit WHERE action = 'replica.begun'")
    .pluck()
    .get();
  expect(JSON.parse(String(entry))).toEqual({ reason: 'backup', former: replica });
  restored.close();
  // Once only: the mark is gone, and so is the question.
  expect(once(folder).ended).toEqual(['backup']);
});

test('印のない写しも、巻き戻した保管庫も見つかり、元のパソコンは変わらない', () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];
  const { replica } = once(folder, written);
  copyFileSync(join(folder, 'store.db'), join(other, 'store.db'));
  const copy = once(other);
  expect(copy).toMatchObject({ ended: ['copied'] });
  expect(copy.replica).not.toBe(replica);
  expect(once(folder)).toEqual({ replica, ended: [] });

  copyFileSync(join(folder, 'store.db'), join(folder, 'kept.db'));
  once(folder, written);
  copyFileSync(join(folder, 'kept.db'), join(folder, 'store.db'));
  const rolledBack = once(folder);
  expect(rolledBack).toMatchObject({ ended: ['rolled-back'] });
  expect(rolledBack.replica).not.toBe(replica);

  rmSync(join(folder, 'opening'));
  expect(once(folder).ended).toEqual(['rolled-back', 'copied']);
});

test('同じ控えから二度戻しても、その間のパソコンを覚えていて、その間に付けた番号を付けない', async () => {
  const folder = temporaryFolder();
  const first = opened(folder);
  written(first);
  value(await makeBackup(first.connection, TEST_KEY, join(folder, 'backups'), 'day'));
  const { replica } = first;
  first.close();
  const putBack = () => copyFileSync(join(folder, 'backups', 'day.db'), join(folder, 'store.db'));
  const numbered = (store: Store) => runningNumber(store, 'R09-市', 2027, 5);
  const names = [replica];
  for (const number of [106, 206, 306]) {
    putBack();
    const store = opened(folder);
    expect(formerReplicas(store).map((each) => each.replica)).toEqual(names);
    expect(formerReplicas(store).filter(({ toldAt }) => toldAt === null)).toMatchObject([{ replica }]);
    expect(numbered(store)).toBe(number);
    names.push(store.replica);
    written(store);
    store.close();
  }
  expect(new Set(names).size).toBe(4);
});

test('戻したあとの番号は、控えのあとに付けたかもしれない分を一度だけ飛ばし、次の年度は1から', () => {
  const folder = temporaryFolder();
  const store = opened(folder);
  expect(runningNumber(store, 'R09-市', 2027, 5)).toBe(6);
  store.close();
  rmSync(join(folder, 'opening'));
  const restored = opened(folder);
  expect(runningNumber(restored, 'R09-市', 2027, 5)).toBe(106);
  expect(runningNumber(restored, 'R09-市', 2027, 5)).toBe(106);
  expect(runningNumber(restored, 'R09-市', 2027, 106)).toBe(107);
  expect(runningNumber(restored, '受R09-市', 2027, 0)).toBe(101);
  expect(runningNumber(restored, 'R10-市', 2028, 0)).toBe(1);
  restored.close();
  rmSync(join(folder, 'opening'));
  const again = opened(folder);
  expect(runningNumber(again, 'R09-市', 2027, 107)).toBe(208);
  again.close();
});
