/** Scenario 01, R9.4.22–23, in the real application at both windows: taken in, both values seen, both kept, and ended at the other too. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { push, write } from '../../scripts/demo/keyboard.ts';
import { unlock } from '../../scripts/demo/offices.ts';
import { openCaseOf } from '../../scripts/demo/road.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/differences');

let folder: string;
let login: { login: string; passphrase: string };

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-differences-'));
  const made = await run(electronPath(), [join(import.meta.dirname, 'differencesOffices.ts'), folder], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  login = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

async function at(key: string, clock: string, work: (tsunagi: Tsunagi) => Promise<void>): Promise<void> {
  const tsunagi = await launchTsunagi({ dataDir: join(folder, key), clock });
  try {
    await unlock(tsunagi.page, login as never);
    await work(tsunagi);
    expect(tsunagi.faults).toEqual([]);
  } finally {
    await tsunagi.close();
  }
}

test('世帯の電話を両方の窓口で直した食い違いを、鍵盤だけで、自宅と携帯の両方を残して決める', async () => {
  test.setTimeout(180_000);
  await at('cityhall', '2027-04-23T13:00:00+09:00', async (tsunagi) => {
    const { page } = tsunagi;
    await tsunagi.doubleClick(join(folder, 'back.tsunagi'));
    await push(page, /件を取り込む/);
    await expect(page.getByRole('heading', { level: 1, name: '取り込みました' })).toBeVisible({
      timeout: 30_000,
    });
    await look(page, 'taken');
    // Taken in by mistake: back, and in again.
    await push(page, /の取り込みを元に戻す$/);
    await look(page, 'undo');
    await push(page, '元に戻す', page.getByRole('alertdialog'));
    await expect(page.getByRole('row', { name: /元に戻しました/ })).toBeVisible();
    await look(page, 'undone');
    await tsunagi.doubleClick(join(folder, 'back.tsunagi'));
    await push(page, /件を取り込む/);
    await push(page, 'どちらを残すか決める');
    const telephone = page.getByRole('region', { name: /世帯の電話（自宅）/ });
    await expect(telephone).toContainText('直す前: 0476-00-0000');
    await expect(telephone).toContainText('こちら（市役所窓口）');
    await expect(telephone).toContainText('佐野 真由');
    await expect(telephone).toContainText('あちら（コスモスパレット窓口）');
    await expect(telephone).toContainText('長谷川 恵');
    await look(page, 'open');
    await push(page, '世帯の電話（自宅）: 両方残す');
    await expect(telephone).toBeHidden();
    await push(page, '備考: 両方残す');
    const apart = page.getByRole('region', { name: '別々の世帯にいます（葛飾 一太）' });
    await expect(apart).toContainText('木下 節');
    await expect(apart).toContainText('小林 とよ');
    await look(page, 'apart');
    await push(page, /^この世帯に残す（.*小林 とよ.*）$/);
    await expect(page.getByText('入力の食い違いはありません')).toBeVisible();
    await look(page, 'none');
    await openCaseOf(page, '葛飾 八郎');
    await push(page, '写しをほかの窓口へ渡す');
    await write(page, '目的', '電話番号を確かめたことを伝えるため');
    // The fiscal year's approval was entered with an earlier file: nothing of it is asked again.
    await expect(page.getByText(/^R9-01（.*宮本 徹 承認）$/)).toBeVisible();
    await write(page, '媒体管理番号', 'USB-03');
    await write(page, '消去予定日', 'R9.5.14');
    await tsunagi.nextSave(join(folder, 'decided.tsunagi'));
    await push(page, '1件を渡すファイルを作る');
    await expect(page.getByRole('heading', { name: '渡すファイルができました' })).toBeVisible({
      timeout: 60_000,
    });
  });
  await at('palette', '2027-04-23T15:00:00+09:00', async (tsunagi) => {
    const { page } = tsunagi;
    await tsunagi.doubleClick(join(folder, 'decided.tsunagi'));
    await push(page, /件を取り込む/);
    await expect(page.getByRole('heading', { level: 1, name: '取り込みました' })).toBeVisible({
      timeout: 30_000,
    });
    await push(page, /R09-市0001 を開く/);
    await expect(page.getByText('世帯の電話（自宅） 0476-00-1234')).toBeVisible();
    await expect(page.getByText('世帯の電話（携帯） 090-0000-5678')).toBeVisible();
    await expect(page.getByText(/両方の窓口で同じところを直した項目/)).toBeHidden();
    await look(page, 'ended-there');
  });
});
