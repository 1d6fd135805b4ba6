/**
 * An input method at work, through the composition events that it really sends: the Enter that ends a conversion ends nothing else, no
 * shortcut fires while somebody converts, and the reading comes out of what was typed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { choose, push, reach } from '../../scripts/demo/keyboard.ts';
import { goTo } from '../../scripts/demo/offices.ts';
import { CREDENTIALS, makeOffice } from '../../scripts/soak/office.ts';
import { launchTsunagi, type Tsunagi } from './launch.ts';

let dataDir: string;
let tsunagi: Tsunagi;
let page: Page;
let ime: CDPSession;

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tsunagi-ime-'));
  await makeOffice(dataDir);
  tsunagi = await launchTsunagi({ dataDir });
  page = tsunagi.page;
  ime = await page.context().newCDPSession(page);
  await page.getByLabel('職員番号', { exact: true }).fill(CREDENTIALS.login);
  await page.getByLabel('パスフレーズ', { exact: true }).fill(CREDENTIALS.passphrase);
  await page.keyboard.press('Enter');
});
test.beforeEach(async () => {
  await goTo(page, '本日の予定');
  await goTo(page, '受付する');
  await expect(heading('受付する')).toBeVisible();
});
test.afterAll(async () => {
  await tsunagi?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const heading = (name: string) => page.getByRole('heading', { level: 1, name });

/** What the input method shows underlined, step by step; the conversion is still open afterwards. */
async function compose(...steps: string[]): Promise<void> {
  for (const text of steps) {
    const end = text.length;
    await ime.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
}

const commit = (text: string) => ime.send('Input.insertText', { text });

/** A key that the input method takes for itself: the page hears it as 229, while composing. */
async function keyToIme(key: string, code: string, modifiers = 0): Promise<void> {
  const event = { key, code, modifiers, windowsVirtualKeyCode: 229 };
  await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await ime.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

const CTRL = 2;

/** Everything that would do something if nobody were converting. */
async function everyShortcut(): Promise<void> {
  await keyToIme('F2', 'F2');
  await keyToIme('Escape', 'Escape');
  await keyToIme('k', 'KeyK', CTRL);
  await keyToIme('Enter', 'Enter');
}

test('メモ欄: 変換中のキーでは何も起こらず、確定した文字だけが入って保存される', async () => {
  const memo = page.getByRole('textbox', { name: '聴きながら書いてください' });
  await reach(page, memo);
  await compose('や', 'やち', 'やちん', '家賃');
  await everyShortcut();
  await expect(heading('受付する')).toBeVisible();
  await expect(memo).toBeFocused();
  await commit('家賃');
  await expect(memo).toHaveValue('家賃');
  await compose('のこと');
  await commit('のこと');
  await expect(memo).toHaveValue('家賃のこと');
  await expect(page.getByText(/保存済み/).first()).toBeVisible();
  // Not composing any more, the same keys work.
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('search').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('F2');
  await expect(heading('一行受付')).toBeVisible();
});

test('氏名: ふりがなは変換の前のよみから入り、確定の Enter では登録されない', async () => {
  await push(page, 'ご本人を書く');
  const person = page.getByRole('group', { name: /1人目/ });
  const name = person.getByRole('textbox', { name: '氏名' });
  await reach(page, name);
  await compose('ｓ', 'さ', 'さい', 'さいｔ', 'さいと', 'さいとう', '斎藤');
  await everyShortcut();
  await commit('斎藤');
  await page.keyboard.insertText('　');
  await compose('み', 'みわ', '美和');
  await keyToIme('Enter', 'Enter');
  await commit('美和');
  await expect(name).toHaveValue('斎藤　美和');
  await expect(person.getByRole('textbox', { name: 'ふりがな' })).toHaveValue('さいとう　みわ');
  await expect(heading('受付する')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('検索欄: 変換を確定する Enter ではさがさず、もう一度の Enter でさがす', async () => {
  const box = page.getByRole('search').getByRole('textbox');
  await page.keyboard.press('Control+K');
  await expect(box).toBeFocused();
  await compose('な', 'なか', 'なかむら', '中村');
  await everyShortcut();
  await expect(heading('受付する')).toBeVisible();
  await commit('中村');
  await expect(box).toHaveValue('中村');
  await expect(box).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading('受付する')).toBeHidden();
});

test('一行受付: 変換を確定する Enter では記録されず、もう一度の Enter で記録される', async () => {
  await page.keyboard.press('F2');
  await expect(heading('一行受付')).toBeVisible();
  await choose(page, '受付方法', '電話');
  const line = page.getByRole('textbox', { name: /内容（一行）/ });
  await reach(page, line);
  await compose('ばす', 'バス');
  await keyToIme('Enter', 'Enter');
  await commit('バス');
  await expect(line).toHaveValue('バス');
  await expect(page.getByRole('row', { name: /バス/ })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /バス/ })).toHaveCount(1);
  await expect(line).toHaveValue('');
});
