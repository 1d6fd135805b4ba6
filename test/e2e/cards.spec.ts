/** A PC put back from a backup, the other window's new card, our own made anew, one declared void: in the real application, by keyboard. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, push, write } from '../../scripts/demo/keyboard.ts';
import { goTo, unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/cards');
const PALETTE = 'コスモスパレット窓口';

let folder: string;
let made: { login: string; passphrase: string; words: string[] };

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-cards-'));
  const { stdout } = await run(electronPath(), [join(import.meta.dirname, 'cardsOffices.ts'), folder], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  made = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

test('控えから戻したことを知り、新しいカードを読み合わせ、こちらも作り直し、失くしたカードを無効にする', async () => {
  test.setTimeout(180_000);
  const tsunagi = await launchTsunagi({
    dataDir: join(folder, 'cityhall'),
    clock: '2027-04-23T09:00:00+09:00',
  });
  try {
    const { page } = tsunagi;
    await push(page, '控えから戻す');
    await expect(page.getByRole('radio').first()).toBeVisible();
    await look(page, 'put-back');
    await push(page, '開く画面に戻る');
    await unlock(page, { name: '', kana: '', ...made });
    await expect(page.getByText('控えから戻しました')).toBeVisible();
    await look(page, 'restored');
    await push(page, '読みました');
    await expect(page.getByText('控えから戻しました')).toBeHidden();

    await goTo(page, '設定');
    await look(page, 'cards');
    await tsunagi.nextOpen(join(folder, 'palette-new.card'));
    await push(page, '相手の窓口カードを読み込む');
    await expect(page.getByText('新しいカードが届いています', { exact: true })).toBeVisible();
    const heard = await page.getByRole('list', { name: `${PALETTE}の12の言葉` }).innerText();
    for (const word of made.words) expect(heard).toContain(word);
    await look(page, 'new-card');
    await push(page, '12の言葉がすべて一致した');
    const dialog = page.getByRole('alertdialog');
    await push(page, '12の言葉がすべて一致した', dialog);
    await look(page, 'confirm');
    await write(page, '相手の窓口で読み上げた人', '長谷川 恵', dialog);
    await choose(page, '相手はどこの窓口ですか', /この市の窓口/, dialog);
    await push(page, '12の言葉がすべて一致した', dialog);
    await expect(page.getByText('佐野 真由 と 長谷川 恵 が読み合わせました')).toBeVisible();

    await push(page, '窓口カードを作り直す');
    await choose(page, '作り直す理由', '漏れたおそれ', dialog);
    await look(page, 'renew');
    await push(page, '新しいカードを作る', dialog);
    await expect(page.getByText(`新しいカードを渡す相手: ${PALETTE}`)).toBeVisible();
    await push(page, '続き番号を始め直す');
    await look(page, 'begin-anew');
    await push(page, 'やめる', dialog);
    await look(page, 'renewed');

    // In transit since before either card was changed: both still open it.
    await tsunagi.doubleClick(join(folder, 'old-card.tsunagi'));
    await expect(page.getByRole('button', { name: /件を取り込む/ })).toBeVisible({ timeout: 30_000 });

    await goTo(page, '設定');
    await push(page, `「${PALETTE}」のカードを無効にする`);
    await choose(page, '無効にする理由', '失くした・盗まれた', dialog);
    await look(page, 'withdraw');
    await push(page, 'このカードを無効にする', dialog);
    await expect(page.getByText('無効', { exact: true })).toBeVisible();
    await look(page, 'withdrawn');
    await tsunagi.doubleClick(join(folder, 'old-card.tsunagi'));
    await expect(page.getByText(/の窓口カードは、無効にしてあります/)).toBeVisible({ timeout: 30_000 });
    await look(page, 'refused');
    expect(tsunagi.faults).toEqual([]);
  } finally {
    await tsunagi.close();
  }
});
