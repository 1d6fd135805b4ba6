import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCore } from '../../db/core.ts';
import { exportKeyFile } from '../../db/handoff/keyFile.ts';
import { cardText } from '../../db/handoff/officeCard.ts';
import { setUpOffice, unlock } from '../../db/offices/store.ts';
import { openConnection } from '../../db/store/connection.ts';
import { databaseKey } from '../../db/store/keyring.ts';
import { workerSource } from '../../db/workers.ts';
import { verify } from '../../scripts/verify.ts';
import { createOffice, sealedBytes, statement } from '../db/handoff/twoOffices.ts';
import { temporaryFolder } from '../db/openTestStore.ts';

const PASSPHRASE = '印旛沼に カヌーを 浮かべる';
const COST = { memoryKiB: 64 * 1024, passes: 1 };

/** A data folder as the application leaves it, with one person in it. */
async function office() {
  const dataDir = temporaryFolder();
  const core = createCore({
    dataDir,
    appVersion: '0',
    clock: () => Date.parse('2027-04-07T10:20:00+09:00'),
    packaged: false,
    runtime: 'substitute',
    workerPath: workerSource,
    argon2Cost: COST,
  });
  const login = { login: 'kawaguchi', passphrase: PASSPHRASE };
  const made = await setUpOffice(core, {
    officeName: '市役所 重層支援係',
    mark: '市',
    city: '印西市',
    section: '福祉総務課',
    recipientKind: 'x25519',
    administratorName: '川口 葵',
    administratorKana: 'かわぐち あおい',
    alsoCounsellor: true,
    ...login,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const entered = await unlock(core, login);
  const session = core.session();
  if (!entered.ok || !session) throw new Error('not unlocked');
  const personId = session.store.write(session.staff.id, (writer) => {
    const id = writer.add('person', { name: '髙橋 節子', kana: 'たかはし せつこ' });
    writer.put('person', id, { telMobile: '090-0000-1111' });
    return id;
  });
  const key = databaseKey(session.storeKey);
  await core.close();
  const secret = join(dataDir, 'passphrase.txt');
  writeFileSync(secret, `${PASSPHRASE}\n`);
  const store = join(dataDir, 'office', 'store.db');
  const tamper = (sql: string) => {
    const opened = openConnection(store, key);
    if (!opened.ok) throw new Error(opened.refusal.code);
    opened.value.pragma('foreign_keys=OFF');
    opened.value.exec(sql);
    opened.value.close();
  };
  return { dataDir, store, secret, personId, recoveryKey: made.value.recoveryKey, tamper };
}

async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await verify(args, (line) => lines.push(line));
  return { code, text: lines.join('\n') };
}

const filesOf = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[])
    .sort()
    .map((name) => [name, statSync(join(folder, name)).mtimeMs, statSync(join(folder, name)).size]);

test('正しい保管庫は、合言葉だけで全部の検査に通り、フォルダーには何も書かれない', async () => {
  const made = await office();
  const before = filesOf(made.dataDir);
  const { code, text } = await run(made.dataDir, '--passphrase-file', made.secret);
  expect(text).not.toContain('✘');
  expect(text.match(/✔/g)).toHaveLength(11);
  expect(code).toBe(0);
  expect(filesOf(made.dataDir)).toEqual(before);
  expect((await run(made.store, '--passphrase-file', made.secret, '--login', 'kawaguchi')).code).toBe(0);
  const recovery = join(made.dataDir, 'recovery.txt');
  writeFileSync(recovery, made.recoveryKey.toLowerCase());
  expect((await run(made.store, '--passphrase-file', recovery)).code).toBe(0);
});

test('合言葉がなければ外側だけを見て、そう言う。違えば誤りにする', async () => {
  const made = await office();
  const outer = await run(made.dataDir);
  expect(outer.code).toBe(3);
  expect(outer.text).toContain('外側の形だけ');
  writeFileSync(made.secret, '別の合言葉です');
  expect(await run(made.dataDir, '--passphrase-file', made.secret)).toMatchObject({ code: 1 });
  writeFileSync(made.secret, PASSPHRASE);
  expect((await run(made.dataDir, '--passphrase-file', made.secret, '--login', 'nobody')).code).toBe(1);
});

