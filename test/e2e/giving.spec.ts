/** 渡す in the real application: the year's approval once, what stays behind, a recipient outside the city, and the ledger to the last erasure. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, find, pick, push, reach, tick, untick, write } from '../../scripts/demo/keyboard.ts';
import { unlock } from '../../scripts/demo/offices.ts';
import { writeApproval } from '../../scripts/demo/road.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/giving');

let folder: string;
let told: { login: string; passphrase: string };

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-giving-'));
  const made = await run(electronPath(), [join(import.meta.dirname, 'givingOffices.ts'), folder], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  told = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

async function at(clock: string, work: (tsunagi: Tsunagi) => Promise<void>): Promise<void> {
  const tsunagi = await launchTsunagi({ dataDir: join(folder, 'cityhall'), clock });
  try {
    await unlock(tsunagi.page, told as never);
    await work(tsunagi);
    expect(tsunagi.faults).toEqual([]);
  } finally {
    await tsunagi.close();
  }
}

const made = (page: Page) =>
  expect(page.getByRole('heading', { name: '渡すファイルができました' })).toBeVisible({ timeout: 60_000 });

test('年度の承認は一度だけ書き、秘匿の住所は除き、市の外へは根拠と承認をそろえ、消去まで台帳で見届ける', async () => {
  test.setTimeout(240_000);
  await at('2027-04-14T09:00:00+09:00', async (tsunagi) => {
    const { page } = tsunagi;
    await page.setViewportSize({ width: 1366, height: 768 });
    // Overdue media of both directions stand on the day's list; a press leads to the record.
    await expect(page.getByText('受け取り 第1号')).toBeVisible();
    await look(page, 'today');
    await push(page, '持出し R8-001');
    await expect(page.getByText('R8-001', { exact: true })).toBeVisible();
    await look(page, 'ledger-record');

    // A new fiscal year: the approval is asked for, once.
    await push(page, /^渡す/, page.getByRole('main'));
    await choose(page, '渡す先', 'コスモスパレット窓口');
    await tick(page, /小林 千尋/);
    await expect(page.getByText('小林 千尋: 住所秘匿のため、住所・電話は入っていません')).toBeVisible();
    await push(page, '1件を渡すファイルを作る');
    await expect(page.getByText('入力してください').first()).toBeVisible();
    await writeApproval(page);
    await push(page, /^入れないもの/);
    await tick(page, /電話番号・メールアドレス/);
    await tick(page, /支援経過/);
    await tick(page, /秘匿の住所も入れる/);
    await expect(page.getByText('秘匿の住所が入ります（1件のケース）')).toBeVisible();
    await look(page, 'give-city');
    await untick(page, /秘匿の住所も入れる/, page.getByRole('main'));
    await tsunagi.nextSave(join(folder, 'to-palette.tsunagi'));
    await push(page, '1件を渡すファイルを作る');
    await made(page);
    await look(page, 'given');
    await push(page, '渡す・受け取るに戻る');

    // Outside the city: what consent lacks is said person by person, and another basis asks for its reason.
    await push(page, /^渡す/, page.getByRole('main'));
    await choose(page, '渡す先', /いんざいワーク・ライフサポートセンター/);
    await tick(page, /中村 あかり/);
    await write(page, '目的', '住居確保の相談のため');
    await find(page, '渡す先の機関', 'いんざいワーク');
    await expect(page.getByText(/同意に入っていない: /)).toBeVisible();
    await look(page, 'give-outside');
    await write(page, '承認者', '宮本 徹');
    await write(page, '承認日', 'R9.4.14');
    await tsunagi.nextSave(join(folder, 'refused.tsunagi'));
    await push(page, '1件を渡すファイルを作る');
    await expect(page.getByText(/中村 あかりさん: 同意に入っていない項目のため/)).toBeVisible();
    await pick(page, /根拠/, /法令に基づく場合/);
    await write(page, 'この根拠を選んだ理由', '生活困窮者自立支援法による照会があったため');
    await tsunagi.nextSave(join(folder, 'to-contractor.tsunagi'));
    await push(page, '1件を渡すファイルを作る');
    await made(page);
    await push(page, '渡す・受け取るに戻る');

    // The ledger: handed over, erased, and only what is still open.
    await push(page, 'R9-001 の媒体を受け渡した');
    await write(page, '媒体を受け取った人', '長谷川 恵', page.getByRole('dialog'));
    await look(page, 'handed');
    await push(page, '受渡しを記録する', page.getByRole('dialog'));
    await expect(page.getByRole('cell', { name: /^長谷川 恵/ })).toBeVisible();
    await pick(page, /年度/, 'すべての年度');
    await push(page, /からの第1号のファイルを消去した/);
    await look(page, 'erase');
    await push(page, '消去した', page.getByRole('dialog'));
    await expect(page.getByText(/消去済み/)).toBeVisible();
    await look(page, 'ledger');
    await reach(page, page.getByRole('radio', { name: 'すべて', exact: true }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await expect(page.getByText(/消去済み/)).toBeHidden();
    await push(page, '持出し・受領簿を印刷する');
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, 'ledger-paper');
  });
});
