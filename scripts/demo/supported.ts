/** Scenario 01 from R9.7 to R9.9.17: fourteen entries at two windows, one organisation more, a look at how it goes, advice. */
import { expect } from '@playwright/test';
import { choose, find, pick, push, tick, write } from './keyboard.ts';
import { openTab, saveOpenPaper, savePaper, writeNote } from './parts.ts';
import { carry, openCaseOf } from './road.ts';
import type { OfficeOnStage } from './stage.ts';

const NORTH = '印西北部地域包括支援センター';
const WORK_LIFE = 'いんざいワーク・ライフサポートセンター';
const WORKSHOP = '福祉作業所コスモス';
const SON = '髙橋 誠';

interface Entry {
  at: string;
  method: string;
  organisation?: string;
  partner: string;
  fact: string;
  view: string;
}

const AT_PALETTE: Entry[] = [
  {
    at: '2027-07-02T14:00:00+09:00',
    method: '訪問',
    organisation: WORK_LIFE,
    partner: '本人',
    fact: '長男と15分話せた。図書館で読んだ本のことを話した。',
    view: '関心のあることから始める。',
  },
  {
    at: '2027-07-09T14:00:00+09:00',
    method: '訪問',
    organisation: WORK_LIFE,
    partner: '本人',
    fact: '長男が自分から次の日を尋ねた。',
    view: '曜日を決めて続ける。',
  },
  {
    at: '2027-07-16T13:30:00+09:00',
    method: '来所面談',
    partner: '本人',
    fact: '長男が一人で来所した。居場所の案内を持ち帰った。',
    view: '見学に誘う。',
  },
  {
    at: '2027-07-30T10:00:00+09:00',
    method: '同行',
    organisation: WORK_LIFE,
    partner: '本人',
    fact: '居場所を見学した。30分いて、「静かでよかった」。',
    view: '別の日にもう一度見学する。',
  },
  {
    at: '2027-08-06T10:00:00+09:00',
    method: '電話',
    organisation: WORK_LIFE,
    partner: '関係機関',
    fact: '作業の場にも関心があるとのこと。福祉作業所の見学を相談した。',
    view: '共有先に加える同意を得てから進める。',
  },
  {
    at: '2027-08-20T10:00:00+09:00',
    method: '同行',
    organisation: WORKSHOP,
    partner: '本人',
    fact: '福祉作業所コスモスを見学し、箱折りを体験した。',
    view: '体験を週1回続ける。',
  },
  {
    at: '2027-09-03T10:00:00+09:00',
    method: '電話',
    organisation: WORKSHOP,
    partner: '関係機関',
    fact: '3回続けて来ているとのこと。帰りに挨拶をするようになった。',
    view: '定着に向けて見守る。',
  },
];

const AT_CITY_HALL: Entry[] = [
  {
    at: '2027-07-05T11:00:00+09:00',
    method: '訪問',
    organisation: NORTH,
    partner: '家族',
    fact: '母と居間で話せた。腰の痛みを訴えた。',
    view: '受診を勧める。',
  },
  {
    at: '2027-07-12T11:00:00+09:00',
    method: '電話',
    organisation: '高齢者福祉課',
    partner: '庁内課',
    fact: '訪問介護の再開について、事業所の空きを確かめた。',
    view: '木曜の午前で調整する。',
  },
  {
    at: '2027-07-26T11:00:00+09:00',
    method: '訪問',
    organisation: NORTH,
    partner: '家族',
    fact: '母が受診した。湿布が処方された。',
    view: '経過を見る。',
  },
  {
    at: '2027-08-02T11:00:00+09:00',
    method: '電話',
    organisation: '障がい福祉課',
    partner: '庁内課',
    fact: '長男のサービス利用の可否について、見立てを依頼した。',
    view: '9月までに回答を得る。',
  },
  {
    at: '2027-08-16T11:00:00+09:00',
    method: '訪問',
    organisation: NORTH,
    partner: '家族',
    fact: '訪問介護を週1回再開した。母は「来てくれると助かる」。',
    view: '回数は本人と決める。',
  },
  {
    at: '2027-08-30T11:00:00+09:00',
    method: '電話',
    organisation: NORTH,
    partner: '関係機関',
    fact: '健康ちょきん運動の見学を計画しているとのこと。',
    view: '体調に合わせる。',
  },
  {
    at: '2027-09-10T11:00:00+09:00',
    method: '電話',
    organisation: '障がい福祉課',
    partner: '庁内課',
    fact: '就労継続支援の利用は可能との見立て。本人の希望を待つ。',
    view: '体験を続けながら本人と相談する。',
  },
];

