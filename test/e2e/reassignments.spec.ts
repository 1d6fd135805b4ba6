/** April, by keyboard, in the real application: one case goes to the other window, the rest to whoever comes, and 引継書 for all of them in one file. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { follow, pick, push, write } from '../../scripts/demo/keyboard.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
let dataDir: string;
let tsunagi: Tsunagi;
let signIn: { login: string; passphrase: string };
const looks = process.env.TSUNAGI_LOOKS;
const look = async (page: Page, name: string): Promise<void> => {
  if (looks) await page.screenshot({ path: join(looks, `${name}.png`), fullPage: true });
};
const axeClean = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
};

test.beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tsunagi-april-'));
  const { stdout } = await run(
    electronPath(),
    [join(import.meta.dirname, 'reassignmentOffice.ts'), dataDir],
    {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    },
  );
  signIn = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
  tsunagi = await launchTsunagi({
    dataDir: join(dataDir, 'cityhall'),
    clock: '2027-04-01T09:00:00+09:00',
  });
});
test.afterAll(async () => {
  await tsunagi?.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('抜ける人のケースを、一件は隣の窓口へ、残りはまとめて新しい担当へ移し、引継書が一つのPDFになる', async () => {
  test.setTimeout(120_000);
  const { page } = tsunagi;
  await page.getByLabel('職員番号').fill(signIn.login);
  await page.getByLabel('パスフレーズ', { exact: true }).fill(signIn.passphrase);
  await page.keyboard.press('Enter');
  await push(page, '自分の担当のケース 5件');
  await expect(page.getByText(/^5件/)).toBeVisible();
  await page
    .getByRole('row', { name: /見本 花子/ })
    .getByRole('button')
    .click();

  await push(page, '担当替え');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: '担当替え' })).toBeVisible();
  await pick(page, /担当窓口/, 'コスモスパレット窓口', dialog);
  await write(page, '次にすること', '来週、パレットで面談する', dialog);
  await look(page, 'duty-1-dialog');
  await axeClean(page);
  await push(page, '担当を替える', dialog);
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/写しはまだ渡っていません/).first()).toBeVisible();
  await look(page, 'duty-2-case');
  await axeClean(page);
  await push(page, '写しを渡す');
  await expect(page.getByRole('heading', { level: 1, name: 'ケースの写しを渡す' })).toBeVisible();

  await follow(page, '担当替え・引継ぎ');
  await pick(page, /だれの担当から移すか/, /^佐野 真由/);
  await expect(page.getByRole('row', { name: /試験 一郎/ })).toBeVisible();
  await pick(page, /替える理由/, '人事異動');
  await pick(page, /新しい担当者/, /^大野 恵/);
  await push(page, '選んだケースに当てる');
  await pick(page, /架空 太郎の新しい担当者/, /^林 さくら/);
  await look(page, 'duty-3-table');
  await axeClean(page);
  await push(page, '4件の変わることを確かめる');
  await expect(dialog.getByText('佐野 真由 → 林 さくら')).toBeVisible();
  await look(page, 'duty-4-preview');
  await axeClean(page);
  await push(page, '4件の担当を替える', dialog);
  await expect(page.getByText('4件の担当を替えました')).toBeVisible();
  await look(page, 'duty-5-done');
  await axeClean(page);

  await push(page, 'まとめて引継書を作る');
  const pdf = join(looks ?? dataDir, '引継書.pdf');
  await expect(dialog.getByRole('button', { name: 'PDFに保存' })).toBeEnabled({ timeout: 30_000 });
  await tsunagi.nextSave(pdf);
  await push(page, 'PDFに保存', dialog);
  await expect(dialog.getByText(/保存しました/).first()).toBeVisible({ timeout: 60_000 });
  const { stdout } = await run('pdftotext', ['-raw', pdf, '-']);
  const read = stdout.replace(/\s/gu, '');
  for (const words of [
    '4件目／全4件',
    '月1万円の約束',
    '大家に電話で確かめる',
    '長男の仕事の話は',
    '受け取る者の確認欄',
  ])
    expect(read).toContain(words);
  expect(read).not.toContain('見本花子');
  expect(tsunagi.faults).toEqual([]);
});
