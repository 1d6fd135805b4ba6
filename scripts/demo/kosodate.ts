/** Scenario 02: a mother comes in, is listened to, is taken to 子育てコンシェルジュ, and somebody asks a week later whether it held. */
import { expect } from '@playwright/test';
import { choose, find, pick, push, tick, write } from './keyboard.ts';
import { goTo } from './offices.ts';
import { markWorry, openTab, savePaper, writeNote } from './parts.ts';
import type { OfficeOnStage } from './stage.ts';

/** What the case leaves besides its つなぐシート, as the 書類 tab lists it. */
const PAPERS: readonly [RegExp, string][] = [
  [/^フェースシート.*下見/, 'face-sheet.pdf'],
  [/^相談受付・申込票【本人同意あり】.*下見/, 'moushikomi-doui-ari.pdf'],
  [/^相談受付・申込票【本人同意なし】.*下見/, 'moushikomi-doui-nashi.pdf'],
  [/^インテーク・アセスメントシート.*下見/, 'assessment-sheet.pdf'],
  [/^支援経過一覧.*下見/, 'keika-ichiran.pdf'],
  [/^支援経過記録シート.*下見/, 'keika-kiroku.pdf'],
  [/^同意書.*下見/, 'douisho.pdf'],
];

export async function playKosodate(palette: OfficeOnStage): Promise<void> {
  await palette.step('2026-11-24T13:30:00+09:00', '受付（大きなメモ欄に聴きながら書く）', async (page) => {
    await goTo(page, '受付する');
    await palette.look('reception-empty');
    await write(
      page,
      '聴きながら書いてください',
      '夫が単身赴任で、平日は一人で3歳児をみている。夜泣きが続き、眠れない。頼れる親族は遠方。誰かに預けて休みたい。',
    );
    await markWorry(page, '子育てのこと', '◎');
    await markWorry(page, '病気や健康、障がいのこと', '○');
    await choose(page, '受付方法', '来所');
    await find(page, '相談経路', '本人（来所）');
    await push(page, 'ご本人を書く');
    const principal = page.getByRole('group', { name: /1人目/ });
    await write(page, '氏名', '中村 あかり', principal);
    await write(page, 'ふりがな', 'なかむら あかり', principal);
    await choose(page, '性別', '女性', principal);
    await write(page, '生年月日', 'Ｈ５．２．１４', principal);
    await write(page, '電話（携帯）', '０９０－００００－１１１１', principal);
    await push(page, '世帯の人を加える');
    const daughter = page.getByRole('group', { name: /2人目/ });
    await write(page, '氏名', '中村 ゆい', daughter);
    await write(page, 'ふりがな', 'なかむら ゆい', daughter);
    await pick(page, /本人から見た続柄/, '娘', daughter);
    await choose(page, '性別', '女性', daughter);
    await write(page, '生年月日', '令和5年8月3日', daughter);
    await choose(page, '緊急性', /低/);
    await expect(page.getByText(/保存済み/).first()).toBeVisible();
    await palette.look('reception');
    await push(page, '受付として登録');
    await expect(page.getByRole('heading', { level: 1, name: /中村 あかり/ })).toBeVisible();
    await palette.look('case-new');
  });

  await palette.step('2026-11-24T14:00:00+09:00', 'リスクの聴き取り（なし）', async (page) => {
    await openTab(page, '受付・アセスメント');
    await push(page, 'リスクを聴き取る');
    await tick(page, /聴き取りのうえ「なし」/);
    await push(page, '聴き取りを記録する');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await palette.step('2026-11-24T14:10:00+09:00', '口頭の同意（①⑥、子育てコンシェルジュ）', async (page) => {
    await openTab(page, '同意');
    await push(page, '同意を記録する');
    const dialog = page.getByRole('dialog');
    await tick(page, /^①/, dialog);
    await tick(page, /^⑥/, dialog);
    await find(page, '共有先の機関', '子育てコンシェルジュ', dialog);
    await choose(page, '方法', /口頭/, dialog);
    await palette.look('consent');
    await push(page, 'この内容で同意を記録する', dialog);
    await expect(dialog).toBeHidden();
  });

  await palette.step('2026-11-24T14:15:00+09:00', 'スクリーニング 2', async (page) => {
    await push(page, '進め方を決める');
    const dialog = page.getByRole('dialog');
    await choose(page, '判断の結果', /他の制度・専門機関で対応可能/, dialog);
    await palette.look('screening');
    await push(page, 'この結果で決める', dialog);
    await expect(dialog).toBeHidden();
  });

  await palette.step('2026-11-24T14:20:00+09:00', 'つなぐ（同行で紹介）', async (page) => {
    await openTab(page, 'つなぎ');
    await push(page, 'つなぐ');
    const dialog = page.getByRole('dialog');
    await choose(page, 'お困りごとに合う候補', /子育てコンシェルジュ/, dialog);
    await expect(dialog.getByText(/本人が口頭で伝えるよう案内してください/)).toBeVisible();
    await write(
      page,
      'つなぐ理由',
      '平日は一人で3歳児をみており、休める時間を作りたい。一時預かりの利用を希望している。',
      dialog,
    );
    await choose(page, 'つなぎ方', '同行', dialog);
    await write(page, '先方の担当者', '山口', dialog);
    await write(page, '面談の約束（日時・場所）', '令和8年11月25日 10時 子育て支援課窓口', dialog);
    await write(page, '持っていくもの', '母子健康手帳', dialog);
    await write(page, 'つながったかを確かめる日', 'R8.12.1', dialog);
    await palette.look('referral');
    await push(page, 'この内容でつなぐ', dialog);
  });

  await palette.step('2026-11-24T14:25:00+09:00', 'つなぐシート', async (page) => {
    const sheet = page.getByRole('dialog', { name: /つなぐシート/ });
    await expect(sheet.getByText('中村 あかり').first()).toBeVisible();
    await palette.look('referral-sheet');
    await palette.tsunagi.nextSave(palette.file('tsunagi-sheet.pdf'));
    await push(page, 'PDFに保存', sheet);
    await expect(page.getByText(/保存しました/).first()).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  await palette.step('2026-11-24T14:28:00+09:00', '案内メモ（本人に渡す）', async (page) => {
    await push(page, /案内メモ/);
    const memo = page.getByRole('dialog', { name: /案内メモ/ });
    await expect(memo.getByText('母子健康手帳').first()).toBeVisible();
    await palette.look('guide-memo');
    await palette.tsunagi.nextSave(palette.file('guide-memo.pdf'));
    await push(page, 'PDFに保存', memo);
    await expect(page.getByText(/guide-memo\.pdf に保存しました/)).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await expect(memo).toBeHidden();
  });

  await palette.step('2026-12-01T09:00:00+09:00', '本日の予定から、つなぎ確認', async (page) => {
    await goTo(page, '本日の予定');
    await expect(page.getByText('中村 あかり').first()).toBeVisible();
    await palette.look('today');
    const row = page.getByRole('row', { name: /子育てコンシェルジュ/ });
    await push(page, /確認を記録する|確認した/, row);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await choose(page, '結果', /^つながった/, dialog);
    await write(page, '確かめ方', '先方に電話', dialog);
    await write(page, '分かったこと', '面談済み。一時預かりの利用を始めた。', dialog);
    await push(page, '確認を記録する', dialog);
    await expect(dialog).toBeHidden();
    await expect(page.getByText('終了しています').first()).toBeVisible();
    await palette.look('case-ended');
  });

  await palette.step('2026-12-01T09:20:00+09:00', '経過を書き、一件の書類をそろえる', async (page) => {
    await writeNote(page, {
      method: '電話',
      organisation: '子育てコンシェルジュ',
      partner: '関係機関',
      fact: '山口さんから、11月25日に面談し、週1回の一時預かりの利用が始まったと聞いた。',
      view: 'つながりを確かめられたので、当窓口での支援は終わりにする。',
    });
    for (const [name, file] of PAPERS) await savePaper(palette, page, name, file);
  });

  await palette.step('2026-12-10T09:00:00+09:00', '11月の月報', async (page) => {
    await goTo(page, '月報');
    await pick(page, /対象の月/, '令和8年11月');
    await expect(page.getByRole('row', { name: /子育てコンシェルジュ/ })).toContainText('1/1');
    await palette.look('monthly');
    await push(page, /新規 来所 1/);
    await expect(page.getByRole('dialog').getByText('中村 あかり')).toBeVisible();
    await page.keyboard.press('Escape');
    await push(page, '月報を印刷する');
    const paper = page.getByRole('dialog', { name: /月報/ });
    await palette.tsunagi.nextSave(palette.file('geppo.pdf'));
    await push(page, 'PDFに保存', paper);
    await expect(page.getByText(/保存しました/).first()).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await expect(paper).toBeHidden();
  });
}
