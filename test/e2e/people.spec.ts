/**
 * People in the real application: somebody whose record is there already under another 異体字, joined and taken apart again; an
 * address that is concealed and shown to whoever says why; the other side of a case, kept apart and warned of.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { push, tick, write } from '../../scripts/demo/keyboard.ts';
import { goTo, unlock } from '../../scripts/demo/offices.ts';
import { openTab } from '../../scripts/demo/parts.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const PICTURES = join(import.meta.dirname, '../../.cache/test/people');
let folder: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-people-'));
  await promisify(execFile)(electronPath(), [join(import.meta.dirname, 'counterOffice.ts'), folder], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  tsunagi = await launchTsunagi({ dataDir: folder, clock: '2027-06-02T09:00:00+09:00' });
});
test.afterAll(async () => {
  expect(tsunagi.faults).toEqual([]);
  await tsunagi.close();
  rmSync(folder, { recursive: true, force: true });
});

async function look(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

const dialogOf = (page: Page): Locator => page.getByRole('dialog');

test('同じ人の提案・統合と元に戻す・住所秘匿・相手方・注意表示', async () => {
  test.setTimeout(180_000);
  const { page } = tsunagi;
  await unlock(page, { name: '', kana: '', login: 'sano', passphrase: 'みどりの丘に朝の電車が着く' });
  await goTo(page, '探す');
  await page
    .getByRole('row', { name: /中村 あかり/ })
    .getByRole('link')
    .or(page.getByRole('row', { name: /中村 あかり/ }).getByRole('button'))
    .first()
    .click();
  await openTab(page, '本人・世帯');

  // Somebody whose record is there under another 異体字: proposed, with the reasons and without the concealed address.
  await push(page, '世帯の人を加える', page.getByRole('tabpanel'));
  await write(page, '氏名', '齊藤 美和', dialogOf(page));
  await write(page, 'ふりがな', 'サイトウ ミワ', dialogOf(page));
  await write(page, '生年月日', '昭58・1・30', dialogOf(page));
  const proposal = page.getByRole('region', { name: '同じ人が、もう記録にあるかもしれません' });
  await expect(proposal).toContainText('齋藤 美和');
  for (const reason of ['氏名が同じ', 'よみが同じ', '生年月日が同じ', '住所秘匿'])
    await expect(proposal).toContainText(reason);
  expect(await page.content()).not.toContain('秘匿町');
  await look(page, 'same-person');
  await push(page, '人の情報を保存する', dialogOf(page));
  await expect(dialogOf(page)).toBeHidden();
  await expect(page.getByRole('rowheader', { name: /齊藤 美和/ })).toBeVisible();
  await look(page, 'household');

  // Compared side by side, joined, and taken apart again.
  await push(page, /齋藤 美和と見比べる/);
  await expect(dialogOf(page).getByRole('table')).toContainText('昭和58年1月30日');
  await write(page, '同じ人と判断した理由', '生年月日とよみが同じ。本人に確かめた', dialogOf(page));
  await look(page, 'merge');
  await push(page, '統合する', dialogOf(page));
  await expect(dialogOf(page)).toBeHidden();
  const merges = page.getByRole('region', { name: '統合した記録' });
  await expect(merges).toContainText('齋藤 美和 → 齊藤 美和');
  await look(page, 'merged');
  await push(page, '統合を元に戻す', merges);
  await expect(merges).toContainText('が元に戻しました');

  // An address is concealed, gone from the screen, and shown to whoever says why.
  const edit = () => push(page, '中村 あかりを直す', page.getByRole('tabpanel'));
  await edit();
  await tick(page, '住所を秘匿する', dialogOf(page));
  await write(page, '始まり', 'R9.6.1', dialogOf(page));
  await expect(dialogOf(page).getByLabel('期限')).toHaveValue('令和10年5月31日');
  await push(page, '人の情報を保存する', dialogOf(page));
  await expect(dialogOf(page)).toBeHidden();
  await expect(page.getByRole('row', { name: /中村 あかり/ })).toContainText('住所秘匿');
  expect(await page.content()).not.toContain('試験町');
  await edit();
  await write(page, '表示する理由', '見', dialogOf(page));
  await push(page, '理由を書いて表示する', dialogOf(page));
  await expect(dialogOf(page)).toContainText('理由を5文字以上で書いてください');
  await write(page, '表示する理由', '訪問の場所を確かめるため', dialogOf(page));
  await push(page, '理由を書いて表示する', dialogOf(page));
  await expect(dialogOf(page).getByLabel('住所', { exact: true })).toHaveValue('印西市試験町1-2-3');
  await look(page, 'revealed');
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  expect(await page.content()).not.toContain('試験町');

  // 相手方: apart from the household, warned of when the name is typed, and never both.
  await push(page, '相手方を加える');
  await write(page, '氏名', '中村 剛', dialogOf(page));
  await write(page, 'ふりがな', 'なかむら つよし', dialogOf(page));
  await write(page, '本人との関係', '別居の夫', dialogOf(page));
  await look(page, 'adverse');
  await push(page, '相手方を保存する', dialogOf(page));
  await expect(dialogOf(page)).toBeHidden();
  await expect(page.getByRole('region', { name: '相手方' })).toContainText('中村 剛');
  await push(page, '世帯の人を加える', page.getByRole('tabpanel'));
  await write(page, '氏名', '中村　剛', dialogOf(page));
  await expect(dialogOf(page).getByRole('alert')).toContainText('相手方とされている人と同じ名前です');
  await look(page, 'adverse-warned');
  await push(page, '人の情報を保存する', dialogOf(page));
  await expect(dialogOf(page)).toContainText('世帯の人と相手方の両方にはできません');
  await page.keyboard.press('Escape');

  // Cautions stand at the head of the case, each with its words.
  await push(page, '注意を直す');
  await tick(page, '留守電に入れない', dialogOf(page));
  await tick(page, '訪問は2人で', dialogOf(page));
  await write(page, '連絡してよい時間帯', '平日の13時から15時', dialogOf(page));
  await look(page, 'cautions');
  await push(page, '注意を保存する', dialogOf(page));
  await expect(page.getByText('連絡は 平日の13時から15時')).toBeVisible();
  await look(page, 'case-head');
  await openTab(page, '対応事項');
  await expect(page.getByRole('tabpanel')).toContainText('支援措置の延長の確認');
});
