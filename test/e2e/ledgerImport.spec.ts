/** 台帳を取り込む, by keyboard, in the real application: opened, looked through, one fault mended, taken in, and found by its old number. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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

const LEDGER = [
  '受付番号,相談日,氏名,ふりがな,生年月日,電話,受付方法,相談内容,担当,状態',
  '5-001,R5.4.3,試験 一郎,しけん いちろう,S30.1.2,0476-00-0001,電話相談,家賃の支払いが遅れている,佐野,終了',
  '5-002,R5.13.1,見本 花子,みほん はなこ,H5.2.14,,来所,仕事を探したい,佐野,継続',
  '5-003,R5.7.1,,,,,電話,開庁時間を聞かれた,佐野,終了',
].join('\r\n');

test.beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tsunagi-ledger-'));
  const { stdout } = await promisify(execFile)(
    electronPath(),
    [join(import.meta.dirname, 'ledgerOffice.ts'), dataDir],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  signIn = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
  await writeFile(join(dataDir, 'old.csv'), LEDGER);
  tsunagi = await launchTsunagi({ dataDir, clock: '2027-04-07T09:00:00+09:00' });
});
test.afterAll(async () => {
  await tsunagi?.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('台帳を開き、誤りを一つ直し、取り込み、ケースになる', async () => {
  test.setTimeout(90_000);
  const { page } = tsunagi;
  await page.getByLabel('職員番号').fill(signIn.login);
  await page.getByLabel('パスフレーズ', { exact: true }).fill(signIn.passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '台帳を取り込む' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '台帳を取り込む' })).toBeVisible({
    timeout: 30_000,
  });
  await look(page, 'ledger-1-start');
  await tsunagi.nextOpen(join(dataDir, 'old.csv'));
  await page.getByRole('button', { name: '台帳のファイルを選ぶ' }).press('Enter');
  await expect(page.getByRole('heading', { name: '列を合わせる' })).toBeVisible();
  await look(page, 'ledger-2-columns');
  await axeClean(page);
  await page.getByRole('button', { name: /下見する/ }).press('Enter');
  const fault = page.getByLabel('3行目の相談日を直す');
  await expect(fault).toBeVisible();
  await look(page, 'ledger-3-faults');
  await axeClean(page);
  await fault.fill('R5.5.1');
  await page.getByRole('button', { name: '直す', exact: true }).press('Enter');
  await expect(fault).toBeHidden();
  await look(page, 'ledger-4-ready');
  await page.getByRole('button', { name: '3行を取り込む' }).press('Enter');
  await expect(page.getByText('3行 → ケース2件・一行受付1件')).toBeVisible();
  await look(page, 'ledger-5-taken');
  await axeClean(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('5-002');
  await expect(page.getByRole('heading', { level: 1, name: 'さがした結果' })).toBeVisible();
  await expect(page.getByRole('main').getByText('見本 花子')).toBeVisible();
  await look(page, 'ledger-6-found');
  expect(tsunagi.faults).toEqual([]);
});
