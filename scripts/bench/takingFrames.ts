/** A large file looked into and taken in, in the real application: how long the page's longest frame is meanwhile. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchTsunagi } from '../../test/e2e/launch.ts';
import { unlock } from '../demo/offices.ts';
import { openDisplay } from '../display.ts';
import { CREDENTIALS } from '../soak/carrying/windows.ts';
import { laidOut } from './carryingWindows.ts';
import { alone, type BenchRow } from './rows.ts';
import { summed } from './timing.ts';

const MOST = 50;
const STILL_MS = 3000;
const MOST_WAIT_MS = 300_000;

/** @param notes of the case that the file carries; about fourteen changes each. */
export async function takingFramesRows(notes: number): Promise<BenchRow[]> {
  const laid = await laidOut(notes);
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-frames-'));
  const display = await openDisplay();
  try {
    cpSync(laid.taker, folder, { recursive: true });
    const tsunagi = await launchTsunagi({
      dataDir: folder,
      clock: '2027-04-21T09:00:00+09:00',
      env: Object.fromEntries(
        Object.entries(display.env).filter((each): each is [string, string] => !!each[1]),
      ),
    });
    try {
      const { page } = tsunagi;
      await unlock(page, { ...CREDENTIALS, name: '', kana: '' });
      const still = await framesDuring(page, () => page.waitForTimeout(STILL_MS));
      await tsunagi.doubleClick(laid.file);
      const commit = page.getByRole('button', { name: '1件を取り込む' });
      const looking = await framesDuring(page, () => commit.waitFor({ timeout: MOST_WAIT_MS }));
      await commit.press('Enter');
      const done = page.getByRole('heading', { level: 1, name: '取り込みました' });
      const taking = await framesDuring(page, () => done.waitFor({ timeout: MOST_WAIT_MS }));
      return [
        row('何もしていない間の 一番長い一こま', still, null, 'この機械だけの遅れ'),
        row('大きなファイルを確かめる間の 一番長い一こま', looking, MOST, '開いてから下見が出るまで'),
        row('大きなファイルを取り込む間の 一番長い一こま', taking, MOST, 'バックアップと取り込みの間'),
      ];
    } finally {
      await tsunagi.close();
    }
  } finally {
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(name: string, frames: readonly number[], aim: number | null, when: string): BenchRow {
  const { longest, p99, count } = summed(frames);
  return alone(name, longest, aim, `実物の画面で、${when}。${count} こま、p99 ${p99.toFixed(0)} ms`);
}

/** Milliseconds from frame to frame until the work is over. */
async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(() => {
    const seen = { times: [] as number[], isOver: false };
    Object.assign(window, { seenFrames: seen });
    let last = performance.now();
    const next = (now: number) => {
      seen.times.push(now - last);
      last = now;
      if (!seen.isOver) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await work();
  return page.evaluate(() => {
    const { seenFrames } = window as unknown as { seenFrames: { times: number[]; isOver: boolean } };
    seenFrames.isOver = true;
    return seenFrames.times.slice(1);
  });
}
