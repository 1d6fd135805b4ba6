/** Scenario 01 from R9.4.22 to R9.6.14: the door opens a little, one field is put right at both windows, two people consent, a plan. */
import { expect, type Page } from '@playwright/test';
import { choose, find, pick, push, tick, untick, write } from './keyboard.ts';
import { openTab, saveOpenPaper, savePaper, writeNote } from './parts.ts';
import { carry, openCaseOf } from './road.ts';
import type { OfficeOnStage } from './stage.ts';

const NORTH = '印西北部地域包括支援センター';
const WORK_LIFE = 'いんざいワーク・ライフサポートセンター';
const SON = '髙橋 誠';

async function correctTelephone(page: Page, tel: string): Promise<void> {
  await openTab(page, '本人・世帯');
  await push(page, '世帯の情報を直す', page.getByRole('tabpanel'));
  const dialog = page.getByRole('dialog');
  await write(page, '世帯の電話（自宅）', tel, dialog);
  await push(page, '世帯の情報を保存する', dialog);
  await expect(dialog).toBeHidden();
}

export async function playOutreach(cityHall: OfficeOnStage, palette: OfficeOnStage): Promise<void> {
  await palette.step('2027-04-22T14:00:00+09:00', 'アウトリーチ: 玄関先で長男と話せた', async (page) => {
    await openCaseOf(page, SON);
    await writeNote(page, {
      method: '訪問',
      organisation: WORK_LIFE,
      partner: '本人',
      fact: '玄関先で長男と5分話せた。手紙は読んだとのこと。「図書館には行く」。',
      view: '未接触から、玄関先で会話できる段階へ進んだ。次も同じ時刻に訪ねる。',
    });
    await writeNote(page, {
      method: '訪問',
      organisation: WORK_LIFE,
      partner: '家族',
      fact: '母は室内から返事があった。声は落ち着いていた。',
      view: '室内には入らず、声かけを続ける。',
    });
  });
  await palette.step('2027-04-22T14:30:00+09:00', '世帯の電話を直す（コスモスパレット）', (page) =>
    correctTelephone(page, '090-0000-5678'),
  );
  await cityHall.step('2027-04-23T09:40:00+09:00', '同じ欄を、市役所も直す', async (page) => {
    await openCaseOf(page, SON);
    await correctTelephone(page, '0476-00-1234');
  });
  await carry(palette, cityHall, {
    name: SON,
    file: 'handoff-002-palette-cityhall.tsunagi',
    givenAt: '2027-04-26T16:00:00+09:00',
    takenAt: '2027-04-27T09:10:00+09:00',
    eraseDue: 'R9.5.7',
  });
  await cityHall.step('2027-04-27T09:20:00+09:00', '入力の食い違い: 自宅と携帯の両方を残す', async (page) => {
    await push(page, 'どちらを残すか決める');
    const telephone = page.getByRole('region', { name: /世帯の電話（自宅）/ });
    for (const written of ['0476-00-1234', '090-0000-5678', '佐野 真由', '石井 拓'])
      await expect(telephone).toContainText(written);
    await cityHall.look('difference');
    await push(page, '世帯の電話（自宅）: 両方残す');
    await expect(page.getByText('入力の食い違いはありません')).toBeVisible();
  });
  await carry(cityHall, palette, {
    name: SON,
    file: 'handoff-003-cityhall-palette.tsunagi',
    givenAt: '2027-05-06T16:00:00+09:00',
    takenAt: '2027-05-07T09:10:00+09:00',
    eraseDue: 'R9.5.17',
  });
  await palette.step(
    '2027-05-07T09:20:00+09:00',
    '決めたことが届き、食い違いは終わっている',
    async (page) => {
      await openCaseOf(page, SON);
      for (const told of ['世帯の電話（自宅） 0476-00-1234', '世帯の電話（携帯） 090-0000-5678'])
        await expect(page.getByText(told)).toBeVisible();
      await expect(page.getByText(/両方の窓口で同じところを直した項目/)).toBeHidden();
    },
  );
}

export async function playConsents(cityHall: OfficeOnStage, palette: OfficeOnStage): Promise<void> {
  await palette.step(
    '2027-06-03T10:30:00+09:00',
    '長男が来所し、書面で同意。母は自宅で口頭',
    async (page) => {
      await openCaseOf(page, SON);
      const dialog = page.getByRole('dialog');
      const give = async (people: RegExp[], method: string) => {
        await openTab(page, '同意');
        await push(page, '同意を記録する', page.getByRole('tabpanel'));
        for (const person of [/髙橋 誠/, /高橋 節子/]) {
          const box = dialog.getByRole('checkbox', { name: person });
          const isWanted = people.some((each) => each.source === person.source);
          if ((await box.isChecked()) !== isWanted) await (isWanted ? tick : untick)(page, person, dialog);
        }
        for (const mark of ['①', '②', '③', '⑤', '⑥']) await tick(page, new RegExp(`^${mark}`), dialog);
        for (const organisation of ['高齢者福祉課', '障がい福祉課', NORTH, WORK_LIFE])
          await find(page, '共有先の機関', organisation, dialog);
        await find(page, '共有しない機関', '民生委員・児童委員', dialog);
        await choose(page, '方法', method, dialog);
      };
      await give([/髙橋 誠/], '書面');
      await push(page, 'この内容で同意を記録する', dialog);
      await expect(dialog).toBeHidden();
      await give([/高橋 節子/], '口頭（記録）');
      await push(page, '説明・立会い・判断能力・期限・種類を書く', dialog);
      await write(page, '立ち会った人', '林 智子（包括）', dialog);
      await write(
        page,
        '判断能力の確かめ方',
        '説明した内容を自分の言葉で言い直してもらい、理解していることを確かめた。',
        dialog,
      );
      await palette.look('consent-of-mother');
      await push(page, 'この内容で同意を記録する', dialog);
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('list', { name: '一人ずつの同意' }).getByRole('listitem')).toHaveCount(2);
      await palette.look('consents-of-two');
      await savePaper(palette, page, /同意書/, 'doisho.pdf');
    },
  );

  await palette.step(
    '2027-06-03T16:00:00+09:00',
    '共有先に入らない民生委員へ、役割を終える旨を連絡',
    (page) =>
      writeNote(page, {
        method: '電話',
        organisation: '民生委員・児童委員',
        partner: '関係機関',
        fact: '本人の同意の範囲に民生委員が入らないため、声かけの役割を終えることを伝え、これまでの礼を述べた。',
        view: 'これからの様子は伝えない。',
      }),
  );
  await carry(palette, cityHall, {
    name: SON,
    file: 'handoff-004-palette-cityhall.tsunagi',
    givenAt: '2027-06-04T16:00:00+09:00',
    takenAt: '2027-06-07T09:00:00+09:00',
    eraseDue: 'R9.6.14',
  });
}

