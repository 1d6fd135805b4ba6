/**
 * Scenario 03's sitting in the real application, by keyboard: two cases at 13:30 and 14:30, each with minutes of its own in which not a word of the other
 * stands; a case without consent is stopped and shown the other way.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, find, follow, pick, push, tick, write } from '../../scripts/demo/keyboard.ts';
import { unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/planReview');

let folder: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-plan-review-'));
  const dataDir = join(folder, 'data');
  const made = await run(electronPath(), [join(import.meta.dirname, 'planReviewOffice.ts'), dataDir], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ids = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as Record<string, string>;
  tsunagi = await launchTsunagi({ dataDir, clock: '2027-05-20T13:20:00+09:00' });
  await unlock(tsunagi.page, { login: ids.login, passphrase: ids.passphrase } as never);
});
test.afterAll(async () => {
  expect(tsunagi.faults).toEqual([]);
  await tsunagi.close();
  rmSync(folder, { recursive: true, force: true });
});

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

test('重層的支援会議: 一日に二つの案件を続けて扱い、会議録は案件ごとに分かれる', async () => {
  test.setTimeout(240_000);
  const { page } = tsunagi;
  const dialog = page.getByRole('dialog');
  const saved = () => expect(page.getByText(/保存済み/)).toBeVisible();

  await follow(page, /^会議/, page.getByRole('navigation').first());
  await look(page, 'list-empty');
  await push(page, '重層的支援会議を準備する');
  await write(page, /会議の日/, 'R9.5.20', dialog);
  await push(page, '準備を始める', dialog);
  await expect(page.getByRole('heading', { level: 1, name: /重層的支援会議 令和9年度 第1回/ })).toBeVisible();

  const addCase = async (name: string, kind?: string) => {
    await push(page, /案件を加える/);
    await find(page, 'ケース', name, dialog);
    if (kind) await pick(page, /何を諮るか/, kind, dialog);
    await push(page, '議題に載せる', dialog);
  };
  await addCase('岡本 恵子（');
  await expect(dialog).toBeHidden();
  await addCase('試験 湊（', '中間の状況');
  await expect(dialog).toBeHidden();
  await addCase('試験 渚（');
  await expect(dialog.getByRole('alert').first()).toContainText('重層的支援会議には諮れません');
  await expect(dialog.getByRole('button', { name: '支援会議に切り替える' })).toBeVisible();
  await look(page, 'refused');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await write(page, '開始時刻', '13:30');
  await write(page, '終了時刻', '15:20');
  await write(page, '場所', '市役所 会議室');
  await push(page, 'こども家庭センターを出席者に加える');
  await write(page, '氏名', '試験 一枝', page.getByRole('group', { name: '出席者 1' }));
  await push(page, 'いんざいワーク・ライフサポートセンターを出席者に加える');
  const second = page.getByRole('group', { name: '出席者 2' });
  await write(page, '氏名', '試験 次郎', second);
  await saved();
  // Each of them is named by one case's consents alone.
  await expect(page.getByText(/は、岡本 恵子さんの同意の共有先に入っていません/)).toBeVisible();
  await look(page, 'outside-consent');
  const leave = async (group: string, name: string) => {
    const box = page.getByRole('group', { name: group }).getByRole('checkbox', { name });
    await box.focus();
    await page.keyboard.press('Space');
  };
  await leave('出席者 1', '試験 湊');
  await leave('出席者 2', '岡本 恵子');
  await expect(page.getByText(/同意の共有先に入っていません/)).toHaveCount(0);

  const sides = page.getByRole('navigation', { name: '会議の項目' });
  await push(page, /岡本 恵子/, sides);
  await expect(page.getByRole('heading', { level: 2, name: /岡本 恵子/ })).toBeVisible();
  await write(page, 'この案件の開始時刻', '13:30');
  await write(page, '協議の内容', '朝の支えを先に入れる');
  await choose(page, '協議結果', '適切');
  await push(page, /役割を足す/);
  await write(page, '何を', '遅刻・欠席の日に連絡する');
  await write(page, 'いつまで', 'R9.6.10');
  await push(page, /足りないものを足す/);
  await write(page, '不足 1', '朝だけ使える家事の支え');
  await saved();

  await push(page, /試験 湊/, sides);
  await expect(page.getByRole('heading', { level: 2, name: /試験 湊/ })).toBeVisible();
  await write(page, 'この案件の開始時刻', '14:30');
  await push(page, '開催済にする');
  await expect(page.getByText(/協議の内容、まとめの読み上げを入力してください/)).toBeVisible();
  await look(page, 'missing');
  await write(page, '協議の内容', '求人を二つ見学した');
  await tick(page, /まとめ.*を読み上げ/);
  await saved();
  await push(page, '開催済にする');
  await expect(page.getByText(/役割 1件を対応事項にしました/)).toBeVisible();
  await look(page, 'held');

  const minutesOf = async (name: string): Promise<string> => {
    await push(page, `${name}の会議録`);
    await expect(dialog.getByText('同意された項目の範囲で協議します').first()).toBeVisible();
    const file = join(folder, `${name}.pdf`);
    await tsunagi.nextSave(file);
    await push(page, 'PDFに保存', dialog);
    await expect(page.getByText(/保存しました/).first()).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
  };
  const first = await minutesOf('岡本 恵子');
  const other = await minutesOf('試験 湊');
  for (const word of [
    '岡本恵子',
    '13時30分',
    '朝の支えを先に入れる',
    '試験一枝',
    '朝だけ使える家事の支え',
    '①②③⑤⑥',
  ]) {
    expect(first).toContain(word);
    expect(other).not.toContain(word);
  }
  for (const word of ['試験湊', '14時30分', '求人を二つ見学した', '試験次郎', '①③⑥']) {
    expect(other).toContain(word);
    expect(first).not.toContain(word);
  }

  await push(page, '会議録を確定する');
  await push(page, '会議録を確定する', page.getByRole('alertdialog'));
  await expect(page.getByText(/に確定しました。内容は書き換えられません/)).toBeVisible();
  await look(page, 'confirmed');
  await push(page, '会議録を訂正する');
  await write(page, '訂正する理由', '見学した数の誤り', dialog);
  await push(page, '訂正を始める', dialog);
  await expect(dialog).toBeHidden();
  await push(page, /試験 湊/, sides);
  await write(page, '協議の内容', '求人を三つ見学した');
  await saved();
  await push(page, '訂正版を確定する');
  await push(page, '訂正版を確定する', page.getByRole('alertdialog'));
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await push(page, '試験 湊の会議録 第1版');
  await expect(dialog.getByText('求人を二つ見学した')).toBeVisible();
  await page.keyboard.press('Escape');
  await push(page, '会議の一覧に戻る');
  await expect(page.getByRole('table', { name: '重層的支援会議の一覧' })).toContainText(
    '会議録確定（訂正版）',
  );
  await look(page, 'list');
});
