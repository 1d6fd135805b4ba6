/** A 支援会議 of two cases in the real application, by keyboard: a case more, who was there for which, held, its next date, minutes and their correction. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, follow, push, reach, tick, write } from '../../scripts/demo/keyboard.ts';
import { unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/supportMeetings');

let folder: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-sitting-'));
  const dataDir = join(folder, 'data');
  const made = await run(electronPath(), [join(import.meta.dirname, 'sittingOffice.ts'), dataDir], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ids = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as Record<string, string>;
  tsunagi = await launchTsunagi({ dataDir, clock: '2027-04-16T15:10:00+09:00' });
  await unlock(tsunagi.page, { login: ids.login, passphrase: ids.passphrase } as never);
});
test.afterAll(async () => {
  expect(tsunagi.faults).toEqual([]);
  await tsunagi.close();
  rmSync(folder, { recursive: true, force: true });
});

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

async function printed(page: Page, button: string | RegExp, file: string): Promise<string> {
  const path = join(folder, file);
  const dialog = page.getByRole('dialog');
  await push(page, button);
  await tsunagi.nextSave(path);
  await push(page, 'PDFに保存', dialog);
  await expect(page.getByText(new RegExp(`${file} に保存しました`)).first()).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

test('二つのケースの会議を開催済にし、会議録は一件ずつ、訂正は第2版、次回は次の会議の準備になる', async () => {
  test.setTimeout(180_000);
  const { page } = tsunagi;
  const dialog = page.getByRole('dialog');
  const asked = page.getByRole('alertdialog');

  await follow(page, /^会議/, page.getByRole('navigation').first());
  await push(page, /第1回を開く/);
  await push(page, 'ケースを載せる');
  await write(page, '氏名・よみ・ケース番号でさがす', 'あおき', dialog);
  await look(page, 'put-case');
  await push(page, /^青木 花子.*を載せる$/, dialog);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('radio', { name: /青木 花子/ })).toBeChecked();
  await expect(page.getByRole('heading', { level: 2, name: /青木 花子/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /赤井 太郎/ })).toBeHidden();
  await write(page, '協議の内容', '家計の相談につなぐ。');

  await push(page, '木内 薫さんの出席のこと');
  await tick(page, /赤井 太郎/, dialog);
  const other = dialog.getByRole('checkbox', { name: /青木 花子/ });
  await reach(page, other);
  await page.keyboard.press('Space');
  await look(page, 'attendance');
  await push(page, '出席を記録する', dialog);
  await expect(dialog).toBeHidden();
  await choose(page, '開くケース', /赤井 太郎/);
  await expect(page.getByRole('heading', { level: 2, name: /赤井 太郎/ })).toBeVisible();
  await look(page, 'two-cases');

  await push(page, /開催済にする（申合せ 1件/);
  await expect(page.getByText(/次の会議（令和9年度 第2回、.*を準備しました/)).toBeVisible();
  await look(page, 'held');
  const red = await printed(page, /^赤井 太郎.*の会議録を見る/, 'red.pdf');
  const blue = await printed(page, /^青木 花子.*の会議録を見る/, 'blue.pdf');
  expect(red).toMatch(/木内 薫/);
  expect(red).not.toMatch(/青木|家計/);
  expect(blue).not.toMatch(/赤井|木内|声かけ/);

  await push(page, '会議録を確定する');
  await push(page, '会議録を確定する', asked);
  await expect(asked).toBeHidden();
  await push(page, '会議録を訂正する');
  await push(page, '訂正版を作る', dialog);
  await expect(dialog.getByText('訂正する理由を書いてください')).toBeVisible();
  await write(page, '訂正する理由', '意向の聞き違い', dialog);
  await look(page, 'correct');
  await push(page, '訂正版を作る', dialog);
  await expect(dialog).toBeHidden();
  await write(page, '本人・家族の意向', '「来てもらってもよい」と話した。');
  await look(page, 'correcting');
  await push(page, '訂正版を確定する');
  await push(page, '訂正版を確定する', asked);
  await expect(asked).toBeHidden();
  await look(page, 'corrected');
  const first = await printed(page, /赤井 太郎.*第1版.*を見る/, 'first.pdf');
  const second = await printed(page, /赤井 太郎.*訂正版 第2版.*を見る/, 'second.pdf');
  expect(first).not.toMatch(/来てもらっても|聞き違い/);
  expect(first).toMatch(/第1版/);
  expect(second).toMatch(/訂正版 第2版/);
  expect(second).toMatch(/訂正の理由\s+意向の聞き違い/);
  expect(second).toMatch(/来てもらってもよい/);

  await push(page, '次の会議を開く');
  await expect(page.getByRole('heading', { level: 1, name: /令和9年度 第2回/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '検討したいこと' })).toHaveValue('声かけの結果を持ち寄る');
});

test('会議の名とことばを設定で変え、元の文言に戻せる', async () => {
  const { page } = tsunagi;
  await follow(page, /^設定/, page.getByRole('navigation').first());
  const tab = page.getByRole('tab', { name: '会議・図', exact: true });
  await reach(page, page.getByRole('tablist'));
  for (let steps = 0; steps < 10 && (await tab.getAttribute('aria-selected')) !== 'true'; steps += 1)
    await page.keyboard.press('ArrowRight');
  await write(page, '支援会議の名', 'まるごと会議');
  await look(page, 'settings');
  await push(page, '保存する');
  await expect(page.getByText('会議の設定を保存しました').first()).toBeVisible();
  await push(page, '支援会議の名を元の文言に戻す');
  await expect(page.getByRole('textbox', { name: '支援会議の名', exact: true })).toHaveValue('支援会議');
});
