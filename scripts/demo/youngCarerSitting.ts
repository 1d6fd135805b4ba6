/** Scenario 03, R9.5.20–21: one 重層的支援会議 with this household and a second case, minutes apart; then the decision on the plan. */
import { expect, type Page } from '@playwright/test';
import { choose, find, pick, push, tick, untick, write } from './keyboard.ts';
import { goTo } from './offices.ts';
import { openTab, saveOpenPaper } from './parts.ts';
import { openCaseOf } from './road.ts';
import type { OfficeOnStage } from './stage.ts';
import { BOY, CENTRE, CHILD_CARE, SCHOOL, WORK_LIFE } from './youngCarer.ts';
import { ACTIONS } from './youngCarerPlan.ts';

export const OTHER = '小松 由美';

/** The last comes for both cases: both name that organisation in their consents. */
const PRESENT: readonly [organisation: string, name: string, title: string][] = [
  [CENTRE, '山岸 泉', '保健師'],
  [CHILD_CARE, '三浦 環', '主査'],
  [SCHOOL, '野村 隆', '教頭'],
  [WORK_LIFE, '関 亮', '主任相談支援員'],
];

/** The other case of the sitting: a woman who looks for work, with a consent of her own. */
export async function playOtherCase(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-05-19T10:00:00+09:00', '別のケースの受付', async (page) => {
    await goTo(page, '受付する');
    await write(page, '聴きながら書いてください', '離職して半年。人と会う仕事が怖くなった。');
    await choose(page, '受付方法', '来所');
    await find(page, '相談経路', '本人（来所）');
    await push(page, 'ご本人を書く');
    const person = page.getByRole('group', { name: /1人目/ });
    await write(page, '氏名', OTHER, person);
    await write(page, 'ふりがな', 'こまつ ゆみ', person);
    await choose(page, '緊急性', /低/);
    await push(page, '受付として登録');
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(OTHER) })).toBeVisible();
  });
  await cityHall.step(
    '2027-05-19T10:30:00+09:00',
    '別のケースを、同意を得て多機関協働で受ける',
    async (page) => {
      const dialog = page.getByRole('dialog');
      const done = () => expect(dialog).toBeHidden();
      await openTab(page, '受付・アセスメント');
      await push(page, '進め方を決める', page.getByRole('tabpanel'));
      await choose(page, '判断の結果', /多機関協働事業へつなぐ/, dialog);
      await write(page, '根拠・理由', '就労と通院の支援が重なる。', dialog);
      await push(page, 'この結果で決める', dialog);
      await done();
      await push(page, '多機関協働へつなぐ');
      await write(page, 'つなぎ元の課', '社会福祉課', dialog);
      await write(page, 'コネクターの氏名', '木内 薫', dialog);
      await choose(page, '受付・申込票の種類', /本人同意あり/, dialog);
      await write(page, '多機関協働が必要な理由', '仕事と体調を一緒に支える。', dialog);
      await push(page, '多機関協働へ申し込む', dialog);
      await done();
      await openTab(page, '同意');
      await push(page, '同意を記録する', page.getByRole('tabpanel'));
      for (const mark of ['①', '③', '⑥']) await tick(page, new RegExp(`^${mark}`), dialog);
      await find(page, '共有先の機関', WORK_LIFE, dialog);
      await choose(page, '方法', '書面', dialog);
      await push(page, 'この内容で同意を記録する', dialog);
      await done();
      await push(page, '受理判定を記録する');
      await choose(page, '判定', /^受理/, dialog);
      await pick(page, /調整役/, /大野 恵/, dialog);
      await push(page, 'この判定で決める', dialog);
      await done();
    },
  );
}

