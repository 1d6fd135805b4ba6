/** The two 重層的支援会議 of scenario 01 (R9.6.18 on the plan, R9.12.10 on its evaluation), and the decision between them. */
import { expect, type Page } from '@playwright/test';
import { choose, push, tick, write } from './keyboard.ts';
import { goTo } from './offices.ts';
import { explainAndSign } from './outreach.ts';
import { saveOpenPaper } from './parts.ts';
import { openCaseOf } from './road.ts';
import type { OfficeOnStage } from './stage.ts';

const SON = '髙橋 誠';

const PRESENT: [organisation: string, name: string, title: string][] = [
  ['高齢者福祉課', '木内 薫', 'コネクター'],
  ['障がい福祉課', '小川 直子', '主査'],
  ['印西北部地域包括支援センター', '林 智子', '社会福祉士'],
  ['いんざいワーク・ライフサポートセンター', '関 亮', '主任相談支援員'],
];

/** The sitting that the case is on, from the list of meetings. */
async function openSitting(page: Page, number: string): Promise<void> {
  await goTo(page, '会議');
  await push(page, new RegExp(`重層的支援会議 ${number}を開く`));
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(number) })).toBeVisible();
}

async function attend(page: Page, present: typeof PRESENT): Promise<void> {
  for (const [index, [organisation, name, title]] of present.entries()) {
    await push(page, `${organisation}を出席者に加える`);
    const row = page.getByRole('group', { name: `出席者 ${index + 1}`, exact: true });
    await write(page, '職名', title, row);
    await write(page, '氏名', name, row);
  }
}

async function holdAndConfirm(cityHall: OfficeOnStage, page: Page, fileName: string): Promise<void> {
  await tick(page, /まとめ.*を読み上げ/);
  await expect(page.getByText(/保存済み/)).toBeVisible();
  await cityHall.look(`sitting-${fileName.replace('.pdf', '')}`);
  await push(page, '開催済にする');
  await expect(page.getByText(/開催済です/)).toBeVisible();
  await push(page, `${SON}の会議録`);
  await saveOpenPaper(cityHall, page, fileName);
  await push(page, '会議録を確定する');
  await push(page, '会議録を確定する', page.getByRole('alertdialog').or(page.getByRole('dialog')));
  await expect(page.getByText(/に確定しました。内容は書き換えられません/)).toBeVisible();
}

export async function playPlanReview(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-06-18T14:00:00+09:00', '重層的支援会議: プランの適切性', async (page) => {
    await openSitting(page, '令和9年度 第1回');
    await write(page, '開始時刻', '14:00');
    await write(page, '終了時刻', '15:00');
    await write(page, '場所', '市役所 会議室');
    await attend(page, PRESENT);
    await write(page, '検討したいこと', 'プラン案の適切性と、担当の分け方');
    await write(
      page,
      '本人・家族の意向',
      '母: 知らない人を急に入れたくない。長男: 人の少ない所なら出かけたい。',
    );
    await write(page, '協議の内容', '訪問の曜日を分け、長男の外出は本人が選ぶ形にする。');
    await choose(page, '協議結果', '修正のうえ適切');
    await write(page, '協議結果のことば・修正すること', '達成目標の回数を、本人と決め直す。');
    await write(
      page,
      '充足状況・開発に向けた検討',
      '男性介護者の居場所は、社会福祉協議会のサロンと合わせて検討する。',
    );
    await holdAndConfirm(cityHall, page, 'kaigiroku-juso-1.pdf');
  });
}

export async function playDecision(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-06-21T10:00:00+09:00', '修正した版を説明し、支援決定', async (page) => {
    const dialog = page.getByRole('dialog');
    await openCaseOf(page, SON);
    await push(page, 'プランを開く');
    await push(page, '修正した版を作る');
    await push(page, '次の版を作る', dialog);
    await expect(dialog).toBeHidden();
    await expect(page.getByText('第1回 第2版').first()).toBeVisible();
    await write(page, '本プランの達成目標', '母は週1回の訪問を受け入れ、長男は月1回、家の外で過ごす');
    await expect(page.getByText(/保存済み/)).toBeVisible();
    await explainAndSign(page, '自宅を訪問して、二人に');
    await cityHall.look('plan-second-version');
    await push(page, '支援決定を記録する');
    await write(page, '決定者', '宮本 徹', dialog);
    await write(page, '決定の番号', '社福第45号', dialog);
    await push(page, '支援決定を記録する', dialog);
    await expect(dialog).toBeHidden();
    await push(page, '通知を記録する');
    await write(page, '文書番号', '社福第46号', dialog);
    await push(page, '通知を記録する', dialog);
    await expect(dialog).toBeHidden();
    await push(page, 'プランの用紙');
    await saveOpenPaper(cityHall, page, 'plan-2.pdf');
    await push(page, '決定通知の用紙');
    await saveOpenPaper(cityHall, page, 'decision-notice.pdf');
  });
}

export async function playEvaluationReview(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-12-10T14:00:00+09:00', '重層的支援会議: 評価', async (page) => {
    await openSitting(page, '令和9年度 第2回');
    await write(page, '開始時刻', '14:00');
    await write(page, '終了時刻', '14:40');
    await write(page, '場所', '市役所 会議室');
    await attend(page, [...PRESENT, ['福祉作業所コスモス', '森田 明', '施設長']]);
    await write(page, '協議の内容', '二人とも続く先が決まり、役割の分担もできている。');
    await choose(page, '判断', '終結');
    await write(page, '判断の理由', '目標はおおむね達成し、続けて関わる機関が決まっている。');
    await write(page, '充足状況・開発に向けた検討', '男性介護者の居場所は、来年度に試行する。');
    await holdAndConfirm(cityHall, page, 'kaigiroku-juso-2.pdf');
  });
}