async function writeAll(office: OfficeOnStage, entries: readonly Entry[]): Promise<void> {
  for (const [index, { at, ...fields }] of entries.entries())
    await office.step(at, `経過を書く（${fields.method}）`, async (page) => {
      if (index === 0) await openCaseOf(page, SON);
      await writeNote(page, fields);
    });
}

export async function playMonths(cityHall: OfficeOnStage, palette: OfficeOnStage): Promise<void> {
  await carry(cityHall, palette, {
    name: SON,
    file: 'handoff-005-cityhall-palette.tsunagi',
    givenAt: '2027-06-24T16:00:00+09:00',
    takenAt: '2027-06-25T09:00:00+09:00',
    eraseDue: 'R9.7.5',
  });
  await writeAll(palette, AT_PALETTE.slice(0, 5));
  await palette.step('2027-08-12T14:00:00+09:00', '受入先を共有先に加える同意', async (page) => {
    await openTab(page, '同意');
    await push(page, '同意を記録する', page.getByRole('tabpanel'));
    const dialog = page.getByRole('dialog');
    for (const mark of ['①', '②', '③', '⑤', '⑥']) await tick(page, new RegExp(`^${mark}`), dialog);
    await find(page, '共有先の機関', WORKSHOP, dialog);
    await choose(page, '方法', '書面', dialog);
    await push(page, 'この内容で同意を記録する', dialog);
    await expect(dialog).toBeHidden();
  });
  await writeAll(palette, AT_PALETTE.slice(5));
  await writeAll(cityHall, AT_CITY_HALL);
  await carry(palette, cityHall, {
    name: SON,
    file: 'handoff-006-palette-cityhall.tsunagi',
    givenAt: '2027-09-13T16:00:00+09:00',
    takenAt: '2027-09-14T09:00:00+09:00',
    eraseDue: 'R9.9.22',
  });
  await cityHall.step('2027-09-14T09:10:00+09:00', '同じファイルをもう一度: 何も増えない', async (page) => {
    await push(page, /渡す・受け取る/, page.getByRole('main'));
    await cityHall.tsunagi.nextOpen(cityHall.file('handoff-006-palette-cityhall.tsunagi'));
    await push(page, /^受け取る/, page.getByRole('main'));
    await expect(
      page.getByText('このファイルは、もう取り込んであります。何も変わっていません。'),
    ).toBeVisible({
      timeout: 60_000,
    });
  });
  await cityHall.step('2027-09-14T09:30:00+09:00', '支援経過一覧', async (page) => {
    await openCaseOf(page, SON);
    await openTab(page, '経過');
    await push(page, '経過一覧を印刷', page.getByRole('tabpanel'));
    const dialog = page.getByRole('dialog');
    await push(page, '下見する', dialog);
    await saveOpenPaper(cityHall, page, 'progress-list.pdf');
  });
}

export async function playMonitoring(cityHall: OfficeOnStage): Promise<void> {
  await cityHall.step('2027-09-17T10:00:00+09:00', '中間の状況確認', async (page) => {
    await openCaseOf(page, SON);
    await push(page, '状況を確認する');
    const dialog = page.getByRole('dialog');
    for (const [action, state] of [
      ['母への訪問', '予定どおり'],
      ['訪問介護を', '達成'],
      ['長男への訪問', '予定どおり'],
      ['居場所と参加の場', '達成'],
      ['障がい福祉サービス', '達成'],
    ] as const)
      await pick(page, new RegExp(`「${action}.*」の進み`), state, dialog);
    await write(
      page,
      '本人・世帯の状況',
      '母は健康ちょきん運動を見学したが合わず、訪問介護を週1回利用している。長男は福祉作業所コスモスの体験が週1回続いている。',
      dialog,
    );
    await write(page, '本人のことば', '長男「行くところがあるのは、悪くない」', dialog);
    await cityHall.look('plan-check');
    await push(page, '状況確認を記録する', dialog);
    await expect(dialog).toBeHidden();
  });
  await cityHall.step('2027-09-17T11:00:00+09:00', '関係機関への助言', async (page) => {
    await openCaseOf(page, SON);
    await push(page, '助言を記録する');
    const dialog = page.getByRole('dialog');
    await find(page, '助言した機関', WORKSHOP, dialog);
    await write(page, '相手（担当者）', '施設長', dialog);
    await write(
      page,
      '助言の内容',
      '急に休んだ日も理由を尋ねず、次の日を伝えるだけにすると続きやすい。',
      dialog,
    );
    await push(page, '助言を記録する', dialog);
    await expect(dialog).toBeHidden();
    await savePaper(cityHall, page, /フェースシート/, 'face-sheet.pdf');
  });
}