export async function playSitting(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step(
    '2027-05-20T13:30:00+09:00',
    '重層的支援会議: 13:30 この世帯、14:30 別のケース',
    async (page) => {
      await goTo(page, '会議');
      await push(page, /重層的支援会議 令和9年度 第1回を開く/);
      await expect(page.getByRole('heading', { level: 1, name: /令和9年度 第1回/ })).toBeVisible();
      await addOther(page);
      await write(page, '開始時刻', '13:30');
      await write(page, '終了時刻', '15:00');
      await write(page, '場所', '市役所 会議室');
      await attend(page);
      await expect(page.getByText(/同意の共有先に入っていません/)).toHaveCount(0);
      await cityHall.look('sitting-attendees');

      const cases = page.getByRole('navigation', { name: '会議の項目' });
      const open = async (name: string) => {
        await push(page, new RegExp(name), cases);
        await expect(page.getByRole('heading', { level: 2, name: new RegExp(name) })).toBeVisible();
      };
      await open('大輝');
      await write(page, 'この案件の開始時刻', '13:30');
      await write(page, '検討したいこと', 'プランの支援内容と、四つの機関の担当');
      await write(page, '本人・家族の意向', '大輝「学校には行きたい」。母「朝だけでも手を借りたい」。');
      await write(page, '課題の整理・見立て', '朝の支えが入れば、大輝が登校できる日が増える。');
      await write(page, '協議の内容', '朝の支度の手伝いを先に入れ、登校の様子を学校から聴く。');
      await choose(page, '協議結果', '適切');
      await push(page, /プランの支援内容 4件を役割分担に入れる/);
      await expect(page.getByRole('group', { name: '役割 4', exact: true })).toBeVisible();
      await find(page, '主担当機関', CENTRE);
      await write(page, '充足状況・開発に向けた検討', '朝の時間に来られる協力会員が足りない。');
      await cityHall.look('sitting-household');
      await open(OTHER);
      await write(page, 'この案件の開始時刻', '14:30');
      await write(page, '協議の内容', '図書の整理の仕事を、一日二時間から体験する。');
      await push(page, /役割を足す/);
      await write(page, '何を', '体験先の見学に同行する');
      await write(page, 'いつまで', 'R9.7.30');
      await tick(page, /まとめ.*を読み上げ/);
      await expect(page.getByText(/保存済み/)).toBeVisible();
      await push(page, '開催済にする');
      await expect(page.getByText(/役割 5件を対応事項にしました/)).toBeVisible();
      await cityHall.look('sitting-held');
      for (const [name, file] of [
        [BOY, 'minutes-household.pdf'],
        [OTHER, 'minutes-other.pdf'],
      ] as const) {
        await push(page, new RegExp(`${name}の会議録`));
        await saveOpenPaper(cityHall, page, file);
      }
      await push(page, '会議録を確定する');
      await push(page, '会議録を確定する', page.getByRole('alertdialog'));
      await expect(page.getByText(/に確定しました。内容は書き換えられません/)).toBeVisible();
    },
  );
}

async function addOther(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await push(page, /案件を加える/);
  await find(page, 'ケース', `${OTHER}（`, dialog);
  await pick(page, /何を諮るか/, '中間の状況', dialog);
  await push(page, '議題に載せる', dialog);
  await expect(dialog).toBeHidden();
}

/** Whom only the household's consents name leaves before the other case. */
async function attend(page: Page): Promise<void> {
  for (const [index, [organisation, name, title]] of PRESENT.entries()) {
    await push(page, `${organisation}を出席者に加える`);
    const row = page.getByRole('group', { name: `出席者 ${index + 1}`, exact: true });
    await write(page, '職名', title, row);
    await write(page, '氏名', name, row);
    if (organisation === WORK_LIFE) continue;
    await untick(page, OTHER, row);
  }
  await expect(page.getByText(/保存済み/)).toBeVisible();
}

export async function playActuals(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-05-20T16:00:00+09:00', '会議1回、ケース延2', async (page) => {
    await goTo(page, '計画と目標');
    await push(page, /重層的支援会議回数.*実績 1回/);
    const behind = page.getByRole('dialog');
    for (const name of [/大輝/, new RegExp(OTHER)]) await expect(behind.getByText(name)).toBeVisible();
    await cityHall.look('sitting-counted');
    await page.keyboard.press('Escape');
    await expect(behind).toBeHidden();
    await push(page, '計画進捗表を印刷する');
    await saveOpenPaper(cityHall, page, 'plan-progress.pdf');
  });
}

export async function playDecision(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-05-21T10:00:00+09:00', '支援決定。対応事項4件', async (page) => {
    const dialog = page.getByRole('dialog');
    await openCaseOf(page, BOY);
    await push(page, 'プランを開く');
    await push(page, '支援決定を記録する');
    await write(page, '決定者', '宮本 徹', dialog);
    await write(page, '決定の番号', '社福第45号', dialog);
    await push(page, '支援決定を記録する', dialog);
    await expect(dialog).toBeHidden();
    await push(page, '通知を記録する');
    await write(page, '文書番号', '社福第46号', dialog);
    await push(page, '通知を記録する', dialog);
    await expect(dialog).toBeHidden();
    await push(page, 'ケースに戻る');
    await openTab(page, '対応事項');
    const tasks = page.getByRole('tabpanel').getByRole('row');
    for (const [what, organisation] of ACTIONS)
      await expect(tasks.filter({ hasText: what }).filter({ hasText: organisation })).toHaveCount(1);
    await expect(tasks.filter({ hasText: 'プランの支援内容' })).toHaveCount(4);
    await cityHall.look('four-tasks');
  });
}
