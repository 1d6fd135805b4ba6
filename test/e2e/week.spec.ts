/** 週間予定 in the real application, by keyboard alone: a week turned, an appointment booked around a room that is taken, an absence, both windows. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, find, push, reach, write } from '../../scripts/demo/keyboard.ts';
import { goTo, unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

let folder: string;
let tsunagi: Tsunagi;
let signIn: { login: string; passphrase: string };

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-week-'));
  const made = await promisify(execFile)(
    electronPath(),
    [join(import.meta.dirname, 'weekOffices.ts'), folder],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  const told = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as {
    login: string;
    passphrase: string;
    folder: string;
  };
  signIn = told;
  tsunagi = await launchTsunagi({ dataDir: told.folder, clock: '2027-04-13T09:00:00+09:00' });
  await unlock(tsunagi.page, { name: '', kana: '', ...told });
  await goTo(tsunagi.page, '週間予定');
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

async function goOn(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: /^始まり/ })).toHaveValue('10:30');
  await find(page, 'ケース', '小川 和也', dialog);
  // Whoever has chosen goes on typing from there.
  await expect(dialog.getByRole('combobox', { name: /^ケース/ })).toBeFocused();
  await find(page, '相談室', '相談室1', dialog);
  await expect(dialog.getByText(/相談室1が、10:00〜11:00 佐野 真由 来所と重なっています/)).toBeVisible();
  await expectNoViolations(page);
  await push(page, '予定を入れる', dialog);
  await expect(
    dialog.getByText(/相談室1は、10:00から11:00まで、佐野 真由さんの予定で使われています/),
  ).toBeVisible();
  await find(page, '相談室', '和室', dialog);
  await push(page, '予定を入れる', dialog);
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('button', { name: '4月13日(火) 10:30〜11:30 来所 小川 和也' }).first(),
  ).toBeVisible();
}

test('両方の窓口の一週間が並び、矢印で週を送り、Tで戻る', async () => {
  const { page } = tsunagi;
  const table = page.getByRole('table', { name: /^週間予定/ });
  await expect(table.getByRole('button', { name: '4月13日(火) 10:00〜11:00 来所 田村 健一' })).toBeVisible();
  await expect(table.getByRole('button', { name: /訪問 相川 美咲/ })).toBeVisible();
  await expect(table.getByRole('button', { name: /次回 田村 健一/ })).toBeVisible();
  await expect(table.getByText(/終日 休暇と重なっています/)).toBeVisible();
  await expect(page.getByText(/コスモスパレット窓口の分は、R9\.4\.8に受け取ったところまで/)).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('令和9年4月19日(月)〜25日(日)', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('令和9年4月5日(月)〜11日(日)', { exact: true })).toBeVisible();
  await page.keyboard.press('T');
  await expect(page.getByText('令和9年4月12日(月)〜18日(日)', { exact: true })).toBeVisible();
});

test('Nで予定を入れる。ロックしても書きかけは残り、使われている部屋は断られ、別の部屋なら入る', async () => {
  const { page } = tsunagi;
  await page.keyboard.press('N');
  const dialog = page.getByRole('dialog');
  await write(page, '始まり', '10時半', dialog);
  await write(page, '用件', '受診の帰りに寄る', dialog);
  await expect(dialog.getByText(/^保存済み/)).toBeVisible();
  // Called away: what was typed is there again after the lock.
  await tsunagi.lock();
  await unlock(tsunagi.page, { name: '', kana: '', ...signIn });
  await push(tsunagi.page, '予定 ― 受診の帰りに寄る');
  await goOn(tsunagi.page);
});

test('休暇を入れると、人で並べた週のその人の行に出る', async () => {
  const { page } = tsunagi;
  await push(page, '休暇・不在を入れる');
  const dialog = page.getByRole('dialog');
  await choose(page, '種類', '研修', dialog);
  await write(page, '始まりの日', 'R9.4.14', dialog);
  await push(page, '休暇・不在を入れる', dialog);
  await expect(dialog).toBeHidden();
  await reach(page, page.getByRole('radio', { name: '時刻で' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.getByText('令和9年4月12日(月)〜18日(日)', { exact: true })).toBeVisible();
  const row = page.getByRole('row', { name: /^佐野 真由/ });
  await expect(row.getByRole('button', { name: '4月14日(水) 研修' })).toBeVisible();
  await expectNoViolations(page);
});
