/** Scenario 03, R9.5.18: the household's plan, explained to the mother and to the boy, signed by the mother for herself and her three children. */
import { expect, type Page } from '@playwright/test';
import { find, pick, push, write } from './keyboard.ts';
import { saveOpenPaper } from './parts.ts';
import { openCaseOf } from './road.ts';
import type { OfficeOnStage } from './stage.ts';
import { BOY, CENTRE, CHILD_CARE, MOTHER, SCHOOL, WORK_LIFE } from './youngCarer.ts';

/** Four organisations, each with its part and its day: with the decision they become four 対応事項. */
export const ACTIONS: readonly [what: string, organisation: string, due: string, guide: string][] = [
  ['家庭訪問を続け、世帯の様子を集めて調整する', CENTRE, 'R9.6.18', '2週に1回の訪問'],
  ['ファミリーサポートで、弟妹の朝の支度と学童保育の迎えを手伝う', CHILD_CARE, 'R9.6.11', '週3日'],
  ['住居確保の相談を受け、今の住まいを続ける方法を一緒に考える', WORK_LIFE, 'R9.6.16', '相談を1回終える'],
  ['遅刻・欠席の日に連絡し、登校を支える', SCHOOL, 'R9.6.25', '週4日の登校'],
];

export async function playPlan(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-05-18T09:00:00+09:00', 'プラン案', async (page) => {
    await openCaseOf(page, BOY);
    await push(page, 'プランを開く');
    await expect(page.getByRole('heading', { level: 1, name: /支援プラン/ })).toBeVisible();
    await push(page, 'プランを作る');
    await push(page, /同意のある世帯員を対象者に/);
    await pick(page, /調整役/, '大野 恵');
    await push(page, /課題を加える/);
    await write(page, /課題1/, '学校には行きたい。朝の支度を誰かと一緒にできるとよい');
    await push(page, /課題を加える/);
    await write(page, /課題2/, '朝、体が動かず、子どもたちの支度ができない');
    await write(page, /長期目標/, '四人が今の家で、それぞれの朝を迎えられる');
    await write(page, '本プランの達成目標', '大輝が、弟妹の支度をせずに週4日登校できる');
    await write(page, 'プラン期間の始まり', 'R9.5.21');
    await write(page, 'プラン期間の終わり', 'R9.11.20');
    for (const [index, [what, organisation, due, guide]] of ACTIONS.entries()) {
      await push(page, /支援内容を加える/);
      const row = page.getByRole('group', { name: `支援内容${index + 1}`, exact: true });
      await write(page, `${index + 1} 実施すること`, what, row);
      await find(page, '担当機関', organisation, row);
      await write(page, '期限', due, row);
      await write(page, '達成の目安', guide, row);
    }
    await pick(page, /主担当機関/, CENTRE);
    await expect(page.getByText(/保存済み/)).toBeVisible();
    await cityHall.look('plan-of-household');
  });

  await cityHall.step('2027-05-18T16:00:00+09:00', '説明し、母が4人分の署名をする', async (page) => {
    await explainAndSign(page);
    await cityHall.look('plan-of-household-signed');
    await push(page, 'プランの用紙');
    await saveOpenPaper(cityHall, page, 'plan-of-household.pdf');
  });

  await cityHall.step('2027-05-18T16:30:00+09:00', '重層的支援会議に諮る', async (page) => {
    const dialog = page.getByRole('dialog');
    await push(page, '会議に諮る');
    await write(page, '会議の日', 'R9.5.20', dialog);
    await push(page, '議題に載せる', dialog);
    await expect(dialog).toBeHidden();
  });
}

async function explainAndSign(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await push(page, '説明を記録する');
  await write(page, '説明の方法', '自宅を訪問して、母に。大輝には別の部屋で、本人に分かる言葉で', dialog);
  await push(page, '説明を記録する', dialog);
  await expect(dialog).toBeHidden();
  for (let signed = 0; signed < 4; signed += 1) {
    await push(page, '署名を記録する');
    const isOwn = await dialog.getByRole('radio', { name: MOTHER }).isChecked();
    if (!isOwn) {
      await expect(dialog.getByRole('radio', { name: /親権者/ })).toBeChecked();
      await write(page, '署名した人の氏名', MOTHER, dialog);
    }
    await push(page, '署名を記録する', dialog);
    await expect(dialog).toBeHidden();
  }
}
