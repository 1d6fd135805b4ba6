/**
 * 家庭訪問 in the real application, by keyboard: the round put in order, the papers taken out and counted back in, and the day keyed in
 * house by house, with one that nobody was at home in; then what leaves by post, and what stands on the shelf.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, pick, push, tick, untick, write } from '../../scripts/demo/keyboard.ts';
import { unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

let folder: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-visits-'));
  const made = await promisify(execFile)(
    electronPath(),
    [join(import.meta.dirname, 'visitsOffice.ts'), folder],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  const { login, passphrase } = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as {
    login: string;
    passphrase: string;
  };
  tsunagi = await launchTsunagi({ dataDir: folder, clock: '2027-04-12T08:40:00+09:00' });
  await unlock(tsunagi.page, { name: '', kana: '', login, passphrase });
});
test.afterAll(async () => {
  expect(tsunagi.faults).toEqual([]);
  await tsunagi.close();
  rmSync(folder, { recursive: true, force: true });
});

const expectNoViolations = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
};

test('回る順に並べ、紙一式を持出しとして出す', async () => {
  const { page } = tsunagi;
  await push(page, '訪問の予定を開く');
  const round = page.getByRole('table', { name: '回る順の訪問先' });
  await expect(round.getByRole('row')).toContainText([/訪問先/, /林 みどり.*住所は所内で確認/, /小川 和也/]);
  await push(page, /森 大輔.*を訪問先に足す/);
  await expect(round.getByRole('row').nth(3)).toContainText('森 大輔');
  await push(page, /小川 和也.*を一つ先に/);
  await expect(round.getByRole('row').nth(1)).toContainText('小川 和也');
  await expect(page.getByRole('button', { name: /小川 和也.*を一つ先に/ })).toBeFocused();
  await expectNoViolations(page);
  await push(page, '紙一式を出す');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('林 みどり');
  await write(page, '承認した人', '宮本 徹', dialog);
  await push(page, '下見する', dialog);
  await expect(dialog.getByText('木下駅の北口から')).toBeVisible();
  await expect(dialog).not.toContainText('秘密');
  await tsunagi.nextPrint('printed');
  await push(page, '印刷する', dialog);
  await expect(dialog.getByText('印刷に出しました')).toBeVisible();
  await push(page, '閉じる', dialog);
  await expect(page.getByText('訪R9-001　佐野 真由　3軒分')).toBeVisible();
});

test('紙の順に一軒ずつ入れ、不在は一つのキーで。書きかけは残り、終わったら紙を返す', async () => {
  const { page } = tsunagi;
  await push(page, '訪問の記録を入れる');
  const fact = page.getByRole('textbox', { name: /^内容（事実・発言）/ });
  await expect(page.getByRole('heading', { name: /1軒目／3軒 小川 和也/ })).toBeVisible();
  await expect(fact).toBeFocused();
  await page.keyboard.insertText('本人と母に会えた。');
  await expect(page.getByText(/保存しました|保存済/)).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: /2軒目／3軒 林 みどり/ })).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: /3軒目／3軒 森 大輔/ })).toBeVisible();
  await expect(fact).toBeFocused();
  await page.keyboard.insertText('手続きの紙を渡した。');
  await page.keyboard.press('Control+Enter');
  // The one that was left for later, as it was left.
  await expect(page.getByRole('heading', { name: /1軒目／3軒 小川 和也/ })).toBeVisible();
  await expect(fact).toHaveValue('本人と母に会えた。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'この日の訪問は、すべて入りました' })).toBeVisible();
  await expect(page.getByText('3軒のうち3軒を入れました')).toBeVisible();
  await push(page, '訪R9-001を返したことを記録する');
  await expect(page.getByText('紙が返ったことを記録しました。')).toBeVisible();
});

test('差出人の名を出さない人の宛名を、使いかけのラベルの続きから。背表紙は分冊の数だけ', async () => {
  const { page } = tsunagi;
  await page.getByRole('textbox', { name: /さがす/ }).fill('小川');
  await page.keyboard.press('Enter');
  await push(page, /小川 和也.*を開く/);
  await page.getByRole('tab', { name: /書類/ }).click();
  await push(page, '宛名を印刷する');
  const dialog = page.getByRole('dialog');
  await untick(page, /小川 和也/, dialog);
  await tick(page, /小川 とめ/, dialog);
  await choose(page, '封筒・ラベル', /ラベル 12面/, dialog);
  await pick(page, 'どのラベルから', '5枚目', dialog);
  await expectNoViolations(page);
  await push(page, '下見する', dialog);
  await expect(dialog.getByText('小川 とめ　様')).toBeVisible();
  await expect(dialog.getByText('印西市大森1-2-3')).toBeVisible();
  await expect(dialog).not.toContainText('社会福祉課');
  await page.keyboard.press('Escape');
  await push(page, '背表紙を印刷する');
  await pick(page, '分冊', '2冊', dialog);
  await expectNoViolations(page);
  await push(page, '下見する', dialog);
  await expect(dialog.getByText('第2冊／全2冊')).toBeVisible();
  await expect(dialog.getByText('小川')).toHaveCount(0);
  await page.keyboard.press('Escape');
});
