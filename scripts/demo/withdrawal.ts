/** Scenario 04 up to the withdrawal (R9.8.3–R9.8.19): somebody who must not be found, and the copy that doesn't say where she lives. */
import { expect, type Page } from '@playwright/test';
import { choose, find, push, tick, write } from './keyboard.ts';
import { goTo } from './offices.ts';
import { markWorry, openTab, savePaper } from './parts.ts';
import { carry, openCaseOf } from './road.ts';
import type { OfficeOnStage } from './stage.ts';

export const CHIHIRO = '小林 千尋';
export const TAKASHI = '小林 隆';
export const POLICE = '警察';
export const ADDRESS = '印西市牧の原9丁目9-9';
export const MOBILE = '090-0000-9393';

/** Of whatever is on the screen. */
export async function expectHidden(page: Page): Promise<void> {
  const text = await page.locator('body').innerText();
  for (const hidden of [ADDRESS, MOBILE]) expect(text).not.toContain(hidden);
}

export async function playConcealed(palette: OfficeOnStage): Promise<void> {
  await palette.step('2027-08-03T10:00:00+09:00', '来所。住所を秘匿する', async (page) => {
    await goTo(page, '受付する');
    await write(
      page,
      '聴きながら書いてください',
      '配偶者からの暴力で家を出て、一人で転居した。居場所を知られたくない。警察にも相談している。',
    );
    await markWorry(page, 'DV・虐待', '◎');
    await choose(page, '受付方法', '来所');
    await find(page, '相談経路', '本人（来所）');
    await push(page, 'ご本人を書く');
    const principal = page.getByRole('group', { name: /1人目/ });
    await write(page, '氏名', CHIHIRO, principal);
    await write(page, 'ふりがな', 'こばやし ちひろ', principal);
    await choose(page, '性別', '女性', principal);
    await write(page, '生年月日', 'S62.10.8', principal);
    await write(page, '電話（携帯）', MOBILE, principal);
    await write(page, '住所', ADDRESS, principal);
    await tick(page, '住所を秘匿する', principal);
    await write(page, '始まり', 'R9.8.3', principal);
    // A year, and its last day: nobody counts it.
    await expect(principal.getByText('令和10年8月2日').first()).toBeVisible();
    await write(page, '決めた課・メモ', '市民課に申出。併せて支援を求める者なし', principal);
    await choose(page, '緊急性', /中/);
    await write(page, '緊急性の根拠', '居所は知られていない。相手方の動きは分からない');
    await palette.look('concealing');
    await push(page, '受付として登録');
    await expect(page.getByRole('heading', { level: 1, name: /小林 千尋/ })).toBeVisible();
    await expectHidden(page);
  });

  await palette.step('2027-08-03T10:30:00+09:00', '配偶者を相手方として登録', async (page) => {
    await openTab(page, '本人・世帯');
    await push(page, '相手方を加える', page.getByRole('tabpanel'));
    const dialog = page.getByRole('dialog');
    await write(page, '氏名', TAKASHI, dialog);
    await write(page, 'ふりがな', 'こばやし たかし', dialog);
    await write(page, '本人との関係', '配偶者', dialog);
    await push(page, '相手方を保存する', dialog);
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('tabpanel').getByRole('table')).not.toContainText(TAKASHI);
    await expectHidden(page);
    await palette.look('adverse-party');
    // C10: a month before the end, on a working day.
    await openTab(page, '対応事項');
    await expect(page.getByRole('tabpanel')).toContainText('令和10年7月3日');
  });

  await playConsent(palette);
  await playUnseen(palette);
}

