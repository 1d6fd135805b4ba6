/** 受付 in the real application, by keyboard: nothing typed is lost, nobody is written down twice, and one line can grow into a case. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { choose, find, push, reach, write } from '../../scripts/demo/keyboard.ts';
import { goTo } from '../../scripts/demo/offices.ts';
import { CREDENTIALS, makeOffice } from '../../scripts/soak/office.ts';
import { launchTsunagi, type Tsunagi } from './launch.ts';

const MEMO = '聴きながら書いてください';
let dataDir: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tsunagi-receptions-'));
  await makeOffice(dataDir);
  tsunagi = await launchTsunagi({ dataDir });
  await unlock(tsunagi.page);
});
test.afterAll(async () => {
  await tsunagi?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('職員番号', { exact: true }).fill(CREDENTIALS.login);
  await page.getByLabel('パスフレーズ', { exact: true }).fill(CREDENTIALS.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '本日の予定' })).toBeVisible({ timeout: 30_000 });
}

const memoOf = (page: Page): Locator => page.getByRole('textbox', { name: MEMO });
const saved = (page: Page) => expect(page.getByText(/保存済み/).first()).toBeVisible();

async function contact(page: Page): Promise<void> {
  await choose(page, '受付方法', '電話');
  await find(page, '相談経路', '本人（電話・メール）');
}

/** Written and registered; the case is on show. */
async function receive(page: Page, memo: string, person: () => Promise<void>): Promise<string> {
  await goTo(page, '受付する');
  await write(page, MEMO, memo);
  await contact(page);
  await push(page, 'ご本人を書く');
  await person();
  await push(page, '受付として登録');
  await expect(page.getByText(/R\d\d-市\d{4}/).first()).toBeVisible();
  return (
    (
      await page
        .getByText(/R\d\d-市\d{4}/)
        .first()
        .innerText()
    ).match(/R\d\d-市\d{4}/)?.[0] ?? ''
  );
}

test('書きかけは何件でも待ち、ロックしても残り、選んで続けられる', async () => {
  const { page } = tsunagi;
  for (const memo of ['一件目の電話。家賃のこと。', '二件目の来所。介護のこと。']) {
    await goTo(page, '受付する');
    await expect(memoOf(page)).toBeFocused();
    await write(page, MEMO, memo);
    await saved(page);
    await goTo(page, '本日の予定');
  }
  // The last letters are on their way when the screen locks, and no picture is drawn any more.
  await push(page, /一件目/, page.getByRole('main'));
  await expect(memoOf(page)).toHaveValue('一件目の電話。家賃のこと。');
  await reach(page, memoOf(page));
  await page.keyboard.press('Control+End');
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.keyboard.insertText('来週また電話がある。');
  const locked = await tsunagi.lock();
  await unlock(locked);
  await goTo(locked, '受付する');
  await expect(memoOf(locked)).toHaveValue('');
  await expect(locked.getByRole('toolbar', { name: '書きかけ' }).getByRole('button')).toHaveCount(3);
  expect((await new AxeBuilder({ page: locked }).setLegacyMode().analyze()).violations).toEqual([]);
  await locked.keyboard.press('Alt+1');
  await expect(memoOf(locked)).toHaveValue('一件目の電話。家賃のこと。来週また電話がある。');
  await push(locked, '書きかけを捨てる');
  await push(locked, '書きかけを捨てる', locked.getByRole('alertdialog'));
  await expect(memoOf(locked)).toHaveValue('');
});

test('前に来た人は記録から選び、動いているケースの新しい受付になる', async () => {
  const { page } = tsunagi;
  const principal = () => page.getByRole('group', { name: /1人目/ });
  const first = await receive(page, '夫が単身赴任で、一人で育てている。', async () => {
    await write(page, '氏名', '中村 あかり', principal());
    await write(page, 'ふりがな', 'なかむら あかり', principal());
    await write(page, '電話（携帯）', '０９０１２３４５６７８', principal());
    await page.keyboard.press('Tab');
    await expect(principal().getByRole('textbox', { name: '電話（携帯）' })).toHaveValue('090-1234-5678');
  });
  const second = await receive(page, 'また眠れなくなった。', async () => {
    await write(page, '氏名', '中村 あかり', principal());
    await write(page, 'ふりがな', 'なかむら あかり', principal());
    await push(page, /この人の記録を使う/, principal());
    await expect(principal().getByText(`${first} の新しい受付にする`)).toBeVisible();
  });
  expect(second).toBe(first);
  const third = await receive(page, '二年ぶりに来た。', async () => {
    await write(page, '氏名', '中村 あかり', principal());
    await write(page, 'ふりがな', 'なかむら あかり', principal());
    await expect(principal().getByText('前に相談がありました')).toBeVisible();
    await principal().getByText('前に相談がありました').scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(import.meta.dirname, '../../.cache/test/past.png') });
    await page.keyboard.press('F9');
    await expect(principal().getByRole('radio', { name: `${first} の新しい受付にする` })).toBeChecked();
  });
  expect(third).toBe(first);
  await expect(page.getByText('また眠れなくなった。').first()).toBeVisible();
  await expect(page.getByText('夫が単身赴任で、一人で育てている。').first()).toBeVisible();
});

test('一行受付は F2 ひとつで開き、数えられ、ケースに育つ', async () => {
  const { page } = tsunagi;
  await goTo(page, '受付する');
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { level: 1, name: '一行受付' })).toBeVisible();
  await choose(page, '受付方法', '来所');
  await write(page, '内容（一行）', '市営住宅の申込み先を案内');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /市営住宅/ })).toBeVisible();
  await expect(page.getByText(/今日 1件・今月 1件/)).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
  await push(page, /市営住宅.*をケースにする/);
  await expect(memoOf(page)).toHaveValue('市営住宅の申込み先を案内');
  await find(page, '相談経路', '本人（来所）');
  await push(page, '受付として登録');
  await expect(page.getByText('市営住宅の申込み先を案内').first()).toBeVisible();
  await goTo(page, '受付する');
  await page.keyboard.press('F2');
  await expect(page.getByText(/うちケースになったもの 1件/)).toBeVisible();
});

test('個人番号らしい数字は、何の番号かを書くまで登録できず、書いたものは失われない', async () => {
  const { page } = tsunagi;
  await goTo(page, '受付する');
  await write(page, MEMO, '番号は 1234-5678-9018 とのこと。');
  await expect(page.getByRole('alert').first()).toContainText('個人番号');
  await contact(page);
  await push(page, '受付として登録');
  await expect(page.getByText(/何の番号かを書くと保存できます/).first()).toBeVisible();
  await expect(memoOf(page)).toHaveValue('番号は 1234-5678-9018 とのこと。');
  await write(page, '個人番号でないときは、何の番号か', '水道のお客様番号');
  await push(page, '受付として登録');
  await expect(page.getByText('番号は 1234-5678-9018 とのこと。').first()).toBeVisible();
  expect(tsunagi.faults).toEqual([]);
});
