/**
 * What goes wrong at a counter: wrong words, damaged files, days that never were. Each gets one sentence that says what to do, and
 * nothing is lost.
 */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { choose, find, push, reach, write } from '../../scripts/demo/keyboard.ts';
import { goTo } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi } from './launch.ts';

const PASSPHRASE = 'みどりの丘に朝の電車が着く';
let prepared: string;
let work: string;

test.beforeAll(async () => {
  prepared = mkdtempSync(join(tmpdir(), 'tsunagi-bad-input-'));
  await promisify(execFile)(electronPath(), [join(import.meta.dirname, 'counterOffice.ts'), prepared], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
});
test.beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'tsunagi-bad-input-'));
  cpSync(prepared, work, { recursive: true });
});
test.afterEach(() => rmSync(work, { recursive: true, force: true }));
test.afterAll(() => rmSync(prepared, { recursive: true, force: true }));

async function tryToOpen(page: Page, login: string, passphrase: string): Promise<void> {
  for (const [label, text] of [
    ['職員番号', login],
    ['パスフレーズ', passphrase],
  ] as const) {
    await reach(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  }
  await page.keyboard.press('Enter');
}

test('合言葉を間違えると、どこが違うかは言わず、続けば待つ時間が延びる', async () => {
  const tsunagi = await launchTsunagi({ dataDir: work });
  const { page } = tsunagi;
  const said: string[] = [];
  for (const [login, passphrase] of [
    ['sano', '違う合言葉を入れてみました'],
    ['いない職員', PASSPHRASE],
  ] as const) {
    await tryToOpen(page, login, passphrase);
    await expect(page.getByRole('alert')).toContainText('職員番号またはパスフレーズが違います');
    said.push(await page.getByRole('alert').innerText());
  }
  expect(said[0]).toBe(said[1]);
  await tryToOpen(page, 'sano', '三度目の違う合言葉です');
  await expect(page.getByRole('alert')).toContainText('続けて間違えたため');
  await expect(page.getByRole('button', { name: '開く', exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: '開く', exact: true })).toBeEnabled({ timeout: 15_000 });
  await tryToOpen(page, 'sano', PASSPHRASE);
  await expect(page.getByRole('heading', { level: 1, name: '本日の予定' })).toBeVisible({ timeout: 30_000 });
  await tsunagi.close();
});

for (const [what, damage, sentence] of [
  [
    '鍵束が壊れている',
    (office: string) => writeFileSync(join(office, 'keyring.json'), '{"format":"tsunagi keyring"'),
    /バックアップからの復旧/,
  ],
  [
    '保管庫が平文に差し替えられている',
    (office: string) => writeFileSync(join(office, 'store.db'), `SQLite format 3\0${'\0'.repeat(4096)}`),
    /暗号化されていないため、開きません/,
  ],
] as const) {
  test(`${what}: 開かずに、することを一文で言う`, async () => {
    damage(join(work, 'office'));
    const before = readFileSync(join(work, 'office', 'store.db'));
    const tsunagi = await launchTsunagi({ dataDir: work });
    await expect(tsunagi.page.getByText(sentence)).toBeVisible();
    await tsunagi.close();
    expect(readFileSync(join(work, 'office', 'store.db')).equals(before)).toBe(true);
  });
}

test('保管庫が途中で切れている: 正しい合言葉でも開かず、書き換えない', async () => {
  const store = join(work, 'office', 'store.db');
  truncateSync(store, 9000);
  copyFileSync(store, join(work, 'before'));
  const tsunagi = await launchTsunagi({ dataDir: work });
  await tryToOpen(tsunagi.page, 'sano', PASSPHRASE);
  await expect(tsunagi.page.getByRole('alert')).toContainText('保存ファイルが壊れています', {
    timeout: 30_000,
  });
  await tsunagi.close();
  expect(readFileSync(store).equals(readFileSync(join(work, 'before')))).toBe(true);
});

test('受付: ありえない日付、かなの欄の漢字、足りない項目は、その欄で言い、書いたものは失われない', async () => {
  const tsunagi = await launchTsunagi({ dataDir: work, clock: '2027-04-20T09:00:00+09:00' });
  const { page } = tsunagi;
  await tryToOpen(page, 'sano', PASSPHRASE);
  await goTo(page, '受付する');
  await write(page, '聴きながら書いてください', '家賃のことで困っている。');
  await push(page, '受付として登録');
  await expect(page.getByRole('alert').first()).toContainText('受付方法');
  await choose(page, '受付方法', '来所');
  await find(page, '相談経路', '本人（来所）');
  await push(page, 'ご本人を書く');
  const person = page.getByRole('group', { name: /1人目/ });
  await write(page, '氏名', '試験 太郎', person);
  await write(page, '生年月日', '令和元年4月30日', person);
  await page.keyboard.press('Tab');
  await expect(person.getByText(/平成31年4月30日/).first()).toBeVisible();
  await write(page, '生年月日', 'S45.2.30', person);
  await page.keyboard.press('Tab');
  await expect(person.locator('[data-invalid] .ui-field-error, .ui-field-error').first()).toBeVisible();
  await write(page, '生年月日', 'S45.2.28', person);
  await write(page, 'ふりがな', '試験たろう', person);
  await push(page, '受付として登録');
  await expect(page.getByRole('alert').first()).toContainText('ふりがな');
  await write(page, 'ふりがな', 'しけん たろう', person);
  await push(page, '受付として登録');
  await expect(page.getByRole('heading', { level: 1, name: /試験 太郎/ })).toBeVisible();
  await expect(page.getByText('家賃のことで困っている。').first()).toBeVisible();
  await tsunagi.close();
});
