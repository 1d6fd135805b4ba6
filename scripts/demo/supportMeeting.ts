/** The 支援会議 of scenario 01 (R9.4.16): members and their secrecy notice, facts, agreed roles, gap, minutes on A4. */
import { expect, type Page } from '@playwright/test';
import { find, push, tick, write } from './keyboard.ts';
import { saveOpenPaper, savePaper } from './parts.ts';
import { openCaseOf } from './road.ts';
import type { OfficeOnStage } from './stage.ts';

const MEMBERS: [organisation: string, name: string, title: string, explained: string][] = [
  ['社会福祉課', '大野 恵', '調整役', 'R9.4.1'],
  ['高齢者福祉課', '木内 薫', 'コネクター', 'R9.4.1'],
  ['障がい福祉課', '小川 直子', '主査', 'R9.4.1'],
  ['印西北部地域包括支援センター', '林 智子', '社会福祉士', 'R9.4.1'],
  ['いんざいワーク・ライフサポートセンター', '関 亮', '主任相談支援員', 'R9.4.1'],
  ['民生委員・児童委員', '川村 和子', '民生委員', ''],
];

const STATEMENTS: [organisation: string, fact: string][] = [
  [
    '印西北部地域包括支援センター',
    '母は要介護2。半年前に訪問介護を断り、以後の利用はない。4月7日の訪問では声の応答のみで、室内には入れていない。',
  ],
  [
    '高齢者福祉課',
    '4月8日、食事をとっていることを窓越しに目視で確かめた。ネグレクトの疑いとして受理し、対応を検討中。',
  ],
  ['民生委員・児童委員', '長男とは数年話していない。夕方に図書館の方へ歩く姿を見かけることがある。'],
];

const ROLES: [what: string, organisation: string, who: string, due: string, guide: string][] = [
  [
    '母への声かけを週2回行い、様子を共有する',
    '印西北部地域包括支援センター',
    '林・川村（民生委員）',
    'R9.4.30',
    '週2回',
  ],
  ['長男へ手紙を届け、訪問する', 'いんざいワーク・ライフサポートセンター', '関', 'R9.4.22', '2週間に1回'],
  ['介護サービスの再開を働きかける', '高齢者福祉課', '木内', 'R9.5.14', '1か月後に状況確認'],
];

async function addMember(page: Page, [organisation, name, title, explained]: (typeof MEMBERS)[number]) {
  await push(page, '名簿に新しく加える');
  const dialog = page.getByRole('dialog');
  await find(page, '機関', organisation, dialog);
  await write(page, '氏名', name, dialog);
  await write(page, '職名', title, dialog);
  if (explained) await write(page, '守秘義務を説明した日', explained, dialog);
  await push(page, '名簿に加えて出席者にする', dialog);
  await expect(dialog).toBeHidden();
}