async function playConsent(palette: OfficeOnStage): Promise<void> {
  await palette.step('2027-08-03T11:00:00+09:00', '同意（警察、女性相談支援員）', async (page) => {
    await openTab(page, '同意');
    await push(page, '同意を記録する', page.getByRole('tabpanel'));
    const dialog = page.getByRole('dialog');
    await tick(page, /^①/, dialog);
    await tick(page, /^⑥/, dialog);
    for (const organisation of [POLICE, '女性相談支援員'])
      await find(page, '共有先の機関', organisation, dialog);
    await choose(page, '方法', '書面', dialog);
    await push(page, 'この内容で同意を記録する', dialog);
    await expect(dialog).toBeHidden();
  });
  await palette.step('2027-08-03T11:20:00+09:00', '同意の範囲で、警察に伝える', async (page) => {
    await push(page, '提供を記録する', page.getByRole('tabpanel'));
    const dialog = page.getByRole('dialog');
    await find(page, '提供先の機関', POLICE, dialog);
    await tick(page, '氏名', dialog);
    await tick(page, '抱える課題・お困りごと', dialog);
    await write(page, '伝えたこと・渡したもの', '転居したこと、見守りの希望があること。', dialog);
    await push(page, 'この内容で提供を記録する', dialog);
    await expect(dialog).toBeHidden();
  });
}

/** Neither a list nor a paper says where she lives; whoever has to know writes why, and that is kept. */
async function playUnseen(palette: OfficeOnStage): Promise<void> {
  await palette.step('2027-08-03T13:00:00+09:00', '住所は、一覧にも書類にも出ない', async (page) => {
    await goTo(page, '探す・ケース');
    await expect(page.getByText(CHIHIRO).first()).toBeVisible();
    await expectHidden(page);
    await openCaseOf(page, CHIHIRO);
    await savePaper(palette, page, /^フェースシート.*下見/, 'withdrawal-face-sheet.pdf');
    await savePaper(palette, page, /^相談受付・申込票【本人同意あり】.*下見/, 'withdrawal-application.pdf');
  });
  await palette.step('2027-08-03T13:20:00+09:00', '理由を書いて、住所を見る', async (page) => {
    await openTab(page, '本人・世帯');
    await push(page, `${CHIHIRO}を直す`, page.getByRole('tabpanel'));
    const dialog = page.getByRole('dialog');
    await write(page, '表示する理由', '女性相談支援員との面談の場所を決めるため', dialog);
    await push(page, '理由を書いて表示する', dialog);
    await expect(dialog.getByRole('textbox', { name: '住所', exact: true })).toHaveValue(ADDRESS);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expectHidden(page);
  });
}

export async function playCopy(palette: OfficeOnStage, hall: OfficeOnStage): Promise<void> {
  await carry(palette, hall, {
    name: CHIHIRO,
    file: 'withdrawal-001.tsunagi',
    givenAt: '2027-08-05T10:00:00+09:00',
    takenAt: '2027-08-05T15:00:00+09:00',
    eraseDue: 'R9.8.16',
    seen: async (page) => {
      await expect(page.getByText(/除かれたもの: 秘匿の住所・電話番号/)).toBeVisible();
      await push(page, new RegExp(`^${CHIHIRO}`), page.getByRole('region', { name: '一人ずつ' }));
      await expect(page.getByText('住所・電話・メールはファイルに入っていません')).toBeVisible();
      await expectHidden(page);
      await hall.look('copy-without-address');
    },
  });
}

export async function playWithdrawal(palette: OfficeOnStage): Promise<void> {
  await palette.step('2027-08-19T14:00:00+09:00', '警察への共有の同意を撤回', async (page) => {
    await openCaseOf(page, CHIHIRO);
    await openTab(page, '同意');
    await push(page, new RegExp(`^${CHIHIRO} .*の同意の撤回を記録する`), page.getByRole('tabpanel'));
    const dialog = page.getByRole('dialog');
    await choose(page, '撤回すること', /一部だけ/, dialog);
    await tick(page, POLICE, dialog);
    await push(page, '撤回を記録する', dialog);
    await expect(dialog.getByText('これまでに渡したものは、次のとおりです')).toBeVisible();
    const given = dialog.getByRole('table', { name: 'これまでに渡したものの一覧' });
    await expect(given).toContainText(POLICE);
    await expect(given).toContainText('写しの引渡し');
    await palette.look('withdrawn');
    await push(page, '閉じる', dialog);
    await expect(dialog).toBeHidden();
  });
}
