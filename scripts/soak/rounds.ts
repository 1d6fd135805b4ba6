/**
 * The power goes while somebody types. One round: the application is started on the data folder that the last one left, unlocked,
 * and the draft is opened; its words are a prefix of what was typed, and what was on the screen two seconds before the end is there.
 * Then typing goes on, and at a random moment every process is killed at once (SIGKILL: nothing can tidy up). One round in four
 * registers the reception and is killed while that is on its way: afterwards there is the case or the draft, never both, never
 * neither. The store's integrity and its record of operations hold after every round.
 */
import type { Page } from '@playwright/test';
import type { StoreKey } from '../../db/store/connection.ts';
import { launchTsunagi, type Tsunagi } from '../../test/e2e/launch.ts';
import { choose, find } from '../demo/keyboard.ts';
import { type Chance, createChance } from '../seed/chance.ts';
import { CREDENTIALS } from './office.ts';
import { type Remains, remainsOf, storeKeyOf } from './remains.ts';

export interface Round {
  round: number;
  what: 'typing' | 'registering';
  /** Milliseconds from the first keystroke of the round to the end. */
  killedAfter: number;
  typed: number;
  lost: number;
  faults: string[];
}

const LATEST_MS = 2000;
const SYLLABLES =
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん。';
const MEMO = '聴きながら書いてください';

interface Typing {
  /** What was asked for so far; the last letter may not have reached the page. */
  asked: string;
  /** When the page had so many letters. */
  shown: { at: number; length: number }[];
}

export async function playRounds(options: {
  dataDir: string;
  rounds: number;
  seed: number;
  tell(round: Round): void;
}): Promise<Round[]> {
  const chance = createChance(options.seed);
  const key = await storeKeyOf(options.dataDir, CREDENTIALS);
  const played: Round[] = [];
  let before: Remains = remainsOf(options.dataDir, key);
  for (let round = 1; round <= options.rounds; round += 1) {
    const one = await playRound(options.dataDir, key, chance, before, round);
    before = one.remains;
    played.push(one.played);
    options.tell(one.played);
  }
  return played;
}

async function playRound(
  dataDir: string,
  key: StoreKey,
  chance: Chance,
  before: Remains,
  round: number,
): Promise<{ played: Round; remains: Remains }> {
  const faults: string[] = [];
  const tsunagi = await launchTsunagi({ dataDir });
  const dead = processesOf(tsunagi);
  const { page } = tsunagi;
  await unlock(page);
  const [waiting] = before.drafts.values();
  await openReception(page, waiting !== undefined);
  const memo = page.getByRole('textbox', { name: MEMO });
  await memo.waitFor({ state: 'visible' });
  const found = await memo.inputValue();
  if (found !== (waiting ?? '')) faults.push(`書きかけが違います: ${found.length} / ${waiting?.length}`);

  const what = round % 4 === 0 ? 'registering' : 'typing';
  const typing: Typing = { asked: found, shown: [] };
  if (what === 'registering') await fillIn(page);
  await memo.focus();
  await page.keyboard.press('Control+End');
  const began = performance.now();
  const life = what === 'typing' ? chance.int(150, 3000) : chance.int(300, 900);
  await typeUntil(page, typing, chance, began + life);
  let killedAt = performance.now();
  if (what === 'registering') {
    // From before the press reaches the core until after its answer is back.
    const press = page
      .getByRole('button', { name: '受付として登録' })
      .click()
      .catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, chance.int(0, 300)));
    killedAt = performance.now();
    await (await dead).kill(chance);
    await press;
  } else await (await dead).kill(chance);

  const remains = remainsOf(dataDir, key);
  faults.push(...remains.faults);
  const lost =
    what === 'typing'
      ? judgeTyping(typing, remains, killedAt, faults)
      : judgeRegistering(typing, before, remains, faults);
  return {
    played: {
      round,
      what,
      killedAfter: Math.round(killedAt - began),
      typed: Array.from(typing.asked).length - Array.from(found).length,
      lost,
      faults,
    },
    remains,
  };
}

function judgeTyping(typing: Typing, remains: Remains, killedAt: number, faults: string[]): number {
  const [kept = ''] = remains.drafts.values();
  if (remains.drafts.size > 1) faults.push(`書きかけが ${remains.drafts.size} 件あります`);
  if (!typing.asked.startsWith(kept)) faults.push('書いたものと違う書きかけが残りました');
  const due = typing.shown.findLast(({ at }) => at <= killedAt - LATEST_MS)?.length ?? 0;
  if (kept.length < due) faults.push(`2秒より前の ${due - kept.length} 字が失われました`);
  return typing.asked.length - kept.length;
}

function judgeRegistering(typing: Typing, before: Remains, remains: Remains, faults: string[]): number {
  const cases = remains.registered.length - before.registered.length;
  if (cases + remains.drafts.size !== 1)
    faults.push(`ケース ${cases} 件と書きかけ ${remains.drafts.size} 件が残りました`);
  const kept = cases === 1 ? remains.registered.at(-1) : [...remains.drafts.values()][0];
  if (cases === 1 && kept !== typing.asked) faults.push('登録された内容が、書いたものと違います');
  if (!typing.asked.startsWith(kept ?? '')) faults.push('書いたものと違う書きかけが残りました');
  return typing.asked.length - (kept?.length ?? 0);
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('職員番号', { exact: true }).fill(CREDENTIALS.login);
  await page.getByLabel('パスフレーズ', { exact: true }).fill(CREDENTIALS.passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '本日の予定' }).waitFor({ timeout: 30_000 });
}

/** From 本日の予定: the draft that waits there, or a new reception. */
async function openReception(page: Page, waits: boolean): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: waits ? /^受付/ : '＋ 受付する' })
    .first()
    .click();
}

async function fillIn(page: Page): Promise<void> {
  await choose(page, '受付方法', '電話');
  await find(page, '相談経路', '知人・近隣');
}

async function typeUntil(page: Page, typing: Typing, chance: Chance, end: number): Promise<void> {
  while (performance.now() < end) {
    const letter = chance.pick(Array.from(SYLLABLES));
    typing.asked += letter;
    await page.keyboard.insertText(letter);
    typing.shown.push({ at: performance.now(), length: typing.asked.length });
    await new Promise((resolve) => setTimeout(resolve, chance.int(0, 60)));
  }
}

/** Every process of the application, known while it lives; killed in any order, within a millisecond or so. */
async function processesOf(tsunagi: Tsunagi): Promise<{ kill(chance: Chance): Promise<void> }> {
  const main = tsunagi.app.process();
  const others = await tsunagi.inMain(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  const all = [...new Set([main.pid as number, ...others])];
  return {
    async kill(chance) {
      const order = all.map((pid) => ({ pid, at: chance.int(0, 1000) })).sort((a, b) => a.at - b.at);
      for (const { pid } of order) kill(pid);
      while (all.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (fault) {
    // Gone already: the one before it took it along.
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
