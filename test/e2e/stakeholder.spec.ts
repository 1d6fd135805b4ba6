/** 関係者会議 in the real application, by keyboard: prepared, written with a warning about a name, held, confirmed, corrected. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { push, write } from '../../scripts/demo/keyboard.ts';
import { goTo, unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/stakeholder');

let folder: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-stakeholder-'));
  const dataDir = join(folder, 'data');
  const made = await run(electronPath(), [join(import.meta.dirname, 'planOffice.ts'), dataDir], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ids = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as Record<string, string>;
  tsunagi = await launchTsunagi({ dataDir, clock: '2027-10-20T09:00:00+09:00' });
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

test('関係者会議を準備し、相談を受けている人の名を書くと知らされ、会議録を確定し、訂正版を作る', async () => {
  test.setTimeout(120_000);
  const { page } = tsunagi;
  const dialog = page.getByRole('dialog');
  await goTo(page, '会議');
  await push(page, '関係者会議を準備する');
  await expect(page.getByRole('heading', { level: 1, name: /関係者会議 令和9年度 第1回/ })).toBeVisible();
  await push(page, '開催済にする');
  await expect(page.getByRole('alert').first()).toContainText('場所');
  await look(page, 'missing');
  await write(page, '開催日', 'R9.10.20');
  await write(page, '開始時刻', '1400');
  await write(page, '終了時刻', '1530');
  await write(page, '場所', '市役所 大会議室');
  await push(page, /構成員を足す/);
  await write(page, '機関・団体', '印西市社会福祉協議会');
  await write(page, '職名', '事務局長');
  await write(page, '氏名', '川村 和子');
  await write(page, '報告・主な意見', '岡本恵子さんの事例について話し合った。');
  await expect(page.getByText(/「岡本恵子」は、記録にある人の名前と同じです/)).toBeVisible();
  await look(page, 'known-name');
  await write(page, '報告・主な意見', '朝の支度を支える人が足りないことを話し合った。');
  await expect(page.getByText(/記録にある人の名前と同じです/)).toBeHidden();
  await write(page, 'まとめ・計画への意見', '次年度の参加支援の重点とする。');
  await expect(page.getByText(/保存済み/)).toBeVisible();
  await push(page, '開催済にする');
  await push(page, '会議録を確定する');
  await push(page, '会議録を確定する', page.getByRole('alertdialog'));
  await expect(page.getByText(/会議録は令和9年10月20日に確定しました/)).toBeVisible();
  await push(page, '訂正版を作る');
  await write(page, '訂正する理由', '言い回しの誤り', dialog);
  await write(page, '報告・主な意見', '朝の支度を手伝う人が足りないことを話し合った。', dialog);
  await look(page, 'correcting');
  await push(page, '第2版として確定する', dialog);
  await expect(page.getByRole('row', { name: /第2版.*言い回しの誤り/ })).toBeVisible();
  await look(page, 'corrected');
  await push(page, '第1版を見る・印刷する');
  await expect(dialog.getByText('朝の支度を支える人が足りない')).toBeVisible();
  await look(page, 'paper');
  await page.keyboard.press('Escape');
  await push(page, '会議の一覧に戻る');
  await expect(page.getByRole('row', { name: /令和9年度 第1回.*会議録確定（訂正版）/ })).toBeVisible();
  await look(page, 'list');
  await goTo(page, '本日の予定');
  await expect(page.getByText('1回（見込み 1回）')).toBeVisible();
});
