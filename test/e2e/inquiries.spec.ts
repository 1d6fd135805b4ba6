/** 臨時照会, by keyboard, in the real application: a question is put together, the cases behind a number open, it leaves without names, it is kept. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

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
/** A list of choices opened, and one taken, by keyboard. */
const choose = async (page: Page, label: string, choice: string): Promise<void> => {
  await page.getByRole('button', { name: label }).press('Enter');
  await page.getByRole('option', { name: choice, exact: true }).press('Enter');
};

test.beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tsunagi-inquiries-'));
  const { stdout } = await promisify(execFile)(
    electronPath(),
    [join(import.meta.dirname, 'inquiryOffice.ts'), dataDir],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  signIn = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
  tsunagi = await launchTsunagi({ dataDir, clock: '2026-06-30T17:30:00+09:00' });
});
test.afterAll(async () => {
  await tsunagi?.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('県の照会に答える: 条件をしぼり、後ろのケースを確かめ、名前のない表を出し、来年のために残す', async () => {
  test.setTimeout(90_000);
  const { page } = tsunagi;
  await page.getByLabel('職員番号').fill(signIn.login);
  await page.getByLabel('パスフレーズ', { exact: true }).fill(signIn.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '本日の予定' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: '臨時照会' }).press('Enter');
  await expect(page.getByText('に受け付けた相談の件数（月別）')).toBeVisible();
  await look(page, 'inquiry-1-first');

  await choose(page, '条件を加える', '性別');
  await page.getByRole('checkbox', { name: '女性' }).press('Space');
  await look(page, 'inquiry-2-condition');
  await page.getByRole('button', { name: 'この条件で数える' }).press('Enter');
  await choose(page, '横に分ける', '相談経路');
  await page.getByRole('checkbox', { name: '前の年の同じ期間と比べる' }).press('Space');
  await expect(
    page.getByText(/のうち、性別が「女性」であるものの件数（月別・相談経路別、前年同期と比較）$/),
  ).toBeVisible();
  await look(page, 'inquiry-3-table');
  await axeClean(page);

  // The cases behind a number, one of them opened, and back to the same question.
  await page.getByRole('button', { name: /^計 \d+（後ろのケースを開く）$/ }).press('Enter');
  const behind = page.getByRole('dialog', { name: '計のケース' });
  await expect(behind.getByRole('button', { name: /^ケースを開く/ }).first()).toBeVisible();
  await look(page, 'inquiry-4-behind');
  await behind
    .getByRole('button', { name: /^ケースを開く/ })
    .first()
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '臨時照会' })).toBeHidden();
  await page.getByRole('link', { name: '臨時照会' }).press('Enter');
  await expect(
    page.getByText(/のうち、性別が「女性」であるものの件数（月別・相談経路別、前年同期と比較）$/),
  ).toBeVisible();

  // For the prefecture: without names, the small numbers hidden.
  const csv = join(dataDir, '県への回答.csv');
  await tsunagi.nextSave(csv);
  await page.getByRole('button', { name: 'CSVにする' }).press('Enter');
  await expect(page.getByText('県への回答.csv に書き出しました。')).toBeVisible();
  const written = await readFile(csv, 'utf8');
  expect(written).toContain('性別が「女性」');
  expect(written).toMatch(/^令和8年5月,.*5未満/m);
  expect(written.split('\r\n').filter((line) => /,[1-4](,|$)/.test(line))).toEqual([]);
  expect(written).not.toContain('R08-');
  await tsunagi.nextSave(join(dataDir, '県への回答.xlsx'));
  await page.getByRole('button', { name: 'Excelにする' }).press('Enter');
  await expect(page.getByText('県への回答.xlsx に書き出しました。')).toBeVisible();
  const read = await readFile(join(dataDir, '県への回答.xlsx'));
  expect(read.subarray(0, 2).toString()).toBe('PK');

  // Kept under a name, and asked again for another year.
  await page.getByRole('button', { name: '名前を付けて残す' }).press('Enter');
  await page.getByRole('textbox', { name: '名前' }).fill('県の照会（女性の相談）');
  await look(page, 'inquiry-5-name');
  await page.getByRole('button', { name: '残す', exact: true }).press('Enter');
  await expect(page.getByText('開いている問い: 県の照会（女性の相談）')).toBeVisible();
  await page.getByRole('radio', { name: '前年度' }).press('Enter');
  await expect(page.getByText('（直したところは、まだ残していません）')).toBeVisible();
  await expect(page.getByText('あてはまるものはありません')).toBeVisible();
  await page.getByRole('button', { name: '「県の照会（女性の相談）」のほかの操作' }).press('Enter');
  await page.getByRole('menuitem', { name: '今年度で開く' }).press('Enter');
  await expect(page.getByText(/^令和8年4月1日〜令和9年3月31日に受け付けた相談のうち/)).toBeVisible();
  await look(page, 'inquiry-6-named');
  await axeClean(page);

  await page.getByRole('button', { name: 'A4で印刷する' }).press('Enter');
  await expect(page.getByRole('dialog').getByText('尋ねたこと')).toBeVisible();
  await look(page, 'inquiry-7-paper');
  await tsunagi.nextSave(looks ? join(looks, 'inquiry.pdf') : join(dataDir, 'inquiry.pdf'));
  await page.getByRole('button', { name: 'PDFに保存' }).press('Enter');
  await expect(page.getByRole('dialog').getByText(/保存しました/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).last().press('Enter');

  await page.getByRole('button', { name: '「県の照会（女性の相談）」のほかの操作' }).press('Enter');
  await page.getByRole('menuitem', { name: '名前を直す' }).press('Enter');
  await page.getByRole('textbox', { name: '名前' }).fill('県の照会');
  await page.getByRole('button', { name: '残す', exact: true }).press('Enter');
  await expect(page.getByText('開いている問い: 県の照会')).toBeVisible();
  await page.getByRole('button', { name: '「県の照会」のほかの操作' }).press('Enter');
  await page.getByRole('menuitem', { name: '消す' }).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: '消す' }).press('Enter');
  await expect(page.getByText('開いている問い')).toBeHidden();
  await expect(page.getByText(/^まだありません。同じことを毎年/)).toBeVisible();
  expect(tsunagi.faults).toEqual([]);
});