const ACTIONS: [what: string, organisation: string, due: string, guide: string][] = [
  ['母への訪問と体調の確認を続け、介護サービスの再開を一緒に考える', NORTH, 'R9.8.31', '週1回会える'],
  ['訪問介護を、本人が選んだ曜日から再開できるよう調整する', '高齢者福祉課', 'R9.8.31', '週1回の利用'],
  ['長男への訪問を続け、外出先を一緒に考える', WORK_LIFE, 'R9.9.30', '月2回会える'],
  ['居場所と参加の場を見学する', WORK_LIFE, 'R9.9.30', '1か所を見学'],
  ['障がい福祉サービスの利用の可否を確かめる', '障がい福祉課', 'R9.9.17', '見立てが出る'],
];

export async function playPlanDraft(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-06-10T10:00:00+09:00', 'プラン案', async (page) => {
    await openCaseOf(page, SON);
    await push(page, 'プランを開く');
    await expect(page.getByRole('heading', { level: 1, name: /支援プラン/ })).toBeVisible();
    await push(page, 'プランを作る');
    await push(page, /同意のある世帯員を対象者に/);
    await pick(page, /調整役/, '大野 恵');
    await push(page, /課題を加える/);
    await write(page, /課題1/, '人と話すのが久しぶりで、家の外に居るところがない');
    await push(page, /課題を加える/);
    await write(page, /課題2/, '体がつらいが、知らない人に家へ入られたくない');
    await write(page, /長期目標/, '母子それぞれが、自分のペースで家の外とつながる');
    await write(page, '本プランの達成目標', '母は週1回の訪問を受け入れ、長男は月2回、家の外で過ごす');
    await write(page, 'プラン期間の始まり', 'R9.6.21');
    await write(page, 'プラン期間の終わり', 'R9.12.20');
    for (const [index, [what, organisation, due, guide]] of ACTIONS.entries()) {
      await push(page, /支援内容を加える/);
      const row = page.getByRole('group', { name: `支援内容${index + 1}`, exact: true });
      await write(page, `${index + 1} 実施すること`, what, row);
      await find(page, '担当機関', organisation, row);
      await write(page, '期限', due, row);
      await write(page, '達成の目安', guide, row);
    }
    await pick(page, /主担当機関/, NORTH);
    await tick(page, 'アウトリーチ等を通じた継続的支援事業');
    await tick(page, '参加支援事業');
    await write(page, /アウトリーチの目的・内容/, '長男への訪問と手紙。外出先に同行する。');
    await write(page, /参加支援の目的・内容/, '居場所と福祉作業所の見学、体験、定着までの支え。');
    await write(page, 'モニタリング1回目', 'R9.9.17');
    await write(page, '評価の予定', 'R9.12.10');
    await expect(page.getByText(/保存済み/)).toBeVisible();
    await cityHall.look('plan-draft');
  });
}

/** Everybody whom the plan is for: told of it, and signed. */
export async function explainAndSign(page: Page, how: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await push(page, '説明を記録する');
  await write(page, '説明の方法', how, dialog);
  await push(page, '説明を記録する', dialog);
  await expect(dialog).toBeHidden();
  for (let signed = 0; signed < 2; signed += 1) {
    await push(page, '署名を記録する');
    await push(page, '署名を記録する', dialog);
    await expect(dialog).toBeHidden();
  }
}

export async function playSignatures(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-06-14T15:00:00+09:00', '本人と母へ説明し、署名を得る', async (page) => {
    await openCaseOf(page, SON);
    await push(page, 'プランを開く');
    await explainAndSign(page, '自宅を訪問して、二人に');
    await cityHall.look('plan-signed');
    await push(page, 'プランの用紙');
    await saveOpenPaper(cityHall, page, 'plan-1.pdf');
  });
  await cityHall.step('2027-06-14T15:40:00+09:00', '重層的支援会議に諮る', async (page) => {
    await push(page, '会議に諮る');
    const dialog = page.getByRole('dialog');
    await write(page, '会議の日', 'R9.6.18', dialog);
    await push(page, '議題に載せる', dialog);
    await expect(dialog).toBeHidden();
  });
}
