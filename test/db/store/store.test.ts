import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { entities } from '../../../db/entities.ts';
import { verifyAuditChain } from '../../../db/store/auditChain.ts';
import { makeBackup } from '../../../db/store/backup.ts';
import { openConnection } from '../../../db/store/connection.ts';
import { rowOf } from '../../../db/store/store.ts';
import { openTestStore, TEST_KEY, temporaryFolder, testClock } from '../openTestStore.ts';

describe('暗号化された保管庫', () => {
  test('ファイルの先頭は平文のSQLiteではなく、書いた氏名はどこにも読めない', () => {
    const folder = temporaryFolder();
    const store = openTestStore(testClock(), folder);
    store.write('staff', (writer) => writer.add('person', { name: '髙橋 節子', kana: 'たかはし せつこ' }));
    store.close();
    const bytes = readFileSync(join(folder, 'store.db'));
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(bytes.includes(Buffer.from('節子'))).toBe(false);
  });

  test('平文のファイルは開かずに断る', () => {
    const path = join(temporaryFolder(), 'plain.db');
    new Database(path).exec('CREATE TABLE t (x)').close();
    expect(openConnection(path, TEST_KEY)).toMatchObject({ ok: false, refusal: { code: 'store-plaintext' } });
  });

  test('鍵が違えば、また途中で切れていれば、損傷として断る', () => {
    const folder = temporaryFolder();
    openTestStore(testClock(), folder).close();
    const path = join(folder, 'store.db');
    expect(openConnection(path, new Uint8Array(32))).toMatchObject({ refusal: { code: 'store-damaged' } });
    writeFileSync(path, readFileSync(path).subarray(0, 5000));
    expect(openConnection(path, TEST_KEY)).toMatchObject({ refusal: { code: 'store-damaged' } });
  });

  test('表の定義と移行後の実際の表が一致する', () => {
    const store = openTestStore();
    for (const of of entities.values()) {
      const actual = store.connection.prepare(`PRAGMA table_info("${of.tableName}")`).all() as {
        name: string;
        type: string;
      }[];
      const described = getTableConfig(of.table).columns;
      expect(actual.map((c) => `${c.name} ${c.type}`).sort()).toEqual(
        described.map((c) => `${c.name} ${c.getSQLType().toUpperCase()}`).sort(),
      );
      const foreign = store.connection.prepare(`PRAGMA foreign_key_list("${of.tableName}")`).all();
      expect(foreign.length).toBe(getTableConfig(of.table).foreignKeys.length);
    }
  });
});

describe('書込み', () => {
  test('変わった項目だけが変更記録に残り、行と操作記録が同じ取引で増える', () => {
    const store = openTestStore();
    const id = store.write('s', (writer) => writer.add('person', { name: '中村 あかり', sex: 'female' }));
    store.write('s', (writer) =>
      writer.put('person', id, { name: '中村 あかり', telMobile: '090-0000-1111' }),
    );
    expect(store.changes.changesOf('person', id).map((change) => change.field)).toEqual([
      'name',
      'sex',
      'telMobile',
    ]);
    expect(rowOf(store, 'person', id)).toMatchObject({ name: '中村 あかり', telMobile: '090-0000-1111' });
    expect(verifyAuditChain(store.connection)).toMatchObject({ brokenAt: null });
  });

  test('途中で失敗すれば何も残らない', () => {
    const store = openTestStore();
    const before = verifyAuditChain(store.connection).entries;
    expect(() =>
      store.write('s', (writer) => {
        writer.add('person', { name: 'x' });
        throw new Error('停電');
      }),
    ).toThrow('停電');
    expect(store.connection.prepare('SELECT count(*) AS n FROM person').get()).toEqual({ n: 0 });
    expect(verifyAuditChain(store.connection).entries).toBe(before);
  });

  test('操作記録を書き換えると、どこで壊れたかがわかる', () => {
    const store = openTestStore();
    for (let i = 0; i < 5; i += 1) store.write('s', (writer) => writer.add('person', { name: `人${i}` }));
    store.connection.prepare(`UPDATE audit SET staff_id = 'other' WHERE seq = 3`).run();
    expect(verifyAuditChain(store.connection)).toMatchObject({ brokenAt: 3 });
    store.connection.prepare(`UPDATE audit SET staff_id = 's' WHERE seq = 3`).run();
    store.connection.prepare('DELETE FROM audit WHERE seq = 4').run();
    expect(verifyAuditChain(store.connection)).toMatchObject({ brokenAt: 4 });
  });
});

describe('検索', () => {
  test('髙橋は高橋でも、かなでも、電話の数字でも見つかる', () => {
    const store = openTestStore();
    store.write('s', (writer) => {
      writer.add('person', { name: '髙橋 誠', kana: 'たかはし まこと', telMobile: '090-0000-5678' });
    });
    for (const query of ['高橋', '髙橋', '髙', 'タカハシ', 'たかはしまこと', '5678', '誠']) {
      expect(store.search.find(query, 10), query).toHaveLength(1);
    }
    expect(store.search.find('山田', 10)).toHaveLength(0);
  });
});

describe('バックアップ', () => {
  test('写しは暗号化されたまま開け、書込み中でも作れる', async () => {
    const folder = temporaryFolder();
    const store = openTestStore(testClock(), folder);
    store.write('s', (writer) => writer.add('person', { name: '中村 あかり' }));
    const made = makeBackup(store.connection, TEST_KEY, join(folder, 'backups'), '2027-04-07');
    store.write('s', (writer) => writer.add('person', { name: '後から' }));
    expect(await made).toMatchObject({ ok: true });
    const copy = openConnection(join(folder, 'backups', '2027-04-07.db'), TEST_KEY, { readonly: true });
    if (!copy.ok) throw new Error(copy.refusal.code);
    const names = copy.value.prepare('SELECT name FROM person').all();
    copy.value.close();
    expect(names).toContainEqual({ name: '中村 あかり' });
  });
});
