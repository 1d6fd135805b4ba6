/**
 * From a keystroke to its letter on the screen, with the autosave on: the real application, a memo of 2,000 letters already, 300 more,
 * one every 45 ms. Measured inside the page: from the keydown event's own time stamp until after the frame that shows the letter was
 * produced (the frame's callback, and then a message that arrives once its rendering is done). Against a bare textarea of the same
 * size and text in the same window, which carries Electron's and the display's own share.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { launchTsunagi } from '../../test/e2e/launch.ts';
import { choose, find } from '../demo/keyboard.ts';
import { openDisplay } from '../display.ts';
import { CREDENTIALS, makeOffice } from '../soak/office.ts';
import { alone, type BenchRow, compared } from './rows.ts';
import { type Durations, summed } from './timing.ts';

const LETTERS = 300;
const GAP_MS = 45;
const MOST_MS = 16;
const BEFORE = '夫が単身赴任で、平日は一人で3歳児をみている。夜泣きが続き、眠れない。\n'
  .repeat(60)
  .slice(0, 2000);

export async function typingRows(): Promise<BenchRow[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tsunagi-bench-typing-'));
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  await makeOffice(dataDir);
  const tsunagi = await launchTsunagi({ dataDir });
  try {
    const { page } = tsunagi;
    await page.getByLabel('職員番号', { exact: true }).fill(CREDENTIALS.login);
    await page.getByLabel('パスフレーズ', { exact: true }).fill(CREDENTIALS.passphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '＋ 受付する' }).click();
    const memo = page.getByRole('textbox', { name: '聴きながら書いてください' });
    const ours = await typed(page, memo);
    const bare = await typed(page, await bareArea(page));
    await register(page);
    await page.getByRole('button', { name: '経過を書く' }).first().click();
    const note = await typed(page, page.getByRole('dialog').getByRole('textbox').first());
    const method = `実物の画面で、2,000字書いた欄にさらに${LETTERS}字（${GAP_MS}ミリ秒ごと、自動保存は入ったまま）。キーの時刻から、その字を描いた画面ができるまで。相手は同じ窓の、ただの入力欄`;
    return [
      alone('受付のメモ: キーから画面まで p99', ours.p99, MOST_MS, method),
      compared('受付のメモ: キーから画面まで 中央値', ours.median, bare.median, null, method),
      alone('経過の記入: キーから画面まで p99', note.p99, MOST_MS, method),
      compared('経過の記入: キーから画面まで 中央値', note.median, bare.median, null, method),
      alone('（ただの入力欄の p99）', bare.p99, null, '同じ窓・同じ長さの、自動保存も書式もない入力欄'),
    ];
  } finally {
    await tsunagi.close();
    display.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The case that a note is written on. */
async function register(page: Page): Promise<void> {
  await choose(page, '受付方法', '電話');
  await find(page, '相談経路', '知人・近隣');
  await page.getByRole('button', { name: '受付として登録' }).click();
  await page.getByRole('button', { name: '経過を書く' }).first().waitFor();
}

/** A textarea with nothing around it, laid over the page. */
async function bareArea(page: Page): Promise<Locator> {
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    area.id = 'bare';
    area.setAttribute('aria-label', 'bare');
    Object.assign(area.style, { position: 'fixed', inset: '100px', zIndex: '1000' });
    document.body.append(area);
  });
  return page.locator('#bare');
}

async function typed(page: Page, field: Locator): Promise<Durations> {
  await field.click();
  await field.fill(BEFORE);
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(2500);
  await page.evaluate(listen);
  for (let n = 0; n < LETTERS; n += 1) {
    await page.keyboard.press('a');
    await page.waitForTimeout(GAP_MS);
  }
  const times = await page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes);
  await page.evaluate(() => document.querySelector('#bare')?.remove());
  return summed(times);
}

/** Runs in the page. */
function listen(): void {
  const times: number[] = [];
  const heard = globalThis as unknown as { keyTimes: number[]; unlisten?: () => void };
  heard.unlisten?.();
  heard.keyTimes = times;
  const onKey = (event: KeyboardEvent): void => {
    const at = event.timeStamp;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        times.push(performance.now() - at);
        port1.close();
      };
      port2.postMessage(null);
    });
  };
  addEventListener('keydown', onKey, { capture: true });
  heard.unlisten = () => removeEventListener('keydown', onKey, { capture: true });
}