export async function playSupportMeeting(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-04-09T09:30:00+09:00', '起案・決裁・通知・構成員', async (page) => {
    await write(page, '開催日', 'R9.4.16');
    await write(page, '開始時刻', '14:00');
    await write(page, '終了時刻', '15:10');
    await write(page, '場所', '市役所 会議室');
    await write(page, '司会（会長）', '宮本 徹');
    await cityHall.look('meeting-prepare');
    for (const member of MEMBERS) await addMember(page, member);
    await push(page, '構成員でない人がいる');
    const dialog = page.getByRole('dialog');
    await write(page, '氏名', '森 一郎', dialog);
    await write(page, '機関・団体', '団地管理会社', dialog);
    await write(page, '加わってもらう理由', '団地で最近の様子を見ているため', dialog);
    await cityHall.look('meeting-non-member');
    await push(page, '冒頭に状況を聴取して退席（資料なし）', dialog);
    await expect(dialog).toBeHidden();
  });

  await cityHall.step('2027-04-09T10:00:00+09:00', '開催通知・次第・出席者名簿', async (page) => {
    await push(page, '開催通知を作る');
    const dialog = page.getByRole('dialog');
    await write(page, '文書番号', '社福第12号', dialog);
    await cityHall.look('meeting-notice');
    await push(page, '開催通知を見る', dialog);
    await write(page, '確かめた人', '宮本 徹', dialog);
    await tick(page, '作成した人が、宛名と内容を見比べた', dialog);
    await tick(page, '確かめた人が、宛名と内容を見比べた', dialog);
    await cityHall.look('address-check');
    await push(page, '下見に進む', dialog);
    await saveOpenPaper(cityHall, page, 'kaisai-tsuchi.pdf');
    await push(page, '次第を見る・印刷する');
    await saveOpenPaper(cityHall, page, 'shidai.pdf');
    await push(page, '出席者名簿を見る・印刷する');
    await saveOpenPaper(cityHall, page, 'shussekisha-meibo.pdf');
  });

  await cityHall.step('2027-04-16T14:00:00+09:00', '会議: 守秘義務の説明をその場で記録', async (page) => {
    await push(page, /川村 和子さんに、その場で説明して記録/);
    await expect(page.getByRole('button', { name: /川村 和子さんに、その場で説明/ })).toBeHidden();
    await cityHall.look('meeting-attendees');
  });

  await cityHall.step('2027-04-16T14:10:00+09:00', '会議: 情報共有、見立て、申合せ', async (page) => {
    await write(page, '検討したいこと', '母の安全の確保と、長男との接点づくりの役割を決める。');
    for (const [index, [organisation, fact]] of STATEMENTS.entries()) {
      await push(page, /機関を足す/);
      const row = page.getByRole('group', { name: `情報共有 ${index + 1}`, exact: true });
      await find(page, '機関', organisation, row);
      await write(page, '事実・発言', fact, row);
    }
    await write(page, '本人・家族の意向', '母: 「人に家へ入られたくない」。長男: 未確認。');
    await write(
      page,
      '課題の整理・見立て',
      '介護の中断と社会的孤立が重なる。緊急性は中。母への声かけを絶やさないことが要る。',
    );
    await write(
      page,
      '協議の内容',
      '訪問の主体を分け、同じ日に重ならないようにする。長男へは手紙から始める。',
    );
    for (const [index, [what, organisation, who, due, guide]] of ROLES.entries()) {
      await push(page, /申合せを足す/);
      const row = page.getByRole('group', { name: `申合せ ${index + 1}`, exact: true });
      await write(page, '何を', what, row);
      await find(page, '機関', organisation, row);
      await write(page, '誰が', who, row);
      await write(page, 'いつまで', due, row);
      await write(page, '目安', guide, row);
    }
    await cityHall.look('meeting-roles');
    await push(page, /足りないものを足す/);
    await write(page, /不足 1|足りない社会資源/, '男性介護者が立ち寄れる居場所');
    await write(page, '残された課題', '長男の生活歴と健康状態が分かっていない。');
    await write(page, '次回の日', 'R9.5.21');
    await write(page, '次回までのこと・場所', '声かけと手紙の結果を持ち寄る。市役所 会議室');
    await write(page, '決裁者', '宮本 徹');
    await write(page, '決裁日', 'R9.4.9');
    await write(page, '決裁の番号', '社福第12号');
    await tick(page, '守秘義務と資料の扱いを確かめ、配った資料を回収した');
    await tick(page, '申合せを読み上げ、出席者に確かめた');
    await cityHall.look('meeting-end');
  });

  await cityHall.step('2027-04-16T15:10:00+09:00', '開催済: 申合せ3件が対応事項になる', async (page) => {
    await push(page, '開催済にする（申合せ 3件を対応事項にします）');
    await expect(page.getByText('開催済です。会議録を確かめ、よければ確定してください。')).toBeVisible();
  });

  await cityHall.step('2027-04-16T15:20:00+09:00', '会議録', async (page) => {
    await push(page, /会議録を見る・印刷する/);
    const paper = page.getByRole('dialog');
    await expect(paper.getByText('男性介護者が立ち寄れる居場所').first()).toBeVisible();
    await cityHall.look('minutes');
    await cityHall.tsunagi.nextSave(cityHall.file('kaigiroku.pdf'));
    await push(page, 'PDFに保存', paper);
    await expect(page.getByText(/保存しました/).first()).toBeVisible({ timeout: 60_000 });
    await cityHall.tsunagi.nextPrint('printed');
    await push(page, '印刷する', paper);
    await expect(page.getByText(/印刷に出しました/).first()).toBeVisible({
      timeout: 60_000,
    });
    await page.keyboard.press('Escape');
    await expect(paper).toBeHidden();
  });
  await cityHall.step(
    '2027-04-16T15:40:00+09:00',
    '事例概要・時系列・ジェノグラムと、前の書類',
    async (page) => {
      await openCaseOf(page, '髙橋 誠');
      for (const [paper, file] of [
        [/相談受付・申込票.*下見|下見.*相談受付・申込票/, 'moshikomi-doi-nashi.pdf'],
        [/事例概要シート.*下見|下見.*事例概要シート/, 'jirei-gaiyo.pdf'],
        [/時系列整理表.*下見|下見.*時系列整理表/, 'jikeiretsu.pdf'],
        [/ジェノグラム.*下見|下見.*ジェノグラム/, 'genogram-ecomap.pdf'],
      ] as const)
        await savePaper(cityHall, page, paper, file);
    },
  );
}
