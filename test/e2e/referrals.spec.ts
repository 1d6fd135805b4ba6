/**
 * つなぎ in the real application, as a clerk goes through it: proposed and sent, asked about, led back to screening; what came by FAX
 * registered, joined to its case and answered; the directory put right. Each screen passes axe, each paper is read back.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const CONCIERGE = '子育てコンシェルジュ';

let folder: string;
let tsunagi: Tsunagi;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsunagi-referrals-'));
  const made = await run(
    electronPath(),
    [join(import.meta.dirname, 'referralOffice.ts'), join(folder, 'data')],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  const ids = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as {
    login: string;
    passphrase: string;
  };
  tsunagi = await launchTsunagi({ dataDir: join(folder, 'data'), clock: '2026-11-24T14:20:00+09:00' });
  page = tsunagi.page;
  await page.getByLabel('職員番号').fill(ids.login);
  await page.getByLabel('パスフレーズ', { exact: true }).fill(ids.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '本日の予定' })).toBeVisible({ timeout: 30_000 });
});
test.afterAll(async () => {
  expect(tsunagi.faults).toEqual([]);
  await tsunagi.close();
  await rm(folder, { recursive: true, force: true });
});

const dialog = () => page.getByRole('dialog');
const room = (name: RegExp) => page.getByRole('navigation').first().getByRole('link', { name }).click();

async function clean(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' | ')}`),
  ).toEqual([]);
}

/** The paper on show, saved and read back: its text without spaces, and only embedded letters of the bundled faces. */
async function paper(name: string): Promise<string> {
  const path = join(folder, `${name}.pdf`);
  await tsunagi.nextSave(path);
  await dialog().getByRole('button', { name: 'PDFに保存' }).click();
  await expect(dialog().getByText(/に保存しました/)).toBeVisible({ timeout: 60_000 });
  const [info, fonts, text] = await Promise.all([
    run('pdfinfo', [path]),
    run('pdffonts', [path]),
    run('pdftotext', [path, '-']),
  ]);
  expect(info.stdout).toMatch(/Pages:\s+1\n/);
  for (const font of fonts.stdout.trim().split('\n').slice(2))
    expect(font).toMatch(/BIZUDP(Mincho|Gothic)-(Regular|Bold)\s+CID TrueType\s.*\syes yes/);
  await dialog().getByRole('button', { name: '閉じる' }).last().click();
  return text.stdout.replace(/\s/g, '');
}

test('機関を直し、担当者を加えると、名簿に出る', async () => {
  await room(/機関・構成員名簿/);
  await expect(page.getByText('令和9年1月31日まで')).toBeVisible();
  await page.getByRole('textbox', { name: /しぼり込む/ }).fill('ほいくようちえん');
  await page.getByRole('button', { name: '保育幼稚園課' }).click();
  await page.getByRole('button', { name: '直す', exact: true }).click();
  await dialog().getByRole('textbox', { name: '電話番号' }).fill('0476-00-0404');
  await dialog()
    .getByRole('textbox', { name: /担当地区/ })
    .fill('試験町');
  await clean();
  await dialog().getByRole('button', { name: '保存する' }).click();
  await expect(dialog()).toBeHidden();
  await page.getByRole('button', { name: '担当者を加える' }).click();
  await dialog().getByRole('textbox', { name: /^氏名/ }).fill('試験 保子');
  await dialog().getByRole('radio', { name: 'コネクター' }).check({ force: true });
  await dialog().getByRole('textbox', { name: 'この日から' }).fill('R8.4.1');
  await dialog().getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('row', { name: /コネクター.*試験 保子/ })).toBeVisible();
  await expect(page.getByText('0476-00-0404')).toBeVisible();
  await clean();
});

