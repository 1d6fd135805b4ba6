/**
 * A counter's hour in the real application, by keyboard: three receptions and the notes of two windows' cases half written at once, a
 * word at each in turn, then a lock, then the power gone. Nothing is lost and nothing gets into another one.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { choose, find, pick, push, write } from '../../scripts/demo/keyboard.ts';
import { goTo, unlock } from '../../scripts/demo/offices.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/test/interruptions');

test.describe.configure({ mode: 'serial' });

let folder: string;
let signIn: { name: string; kana: string; login: string; passphrase: string };
let tsunagi: Tsunagi;

const launch = () => launchTsunagi({ dataDir: join(folder, 'cityhall'), clock: '2027-04-12T09:00:00+09:00' });

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-interruptions-'));
  const made = await promisify(execFile)(
    electronPath(),
    [join(import.meta.dirname, 'interruptedOffices.ts'), folder],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  signIn = { name: '', kana: '', ...JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') };
  tsunagi = await launch();
  await unlock(tsunagi.page, signIn);
});
test.afterAll(async () => {
  await tsunagi.close().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});

const memoOf = (page: Page): Locator => page.getByRole('textbox', { name: '聴きながら書いてください' });
const factOf = (page: Page): Locator =>
  page.getByRole('dialog').getByRole('textbox', { name: /^内容（事実・発言）/ });
const strip = (page: Page): Locator => page.getByRole('toolbar', { name: '書きかけ', includeHidden: true });
const current = (page: Page): Locator => strip(page).locator('[aria-current="true"]');

/** What was typed at each, in the order in which they were begun. */
const written: { of: (page: Page) => Locator; text: string }[] = [];

async function begin(page: Page, of: (page: Page) => Locator, text: string): Promise<void> {
  await expect(of(page)).toHaveValue('');
  await of(page).focus();
  await page.keyboard.insertText(text);
  written.push({ of, text });
  await expect(current(page)).toHaveText(new RegExp(`^${written.length}`));
}

/** To the one with this number; what stands there is what was typed there, and something is added at its end. */
async function goOn(page: Page, number: number, more = ''): Promise<void> {
  await page.keyboard.press(`Alt+${number}`);
  const one = written[number - 1];
  if (!one) throw new Error(`no ${number}`);
  await expect(one.of(page)).toHaveValue(one.text);
  await expect(current(page)).toHaveText(new RegExp(`^${number}`));
  await one.of(page).focus();
  await page.keyboard.press('Control+End');
  if (more) await page.keyboard.insertText(more);
  one.text += more;
}

async function openNote(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.insertText(name);
  await push(page, new RegExp(name), page.getByRole('main'));
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible();
  await push(page, '経過を書く', page.getByRole('tabpanel'));
}

test('受付三件と、両方の窓口のケースの経過を、Alt+数字で行き来しながら書ける', async () => {
  const { page } = tsunagi;
  await goTo(page, '受付する');
  await begin(page, memoOf, '一件目の電話。家賃のこと。');
  await page.keyboard.press('Alt+0');
  await begin(page, memoOf, '二件目の来所。介護のこと。');
  await page.keyboard.press('Alt+0');
  await begin(page, memoOf, '三件目。子どものこと。');
  await openNote(page, '小川 和也');
  await begin(page, factOf, '市役所のケースの訪問。');
  // Somebody calls while the note is being written: out of the form, without closing it.
  await goOn(page, 1, '三か月分という。');
  await goTo(page, '探す・ケース');
  await openNote(page, '大野 美咲');
  await begin(page, factOf, 'コスモスパレットのケースの電話。');
  await goOn(page, 2, '要介護2。');
  await goOn(page, 4, '玄関先で話した。');
  await goOn(page, 3, '夜泣きが続く。');
  await goOn(page, 5, '母から。');
  await goOn(page, 1);
  await expect(strip(page).getByRole('button')).toContainText([
    /受付一件目の電話/,
    /受付二件目の来所/,
    /受付三件目/,
    /経過小川 和也/,
    /経過大野 美咲/,
    /別の受付を始める/,
  ]);
  await page.screenshot({ path: join(SHOTS, 'strip.png') });
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
});

test('離席ロックのあとも、停電のあとも、どれもなくならず、混ざらない', async () => {
  // The last letters are on their way when the screen locks.
  await goOn(tsunagi.page, 2, '娘が来た。');
  const page = await tsunagi.lock();
  await unlock(page, signIn);
  for (const number of [5, 1, 4, 2, 3]) await goOn(page, number, `${number}。`);
  await page.screenshot({ path: join(SHOTS, 'after-lock.png') });
  // What was typed two seconds ago is in the store, whatever happens.
  await page.waitForTimeout(2000);
  expect(tsunagi.faults).toEqual([]);
  const dead = once(tsunagi.app.process(), 'exit');
  tsunagi.app.process().kill('SIGKILL');
  await dead;
  tsunagi = await launch();
  await unlock(tsunagi.page, signIn);
  for (const number of [3, 4, 5, 1, 2]) await goOn(tsunagi.page, number);
});

test('登録し記録したものだけが帯から消え、ほかはそのまま残る。書きかけにならない画面からは、黙って移らない', async () => {
  const { page } = tsunagi;
  const dialog = page.getByRole('dialog');
  await goOn(page, 4);
  await pick(page, /対応方法/, '電話', dialog);
  await push(page, '経過を記録する', dialog);
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('tabpanel').getByText('市役所のケースの訪問。玄関先で話した。4。'),
  ).toBeVisible();
  written.splice(3, 1);
  await push(page, '注意を直す');
  await write(page, '注意すること', '午後は不在', dialog);
  await page.keyboard.press('Alt+1');
  await expect(page.getByText(/書きかけとして残りません/)).toBeVisible();
  await expect(dialog).toBeVisible();
  await push(page, 'やめる', dialog);
  await goOn(page, 1);
  await choose(page, '受付方法', '電話');
  await find(page, '相談経路', '本人（電話・メール）');
  await push(page, '受付として登録');
  // Its case opens: until then it is still on its way.
  await expect(page.getByRole('heading', { level: 1, name: '氏名不詳' })).toBeVisible();
  await expect(page.getByText('一件目の電話。家賃のこと。三か月分という。1。').first()).toBeVisible();
  written.splice(0, 1);
  await goOn(page, 1);
  await goOn(page, 3);
  await goOn(page, 2);
  await expect(strip(page).getByRole('button')).toHaveCount(4);
  expect(tsunagi.faults).toEqual([]);
});
