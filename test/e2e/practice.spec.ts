/** 練習モード in the real application, by keyboard: in from the door, 練習用 on what is seen and printed, the other window, and out again. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { meetingPapersText } from '../../renderer/text/meetingPapers.ts';
import { choose, find, pick, reach, tick, write } from '../../scripts/demo/keyboard.ts';
import { openTab } from '../../scripts/demo/parts.ts';
import { launchTsunagi, type Tsunagi } from './launch.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/test/practice');

let folder: string;
let tsunagi: Tsunagi;

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-practice-'));
  tsunagi = await launchTsunagi({ dataDir: join(folder, 'data') });
});
test.afterAll(async () => {
  await tsunagi.close();
  rmSync(folder, { recursive: true, force: true });
  expect(tsunagi.faults).toEqual([]);
});

const shot = (page: Page, name: string) => page.screenshot({ path: join(SHOTS, `${name}.png`) });
const axe = async (page: Page, name: string) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
};
const press = async (page: Page, name: string | RegExp) => {
  const button = page.getByRole('button', { name, exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
};

/** Gone from this page, and the next one stands. */
const onTo = (name: string | RegExp): Promise<Page> =>
  tsunagi.replaced(() => press(tsunagi.page, name).catch(() => undefined));

const band = (page: Page) => page.getByRole('region', { name: '練習モード' });
const hour = (page: Page) => page.getByRole('complementary', { name: 'はじめての一時間' });

/** 済み, said to who hears it too. */
const ticked = async (page: Page, title: string) => {
  await expect(hour(page).getByRole('button', { name: `${title} 済み` })).toBeVisible();
};

const openCaseOf = async (page: Page, asked: string, who: RegExp) => {
  await page.keyboard.press('Control+K');
  await page.keyboard.insertText(asked);
  const found = page.getByRole('main').getByRole('button', { name: who }).first();
  await reach(page, found);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /^経過/ })).toBeVisible();
};

test('入口から練習に入り、どの画面にも紙にも練習用と出て、ヘルプと一枚の手引きがある', async () => {
  const page = await onTo('設定する前に、練習する');
  await expect(page.getByRole('button', { name: /市役所窓口として開く/ })).toBeVisible({ timeout: 60_000 });
  await shot(page, 'door');
  await axe(page, 'door');
  await press(page, /市役所窓口として開く/);
  await expect(band(page)).toContainText('練習用');
  await expect(band(page)).toContainText('令和9年6月9日(水)');
  await expect(page.getByText('長男へ手紙と訪問').first()).toBeVisible();
  await expect(hour(page)).toContainText('0／7');
  await shot(page, 'today');
  await axe(page, 'today');

  await page.getByRole('link', { name: '渡す・受け取る' }).click();
  await page.keyboard.press('F1');
  const help = page.getByRole('complementary', { name: 'ヘルプ' });
  await expect(help).toContainText('ケースの写しを、もう一方の窓口へ');
  await shot(page, 'help');
  await axe(page, 'help');
  await help.getByRole('textbox').fill('守秘義務');
  await help.getByRole('button', { name: '支援会議', exact: true }).click();
  await expect(help).toContainText('上から順に書くと、会議録になります');
  await press(page, '一枚の手引きを印刷する');
  const guide = await savedPaper(page, 'guide');
  expect(guide).toHaveLength(1);
  await page.keyboard.press('F1');
  await expect(help).toHaveCount(0);
});

