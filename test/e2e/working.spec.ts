/** A long file in the real application: how far it is shows, it can be stopped on the way, and it can be done all the same. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { push, write } from '../../scripts/demo/keyboard.ts';
import { goTo, unlock } from '../../scripts/demo/offices.ts';
import { writeApproval } from '../../scripts/demo/road.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/working');

let folder: string;
let made: { giver: string; taker: string; file: string; login: { login: string; passphrase: string } };

test.beforeAll(async () => {
  test.setTimeout(180_000);
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-working-'));
  const { stdout } = await run(electronPath(), [join(import.meta.dirname, 'workingOffices.ts'), folder], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  made = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function at(dataDir: string, work: (tsunagi: Tsunagi) => Promise<void>): Promise<void> {
  const tsunagi = await launchTsunagi({ dataDir, clock: '2027-04-21T09:00:00+09:00' });
  try {
    await unlock(tsunagi.page, made.login as never);
    await work(tsunagi);
    expect(tsunagi.faults).toEqual([]);
  } finally {
    await tsunagi.close();
  }
}

const bar = (page: Page) => page.locator('.work-bar').getByRole('progressbar');

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

test('長いファイルは、進み具合を見ながら受け取れる。途中でやめれば何も変わらず、あとでまた受け取れる', async () => {
  test.setTimeout(180_000);
  await at(made.taker, async (tsunagi) => {
    const { page } = tsunagi;
    await tsunagi.doubleClick(made.file);
    await expect(bar(page)).toBeVisible();
    await look(page, 'looking');
    await push(page, 'やめる', page.locator('.work-bar'));
    await expect(page.getByRole('heading', { level: 1, name: '渡す・受け取る' })).toBeVisible();
    await expect(page.getByText('まだ受け取ったファイルはありません')).toBeVisible();
    await tsunagi.doubleClick(made.file);
    await expect(page.getByRole('button', { name: '1件を取り込む' })).toBeVisible({ timeout: 60_000 });
    await push(page, '1件を取り込む');
    await expect(bar(page)).toBeVisible();
    await look(page, 'taking');
    await expect(page.getByRole('heading', { level: 1, name: '取り込みました' })).toBeVisible({
      timeout: 60_000,
    });
  });
});

test('長いファイルは、進み具合を見ながら渡せる。途中でやめれば、媒体にも記録にも残らない', async () => {
  test.setTimeout(180_000);
  await at(made.giver, async (tsunagi) => {
    const { page } = tsunagi;
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    const path = join(stick, 'a.tsunagi');
    await goTo(page, '渡す・受け取る');
    await push(page, /^渡す/, page.getByRole('main'));
    await page.getByRole('checkbox', { name: /葛飾 八郎/ }).press('Space');
    await write(page, '目的', '両方の窓口で支援を続けるため');
    await writeApproval(page);
    await write(page, '媒体管理番号', 'USB-03');
    await look(page, 'give');
    const give = page.getByRole('button', { name: '1件を渡すファイルを作る' });
    await tsunagi.nextSave(path);
    await give.press('Enter');
    await expect(bar(page)).toBeVisible();
    await look(page, 'giving');
    await push(page, 'やめる', page.locator('.work-bar'));
    await expect(page.getByText('途中でやめました。何も変わっていません。')).toBeVisible();
    await look(page, 'stopped');
    expect(readdirSync(stick)).toEqual([]);
    await tsunagi.nextSave(path);
    await give.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '渡すファイルができました' })).toBeVisible({
      timeout: 60_000,
    });
    expect(existsSync(path)).toBe(true);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
