import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entities } from '../../../db/entities.ts';
import { openConnection } from '../../../db/store/connection.ts';
import { openMigrated } from '../../../db/store/migrate.ts';
import { migrations } from '../../../db/store/migrations/index.ts';
import { openStore, rowOf } from '../../../db/store/store.ts';
import { openTestStore, TEST_KEY, TEST_STORE_ID, temporaryFolder, testClock } from '../openTestStore.ts';

/** The version that this application makes. */
const NOW = migrations.at(-1)?.number ?? 0;
const step = (number: number, sql: string) => ({ number, name: `試験${number}`, sql });

function storeWithOnePerson() {
  const folder = temporaryFolder();
  const store = openTestStore(testClock(), folder);
  const id = store.write('s', (writer) => {
    const person = writer.add('person', { name: '中村 あかり' });
    writer.add('householdMember', {
      personId: person,
      householdId: writer.add('household', { tel: '0476' }),
    });
    return person;
  });
  store.close();
  return { folder, path: join(folder, 'store.db'), id };
}

function nameOf(path: string, id: string): unknown {
  const opened = openConnection(path, TEST_KEY);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const row = opened.value.prepare('SELECT name FROM person WHERE id = ?').pluck().get(id);
  opened.value.close();
  return row;
}

test('新しい版への移行で、表が足されても記録はそのまま残り、控えは片付けられる', () => {
  const { folder, path, id } = storeWithOnePerson();
  const newer = [...migrations, step(NOW + 1, 'ALTER TABLE person ADD COLUMN nickname TEXT')];
  const opened = openMigrated(path, TEST_KEY, newer);
  if (!opened.ok) throw new Error(opened.refusal.code);
  expect(opened.value.report).toEqual({ from: NOW, to: NOW + 1 });
  expect(opened.value.connection.pragma('foreign_keys', { simple: true })).toBe(1);
  opened.value.connection.close();
  expect(nameOf(path, id)).toBe('中村 あかり');
  expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([]);
});

const failing: [string, string][] = [
  ['文の誤り', 'ALTER TABLE person ADD COLUMN nickname TEXT; SELEKT 1'],
  ['記録が減る移行', 'DELETE FROM person'],
  ['つながりを切る移行', `UPDATE householdMember SET personId = 'ない'`],
];

test.each(failing)('移行に失敗したら、保管庫は移行前のまま残り、そう言う: %s', (_, sql) => {
  const { folder, path, id } = storeWithOnePerson();
  const before = readFileSync(path);
  const steps = [...migrations, step(NOW + 1, 'CREATE TABLE half (x)'), step(NOW + 2, sql)];
  expect(openMigrated(path, TEST_KEY, steps)).toMatchObject({
    ok: false,
    refusal: { code: 'migration-failed', way: 'open-backup', facts: { from: NOW, to: NOW + 2 } },
  });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['store.db']);
  expect(nameOf(path, id)).toBe('中村 あかり');
});

test('まだない保管庫の作成に失敗したら、何も残らない', () => {
  const path = join(temporaryFolder(), 'store.db');
  expect(openMigrated(path, TEST_KEY, [step(1, 'CREATE TABLE setting (x); SELEKT')]).ok).toBe(false);
  expect(existsSync(path)).toBe(false);
});

test('新しい版で作られた保管庫は、触らずに断る', () => {
  const { path } = storeWithOnePerson();
  const newer = openMigrated(path, TEST_KEY, [...migrations, step(NOW + 7, 'CREATE TABLE future (x)')]);
  if (newer.ok) newer.value.connection.close();
  const before = readFileSync(path);
  const opened = openStore({ path, key: TEST_KEY, storeId: TEST_STORE_ID, entities, clock: () => 0 });
  expect(opened).toMatchObject({
    refusal: { code: 'store-newer', facts: { store: NOW + 7, application: NOW } },
  });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('同じ版なら何もしない', () => {
  const { folder, path, id } = storeWithOnePerson();
  const store = openTestStore(testClock(), folder);
  expect(rowOf(store, 'person', id)).toMatchObject({ name: '中村 あかり' });
  store.close();
  expect(openMigrated(path, TEST_KEY, migrations)).toMatchObject({
    value: { report: { from: NOW, to: NOW } },
  });
});

test('同じミリ秒に作った記録も、時計を戻した後の記録も、番号は作った順に並ぶ', () => {
  const clock = testClock();
  const store = openTestStore(clock);
  const ids = Array.from({ length: 300 }, (_, i) => {
    if (i === 150) clock.now -= 3_600_000;
    return store.newId();
  });
  expect(ids).toEqual([...new Set(ids)].sort());
});

test('初めの版の保管庫も、記録をそのままに、いまの形になる', () => {
  const path = join(temporaryFolder(), 'store.db');
  const first = openMigrated(path, TEST_KEY, migrations.slice(0, 1));
  if (!first.ok) throw new Error(first.refusal.code);
  first.value.connection.exec(`INSERT INTO person (id, name) VALUES ('p', '中村 あかり')`);
  first.value.connection.close();
  const store = openStore({ path, key: TEST_KEY, storeId: TEST_STORE_ID, entities, clock: () => 0 });
  if (!store.ok) throw new Error(store.refusal.code);
  expect(rowOf(store.value, 'person', 'p')).toMatchObject({ name: '中村 あかり', concealedUntil: null });
  store.value.close();
});
