/** The papers around a 支援会議 in the real application, by keyboard: 開催通知 for each addressee, 次第, 名簿, and a request for information to its answer. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { follow, pick, push, write } from '../../scripts/demo/keyboard.ts';
import { unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/meetingPapers');

let folder: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-meeting-papers-'));
  const dataDir = join(folder, 'data');
  const made = await run(electronPath(), [join(import.meta.dirname, 'meetingPapersOffice.ts'), dataDir], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ids = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as Record<string, string>;
  tsunagi = await launchTsunagi({ dataDir, clock: '2027-04-09T09:00:00+09:00' });
  await unlock(tsunagi.page, { login: ids.login, passphrase: ids.passphrase } as never);
});
test.afterAll(async () => {
  expect(tsunagi.faults).toEqual([]);
  await tsunagi.close();
  rmSync(folder, { recursive: true, force: true });
});

/** 宛名の二重確認: the second person's name, and both ticks. */
async function bothLook(page: Page, shot: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: '宛名の確認' })).toBeVisible();
  await write(page, '確かめた人', '宮本 徹', dialog);
  for (const who of ['作成した人が', '確かめた人が']) {
    await dialog.getByRole('checkbox', { name: who }).focus();
    await page.keyboard.press('Space');
  }
  await look(page, shot);
}

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

test('開催通知は宛先ごとに一枚で、対象者の名はどの紙にもない。情報提供の依頼は提供記録と対応事項になり、回答で済む', async () => {
  test.setTimeout(120_000);
  const { page } = tsunagi;
  const dialog = page.getByRole('dialog');
  const shut = async () => {
    await push(page, '閉じる', dialog);
    await expect(dialog).toBeHidden();
  };
  await follow(page, /^会議/, page.getByRole('navigation').first());
  await push(page, /第1回を開く/);
  await expect(page.getByRole('heading', { name: '会議の書類' })).toBeVisible();

  await push(page, '開催通知を作る');
  await expect(dialog.getByRole('checkbox', { name: /高齢者福祉課長\s様/ })).toBeChecked();
  await write(page, '文書番号', '社福第13号', dialog);
  await look(page, '1-notice-dialog');
  await push(page, '開催通知を見る', dialog);
  await bothLook(page, '1b-address-check');
  await push(page, '下見に進む', dialog);
  await expect(dialog.getByText(/高齢者福祉課長\s様/)).toBeVisible();
  await expect(dialog.getByText(/民生委員・児童委員\s試験 三枝\s様/)).toBeVisible();
  await expect(dialog.getByText('社福第13号').first()).toBeVisible();
  await expect(dialog.getByText('事例1').first()).toBeVisible();
  await expect(dialog).not.toContainText('高橋');
  await look(page, '2-notice');
  await shut();
  await expect(page.getByText(/開催通知\sR9.4.9.*社福第13号/)).toBeVisible();

  for (const [button, says] of [
    ['次第を見る・印刷する', '出席予定'],
    ['出席者名簿を見る・印刷する', '署名'],
  ] as const) {
    await push(page, button);
    await expect(dialog.getByText(says, { exact: true })).toBeVisible();
    await expect(dialog).not.toContainText('高橋');
    await shut();
  }

  await push(page, '情報の提供を依頼する');
  await expect(dialog.getByRole('checkbox', { name: '高橋 節子' })).toBeChecked();
  await pick(page, /依頼先/, '高齢者福祉課', dialog);
  await write(page, /^尋ねること/, '要介護認定の状況', dialog);
  await look(page, '3-request-dialog');
  await push(page, '依頼を記録して、依頼書を見る', dialog);
  await expect(dialog.getByText('高橋 節子')).toBeVisible();
  await expect(dialog.getByText('昭和18年5月2日')).toBeVisible();
  await expect(dialog).not.toContainText('高橋 誠');
  await shut();

  await push(page, '高齢者福祉課の回答書の用紙を見る・印刷する');
  await expect(dialog.getByText('要介護認定の状況')).toBeVisible();
  await expect(dialog).not.toContainText('高橋');
  await shut();
  await push(page, '高齢者福祉課の回答を記録');
  await write(page, '回答の内容', '要介護2である。', dialog);
  await push(page, '回答を記録する', dialog);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('table', { name: '情報提供の依頼の一覧' })).toContainText('要介護2である。');
  await page.getByRole('table', { name: '情報提供の依頼の一覧' }).scrollIntoViewIfNeeded();
  await look(page, '4-requests');
  await page.getByRole('heading', { name: '会議の書類' }).scrollIntoViewIfNeeded();
  await look(page, '5-papers');
});

test('資料は、宛名を二人で確かめてから番号付きで一つのフォルダーへ出て、回収すると残りが分かる', async () => {
  test.setTimeout(120_000);
  const { page } = tsunagi;
  const dialog = page.getByRole('dialog');
  await follow(page, /^会議/, page.getByRole('navigation').first());
  await push(page, /第1回を開く/);
  await push(page, '時系列整理表を下見する');
  await expect(dialog.getByRole('checkbox', { name: /相談受付/ }).first()).toBeChecked();
  await look(page, '8-timeline-rows');
  await push(page, /行で下見する/, dialog);
  await expect(dialog.getByText('時系列整理表').first()).toBeVisible();
  await push(page, '閉じる', dialog);
  await expect(dialog).toBeHidden();

  await push(page, '資料を配る');
  await expect(dialog.getByRole('checkbox', { name: '事例概要シート' })).toBeChecked();
  await look(page, '9-hand-out');
  await push(page, /宛名を確かめる/, dialog);
  await bothLook(page, '10-hand-out-check');
  const out = mkdtempSync(join(tmpdir(), 'tsunagi-handouts-'));
  await tsunagi.nextOpen(out);
  await push(page, 'フォルダーにPDFで保存', dialog);
  await expect(dialog.getByText(/部を出しました/)).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(out).every((name) => /^事例概要シート_.*_配付\d\d\.pdf$/.test(name))).toBe(true);
  rmSync(out, { recursive: true });
  await push(page, '閉じる', dialog);
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/回収していないもの/)).toBeVisible();
  await page.getByRole('table', { name: '配った資料' }).scrollIntoViewIfNeeded();
  await look(page, '11-copies');
  await push(page, /部をすべて回収した/);
  await expect(page.getByText(/部をすべて回収しました/)).toBeVisible();
});
