/** 伴走 in the real application, by keyboard: a check from 本日の予定, advice to an organisation, a stage in an entry, and a relative who steps out of the case. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { find, follow, pick, push, reach, write } from '../../scripts/demo/keyboard.ts';
import { unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/accompany');

let folder: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-accompany-'));
  const dataDir = join(folder, 'data');
  const made = await run(electronPath(), [join(import.meta.dirname, 'accompanyOffice.ts'), dataDir], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ids = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as Record<string, string>;
  tsunagi = await launchTsunagi({ dataDir, clock: '2027-07-15T09:00:00+09:00' });
  await unlock(tsunagi.page, { login: ids.login, passphrase: ids.passphrase } as never);
});
test.afterAll(async () => {
  expect(tsunagi.faults).toEqual([]);
  await tsunagi.close();
  rmSync(folder, { recursive: true, force: true });
});

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

test('状況を確かめ、機関に助言し、段階を書き、親族だと分かった職員はケースから外れる', async () => {
  test.setTimeout(180_000);
  const { page } = tsunagi;
  const dialog = page.getByRole('dialog');
  const done = () => expect(dialog).toBeHidden();

  await push(page, /^確認する/);
  await expect(dialog.getByText('支援内容の進み')).toBeVisible();
  await push(page, '状況確認を記録する', dialog);
  await expect(dialog.getByText(/本人・世帯の状況/).first()).toBeVisible();
  await look(page, 'check-missing');
  await pick(page, /「朝の支度を手伝うファミリーサポートを入れる」の進み/, '予定どおり', dialog);
  await pick(page, /「別室から入れるように.*」の進み/, '遅れている', dialog);
  await write(page, '本人・世帯の状況', '朝から登校できた日が週2日に増えた。', dialog);
  await write(page, '本人のことば', '朝が少し楽になった。', dialog);
  await look(page, 'check');
  await push(page, '状況確認を記録する', dialog);
  await done();

  await follow(page, /^探す/, page.getByRole('navigation').first());
  await reach(page, page.getByRole('grid', { name: 'ケースの台帳' }));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await push(page, '助言を記録する');
  await find(page, '助言した機関', '子育て支援課', dialog);
  await write(page, '相手（担当者）', '三浦', dialog);
  await write(page, '助言の内容', '朝の声かけは短く、一つだけにするとよい。', dialog);
  await look(page, 'advice');
  await push(page, '助言を記録する', dialog);
  await done();

  await push(page, '経過を書く', page.getByRole('tabpanel'));
  await write(page, '内容（事実・発言）', '玄関先で5分話せた。', dialog);
  await pick(page, /対応方法/, '訪問', dialog);
  await push(page, '反応・参加の段階', dialog);
  await pick(page, '岡本 陽の反応', '受容', dialog);
  await pick(page, '岡本 陽の参加', '見学', dialog);
  await look(page, 'stages');
  await push(page, '経過を記録する', dialog);
  await done();
  await expect(page.getByText(/受容（/)).toBeVisible();
  await look(page, 'case');
  await page.getByRole('tab', { name: /プラン/ }).press('Enter');
  await page.getByRole('tab', { name: /プラン/ }).click();
  await expect(page.getByText('子育て支援課（三浦さん）')).toBeVisible();
  await look(page, 'plan-tab');
  await push(page, /第1回/);
  await expect(page.getByText('朝が少し楽になった。')).toBeVisible();
  await look(page, 'plan');
  await push(page, 'ケースに戻る');

  await push(page, 'ケースの設定');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await write(page, '関わりの内容', '母方のいとこ', dialog);
  await pick(page, /引き継ぐ人/, '宮本 徹', dialog);
  await look(page, 'close-relation');
  await push(page, '登録して外れる', dialog);
  await done();
  await follow(page, /^探す/, page.getByRole('navigation').first());
  await expect(page.getByText('（親族・知人のため開けません）')).toBeVisible();
  await expect(page.getByText('岡本')).toHaveCount(0);
  await look(page, 'ledger');
  await reach(page, page.getByRole('grid', { name: 'ケースの台帳' }));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/宮本 徹さんに、担当を替わってもらってください/)).toBeVisible();
  await look(page, 'refused');
});
