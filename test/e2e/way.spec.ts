/** 次にすること in the real application: at each place of a case's way what, who, until when, and what is missing, with a way to enter it. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { follow, push, write } from '../../scripts/demo/keyboard.ts';
import { unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/way');

let folder: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-way-'));
  const dataDir = join(folder, 'data');
  const made = await run(electronPath(), [join(import.meta.dirname, 'wayOffice.ts'), dataDir], {
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

/** Whose case, and what its panel says. */
const PANELS: [name: string, title: RegExp, said: string[]][] = [
  ['安否 不明', /安否を確かめ/, ['48時間の目安 R9.5.14', '過ぎています', '担当者（大野 恵）']],
  ['受付 直後', /進め方を決める/, ['聴き始めから2週間の目安', 'リスクの聴き取り', 'アセスメントシート']],
  ['つなぐ 前', /つなぎ先へつなぐ/, ['同意（情報共有）']],
  ['単独 支援', /支援を続け/, ['決まった期限はありません', '次に様子をみる日']],
  ['申込 前', /多機関協働へつなぐ/, ['つなぎ元の課のコネクター', 'つなぎ元機関', 'コネクター']],
  ['判定 同意なし', /同意なしの申込み/, ['調整役', 'R9.5.19 申込みから1週間の目安', '助言のみは']],
  ['差戻 された', /差し戻された理由を補い/, ['R9.5.26']],
  ['助言 のみ', /終了しています/, ['後方支援']],
  ['受理 同意なし', /支援会議を開く/, ['同意のないまま90日', '過ぎています']],
  ['会議 準備', /支援会議の準備を進める/, ['会長（社会福祉課長）', '支援会議の期日', '支援会議の場所']],
  ['中断 見守り', /見守りを続ける/, ['見守る人（民生委員 小林 実）', 'R9.6.14', 'R9.4.30']],
  ['岡本 恵子', /プランを作る/, ['調整役（大野 恵）', '決まった期限はありません']],
];

test('どの場面のケースも、次にすること・だれが・いつまで・足りないものを言い、入力する所へ導く', async () => {
  test.setTimeout(180_000);
  const { page } = tsunagi;
  const panel = page.locator('.ui-next-step');
  const axe = async (name: string) => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  };
  for (const [name, title, said] of PANELS) {
    await follow(page, /^探す/, page.getByRole('navigation').first());
    await page.getByRole('radio', { name: 'すべて' }).first().check({ force: true });
    await page.getByRole('button', { name: new RegExp(`^${name} `) }).click();
    await expect(panel.getByRole('heading')).toContainText(title);
    for (const each of said) await expect(panel).toContainText(each);
    await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    if (/受付|中断/.test(name)) await axe(name);
  }
  await follow(page, /^探す/, page.getByRole('navigation').first());
  await page.getByRole('button', { name: /^受付 直後 / }).click();
  await panel.getByRole('button', { name: 'リスクの聴き取り' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('会議の行に個人番号と思われる数字を打つと、打った字のまま理由を尋ね、理由を書くと保存される', async () => {
  const { page } = tsunagi;
  await follow(page, /^探す/, page.getByRole('navigation').first());
  await page.getByRole('button', { name: /^会議 準備 / }).click();
  await page.getByRole('button', { name: '支援会議の画面を開く' }).click();
  await write(page, '場所', '書庫 123456789018');
  const keep = page.getByRole('button', { name: 'この理由で残す' });
  await expect(keep).toBeVisible();
  await page.screenshot({ path: join(SHOTS, '個人番号.png') });
  // Another row that is saved meanwhile does not hide it.
  await write(page, '開催の目的', '役割を決める');
  await page.waitForTimeout(1500);
  await expect(page.getByRole('textbox', { name: '場所', exact: true })).toHaveValue('書庫 123456789018');
  await write(page, '個人番号でないときは、何の番号か', '書庫の棚の番号');
  await push(page, 'この理由で残す');
  await expect(keep).toBeHidden();
  await expect(page.getByText(/保存済み/)).toBeVisible();
});
