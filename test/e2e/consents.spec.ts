/**
 * Scenario 03's consents in the real application, by keyboard: the mother for herself and three children, ④ kept back, later only the
 * fact of arrears; who may learn what; one organisation withdrawn; the paper.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, find, follow, push, reach, tick, write } from '../../scripts/demo/keyboard.ts';
import { unlock } from '../../scripts/demo/offices.ts';
import { openTab } from '../../scripts/demo/parts.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/consents');

let folder: string;
let tsunagi: Tsunagi;

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-consents-'));
  const dataDir = join(folder, 'data');
  const made = await run(electronPath(), [join(import.meta.dirname, 'consentOffice.ts'), dataDir], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ids = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as Record<string, string>;
  tsunagi = await launchTsunagi({ dataDir, clock: '2027-05-14T11:00:00+09:00' });
  await unlock(tsunagi.page, { login: ids.login, passphrase: ids.passphrase } as never);
});
test.afterAll(async () => {
  expect(tsunagi.faults).toEqual([]);
  await tsunagi.close();
  rmSync(folder, { recursive: true, force: true });
});

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, name).toBeLessThanOrEqual(0);
}

test('母が自分と子ども3人の分を同意し、あとで滞納がある事実だけを足し、一つの機関を撤回する', async () => {
  test.setTimeout(180_000);
  const { page } = tsunagi;
  await follow(page, /^探す/, page.getByRole('navigation').first());
  await reach(page, page.getByRole('grid', { name: 'ケースの台帳' }));
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /齋藤 美和/ })).toBeVisible();
  await openTab(page, '同意');
  await look(page, 'empty');

  await push(page, '同意を記録する');
  const dialog = page.getByRole('dialog');
  await tick(page, /斎藤 大輝/, dialog);
  await tick(page, /齋藤 颯太/, dialog);
  await tick(page, /齋藤 花/, dialog);
  for (const mark of ['①', '②', '③', '⑤', '⑥']) await tick(page, new RegExp(`^${mark}`), dialog);
  await find(page, '共有先の機関', 'こども家庭センター', dialog);
  await find(page, '共有先の機関', '子育て支援課', dialog);
  await find(page, '共有しない機関', '社会福祉協議会', dialog);
  await choose(page, '方法', '書面', dialog);
  await look(page, 'dialog-top');
  const daiki = dialog.getByRole('region', { name: '斎藤 大輝（未成年）' });
  await choose(page, '親権', '単独親権', daiki);
  await write(page, '子ども本人の意向', '部活の先生には言わないでほしい', daiki);
  await daiki.scrollIntoViewIfNeeded();
  await look(page, 'dialog-child');
  await expect(dialog.getByText(/齋藤 颯太: 子ども本人の意向/)).toBeVisible();
  await push(page, '説明する文書を見る', dialog);
  await expect(dialog.getByText('第三者への提供の制限')).toBeVisible();
  await look(page, 'dialog-annex');
  await push(page, 'この内容で同意を記録する', dialog);
  await expect(dialog).toBeHidden();
  const lines = page.getByRole('list', { name: '一人ずつの同意' });
  await expect(lines).toContainText('同意あり ①②③⑤⑥、除く社会福祉協議会');
  await expect(lines.getByRole('listitem')).toHaveCount(4);

  await push(page, '同意を記録する');
  await push(page, /項目ごとに分ける/, dialog);
  await tick(page, '滞納がある事実', dialog);
  await look(page, 'dialog-items');
  await find(page, '共有先の機関', 'こども家庭センター', dialog);
  await push(page, 'この内容で同意を記録する', dialog);
  await expect(dialog).toBeHidden();
  await expect(lines).toContainText('④は滞納がある事実だけ');
  await look(page, 'lines');

  await push(page, /表で見る/);
  const matrix = page.getByRole('region', { name: '人と機関ごとの、共有してよい情報' });
  await reach(page, matrix);
  await expect(matrix.getByRole('row', { name: /齋藤 美和/ })).toContainText('④は滞納がある事実だけ');
  await expect(matrix.getByRole('row', { name: /斎藤 大輝/ })).not.toContainText('④');
  await expect(matrix.getByRole('row', { name: /齋藤 美和/ })).toContainText('× 共有しない約束');
  await matrix.scrollIntoViewIfNeeded();
  await look(page, 'matrix');

  await push(page, /^齋藤 花 令和9年5月14日.*撤回を記録する/);
  await choose(page, '撤回すること', /一部だけ/, dialog);
  await tick(page, '子育て支援課', dialog);
  await look(page, 'withdraw');
  await push(page, '撤回を記録する', dialog);
  await expect(dialog.getByText('撤回を記録しました')).toBeVisible();
  await look(page, 'withdrawn');
  await push(page, '閉じる', dialog);
  await expect(matrix.getByRole('row', { name: /齋藤 花/ })).toContainText('× 撤回');

  await push(page, '提供を記録する');
  await tick(page, '氏名', dialog);
  await write(page, '提供先（名簿にないとき）', '印西警察署', dialog);
  await expect(dialog.getByText(/共有先に入っていません/)).toBeVisible();
  await choose(page, '根拠', 'ほかの根拠で渡す', dialog);
  await look(page, 'disclosure');
  await write(page, '伝えたこと・渡したもの', '登校していないことと、家に人がいることを伝えた', dialog);
  await write(page, 'この根拠で提供した理由', '刑事訴訟法197条2項の照会', dialog);
  await push(page, 'この内容で提供を記録する', dialog);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: /印西警察署/ })).toContainText('法令に基づく場合');
  await look(page, 'disclosed');

  const pdf = join(SHOTS, 'consent-form.pdf');
  await tsunagi.nextSave(pdf);
  await push(page, /^斎藤 大輝 .*同意書を開く/);
  await push(page, /PDF/, dialog);
  await expect(dialog.getByText(/保存しました/)).toBeVisible();
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
  const text = stdout.replace(/\s/g, '');
  expect(text).toContain('部活の先生には言わないでほしい');
  expect(text).toContain('親権者');
  expect(text).toContain('個人情報に関する管理・取扱規程');
  expect(text).not.toContain('滞納');
});
