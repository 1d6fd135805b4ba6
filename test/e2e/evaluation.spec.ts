/** From the evaluation of a plan to the closed case in the real application, by keyboard: written, judged, stopped by R10, told, decided, followed up. */
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
const SHOTS = join(import.meta.dirname, '../../.cache/test/evaluation');

let folder: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-evaluation-'));
  const dataDir = join(folder, 'data');
  const made = await run(electronPath(), [join(import.meta.dirname, 'evaluationOffice.ts'), dataDir], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ids = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as Record<string, string>;
  tsunagi = await launchTsunagi({ dataDir, clock: '2027-11-15T09:00:00+09:00' });
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

test('評価を書いて会議の判断を得、主担当機関のない終結は止められ、説明・終結・フォローアップまで進める', async () => {
  test.setTimeout(180_000);
  const { page } = tsunagi;
  const dialog = page.getByRole('dialog');
  const done = () => expect(dialog).toBeHidden();

  await follow(page, /^探す/, page.getByRole('navigation').first());
  await reach(page, page.getByRole('grid', { name: 'ケースの台帳' }));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await push(page, '評価を開く');
  await expect(page.getByRole('heading', { level: 1, name: '岡本 恵子さんの評価' })).toBeVisible();
  await push(page, '評価を始める');
  for (const [goal, result] of [
    [1, '達成'],
    [2, '達成'],
    [3, '一部達成'],
  ] as const)
    await choose(page, `目標${goal}の達成状況`, result);
  await tick(page, 'サービス利用開始');
  await tick(page, '社会参加機会の増加');
  await tick(page, '孤立の解消');
  await write(page, '現在の状況と残された課題', '週3日、朝から登校できている。母の療養は続く。');
  await write(page, '本人の希望', 'このまま続けたい');
  await choose(page, '支援者の意見', '終結');
  await pick(page, /終結・中断の理由/, '役割分担の合意');
  await expect(page.getByText(/保存済み/)).toBeVisible();
  await look(page, 'sheet');

  await push(page, '会議に諮る');
  await write(page, '会議の日', 'R9.11.15', dialog);
  await push(page, '議題に載せる', dialog);
  await done();
  await push(page, '会議の判断を記録する');
  await choose(page, '会議での判断', '終結', dialog);
  await write(page, '協議の内容', '担当する機関が決まっていれば終結してよい。', dialog);
  await push(page, '判断を記録する', dialog);
  await done();

  // Closing with nobody who carries on is stopped, and the one button leads to where it is written.
  await push(page, '決定を記録する');
  await write(page, '決定者', '宮本 徹', dialog);
  await write(page, '決定の番号', '社福第90号', dialog);
  await push(page, '終結を記録する', dialog);
  await expect(dialog.getByRole('alert').first()).toContainText(
    '岡本 恵子さん、岡本 陽さんの終結後の主担当機関',
  );
  await look(page, 'refused');
  await push(page, '主担当機関を書く', dialog);
  await done();
  await expect(page.getByRole('combobox', { name: '岡本 恵子さんの終結後の主担当機関' })).toBeFocused();
  await find(page, '岡本 恵子さんの終結後の主担当機関', 'こども家庭センター');
  await write(page, '岡本 恵子さんの見守り体制', '月1回の訪問');
  await find(page, '岡本 陽さんの終結後の主担当機関', '子育て支援課');
  await expect(page.getByRole('heading', { name: /本人に説明する/ })).toBeVisible();
  await look(page, 'leads');

  await push(page, '説明を記録する');
  await write(page, '説明の方法', '自宅を訪問して', dialog);
  await push(page, '説明を記録する', dialog);
  await done();
  await push(page, '決定を記録する');
  await write(page, '決定者', '宮本 徹', dialog);
  await write(page, '決定の番号', '社福第90号', dialog);
  await write(page, 'フォローアップの日', 'R10.3.10', dialog);
  await look(page, 'decide');
  await push(page, '終結を記録する', dialog);
  await done();
  await expect(page.getByRole('heading', { name: /終結後の様子を確かめる/ })).toBeVisible();
  await look(page, 'closed');

  await push(page, 'フォローアップを記録する');
  await write(page, '終結後の様子', '二人とも続いている。', dialog);
  await look(page, 'follow-up');
  await push(page, '記録する', dialog);
  await done();
  await push(page, 'ケースに戻る');
  await expect(page.getByText('終結後の主担当機関')).toBeVisible();
  await expect(page.getByText('月1回の訪問')).toBeVisible();
  await look(page, 'case');
});
