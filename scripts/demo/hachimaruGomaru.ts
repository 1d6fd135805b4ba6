/** Scenario 01 up to 引継ぎ (R9.4.7–R9.4.20): an 8050 household without consent, from an anonymous call to the other window. */
import { expect, type Page } from '@playwright/test';
import { choose, find, pick, push, reach, tick, write } from './keyboard.ts';
import { goTo } from './offices.ts';
import { markWorry, openTab, writeNote } from './parts.ts';
import { writeApproval } from './road.ts';
import type { OfficeOnStage } from './stage.ts';
import { playSupportMeeting } from './supportMeeting.ts';

const NORTH = '印西北部地域包括支援センター';

async function identify(page: Page, position: number, person: { name: string; kana: string; birth: string }) {
  await openTab(page, '本人・世帯');
  const edit = page
    .getByRole('tabpanel')
    .getByRole('row')
    .nth(position + 1)
    .getByRole('button', { name: /を直す$/ });
  await reach(page, edit);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await write(page, '氏名', person.name, dialog);
  await write(page, 'ふりがな', person.kana, dialog);
  await write(page, '生年月日', person.birth, dialog);
  await push(page, '人の情報を保存する', dialog);
  await expect(dialog).toBeHidden();
}

export async function playHachimaruGomaru(cityHall: OfficeOnStage, palette: OfficeOnStage): Promise<void> {
  await playReception(cityHall);
  await playAcceptance(cityHall);
  await playSupportMeeting(cityHall);
  await playHandoff(cityHall, palette);
}

async function playReception(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-04-07T10:20:00+09:00', '匿名の電話を受け付ける', async (page) => {
    await goTo(page, '受付する');
    await write(
      page,
      '聴きながら書いてください',
      '木下の団地で、高齢のお母さんと息子さんの二人暮らし。最近お母さんを見ない。ごみが玄関先に出たまま。',
    );
    await markWorry(page, 'ひきこもり・不登校', '◎');
    await markWorry(page, '介護のこと', '○');
    await markWorry(page, '地域との関係について', '○');
    await choose(page, '受付方法', '電話');
    await find(page, '相談経路', '知人・近隣');
    await choose(page, '来談者はご本人ですか', 'ご本人以外');
    await tick(page, '匿名を希望');
    await pick(page, /来談者とご本人との関係/, '近隣');
    await choose(page, '緊急性', /^高/);
    await write(page, '緊急性の根拠', '80代の母の安否が分からない');
    await push(page, 'ご本人を書く');
    const son = page.getByRole('group', { name: /1人目/ });
    await choose(page, '性別', '男性', son);
    await write(page, '年代', '50代', son);
    await push(page, '世帯の人を加える');
    const mother = page.getByRole('group', { name: /2人目/ });
    await pick(page, /本人から見た続柄/, '母', mother);
    await choose(page, '性別', '女性', mother);
    await write(page, '年代', '80代', mother);
    await choose(page, '本人の同意', '同意なし');
    await pick(page, /同意がない理由/, '本人に未接触');
    await write(page, '情報の入手経路', '近隣住民からの匿名の電話');
    await cityHall.look('reception-anonymous');
    await push(page, '受付として登録');
    await expect(page.getByRole('heading', { level: 1, name: /氏名不詳/ })).toBeVisible();
  });

  await cityHall.step('2027-04-07T10:40:00+09:00', '緊急のケースが本日の予定の先頭に出る', async (page) => {
    await goTo(page, '本日の予定');
    await expect(page.getByText('80代の母の安否が分からない').first()).toBeVisible();
    await cityHall.look('today-urgent');
    await push(page, /開く/, page.getByRole('main'));
    await expect(page.getByRole('heading', { level: 1, name: /氏名不詳/ })).toBeVisible();
  });

  await cityHall.step('2027-04-07T11:05:00+09:00', '包括への照会と、本人・母の特定', async (page) => {
    await writeNote(page, {
      method: '電話',
      organisation: NORTH,
      partner: '関係機関',
      fact: '母は要介護2の認定があるが、半年前からサービスを断っている。母は高橋節子、長男は髙橋誠とのこと。',
      view: '早急に安否を確かめる。訪問は包括と調整する。',
    });
    await identify(page, 0, { name: '髙橋 誠', kana: 'たかはし まこと', birth: 'S45.11.20' });
    await identify(page, 1, { name: '高橋 節子', kana: 'たかはし せつこ', birth: '昭和18年5月2日' });
    await cityHall.look('household');
    await expect(page.getByRole('heading', { level: 1, name: /髙橋 誠/ })).toBeVisible();
  });

  await cityHall.step('2027-04-07T17:30:00+09:00', '安否確認と、虐待の疑いの連絡', async (page) => {
    await writeNote(page, {
      method: '訪問',
      partner: '家族',
      fact: '14時 包括が訪問、応答なし。17時30分 管理会社の立会いで声をかけ、母の応答あり。',
      view: 'ネグレクトの疑いがある。高齢者福祉課へ連絡する。',
    });
    await openTab(page, '受付・アセスメント');
    await push(page, 'リスクを聴き取る');
    const dialog = page.getByRole('dialog');
    await tick(page, '高齢者虐待', dialog);
    await push(page, '聴き取りを記録する', dialog);
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await cityHall.look('risk-notification');
    await find(page, '連絡した機関', '高齢者福祉課', dialog);
    await write(page, '連絡した内容', 'ネグレクトの疑いとして、高齢者福祉課の窓口へ電話で連絡した。', dialog);
    await push(page, '聴き取りを記録する', dialog);
    await expect(dialog).toBeHidden();
  });

  await cityHall.step('2027-04-07T17:45:00+09:00', '「高橋」でも見つかる', async (page) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.insertText('高橋');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-found]').first()).toContainText('髙橋 誠');
    await cityHall.look('search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /髙橋 誠/ })).toBeVisible();
  });
}

