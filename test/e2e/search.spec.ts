/**
 * 探す・台帳・本日の予定 in the real application on a small office: what is typed is found while it is typed, by part of a word, by kana,
 * by a variant, by digits; the keyboard alone leads from the box into a case; the ledger sorts, narrows and scrolls.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { LOGIN, PASSPHRASE } from '../../scripts/seed/login.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

let dataDir: string;
let tsunagi: Tsunagi;
const looks = process.env.TSUNAGI_LOOKS;

const look = async (page: Page, name: string): Promise<void> => {
  if (looks) await page.screenshot({ path: join(looks, `${name}.png`) });
};
const axeClean = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
};
const box = (page: Page) => page.getByRole('search').getByRole('textbox');
const marks = (page: Page) => page.getByRole('main').locator('mark');

test.beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tsunagi-search-'));
  await promisify(execFile)(electronPath(), [join(import.meta.dirname, 'searchOffice.ts'), dataDir], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  tsunagi = await launchTsunagi({ dataDir, clock: '2026-07-01T09:00:00+09:00' });
});
test.afterAll(async () => {
  await tsunagi?.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('さがす・台帳・本日の予定を、キーボードだけで行き来できる', async () => {
  test.setTimeout(120_000);
  const { page } = tsunagi;
  await page.getByLabel('職員番号').fill(LOGIN);
  await page.getByLabel('パスフレーズ', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '本日の予定' })).toBeVisible({ timeout: 30_000 });

  await test.step('本日の予定は、緊急を先頭に、期限の過ぎたものから並ぶ', async () => {
    await expect(page.getByRole('button', { name: /のケースを開く/ })).toHaveCount(4);
    await expect(page.getByRole('button', { name: /緊急はほかに\d+件/ })).toBeVisible();
    await expect(page.getByRole('table').getByRole('rowgroup').nth(1)).toContainText('期限を過ぎたもの');
    await look(page, 'today');
    await axeClean(page);
  });

  await test.step('打つそばから、言葉の前後が見え、言葉に印が付く', async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('介護');
    await expect(page.getByRole('heading', { level: 1, name: 'さがした結果' })).toBeVisible();
    await expect(marks(page).first()).toHaveText('介護');
    await expect(page.getByRole('heading', { level: 2, name: '支援経過' })).toBeVisible();
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toHaveValue('介護');
    await look(page, 'search-kaigo');
    await axeClean(page);
  });

  const search = async (words: string) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.insertText(words);
    await expect(page.getByRole('status').filter({ hasText: `「${words}」` })).toBeVisible();
  };

  await test.step('異体字・かな・半角・一文字・電話番号の一部でも見つかり、元の字のまま印が付く', async () => {
    await search('葛西 高子');
    await expect(marks(page).first()).toHaveText('葛\u{E0100}西');
    await look(page, 'search-variant');
    for (const words of ['ｶｻｲ ﾀｶｺ', 'カサイ', '鷺', '0000-9753', '00009753', '9753']) {
      await search(words);
      await expect(page.getByRole('main').getByRole('button', { name: /葛/ }).first(), words).toBeVisible();
    }
    await look(page, 'search-telephone');
  });

  await test.step('支援会議限りの記録には、その印が付く', async () => {
    await search('鷺沼');
    await expect(page.getByRole('main').getByText('支援会議限り')).toBeVisible();
  });

  await test.step('変換の途中ではさがさず、変換を決めるEnterでも開かない', async () => {
    await page.keyboard.press('Control+K');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'かさい', selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(400);
    await expect(page.getByRole('status').filter({ hasText: '鷺沼' })).toBeVisible();
    await session.send('Input.insertText', { text: '葛西' });
    await expect(page.getByRole('status').filter({ hasText: '「葛西」' })).toBeVisible();
  });

  await test.step('↓で結果へ、Enterで開き、戻れば続きから', async () => {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-found]').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-found]').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /葛/ })).toBeVisible();
  });

  await test.step('台帳は、かなの順に並び、端まで飛べ、しぼれ、Enterで開く', async () => {
    await page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name: /探す・ケース/ })
      .press('Enter');
    const grid = page.getByRole('grid', { name: 'ケースの台帳' });
    await expect(grid.getByRole('row').nth(1)).toContainText('葛');
    await look(page, 'ledger');
    await axeClean(page);
    await page.getByRole('button', { name: '氏名・ふりがな' }).press('Enter');
    await expect(grid.getByRole('row').nth(1)).toContainText(/^.*あ/);
    const kana = async () =>
      (await grid.getByRole('rowheader').allInnerTexts()).map(
        (text) => text.split('\n').at(-1)?.trim() ?? '',
      );
    const shown = await kana();
    expect(shown.length).toBeGreaterThan(8);
    expect(shown.length).toBeLessThan(40);
    await grid.focus();
    await page.keyboard.press('End');
    await expect(grid.getByRole('row', { selected: true })).toContainText(/わたなべ/);
    await look(page, 'ledger-kana-end');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /あおき|青木|阿部/ })).toBeVisible();
  });
  expect(tsunagi.faults).toEqual([]);
});
