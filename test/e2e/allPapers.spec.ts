/**
 * Every paper out of the real application, read back as an auditor would: what it says, in which order, on how many pages, with which faces,
 * inside which margins, and whether it looks as it looked.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { PAPERS } from '../../db/papers/codes.ts';
import { PAPER_NAMES } from '../../renderer/text/papers.ts';
import { push } from '../../scripts/demo/keyboard.ts';
import { goTo } from '../../scripts/demo/offices.ts';
import type { CounterIds } from './counterOffice.ts';
import { expectGolden, expectInOrder, expectOfficial, expectWhole } from './paperChecks.ts';
import { openPaperDesk, type PaperDesk, PDFS } from './paperDesk.ts';
import { PAPER_TABLE } from './paperTable.ts';

let desk: PaperDesk<CounterIds>;

test.beforeAll(async () => {
  desk = await openPaperDesk<CounterIds>('counterOffice.ts');
});
test.afterAll(() => desk.close());

for (const row of PAPER_TABLE) {
  test(`${PAPER_NAMES[row.paper]}（${row.picture}）`, async () => {
    const pdf = await desk.print(row.paper, row.params(desk.ids), row.picture);
    expectOfficial(pdf, row);
    expect(pdf.pages.length).toBe(row.pages);
    expectInOrder(pdf.lines, row.words);
    for (const word of row.never ?? []) expect(pdf.text).not.toContain(word);
    for (const word of row.everyPage ?? []) for (const page of pdf.pages) expect(page).toContain(word);
    expectWhole(pdf, row.whole ?? []);
    expectGolden(row.picture, pdf);
  });
}

test('会議録: 長い報告があっても切れずに次のページへ続き、見出しと機関の名がそこにもある', async () => {
  const pdf = await desk.print('minutes', { id: desk.ids.meeting.meetingCaseId });
  // 14 paragraphs of one report and three of the discussion, each with its end.
  expect(pdf.text.split('長男が買っている様子である。').length - 1).toBe(17);
  expectInOrder(pdf.pages[1] ?? '', [
    '2情報共有（機関ごとの事実）',
    '印西北部地域包括支援センター',
    '食料は週に1度',
  ]);
});

test('つなぐシート: 同意の範囲にないお困りごとの印は載らない', async () => {
  const pdf = await desk.print('referral-sheet', { id: desk.ids.referred.referralId });
  // ○01 is ②, which was not consented to: the only ○ left is the one that explains the mark.
  expect(pdf.text.split('○').length - 1).toBe(1);
});

test('記入用の様式: 一式が一度にフォルダーへ入り、取りやめもでき、axe の指摘がない', async () => {
  const { tsunagi } = desk;
  const { page } = tsunagi;
  await goTo(page, '記入用の様式');
  await expect(page.getByRole('row', { name: /F10/ })).toContainText('つなぐシート');
  const folder = await mkdtemp(join(tmpdir(), 'tsunagi-forms-'));
  await tsunagi.nextOpen(folder);
  await push(page, '一式をPDFに保存');
  await expect(page.getByText(/つの様式を「.*」に保存しました/)).toBeVisible({ timeout: 60_000 });
  const made = await readdir(folder);
  expect(made).toContain('記入用 F10 つなぐシート.pdf');
  await tsunagi.nextOpen(null);
  await push(page, '一式をPDFに保存');
  await expect(page.getByText('用紙は出していません')).toBeVisible();
  expect(await readdir(folder)).toEqual(made);
  await rm(folder, { recursive: true });
  await expectAccessible(page);
  await page.screenshot({ path: join(PDFS, 'screen-forms.png') });
});

test('書類の一覧: 住所秘匿の世帯のフェースシートを下見しても、住所は画面のどこにもない', async () => {
  const { page } = desk.tsunagi;
  await page.getByRole('textbox', { name: /さがす/ }).fill('齋藤');
  await page.keyboard.press('Enter');
  await push(page, /齋藤 美和.*を開く/);
  await page.getByRole('tab', { name: /書類/ }).click();
  await expect(page.getByRole('table', { name: '書類の一覧' })).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: join(PDFS, 'screen-papers.png') });
  await push(page, /フェースシート.*を下見する/);
  const paper = page.getByRole('dialog');
  await expect(paper.getByText('秘匿').first()).toBeVisible();
  await expect(paper).not.toContainText('秘匿町');
  await page.screenshot({ path: join(PDFS, 'screen-preview.png') });
  await desk.tsunagi.nextPrint('printed');
  await push(page, '印刷する', paper);
  await expect(paper.getByText('印刷に出しました')).toBeVisible();
  await page.keyboard.press('Escape');
});

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('どの様式も表にある。表に記入用のない様式には、記入用がない', async () => {
  const covered = new Set(PAPER_TABLE.map(({ paper }) => paper));
  expect(PAPERS.filter((paper) => !covered.has(paper))).toEqual([]);
  const blank = new Set(
    PAPER_TABLE.filter(({ params }) => params(desk.ids).blank === '1').map(({ paper }) => paper),
  );
  for (const paper of PAPERS.filter((each) => !blank.has(each))) {
    await desk.tsunagi.nextSave(join(PDFS, `${paper}-none.pdf`));
    expect(
      await desk.ask('shell', {
        request: 'printPaper',
        paper,
        params: { blank: '1' },
        to: 'pdf',
        suggestedName: '試験',
      }),
      paper,
    ).toMatchObject({ value: { outcome: 'failed' } });
  }
});

test('ない書類は出さず、ファイルも作らない', async () => {
  const { tsunagi, ask } = desk;
  const nothing = join(PDFS, 'nothing.pdf');
  await tsunagi.nextSave(nothing);
  expect(
    await ask('shell', {
      request: 'printPaper',
      paper: 'minutes',
      params: { id: 'nowhere' },
      to: 'pdf',
      suggestedName: '試験',
    }),
  ).toMatchObject({ value: { outcome: 'failed' } });
  expect(existsSync(nothing)).toBe(false);
});

test('印刷のあと、紙の窓には何も残らない。施錠すれば、窓もない', async () => {
  const { tsunagi } = desk;
  await desk.print('minutes', { id: desk.ids.meeting.meetingCaseId });
  const window = () => tsunagi.app.windows().find((page) => page.url().includes('/paper.html'));
  const left = () =>
    window()?.evaluate(() => [
      document.title,
      document.body.innerText.trim(),
      document.getElementById('root')?.childNodes.length,
      document.documentElement.style.getPropertyValue('--about'),
    ]);
  await expect.poll(left).toEqual(['', '', 0, '""']);
  await tsunagi.lock();
  await expect.poll(() => window()).toBeUndefined();
});
