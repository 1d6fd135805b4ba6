/** A file looked at in the real application: person by person before it is taken in, and who may be one looked at afterwards. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { push } from '../../scripts/demo/keyboard.ts';
import { goTo, unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/preview');

let folder: string;
let login: { login: string; passphrase: string };

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-preview-'));
  const made = await run(electronPath(), [join(import.meta.dirname, 'previewOffices.ts'), folder], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  login = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

test('取り込む前に、一人ずつ見られる。同じ人かもしれない人は、あとで見比べて決められる', async () => {
  test.setTimeout(120_000);
  const tsunagi = await launchTsunagi({
    dataDir: join(folder, 'cityhall'),
    clock: '2027-08-03T09:00:00+09:00',
  });
  const { page } = tsunagi;
  try {
    await unlock(page, login as never);
    await tsunagi.doubleClick(join(folder, 'copy.tsunagi'));
    await expect(page.getByRole('heading', { level: 1, name: '受け取った内容を確かめる' })).toBeVisible();
    const summary = page.getByRole('list', { name: 'このファイルのまとめ' });
    for (const said of ['同じ人かもしれない人 1人', '入力の食い違い 1件', '新しい人 2人', '変わる人 1人'])
      await expect(summary).toContainText(said);
    const people = page.getByRole('region', { name: '一人ずつ' });
    // Open by itself: whoever wants looking at.
    await expect(people).toContainText('この窓口の記録に、同じ人かもしれない人がいます');
    await expect(people).toContainText('戶田 幸子');
    await push(page, /^戸田 健一/);
    await expect(people).toContainText('090-0000-9988');
    await push(page, /^市川 早苗/);
    await expect(people).toContainText('住所・電話・メールはファイルに入っていません');
    await expect(page.getByRole('region', { name: 'ケース', exact: true })).toContainText('経過 2件');
    await look(page, 'preview');
    await page.setViewportSize({ width: 683, height: 384 });
    await look(page, 'preview-200');
    await page.setViewportSize({ width: 1366, height: 768 });
    await push(page, '2件を取り込む');
    await expect(page.getByRole('heading', { level: 1, name: '取り込みました' })).toBeVisible({
      timeout: 30_000,
    });
    await look(page, 'taken');
    await goTo(page, '本日の予定');
    await push(page, '確かめる', page.getByRole('region', { name: '同じ人かもしれない記録' }));
    await expect(page.getByRole('region', { name: '戸田 澪' })).toContainText('生年月日');
    await look(page, 'pairs');
    await push(page, '戸田 澪さんの二つの記録を見比べる');
    await look(page, 'compare');
    await push(page, 'やめる', page.getByRole('dialog'));
    await push(page, '戸田 澪さんは別の人');
    await expect(page.getByText('確かめる記録はありません')).toBeVisible();
    expect(tsunagi.faults).toEqual([]);
  } finally {
    await tsunagi.close();
  }
});