async function playAcceptance(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-04-08T10:00:00+09:00', '緊急性を中に変える', async (page) => {
    await openTab(page, '受付・アセスメント');
    await push(page, '緊急性を変える');
    const dialog = page.getByRole('dialog');
    await choose(page, '緊急性', /中/, dialog);
    await choose(page, '「高」から下げる理由', /目で見て確かめた/, dialog);
    await write(page, '変える根拠', '食事をとっていることを目視で確認した。', dialog);
    await push(page, '緊急性を記録する', dialog);
    await expect(dialog).toBeHidden();
  });

  await cityHall.step('2027-04-08T16:20:00+09:00', 'スクリーニング 5（同意は未取得）', async (page) => {
    await push(page, '進め方を決める');
    const dialog = page.getByRole('dialog');
    await choose(page, '判断の結果', /同意は未取得/, dialog);
    await write(page, '根拠・理由', '本人に未接触。母の介護と長男のひきこもりが重なる。', dialog);
    await push(page, 'この結果で決める', dialog);
    await expect(dialog).toBeHidden();
  });

  await cityHall.step('2027-04-08T16:40:00+09:00', '多機関協働へつなぐ（同意なし）', async (page) => {
    await push(page, '多機関協働へつなぐ');
    const dialog = page.getByRole('dialog');
    await write(page, 'つなぎ元の課', '高齢者福祉課', dialog);
    await write(page, 'コネクターの氏名', '木内 薫', dialog);
    await choose(page, '受付・申込票の種類', /本人同意なし/, dialog);
    await write(
      page,
      '多機関協働が必要な理由',
      '母の安否確認と介護サービスの再開、長男への働きかけを同時に進める必要がある。',
      dialog,
    );
    await push(page, '多機関協働へ申し込む', dialog);
    await expect(dialog).toBeHidden();
  });

  await cityHall.step('2027-04-09T09:00:00+09:00', '受理', async (page) => {
    await push(page, '受理判定を記録する');
    const dialog = page.getByRole('dialog');
    await choose(page, '判定', /^受理/, dialog);
    await pick(page, /調整役/, /大野 恵/, dialog);
    await push(page, 'この判定で決める', dialog);
    await expect(dialog).toBeHidden();
    await cityHall.look('case-accepted');
  });

  await cityHall.step(
    '2027-04-09T09:10:00+09:00',
    '重層的支援会議は止められ、支援会議に切り替える',
    async (page) => {
      await openTab(page, '会議');
      await push(page, '重層的支援会議に諮る');
      const dialog = page.getByRole('dialog');
      await write(page, '会議の日', 'R9.4.16', dialog);
      await push(page, '議題に載せる', dialog);
      await expect(dialog.getByRole('alert').first()).toContainText('支援会議');
      await cityHall.look('plan-review-refused');
      await push(page, '支援会議に切り替える', dialog);
      await expect(page.getByRole('heading', { level: 1, name: /支援会議/ })).toBeVisible();
    },
  );
}