/** The paper on show as a PDF, page by page: each of them is marked, and so is its name. */
const savedPaper = async (page: Page, name: string): Promise<string[]> => {
  const path = join(folder, `${name}.pdf`);
  await expect(page.getByRole('dialog')).toContainText('練習用');
  await tsunagi.nextSave(path);
  await press(page, 'PDFに保存');
  await expect.poll(() => existsSync(path)).toBe(true);
  expect(basename((await tsunagi.dialogsShown()).at(-1)?.offered ?? '')).toMatch(/^練習用_/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  execFileSync('pdftoppm', ['-r', '100', '-png', path, join(SHOTS, name)]);
  const pages = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    .split('\f')
    .filter((each) => each.trim() !== '');
  expect(pages.every((each) => each.includes('練習用'))).toBe(true);
  return pages;
};

test('はじめての一時間を、書いてあるとおりに、鍵盤だけで終える', async () => {
  const { page } = tsunagi;
  const dialog = page.getByRole('dialog');
  await hour(page).getByRole('button', { name: 'その画面を開く' }).press('Enter');
  await write(page, '聴きながら書いてください', '同じ階の山本さんが、お金がなくて何日も食べていない。');
  await choose(page, '受付方法', '電話');
  await find(page, '相談経路', '知人・近隣');
  await choose(page, '来談者はご本人ですか', 'ご本人以外');
  await tick(page, '匿名を希望');
  await pick(page, /来談者とご本人との関係/, '近隣');
  await choose(page, '緊急性', /^中/);
  await write(page, '緊急性の根拠', '食べていない');
  await press(page, 'ご本人を書く');
  await write(page, '氏名', '山本 練', page.getByRole('group', { name: /1人目/ }));
  await shot(page, 'hour-receive');
  await press(page, '受付として登録');
  await ticked(page, '電話を受け付ける');

  await openCaseOf(page, 'たかはし', /髙橋 誠.*を開く/);
  await ticked(page, '前からいる人をさがして開く');
  await shot(page, 'hour-case');
  await axe(page, 'hour-case');
  await page.getByRole('tabpanel').getByRole('button', { name: '経過を書く' }).press('Enter');
  await write(page, '内容（事実・発言）', '金曜なら会えるとのこと。', dialog);
  await pick(page, /対応方法/, '電話', dialog);
  await press(page, '経過を記録する');
  await ticked(page, '経過を書く');

  await openCaseOf(page, 'さいとう', /斎藤 大輝.*を開く/);
  await openTab(page, 'つなぎ');
  await press(page, 'つなぐ');
  await find(page, 'つなぎ先の機関', 'いんざいワーク・ライフサポートセンター', dialog);
  await write(page, 'つなぐ理由', '体調に合う働き方を相談したい。', dialog);
  await shot(page, 'hour-refer');
  await press(page, 'この内容でつなぐ');
  await expect(page.getByRole('dialog', { name: /つなぐシート/ })).toContainText('練習用');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await ticked(page, 'ほかの機関へつなぐ');

  await openCaseOf(page, 'たかはし', /髙橋 誠.*を開く/);
  await openTab(page, '会議');
  await page.getByRole('tabpanel').getByRole('button', { name: '支援会議を開く' }).press('Enter');
  await write(page, /会議の日/, 'R9.6.18', dialog);
  await press(page, '支援会議の準備を始める');
  await ticked(page, '会議を準備する');
  await press(page, meetingPapersText.showAgenda);
  await savedPaper(page, 'agenda');
  await shot(page, 'hour-meeting');
  await ticked(page, '紙に出す');

  await page.getByRole('link', { name: '渡す・受け取る' }).press('Enter');
  await press(page, /^渡す/);
  await write(page, '媒体管理番号', 'USB-03');
  await shot(page, 'hour-give');
  await tsunagi.nextSave(join(folder, '練習用_1.tsunagi'));
  await press(page, /渡すファイルを作る/);
  await ticked(page, '隣の窓口へ渡す');
  await expect(hour(page)).toContainText('ひととおりできました');
  await shot(page, 'hour-end');
});

test('もう一つの窓口で受け取り、しまった一時間は次も出ず、終えれば、ほんとうの窓口には何も残らない', async () => {
  let page = await tsunagi.replaced(() =>
    hour(tsunagi.page)
      .getByRole('button', { name: 'コスモスパレット窓口の役をする' })
      .press('Enter', { noWaitAfter: true })
      .catch(() => undefined),
  );
  await press(page, /コスモスパレット窓口として開く/);
  await expect(page.getByText('子育てコンシェルジュ').first()).toBeVisible();
  await page.getByRole('link', { name: '渡す・受け取る' }).press('Enter');
  await tsunagi.nextOpen(join(folder, '練習用_1.tsunagi'));
  await page
    .getByRole('main')
    .getByRole('button', { name: /^受け取る/ })
    .press('Enter');
  await press(page, /件を取り込む$/);
  await ticked(page, '届いたファイルを受け取る');
  await shot(page, 'palette');
  await press(page, 'しまう');
  await expect(hour(page)).toHaveCount(0);

  page = await tsunagi.lock();
  await press(page, /コスモスパレット窓口として開く/);
  await expect(band(page).getByRole('button', { name: 'はじめての一時間' })).toBeVisible();
  await expect(hour(page)).toHaveCount(0);

  page = await onTo('練習を終える');
  await expect(page.getByRole('button', { name: '設定する前に、練習する' })).toBeVisible();
  await expect(band(page)).toHaveCount(0);
  expect(readdirSync(join(folder, 'data', 'office'))).toEqual([]);
});
