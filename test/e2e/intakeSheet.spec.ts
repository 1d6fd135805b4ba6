/**
 * インテーク・アセスメントシート in the real application, with the household of scenario 03: filled in as the mother tells, ヤングケアラー proposed and taken over,
 * 複合 proposed and corrected, everything there again after a restart, and the paper as it comes out.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, push, write } from '../../scripts/demo/keyboard.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';
import type { SheetIds } from './sheetOffice.ts';

const run = promisify(execFile);
let folder: string;
let ids: SheetIds;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsunagi-sheet-'));
  const made = await run(
    electronPath(),
    [join(import.meta.dirname, 'sheetOffice.ts'), join(folder, 'data')],
    {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    },
  );
  ids = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as SheetIds;
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function openSheet(): Promise<Page> {
  tsunagi = await launchTsunagi({ dataDir: join(folder, 'data'), clock: '2027-06-02T09:00:00+09:00' });
  const { page } = tsunagi;
  await write(page, '職員番号', ids.login);
  await write(page, 'パスフレーズ', ids.passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /探す/ }).first().click();
  await page
    .getByRole('link', { name: /齋藤 美和/ })
    .or(page.getByRole('button', { name: /齋藤 美和/ }))
    .first()
    .click();
  await page.getByRole('tab', { name: /受付・アセスメント/ }).click();
  await page.getByRole('button', { name: /アセスメントシートを/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /アセスメント/ })).toBeVisible();
  return page;
}

const turnTo = (page: Page, number: number) =>
  page
    .getByRole('navigation', { name: 'シートのページ' })
    .getByRole('button', { name: `${number}枚目` })
    .click();

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
}

async function clean(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}

const saved = (page: Page) => expect(page.locator('.sheet-saved')).toContainText('保存済み');

test('聴いたとおりに書けて、ヤングケアラーと複合は職員が決め、開き直してもそのままある', async () => {
  const page = await openSheet();

  // What was written at the reception stands here already.
  await expect(page.getByText('給食費が未納')).toBeVisible();
  await expect(page.getByRole('row', { name: /斎藤 大輝.*平成25年6月9日（13歳）/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /颯太.*平成31年4月30日（8歳）/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /花.*令和元年5月1日（8歳）/ })).toBeVisible();
  await expect(page.getByText('ひとり親（世帯の人から推定）')).toBeVisible();
  await choose(page, '住居', '借家・賃貸');
  await choose(page, '婚姻', '離別');
  await write(page, '本人の主訴', '朝、起き上がれない。大輝に頼ってしまっている。');
  await saved(page);
  await look(page, 'page-1');
  await clean(page);

  await turnTo(page, 2);
  await choose(page, '健康状態', '通院している');
  await write(page, '本人の収入（月額）', '９８，０００');
  await page.getByRole('checkbox', { name: '家賃', exact: true }).check({ force: true });
  await write(page, '滞納の額・期間', '3か月');
  await page.getByRole('checkbox', { name: '精神障害者保健福祉手帳' }).check({ force: true });
  await write(page, '精神障害者保健福祉手帳の等級', '2級');
  await choose(page, '就労状況', '無職（求職していない）');
  await saved(page);
  await look(page, 'page-2');
  await clean(page);

  await turnTo(page, 3);
  const tick = (name: RegExp) => page.getByRole('checkbox', { name }).check({ force: true });
  await tick(/齋藤 美和.*メンタルヘルスの課題/);
  await tick(/齋藤 美和.*経済的困窮/);
  await tick(/齋藤 美和.*子育て/);
  await expect(page.getByRole('button', { name: 'ヤングケアラーを採用する' })).toHaveCount(0);
  await tick(/斎藤 大輝.*不登校/);
  await expect(page.getByText(/斎藤 大輝さん（13歳）がいて、世帯に/)).toBeVisible();
  await look(page, 'page-3-proposed');
  await push(page, 'ヤングケアラーを採用する');
  await expect(page.getByRole('button', { name: 'ヤングケアラーを外す' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /斎藤 大輝.*ヤングケアラー/ })).toBeChecked();
  await write(page, /斎藤 大輝・ヤングケアラーのくわしいこと/, '弟妹の朝の支度と学童の迎え');
  await saved(page);
  await look(page, 'page-3');
  await clean(page);

  await turnTo(page, 4);
  await expect(page.getByRole('status').filter({ hasText: '複合' })).toContainText(
    '障がい、こども・子育て、困窮',
  );
  await page.getByRole('checkbox', { name: '障がい', exact: true }).uncheck({ force: true });
  await expect(page.getByRole('status').filter({ hasText: '複合' })).toContainText('職員が直した');
  await write(page, 'アセスメント結果の整理（支援者の見立て）', '母の体調が戻るまで、朝の支えが要る。');
  await push(page, '＋ 機関を加える');
  await write(page, '担当者', '教頭');
  await write(page, '関わり', '登校の声かけ');
  await write(page, '足りない支援・社会資源', '朝の家事支援');
  await saved(page);
  await look(page, 'page-4');
  await clean(page);

  await tsunagi.close();
  const again = await openSheet();
  await expect(again.getByRole('radio', { name: '借家・賃貸' })).toBeChecked();
  await expect(again.getByLabel('本人の主訴')).toHaveValue(/起き上がれない/);
  await turnTo(again, 2);
  await expect(again.getByLabel('本人の収入（月額）')).toHaveValue('98,000');
  await expect(again.getByLabel('精神障害者保健福祉手帳の等級')).toHaveValue('2級');
  await turnTo(again, 3);
  await expect(again.getByRole('checkbox', { name: /斎藤 大輝.*ヤングケアラー/ })).toBeChecked();
  await expect(again.getByLabel(/斎藤 大輝・ヤングケアラー/)).toHaveValue('弟妹の朝の支度と学童の迎え');
  await turnTo(again, 4);
  await expect(again.getByRole('checkbox', { name: '障がい', exact: true })).not.toBeChecked();
  await expect(again.getByLabel('関わり', { exact: true })).toHaveValue('登校の声かけ');
});

test('用紙は4枚で、書いたことが文字として読め、字形は埋め込まれている', async () => {
  const { page } = tsunagi;
  await page.getByRole('button', { name: '用紙を見る・印刷' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('インテーク・アセスメントシート').first()).toBeVisible();
  const path = test.info().outputPath('sheet.pdf');
  await tsunagi.nextSave(path);
  await dialog.getByRole('button', { name: 'PDFに保存' }).click();
  await expect(dialog.getByText(/に保存しました/)).toBeVisible({ timeout: 30_000 });
  const [info, fonts, text] = await Promise.all([
    run('pdfinfo', [path]),
    run('pdffonts', [path]),
    run('pdftotext', ['-layout', path, '-']),
  ]);
  expect(info.stdout).toMatch(/Pages:\s+4\n/);
  expect(info.stdout).toMatch(/Page size:.*A4/);
  expect(fonts.stdout).not.toContain('Type 3');
  const pages = text.stdout.split('\f').map((each) => each.replace(/\s/g, ''));
  for (const words of [
    '学校・教育委員会',
    '起き上がれない',
    '平成31年4月30日',
    '令和元年5月1日',
    '借家・賃貸',
  ])
    expect(pages[0]).toContain(words);
  for (const words of ['98,000円', '3か月', '精神障害者保健福祉手帳（2級）'])
    expect(pages[1]).toContain(words);
  for (const words of ['ヤングケアラー', '弟妹の朝の支度と学童の迎え', '欠席が続いている'])
    expect(pages[2]).toContain(words);
  for (const words of ['母の体調が戻るまで', '教頭', '朝の家事支援', '複合（二つ以上）'])
    expect(pages[3]).toContain(words);
  for (const each of pages.slice(0, 4)) {
    expect(each).toContain('取扱注意');
    expect(each).toContain('ケース番号');
    expect(each).not.toContain('秘匿町');
  }
  expect(tsunagi.faults).toEqual([]);
  await tsunagi.close();
});