async function playHandoff(cityHall: OfficeOnStage, palette: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-04-19T10:00:00+09:00', '写しを渡す', async (page) => {
    await goTo(page, '探す・ケース');
    await cityHall.look('ledger');
    await page.keyboard.press('Control+K');
    await page.keyboard.insertText('髙橋 誠');
    await expect(page.locator('[data-found]').first()).toBeVisible();
    await cityHall.look('search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /髙橋 誠/ })).toBeVisible();
    await push(page, '写しをほかの窓口へ渡す');
    await expect(page.getByRole('heading', { level: 1, name: 'ケースの写しを渡す' })).toBeVisible();
    await write(page, '目的', '長男の相談をコスモスパレットで受け持つため');
    await writeApproval(page);
    await write(page, '媒体管理番号', 'USB-03');
    await write(page, '消去予定日', 'R9.4.30');
    await cityHall.look('give');
    await cityHall.tsunagi.nextSave(cityHall.file('handoff-001-cityhall-palette.tsunagi'));
    await push(page, '1件を渡すファイルを作る');
    await expect(page.getByRole('heading', { name: '渡すファイルができました' })).toBeVisible({
      timeout: 60_000,
    });
    await cityHall.look('given');
  });

  await cityHall.step('2027-04-19T10:05:00+09:00', '持出し記録票', async (page) => {
    await push(page, '持出し記録票を見る・印刷する');
    const paper = page.getByRole('dialog');
    await cityHall.look('takeout-record');
    await cityHall.tsunagi.nextSave(cityHall.file('takeout-record.pdf'));
    await push(page, 'PDFに保存', paper);
    await expect(page.getByText(/保存しました/).first()).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await expect(paper).toBeHidden();
  });

  await palette.step('2027-04-20T09:10:00+09:00', '開いて、確かめ、内容を見る', async (page) => {
    await goTo(page, '渡す・受け取る');
    await palette.tsunagi.nextOpen(palette.file('handoff-001-cityhall-palette.tsunagi'));
    await push(page, /^受け取る/, page.getByRole('main'));
    await expect(page.getByText('送り主 市役所 ✔')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('改ざんなし ✔')).toBeVisible();
    await palette.look('take-preview');
  });

  await palette.step('2027-04-20T09:15:00+09:00', '取り込む', async (page) => {
    await push(page, '1件を取り込む');
    await expect(page.getByRole('heading', { name: '取り込みました' })).toBeVisible({ timeout: 60_000 });
    await palette.look('taken');
    await push(page, /R09-市0001 を開く/);
    await expect(page.getByRole('heading', { level: 1, name: /髙橋 誠/ })).toBeVisible();
    await palette.look('case-at-palette');
    await goTo(page, '本日の予定');
    await expect(page.getByText('長男へ手紙を届け、訪問する').first()).toBeVisible();
    await palette.look('today');
  });

  await palette.step('2027-04-20T09:20:00+09:00', '同じファイルをもう一度: 何も変わらない', async (page) => {
    await goTo(page, '渡す・受け取る');
    await palette.tsunagi.nextOpen(palette.file('handoff-001-cityhall-palette.tsunagi'));
    await push(page, /^受け取る/, page.getByRole('main'));
    await expect(
      page.getByText('このファイルは、もう取り込んであります。何も変わっていません。'),
    ).toBeVisible({
      timeout: 60_000,
    });
    await palette.look('taken-again');
  });
}
