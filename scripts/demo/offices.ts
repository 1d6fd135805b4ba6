/** The first day of two offices: set-up, recovery key, cards exchanged and read aloud. All people and passphrases are invented. */
import { expect, type Page } from '@playwright/test';
import { choose, follow, push, reach, tick, write } from './keyboard.ts';
import { openTab } from './parts.ts';
import type { OfficeOnStage, Stage } from './stage.ts';

export interface Person {
  name: string;
  kana: string;
  login: string;
  passphrase: string;
}

export const SANO: Person = {
  name: '佐野 真由',
  kana: 'さの まゆ',
  login: 'sano',
  passphrase: 'asagiri noren hoganshi kakinoki',
};
export const ISHII: Person = {
  name: '石井 拓',
  kana: 'いしい たく',
  login: 'ishii',
  passphrase: 'suito kodama sanrinsha yudachi',
};
export const ONO: Person = {
  name: '大野 恵',
  kana: 'おおの めぐみ',
  login: 'ono',
  passphrase: 'todai makura jitensha yamabuki',
};

/** Everybody of the demonstration, with the passphrase that opens their office's store. */
export const PEOPLE = [
  { office: 'cityhall', ...SANO },
  { office: 'cityhall', ...ONO },
  { office: 'palette', ...ISHII },
];

export async function unlock(page: Page, { login, passphrase }: Person): Promise<void> {
  await expect(page.getByRole('heading', { name: 'つなぎを開く' })).toBeVisible();
  const field = page.getByLabel('職員番号');
  await reach(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(login);
  await reach(page, page.getByLabel('パスフレーズ', { exact: true }));
  await page.keyboard.insertText(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '本日の予定' })).toBeVisible({ timeout: 30_000 });
}

export interface NewOffice {
  key: OfficeOnStage['key'];
  name: string;
  suggestion: string;
  clock: string;
  administrator: Person;
  /** 古い道具でも開ける方式: an X25519 card, so that Debian's age opens what is made for it. */
  oldTools: boolean;
}

export async function setUpOffice(stage: Stage, office: NewOffice): Promise<OfficeOnStage> {
  const onStage = await stage.open(office.key, office.name, office.clock);
  await onStage.step(office.clock, '最初の設定', async (page) => {
    await expect(page.getByRole('heading', { name: 'この窓口の最初の設定' })).toBeVisible();
    await choose(page, '窓口の名前', office.suggestion);
    await write(page, '氏名', office.administrator.name);
    await write(page, 'ふりがな', office.administrator.kana);
    await write(page, '職員番号', office.administrator.login);
    await write(page, 'パスフレーズ', office.administrator.passphrase);
    await write(page, 'パスフレーズ（確認）', office.administrator.passphrase);
    if (office.oldTools) {
      await push(page, /詳しい設定/);
      await choose(page, '引継ぎファイルの封じ方', /古い道具でも開ける方式/);
    }
    await onStage.look('set-up');
    await push(page, 'この内容で窓口を作る');
  });
  await onStage.step(office.clock, '回復キー', async (page) => {
    await expect(page.getByRole('heading', { name: '回復キーを紙に残してください' })).toBeVisible({
      timeout: 60_000,
    });
    await onStage.look('recovery-key');
    await onStage.tsunagi.nextSave(onStage.file(`${office.key}-recovery.pdf`));
    await push(page, '用紙をPDFで保存する');
    await expect(page.getByText(/を保存しました/)).toBeVisible({ timeout: 60_000 });
    await tick(page, /封をして保管しました/);
    await push(page, 'つなぎを開く画面へ進む');
  });
  await onStage.step(office.clock, '開く', async (page) => {
    await onStage.look('unlock');
    await unlock(page, office.administrator);
    await onStage.look('first-day');
  });
  return onStage;
}

export async function goTo(page: Page, room: string): Promise<void> {
  await follow(page, new RegExp(`^${room}`), page.getByRole('navigation').first());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function exportCard(office: OfficeOnStage, at: string): Promise<void> {
  await office.step(at, '窓口カードを書き出す', async (page) => {
    await goTo(page, '設定');
    await office.tsunagi.nextSave(office.file(`${office.key}.card`));
    await push(page, '窓口カードを書き出す');
    await expect(page.getByText(/を書き出しました/).first()).toBeVisible();
  });
}

async function takeCard(office: OfficeOnStage, from: OfficeOnStage, at: string): Promise<string> {
  return office.step(at, '相手の窓口カードを読み合わせる', async (page) => {
    await office.tsunagi.nextOpen(office.file(`${from.key}.card`));
    await push(page, '相手の窓口カードを読み込む');
    await expect(page.getByText('読み合わせがまだです').first()).toBeVisible();
    await office.look('card-words');
    const words = await page.getByRole('list', { name: `${from.name}の12の言葉` }).innerText();
    await push(page, '12の言葉がすべて一致した');
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await write(page, '相手の窓口で読み上げた人', (from.key === 'palette' ? ISHII : SANO).name, dialog);
    await choose(page, '相手はどこの窓口ですか', /この市の窓口/, dialog);
    await push(page, '12の言葉がすべて一致した', dialog);
    await expect(page.getByText('読み合わせ済み').first()).toBeVisible();
    return words;
  });
}

/** Cards on a stick, twelve words on the telephone. */
export async function meet(one: OfficeOnStage, other: OfficeOnStage, at: string): Promise<void> {
  await exportCard(one, at);
  await exportCard(other, at);
  const heardThere = await takeCard(other, one, at);
  const heardHere = await takeCard(one, other, at);
  for (const [office, heard] of [
    [one, heardThere],
    [other, heardHere],
  ] as const) {
    const own = await office.page.getByRole('list', { name: `${office.name}の12の言葉` }).innerText();
    if (own.replace(/\s+/g, ' ') !== heard.replace(/\s+/g, ' ')) throw new Error('12の言葉が一致しません');
  }
}

/** These offices are throw-away: their keys are left for whoever checks the files. */
export async function exportKey(office: OfficeOnStage, at: string): Promise<void> {
  await office.step(at, '鍵ファイルを書き出す', async (page) => {
    await goTo(page, '設定');
    await openTab(page, '窓口カード');
    await office.tsunagi.nextSave(office.file(`${office.key}.key`));
    await push(page, '鍵ファイルを書き出す');
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await push(page, '承認を受けたので書き出す', dialog);
    await expect(page.getByText(/金庫に保管してください/).last()).toBeVisible();
  });
}

/** A colleague at the same PC, with a passphrase of her own. */
export async function addColleague(
  office: OfficeOnStage,
  at: string,
  person: Person,
  role: string,
): Promise<void> {
  await office.step(at, `職員を加える（${person.name}）`, async (page) => {
    await goTo(page, '設定');
    await openTab(page, '職員');
    await push(page, '職員を加える');
    const dialog = page.getByRole('dialog');
    await write(page, '氏名', person.name, dialog);
    await write(page, 'ふりがな', person.kana, dialog);
    await write(page, '職員番号', person.login, dialog);
    await tick(page, role, dialog);
    await write(page, 'パスフレーズ', person.passphrase, dialog);
    await write(page, 'パスフレーズ（確認）', person.passphrase, dialog);
    await push(page, 'この職員を加える', dialog);
    await expect(dialog).toBeHidden({ timeout: 30_000 });
  });
}