const tampered: [string, (id: string) => string, RegExp][] = [
  [
    '見えている値',
    (id) => `UPDATE person SET name = '別人' WHERE id = '${id}'`,
    /見えている値が、変更記録の値と違います/,
  ],
  [
    '変更記録の値',
    (id) => `UPDATE change SET value = '"別人"' WHERE id = '${id}' AND field = 'name'`,
    /見えている値が、変更記録/,
  ],
  [
    '変更記録の先端',
    (id) => `DELETE FROM head WHERE id = '${id}' AND field = 'telMobile'`,
    /先端が、変更の積み重ね/,
  ],
  ['記録にない値の書込み', (id) => `UPDATE person SET note = '追記' WHERE id = '${id}'`, /変更記録にない値/],
  ['記録の削除', (id) => `DELETE FROM person WHERE id = '${id}'`, /記録がありません/],
  ['操作記録の書換え', () => `UPDATE audit SET at = at + 1 WHERE seq = 3`, /操作記録の 3 件目/],
  ['操作記録の抜取り', () => `DELETE FROM audit WHERE seq = 4`, /操作記録の 4 件目/],
  [
    '索引の見出しの削除',
    (id) => `DELETE FROM search_document WHERE entity_id = '${id}'`,
    /検索の索引: person は 1 件のはずが 0 件/,
  ],
  ['ない記録へのつながり', () => `UPDATE staff SET officeId = 'ない'`, /staff の 1 件が、ない記録/],
];

test.each(tampered)('中を書き換えれば見つかる: %s', async (_, sql, words) => {
  const made = await office();
  made.tamper(sql(made.personId));
  const { code, text } = await run(made.dataDir, '--passphrase-file', made.secret);
  expect(code).toBe(1);
  expect(text).toMatch(words);
});

test('壊れたページも、別の保管庫の鍵束も、なくなった鍵束も見つかる', async () => {
  const made = await office();
  const bytes = readFileSync(made.store);
  const damaged = Buffer.from(bytes);
  // On the last page: the ones before hold the schema, which opening reads already.
  const at = bytes.length - 100;
  damaged[at] = (damaged[at] ?? 0) ^ 1;
  writeFileSync(made.store, damaged);
  const broken = await run(made.dataDir, '--passphrase-file', made.secret);
  expect(broken.code).toBe(1);
  expect(broken.text).toContain('データベースが壊れています');
  writeFileSync(made.store, bytes);
  const keyring = join(made.dataDir, 'office', 'keyring.json');
  const text = readFileSync(keyring, 'utf8');
  const other = await office();
  writeFileSync(keyring, readFileSync(join(other.dataDir, 'office', 'keyring.json')));
  expect((await run(made.dataDir, '--passphrase-file', made.secret)).code).toBe(1);
  writeFileSync(keyring, text.replace('"slots"', '"keys"'));
  expect((await run(made.dataDir)).text).toContain('鍵束ファイルが壊れているか');
});

test('引継ぎファイルは、鍵とカードがそろえば0、足りなければ3、壊れていれば1で終わる', async () => {
  const [sender, receiver] = [await createOffice('市役所'), await createOffice('東センター')];
  const folder = temporaryFolder();
  const [file, key, card] = ['a.tsunagi', 'office.key', 'sender.card'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const bytes = await sealedBytes(sender, receiver, { statement: statement({ sequence: 1 }) });
  writeFileSync(file, bytes);
  writeFileSync(key, exportKeyFile(receiver.keys, receiver.card.recipientKind, receiver.card));
  writeFileSync(card, cardText(sender.card));
  expect(await run(file, '--key', key, '--from', card)).toMatchObject({ code: 0 });
  expect(await run(file)).toMatchObject({ code: 3 });
  expect(await run(file, '--key', key)).toMatchObject({ code: 3 });
  writeFileSync(file, bytes.subarray(0, -20));
  expect(await run(file, '--key', key, '--from', card)).toMatchObject({ code: 1 });
});

test('使い方を誤れば2で終わり、使い方を示す', async () => {
  for (const args of [
    [],
    ['--bogus'],
    ['/nonexistent'],
    ['a', 'b'],
    ['a.tsunagi', '--key', '/nonexistent'],
  ]) {
    const { code, text } = await run(...args);
    expect(code).toBe(2);
    expect(text).toContain('使い方');
  }
});
