/**
 * 支援経過 in the real application, by keyboard: 文例 and the last entry copied, a correction beside what it corrects, the next
 * appointment as a 対応事項 on a working day; a wrong 注意 taken back, and its history read.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pick, push, reach, write } from '../../scripts/demo/keyboard.ts';
import { goTo, unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

let folder: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-notes-'));
  const made = await promisify(execFile)(
    electronPath(),
    [join(import.meta.dirname, 'notesOffice.ts'), folder],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  const { login, passphrase } = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as {
    login: string;
    passphrase: string;
  };
  tsunagi = await launchTsunagi({ dataDir: folder, clock: '2027-04-12T09:00:00+09:00' });
  await unlock(tsunagi.page, { name: '', kana: '', login, passphrase });
  await goTo(tsunagi.page, '探す・ケース');
  await reach(tsunagi.page, tsunagi.page.getByRole('grid', { name: 'ケースの台帳' }));
  await tsunagi.page.keyboard.press('End');
  await tsunagi.page.keyboard.press('Enter');
  await expect(tsunagi.page.getByRole('heading', { level: 1, name: /小川 和也/ })).toBeVisible();
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

test('前回の記録を写し、文例を入れ、閉庁日の約束は前の開庁日の対応事項になる', async () => {
  const { page } = tsunagi;
  await push(page, '経過を書く', page.getByRole('tabpanel'));
  const dialog = page.getByRole('dialog');
  await push(page, '前回の記録を写す', dialog);
  const fact = dialog.getByRole('textbox', { name: /^内容（事実・発言）/ });
  await expect(fact).toHaveValue(/^自宅を訪問した。/);
  await push(page, '文例（内容（事実・発言））', dialog);
  await expect(page.getByRole('menuitem', { name: '電話・不在' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fact).toBeFocused();
  await expect(fact).toHaveValue(/という。\n○時に電話したが出なかった。伝言は残していない。$/);
  // The writing goes on behind the phrase.
  await page.keyboard.insertText('夕方にかけ直す。');
  await expect(fact).toHaveValue(/残していない。夕方にかけ直す。$/);
  await push(page, /次回の予定を入れる/, dialog);
  await write(page, '次回の日', 'R9.5.1', dialog);
  await write(page, '次回の内容', '自宅を訪問する', dialog);
  await expect(
    dialog.getByText(/閉庁日です。.*対応事項の期限は令和9年4月30日\(金\)になります。/),
  ).toBeVisible();
  await expectNoViolations(page);
  await push(page, '経過を記録する', dialog);
  await expect(dialog).toBeHidden();
  await reach(page, page.getByRole('tab', { name: /^経過/ }));
  await expect(page.getByRole('tabpanel').getByText('夕方にかけ直す。')).toBeVisible();
  await expect(page.getByRole('tab', { name: /対応事項\s*1/ })).toBeVisible();
});

test('訂正は理由のある新しい版になり、前の版も読める', async () => {
  const { page } = tsunagi;
  const panel = page.getByRole('tabpanel');
  const dialog = page.getByRole('dialog');
  await push(page, 'この記載を訂正する', panel);
  await push(page, '経過を記録する', dialog);
  await expect(dialog.getByText('「訂正する理由」が空いています。入れてください')).toBeVisible();
  await write(page, '訂正する理由', '電話の時刻の誤り', dialog);
  await write(page, '内容（事実・発言）', '15時に電話したが出なかった。', dialog);
  await pick(page, /対応方法/, '電話', dialog);
  await push(page, '経過を記録する', dialog);
  await expect(dialog).toBeHidden();
  await expect(panel.getByText('訂正あり（第2版）')).toBeVisible();
  await push(page, /訂正前の記載（1）/, panel);
  await expect(panel.getByText(/第1版.*電話の時刻の誤り/)).toBeVisible();
  await expect(panel.getByText(/夕方にかけ直す。$/)).toBeVisible();
  await expectNoViolations(page);
});

test('間違えて変えた注意は元に戻せ、だれがいつ変えたかが両方の値とともに残る', async () => {
  const { page } = tsunagi;
  const dialog = page.getByRole('dialog');
  await push(page, '注意を直す');
  await write(page, /注意すること|そのほかの注意/, '別の人の注意', dialog);
  await push(page, '注意を保存する', dialog);
  await expect(dialog).toBeHidden();
  await push(page, '注意・担当・緊急性の履歴');
  await expect(dialog.getByText('注意　「別の人の注意」を「留守電に入れない」に戻す')).toBeVisible();
  await expectNoViolations(page);
  await push(page, '元に戻す', dialog);
  const versions = dialog.getByRole('region', { name: '注意', exact: true }).getByRole('listitem');
  await expect(versions).toHaveText([/留守電に入れない.*いまの値/s, /別の人の注意/, /留守電に入れない/]);
  await expect(versions.first()).toContainText('佐野 真由（市役所窓口）');
  await page.keyboard.press('Escape');
  await expect(page.getByText('留守電に入れない').first()).toBeVisible();
});