test('候補から選ぶと連絡先が出て、載らないものを告げ、つなぐシートと案内メモが出る', async () => {
  await room(/探す/);
  await page
    .getByRole('link', { name: /中村 あかり/ })
    .or(page.getByRole('button', { name: /中村 あかり/ }))
    .first()
    .click();
  await page.getByRole('tab', { name: /つなぎ/ }).click();
  await page.getByRole('tabpanel').getByRole('button', { name: 'つなぐ', exact: true }).click();
  const candidate = dialog().getByRole('radio', { name: new RegExp(`^${CONCIERGE}`) });
  await expect(
    dialog()
      .getByText(/お困りごと◎11 子育てのこと、対象: 子育て家庭/)
      .first(),
  ).toBeVisible();
  await candidate.check({ force: true });
  await expect(dialog().getByText(/0476-00-0101　内線 2101.*コネクター 試験 繋子/)).toBeVisible();
  await expect(dialog().getByText(/○01 .*は載りません。本人が口頭で/)).toBeVisible();
  await expect(
    dialog()
      .getByText(/書いてよいのは ①⑥ のことだけです/)
      .first(),
  ).toBeVisible();
  await dialog()
    .getByRole('textbox', { name: /つなぐ理由/ })
    .fill('一時預かりの利用を希望している。');
  await dialog().getByRole('textbox', { name: '面談の約束（日時・場所）' }).fill('11月25日 10時');
  await dialog().getByRole('textbox', { name: '口頭で伝えたこと' }).fill('夜泣きが続いている。');
  await dialog()
    .getByRole('textbox', { name: /持っていくもの/ })
    .fill('母子健康手帳');
  await clean();
  await dialog().getByRole('button', { name: 'この内容でつなぐ' }).click();
  const sheet = await paper('sheet');
  expect(sheet).toContain('◎子育てのこと');
  expect(sheet).not.toContain('夜泣き');
  await page.getByRole('button', { name: `案内メモ（${CONCIERGE}）` }).click();
  const memo = await paper('memo');
  for (const word of ['ご案内', '母子健康手帳', 'けんこう']) expect(memo).toContain(word);
  for (const word of ['中村', '一時預かり', 'R08-']) expect(memo).not.toContain(word);
});

test('まだ分からなければ日を改め、つながらなければ進め方の判断に戻る', async () => {
  await tsunagi.setClock('2026-12-03T09:00:00+09:00');
  await room(/本日の予定/);
  await page.getByRole('button', { name: /確認を記録する/ }).click();
  await expect(dialog()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/確認が2日過ぎています/)).toBeVisible();
  await clean();
  const ask = async (outcome: RegExp, note: string) => {
    await page.getByRole('tabpanel').getByRole('button', { name: 'つなぎを確認する' }).click();
    await dialog().getByRole('radio', { name: outcome }).check({ force: true });
    await dialog()
      .getByRole('textbox', { name: /確かめ方/ })
      .fill('先方に電話');
    await dialog()
      .getByRole('textbox', { name: /まだ分からない理由|分かったこと/ })
      .fill(note);
    await dialog().getByRole('button', { name: '確認を記録する' }).click();
    await expect(dialog()).toBeHidden();
  };
  await ask(/まだ分からない/, '担当者が不在');
  await expect(page.getByText('確かめた（1回目）')).toBeVisible();
  await ask(/つながらなかった/, '本人が来なかった');
  await expect(page.getByRole('button', { name: '進め方を決める' }).first()).toBeVisible();
});

test('FAXで届いたつなぎを受け付け、ケースに結びつけ、回答書を出す', async () => {
  await room(/本日の予定/);
  await page.getByRole('button', { name: '受付簿を開く' }).first().click();
  await page.getByRole('button', { name: '届いたつなぎを記録する' }).click();
  await dialog().getByRole('button', { name: '受付簿に記録する' }).click();
  await expect(
    dialog()
      .getByText(/「送ってきた機関」が空いています/)
      .first(),
  ).toBeVisible();
  await dialog()
    .getByRole('combobox', { name: /送ってきた機関/ })
    .fill('試験中学校');
  await page.keyboard.press('Tab');
  await dialog()
    .getByRole('textbox', { name: /届いた内容/ })
    .fill('家庭で弟妹の世話をしている様子。');
  await dialog().getByRole('textbox', { name: '本人の氏名' }).fill('中村 あかり');
  await dialog().getByRole('button', { name: '受付簿に記録する' }).click();
  await expect(page.getByRole('heading', { name: /受けたつなぎ 受R08-パ001/ })).toBeVisible();
  await clean();
  await dialog().getByRole('button', { name: 'あるケースに結びつける' }).click();
  await dialog()
    .getByRole('button', { name: /中村 あかり .*に結びつける/ })
    .click();
  await dialog().getByRole('button', { name: '回答する' }).click();
  await expect(dialog().getByText(/「対応の有無・担当・連絡先」だけが載ります/)).toBeVisible();
  await dialog().getByRole('radio', { name: '受けて対応する' }).check({ force: true });
  await dialog().getByRole('textbox', { name: /控え/ }).fill('来週訪ねる。');
  await clean();
  await dialog().getByRole('button', { name: '回答を記録する' }).click();
  await dialog().getByRole('button', { name: '回答書' }).click();
  const answer = await paper('answer');
  for (const word of ['回答書', '受R08-パ001', '試験中学校', '受けて対応する'])
    expect(answer).toContain(word);
  for (const word of ['中村', '弟妹', '来週訪ねる']) expect(answer).not.toContain(word);
});
