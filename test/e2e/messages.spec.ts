/** 伝言 and 電話照会 in the real application, by keyboard alone: read, called back, answered; and what a caller may be told. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, find, push, tick, write } from '../../scripts/demo/keyboard.ts';
import { unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const looks = process.env.TSUNAGI_LOOKS;
let folder: string;
let tsunagi: Tsunagi;

async function look(page: Page, name: string): Promise<void> {
  if (looks) await page.screenshot({ path: join(looks, `messages-${name}.png`) });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-messages-'));
  const made = await promisify(execFile)(
    electronPath(),
    [join(import.meta.dirname, 'messagesOffices.ts'), folder],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  const told = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '');
  tsunagi = await launchTsunagi({ dataDir: told.folder, clock: '2027-04-13T09:00:00+09:00' });
  await unlock(tsunagi.page, { name: '', kana: '', ...told });
});
test.afterAll(async () => {
  expect(tsunagi.faults).toEqual([]);
  await tsunagi.close();
  rmSync(folder, { recursive: true, force: true });
});

test('隣の窓口からの折返しの依頼が本日の予定に出て、読み、返事をして済みにすると、一覧に残る', async () => {
  const { page } = tsunagi;
  const panel = page.getByRole('region', { name: '伝言・折返し' });
  await expect(panel.getByText('未読')).toBeVisible();
  await expect(panel.getByText('中村 あかり 様　電話 090-0000-0002　希望 16時まで')).toBeVisible();
  await look(page, 'today');
  await push(page, '石井 拓からの伝言を読みました', panel);
  await expect(panel.getByText('既読')).toBeVisible();
  await push(page, '石井 拓からの伝言を済みにする', panel);
  const dialog = page.getByRole('dialog');
  await write(page, '返事・したこと', '15時に電話しました', dialog);
  await push(page, '済みにする', dialog);
  await expect(panel.getByText('済んでいない伝言はありません。')).toBeVisible();
  await push(page, 'すべての伝言を見る', panel);
  await expect(page.getByText('返事: 15時に電話しました')).toBeVisible();
  await look(page, 'received');
});

test('同僚あての伝言を書くと、出した伝言に未読で並ぶ', async () => {
  const { page } = tsunagi;
  await push(page, '伝言を書く');
  const dialog = page.getByRole('dialog');
  await push(page, 'この伝言を残す', dialog);
  await expect(dialog.getByText('だれへの伝言かを選んでください')).toBeVisible();
  await find(page, 'だれに', '石井 拓', dialog);
  await write(page, '用件', '明日の会議の部屋が変わりました', dialog);
  await look(page, 'writing');
  await push(page, 'この伝言を残す', dialog);
  await expect(page.getByText(/次に渡すファイルで、隣の窓口に届きます/)).toBeVisible();
  await page.getByRole('radio', { name: '出した伝言' }).press('Enter');
  await expect(page.getByText('明日の会議の部屋が変わりました')).toBeVisible();
});

test('電話の相手を選ぶと、だれの何を伝えてよいかが出て、伝えたことは提供の記録にもなる', async () => {
  const { page } = tsunagi;
  await page.keyboard.press('Control+K');
  await page.keyboard.type('中村');
  await push(page, /中村 あかり/, page.getByRole('main'));
  await page.getByRole('button', { name: '電話・伝言' }).press('Enter');
  await page.getByRole('menuitem', { name: /電話照会を受ける/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await find(page, 'どの機関からか', '子育てコンシェルジュ', dialog);
  await expect(dialog.getByText('今日、この相手に伝えてよいこと')).toBeVisible();
  await expect(dialog.getByText('伝えられません（同意がありません）')).toBeVisible();
  await write(page, '聞かれたこと（一行）', '連絡先が変わっていないか', dialog);
  await choose(page, 'どうしたか', '伝えた', dialog);
  await tick(page, '中村 あかり', dialog);
  await tick(page, '電話', dialog);
  await write(page, '伝えたことば', '変わっていません', dialog);
  await look(page, 'inquiry');
  await push(page, '記録する', dialog);
  await expect(page.getByText('電話照会と、提供の記録を残しました')).toBeVisible();
});
