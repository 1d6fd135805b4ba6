/** Scenario 01 from R9.12.10 to its end: evaluated, closed with somebody named for each of the two, followed up, counted. */
import { expect } from '@playwright/test';
import { choose, find, pick, push, tick, write } from './keyboard.ts';
import { goTo } from './offices.ts';
import { saveOpenPaper } from './parts.ts';
import { openCaseOf } from './road.ts';
import type { OfficeOnStage } from './stage.ts';

const NORTH = '印西北部地域包括支援センター';
const WORK_LIFE = 'いんざいワーク・ライフサポートセンター';
const SON = '髙橋 誠';

export async function playEvaluation(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-12-03T10:00:00+09:00', '評価シート', async (page) => {
    await openCaseOf(page, SON);
    await push(page, '評価を開く');
    await push(page, '評価を始める');
    const goals = page.getByRole('radiogroup', { name: /^目標\d+の達成状況/ });
    await expect(goals.first()).toBeVisible();
    for (let goal = 1; goal <= (await goals.count()); goal += 1)
      await choose(page, `目標${goal}の達成状況`, goal === 1 ? '一部達成' : '達成');
    for (const change of ['サービス利用開始', '社会参加機会の増加', '孤立の解消']) await tick(page, change);
    await write(
      page,
      '現在の状況と残された課題',
      '母は訪問介護を週1回利用している。長男は福祉作業所に週1回通い、定着した。',
    );
    await write(page, '本人の希望', '母「このまま家で」。長男「通うのを続けたい」。');
    await choose(page, '支援者の意見', '終結');
    await pick(page, /終結・中断の理由/, '役割分担の合意');
    await expect(page.getByText(/保存済み/)).toBeVisible();
    await cityHall.look('evaluation');
    const dialog = page.getByRole('dialog');
    await push(page, '会議に諮る');
    await write(page, '会議の日', 'R9.12.10', dialog);
    await push(page, '議題に載せる', dialog);
    await expect(dialog).toBeHidden();
  });
}

export async function playClosing(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-12-13T10:00:00+09:00', '終結後の主担当機関が空では終結できない', async (page) => {
    await openCaseOf(page, SON);
    await push(page, '評価を開く');
    const dialog = page.getByRole('dialog');
    await push(page, '決定を記録する');
    await write(page, '決定者', '宮本 徹', dialog);
    await write(page, '決定の番号', '社福第131号', dialog);
    await push(page, '終結を記録する', dialog);
    await expect(dialog.getByRole('alert').first()).toContainText('終結後の主担当機関');
    await cityHall.look('closing-refused');
    await push(page, '主担当機関を書く', dialog);
    await expect(dialog).toBeHidden();
    await find(page, '高橋 節子さんの終結後の主担当機関', NORTH);
    await write(page, '高橋 節子さんの見守り体制', '週1回の訪問');
    await find(page, '髙橋 誠さんの終結後の主担当機関', WORK_LIFE);
    await write(page, '髙橋 誠さんの見守り体制', '月1回の面談');
  });
  await cityHall.step('2027-12-13T14:00:00+09:00', '本人への説明と、終結の決定', async (page) => {
    const dialog = page.getByRole('dialog');
    await push(page, '説明を記録する');
    await write(page, '説明の方法', '自宅を訪問して、二人に', dialog);
    await push(page, '説明を記録する', dialog);
    await expect(dialog).toBeHidden();
    await push(page, '決定を記録する');
    await write(page, '決定者', '宮本 徹', dialog);
    await write(page, '決定の番号', '社福第131号', dialog);
    await write(page, 'フォローアップの日', 'R10.3.10', dialog);
    await push(page, '終結を記録する', dialog);
    await expect(dialog).toBeHidden();
    await cityHall.look('closed');
    await push(page, '評価シートの用紙');
    await saveOpenPaper(cityHall, page, 'evaluation-sheet.pdf');
  });
  await cityHall.step('2028-03-10T10:00:00+09:00', 'フォローアップ', async (page) => {
    const dialog = page.getByRole('dialog');
    await openCaseOf(page, SON);
    await push(page, '評価を開く');
    await push(page, 'フォローアップを記録する');
    await write(page, '終結後の様子', '二人とも続いている。母は訪問介護、長男は福祉作業所に週1回。', dialog);
    await push(page, '記録する', dialog);
    await expect(dialog).toBeHidden();
    await push(page, 'ケースに戻る');
    await expect(page.getByText('終結後の主担当機関').first()).toBeVisible();
    await cityHall.look('case-closed');
  });
}

export async function playYearEnd(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2028-03-31T16:00:00+09:00', '計画の見込み数と実績', async (page) => {
    await goTo(page, '計画と目標');
    await expect(page.getByRole('button', { name: /支援会議回数.*実績 1回/ }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /重層的支援会議回数.*実績 2回/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /支援プラン作成件数.*実績 1件/ })).toBeVisible();
    await cityHall.look('plan-progress');
    await push(page, /重層的支援会議回数.*実績 2回/);
    const behind = page.getByRole('dialog');
    await expect(behind.getByText(SON)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(behind).toBeHidden();
    await push(page, '計画進捗表を印刷する');
    await saveOpenPaper(cityHall, page, 'plan-progress.pdf');
  });
}
