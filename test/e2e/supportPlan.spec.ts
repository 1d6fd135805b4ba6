/** A plan from its first word to the notice in the real application, by keyboard: taken over, written, stopped by R02, amended, decided. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, find, follow, pick, push, reach, tick, write } from '../../scripts/demo/keyboard.ts';
import { unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/supportPlan');

let folder: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-plan-'));
  const dataDir = join(folder, 'data');
  const made = await run(electronPath(), [join(import.meta.dirname, 'planOffice.ts'), dataDir], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ids = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as Record<string, string>;
  tsunagi = await launchTsunagi({ dataDir, clock: '2027-05-18T09:00:00+09:00' });
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

test('プランを書き、会議の前の決定は止められ、修正した版を説明・署名・決定・通知まで進める', async () => {
  test.setTimeout(180_000);
  const { page } = tsunagi;
  const dialog = page.getByRole('dialog');
  const done = () => expect(dialog).toBeHidden();
  const explainAndSign = async () => {
    await push(page, '説明を記録する');
    await write(page, '説明の方法', '自宅を訪問して', dialog);
    await push(page, '説明を記録する', dialog);
    await done();
    await push(page, '署名を記録する');
    await push(page, '署名を記録する', dialog);
    await done();
    await push(page, '署名を記録する');
    await expect(dialog.getByRole('radio', { name: '岡本 陽' })).toBeChecked();
    await write(page, '署名した人の氏名', '岡本 恵子', dialog);
    await push(page, '署名を記録する', dialog);
    await done();
  };

  await follow(page, /^探す/, page.getByRole('navigation').first());
  await reach(page, page.getByRole('grid', { name: 'ケースの台帳' }));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await push(page, 'プランを開く');
  await expect(page.getByRole('heading', { level: 1, name: '岡本 恵子さんの支援プラン' })).toBeVisible();
  await push(page, 'プランを作る');
  await push(page, /同意のある世帯員を対象者に/);
  await push(page, /課題に「朝、体が動かず/);
  await push(page, /長期目標に「/);
  await write(page, '本プランの達成目標', '陽が、週4日は朝から登校できる');
  await write(page, 'プラン期間の始まり', 'R9.6.1');
  await write(page, 'プラン期間の終わり', 'R9.11.30');
  await push(page, /支援内容を加える/);
  await write(page, '1 実施すること', '朝の支度を手伝う人を入れる');
  await find(page, '担当機関', '子育て支援課');
  await write(page, '期限', 'R9.6.15');
  await write(page, '達成の目安', '週3日');
  await tick(page, 'アウトリーチ等を通じた継続的支援事業');
  await expect(page.getByText(/保存済み/)).toBeVisible();
  await look(page, 'draft');

  await explainAndSign();
  await expect(page.getByRole('heading', { name: /重層的支援会議に諮る/ })).toBeVisible();

  // Before a meeting the city cannot decide, and is told what to do instead.
  await push(page, '支援決定を記録する');
  await write(page, '決定者', '宮本 徹', dialog);
  await write(page, '決定の番号', '社福第45号', dialog);
  await push(page, '支援決定を記録する', dialog);
  await expect(dialog.getByRole('alert').first()).toContainText('重層的支援会議の「適切」という結果');
  await look(page, 'refused');
  await push(page, '会議に諮る', dialog);
  await write(page, '会議の日', 'R9.5.18', dialog);
  await push(page, '議題に載せる', dialog);
  await done();

  await push(page, '会議の結果を記録する');
  await choose(page, '協議結果', '修正のうえ適切', dialog);
  await write(page, '協議の内容・修正すること', '目標を週3日にする', dialog);
  await push(page, '結果を記録する', dialog);
  await done();
  await push(page, '修正した版を作る');
  await push(page, '次の版を作る', dialog);
  await done();
  await expect(page.getByText('第1回 第2版').first()).toBeVisible();
  await write(page, '本プランの達成目標', '陽が、週3日は朝から登校できる');
  await pick(page, /調整役/, '大野 恵');
  await explainAndSign();
  await expect(
    page.getByText(
      '本プランの達成目標を「陽が、週4日は朝から登校できる」から「陽が、週3日は朝から登校できる」に変更',
    ),
  ).toBeVisible();
  await look(page, 'second-version');

  await push(page, '支援決定を記録する');
  await write(page, '決定者', '宮本 徹', dialog);
  await write(page, '決定の番号', '社福第45号', dialog);
  await push(page, '支援決定を記録する', dialog);
  await done();
  await push(page, '通知を記録する');
  await write(page, '文書番号', '社福第46号', dialog);
  await push(page, '通知を記録する', dialog);
  await done();
  await push(page, '決定通知の用紙');
  await expect(dialog.getByText('支援プランの支援決定について（通知）')).toBeVisible();
  await look(page, 'notice');
  await page.keyboard.press('Escape');
  await done();
  await push(page, 'ケースに戻る');
  await expect(page.getByRole('tab', { name: /プラン/, selected: true })).toBeVisible();
  await look(page, 'case-tab');
});
