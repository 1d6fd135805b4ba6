/** 練習モード in the real application, by keyboard: in from the door, 練習用 on what is seen and printed, the other window, and out again. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { launchTsunagi, type Tsunagi } from './launch.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/test/practice');

let folder: string;
let tsunagi: Tsunagi;

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

const pagesOf = (pdf: string): string[] =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    .split('\f')
    .filter((each) => each.trim() !== '');

/** Gone from this page, and the next one stands. */
const onTo = (name: string | RegExp): Promise<Page> =>
  tsunagi.replaced(() => press(tsunagi.page, name).catch(() => undefined));

test('入口から練習に入り、紙に練習用と出て、もう一つの窓口と行き来し、ほんとうの窓口には何も残らない', async () => {
  test.setTimeout(120_000);
  let page = await onTo('設定する前に、練習する');
  await expect(page.getByRole('button', { name: /市役所窓口として開く/ })).toBeVisible({ timeout: 30_000 });
  await shot(page, 'door');
  await axe(page, 'door');
  await press(page, /市役所窓口として開く/);
  const band = () => page.getByRole('region', { name: '練習モード' });
  await expect(band()).toContainText('練習用');
  await expect(band()).toContainText('令和9年6月9日(水)');
  await expect(page.getByText('長男へ手紙と訪問').first()).toBeVisible();
  await shot(page, 'today');
  await axe(page, 'today');

  const paper = join(folder, 'paper.pdf');
  await tsunagi.nextSave(paper);
  await page.getByRole('link', { name: '記入用の様式' }).click();
  await press(page, 'インテーク・アセスメントシートを下見する');
  await expect(page.getByRole('dialog')).toContainText('練習用');
  await shot(page, 'preview');
  await press(page, 'PDFに保存');
  await expect.poll(() => existsSync(paper)).toBe(true);
  expect(basename((await tsunagi.dialogsShown()).at(-1)?.offered ?? '')).toMatch(/^練習用_/);
  expect(pagesOf(paper)).toHaveLength(4);
  expect(pagesOf(paper).every((each) => each.includes('練習用'))).toBe(true);
  execFileSync('pdftoppm', ['-r', '70', '-png', paper, join(SHOTS, 'paper')]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('link', { name: '渡す・受け取る' }).click();
  await page.keyboard.press('F1');
  const help = page.getByRole('complementary', { name: 'ヘルプ' });
  await expect(help).toContainText('ケースの写しを、もう一方の窓口へ');
  await shot(page, 'help');
  await axe(page, 'help');
  await help.getByRole('textbox').fill('守秘義務');
  await help.getByRole('button', { name: '支援会議', exact: true }).click();
  await expect(help).toContainText('上から順に書くと、会議録になります');
  const guide = join(folder, 'guide.pdf');
  await tsunagi.nextSave(guide);
  await press(page, '一枚の手引きを印刷する');
  await press(page, 'PDFに保存');
  await expect.poll(() => existsSync(guide)).toBe(true);
  execFileSync('pdftoppm', ['-r', '100', '-png', guide, join(SHOTS, 'guide')]);
  expect(pagesOf(guide)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('F1');
  await expect(help).toHaveCount(0);

  page = await onTo('コスモスパレット窓口の役をする');
  await press(page, /コスモスパレット窓口として開く/);
  await expect(page.getByText('子育てコンシェルジュ').first()).toBeVisible();
  await shot(page, 'palette');

  page = await onTo('練習を終える');
  await expect(page.getByRole('button', { name: '設定する前に、練習する' })).toBeVisible();
  await expect(band()).toHaveCount(0);
  expect(readdirSync(join(folder, 'data', 'office'))).toEqual([]);
});
