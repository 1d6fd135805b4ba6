/** Scenario 04 from R9.8.20 to its end: a danger after the withdrawal, the adverse party on the telephone, and who has seen the case. */
import { expect, type Locator, type Page } from '@playwright/test';
import { choose, find, pick, push, reach, tick, write } from './keyboard.ts';
import { openTab, saveOpenPaper, savePaper } from './parts.ts';
import { carry, openCaseOf } from './road.ts';
import type { OfficeOnStage } from './stage.ts';
import { CHIHIRO, expectHidden, POLICE, TAKASHI } from './withdrawal.ts';

const SAW = '本人が転居先の近くで配偶者を見かけた。本人と連絡がとれないときは、安全を確かめていただきたい。';
export const REASON = '本人の身に危険が迫っており、同意を得直す間がない。';

async function beginDisclosure(page: Page): Promise<Locator> {
  await openTab(page, '同意');
  await push(page, '提供を記録する', page.getByRole('tabpanel'));
  return page.getByRole('dialog');
}

export async function playDanger(palette: OfficeOnStage): Promise<void> {
  await palette.step('2027-08-20T09:10:00+09:00', '撤回のあとは、前に渡した紙ももう出ない', async (page) => {
    await openCaseOf(page, CHIHIRO);
    await openTab(page, '同意');
    await push(page, new RegExp(`令和9年8月3日.*${POLICE}への情報提供書を開く`), page.getByRole('tabpanel'));
    const paper = page.getByRole('dialog');
    await expect(paper.getByText('同意が撤回されているため、渡せません')).toBeVisible();
    await expect(paper.getByRole('button', { name: 'PDFに保存' })).toBeDisabled();
    await palette.look('paper-refused');
    await push(page, '閉じる', paper);
    await expect(paper).toBeHidden();
  });

  await palette.step('2027-08-20T09:30:00+09:00', '止められ、根拠と電話の承認で提供する', async (page) => {
    const dialog = await beginDisclosure(page);
    await find(page, '提供先の機関', POLICE, dialog);
    await write(page, '先方の担当者', '生活安全課 担当', dialog);
    await pick(page, /^書面|^電話|方法/, '書面', dialog);
    await tick(page, '氏名', dialog);
    await tick(page, '年齢・生年月日', dialog);
    await tick(page, '抱える課題・お困りごと', dialog);
    await write(page, '伝えたこと・渡したもの', SAW, dialog);
    await push(page, 'この内容で提供を記録する', dialog);
    await expect(dialog.getByText('同意が撤回されているため、渡せません').first()).toBeVisible();
    await palette.look('disclosure-stopped');
    await choose(page, '根拠', 'ほかの根拠で渡す', dialog);
    await pick(page, /どの根拠か/, /明らかに本人の利益になるとき/, dialog);
    await write(page, 'この根拠で提供した理由', REASON, dialog);
    await write(page, '承認した人（職・氏名）', '社会福祉課長 宮本 徹', dialog);
    const time = dialog.getByRole('textbox', { name: /^時刻/ }).last();
    await reach(page, time);
    await page.keyboard.insertText('9:25');
    await choose(page, '承認のしかた', '電話', dialog);
    await pick(page, /承認を聞いた職員/, '石井 拓', dialog);
    await palette.look('disclosure-approved');
    await push(page, 'この内容で提供を記録する', dialog);
    await expect(dialog).toBeHidden();
    await push(page, /令和9年8月20日.*への情報提供書を開く/, page.getByRole('tabpanel'));
    await expect(page.getByRole('dialog').getByText('個人に関する情報の提供について')).toBeVisible();
    await palette.look('disclosure-paper');
    await saveOpenPaper(palette, page, 'withdrawal-disclosure.pdf');
  });

  await palette.step('2027-08-23T10:00:00+09:00', '事後決裁の番号', async (page) => {
    await push(page, /への提供に決裁番号を書く/, page.getByRole('tabpanel'));
    const dialog = page.getByRole('dialog');
    await write(page, '決裁の番号', '社福第203号', dialog);
    await push(page, '決裁の番号を記録する', dialog);
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('tabpanel')).toContainText('決裁 社福第203号（令和9年8月23日）');
    await palette.look('settled');
  });
}

export async function playAdverse(palette: OfficeOnStage): Promise<void> {
  await palette.step('2027-08-23T11:00:00+09:00', '相手方から電話。お答えできません', async (page) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(TAKASHI);
    await expect(page.getByText(/で相手方とされている人と同じ名前です/)).toBeVisible();
    await palette.look('adverse-searched');
    await openCaseOf(page, CHIHIRO);
    await openTab(page, '本人・世帯');
    await push(page, `相手方 ${TAKASHI}からの問い合わせの応対を書く`, page.getByRole('tabpanel'));
    const note = page.getByRole('dialog');
    await expect(note.getByText(/相談の有無も含めお答えできません/)).toBeVisible();
    await palette.look('adverse-inquiry');
    await push(page, '経過を記録する', note);
    await expect(note).toBeHidden();
  });
  await palette.step('2027-08-23T11:10:00+09:00', '相手方あての書類は作れない', async (page) => {
    const dialog = await beginDisclosure(page);
    await write(page, '提供先（名簿にないとき）', TAKASHI, dialog);
    await tick(page, '氏名', dialog);
    await write(page, '伝えたこと・渡したもの', '書面がほしいと言われた。', dialog);
    await push(page, 'この内容で提供を記録する', dialog);
    await expect(dialog.getByText(/相手方として登録されている人です/).first()).toBeVisible();
    await palette.look('adverse-refused');
    await push(page, 'やめる', dialog);
    await expect(dialog).toBeHidden();
    await savePaper(palette, page, /^閲覧記録.*下見/, 'withdrawal-looks-palette.pdf');
  });
}

export async function playLooks(palette: OfficeOnStage, hall: OfficeOnStage): Promise<void> {
  await carry(palette, hall, {
    name: CHIHIRO,
    file: 'withdrawal-002.tsunagi',
    givenAt: '2027-08-24T09:00:00+09:00',
    takenAt: '2027-08-24T10:00:00+09:00',
    eraseDue: 'R9.9.3',
    seen: expectHidden,
  });
  await hall.step('2027-08-24T10:30:00+09:00', 'このケースを見た人の一覧', async (page) => {
    await openCaseOf(page, CHIHIRO);
    await openTab(page, '経過');
    await expect(page.getByRole('tabpanel')).toContainText('相談の有無も含めお答えできません');
    await expectHidden(page);
    await openTab(page, '書類');
    await savePaper(hall, page, /^閲覧記録.*下見/, 'withdrawal-looks-hall.pdf');
  });
}
