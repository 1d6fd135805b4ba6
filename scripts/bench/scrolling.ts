/**
 * The ledger in the real application, turned through as a wheel turns it: how long the page's longest frame takes, rows of the core
 * and all.
 */
import type { Page } from '@playwright/test';
import { launchTsunagi } from '../../test/e2e/launch.ts';
import { openDisplay } from '../display.ts';
import { LOGIN, PASSPHRASE } from '../seed/login.ts';
import { alone, type BenchRow } from './rows.ts';
import { summed } from './timing.ts';

const MOST = 50;
const FRAMES = 300;

export async function scrollingRows(dataDir: string): Promise<BenchRow[]> {
  const display = await openDisplay();
  const tsunagi = await launchTsunagi({
    dataDir,
    clock: '2026-06-30T17:00:00+09:00',
    env: Object.fromEntries(
      Object.entries(display.env).filter((each): each is [string, string] => !!each[1]),
    ),
  });
  try {
    const { page } = tsunagi;
    await page.getByLabel('職員番号').fill(LOGIN);
    await page.getByLabel('パスフレーズ', { exact: true }).fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name: /探す/ })
      .click({ timeout: 120_000 });
    await page.getByRole('grid').getByRole('row').nth(3).waitFor();
    const rows: BenchRow[] = [];
    // What the machine itself lets pass between two frames while nothing moves: no list is smoother than that.
    const still = summed(await scroll(page, 0));
    rows.push(
      alone(
        '台帳を置いたままの 一番長い一こま',
        still.longest,
        null,
        `動かさずに ${FRAMES} 回。この機械だけの遅れ`,
      ),
    );
    for (const [name, step] of [
      ['ゆっくり', 60],
      ['速く', 3000],
    ] as const) {
      const frames = summed(await scroll(page, step));
      const method = `実物の画面で ${FRAMES} 回、1回に ${step} ピクセル。描画と描画のあいだ`;
      rows.push(alone(`台帳を${name}送る 一番長い一こま`, frames.longest, MOST, method));
      rows.push(alone(`台帳を${name}送る p99`, frames.p99, null, method));
    }
    return rows;
  } finally {
    await tsunagi.close();
    display.close();
  }
}

/** Milliseconds from frame to frame while the list moves on in each. */
const scroll = (page: Page, step: number): Promise<number[]> =>
  page.evaluate(
    ({ step: by, frames }) =>
      new Promise<number[]>((resolve) => {
        const grid = document.querySelector('[role="grid"]') as HTMLElement;
        grid.scrollTop = 0;
        const times: number[] = [];
        let last = performance.now();
        const next = (now: number) => {
          times.push(now - last);
          last = now;
          if (times.length > frames) resolve(times.slice(1));
          else {
            grid.scrollTop += by;
            requestAnimationFrame(next);
          }
        };
        requestAnimationFrame(next);
      }),
    { step, frames: FRAMES },
  );
