/**
 * Every paper out of the real application, read back as an auditor would: what it says, in which order, on how many pages, with which faces,
 * inside which margins, and whether it looks as it looked.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PAPER_NAMES } from '../../renderer/text/papers.ts';
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
    expectOfficial(pdf);
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
