/** The road between the windows: a copy given, opened, looked at and taken. Later files go with the purpose and basis that are preset. */
import { expect, type Page } from '@playwright/test';
import { push, reach, write } from './keyboard.ts';
import { goTo } from './offices.ts';
import type { OfficeOnStage } from './stage.ts';

/** By search, as a clerk would: two characters of the name, the first that is found. */
export async function openCaseOf(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(name);
  await expect(page.locator('[data-found]').first()).toContainText(name);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible();
}

export interface Trip {
  name: string;
  file: string;
  givenAt: string;
  takenAt: string;
  eraseDue: string;
  /** Looked at before it is taken in. */
  seen?: (page: Page) => Promise<void>;
}

/** 包括承認 is asked for with the fiscal year's first file of a window, and remembered. */
export async function writeApproval(page: Page): Promise<void> {
  if (!(await page.getByRole('textbox', { name: '包括承認の番号' }).isVisible())) return;
  await write(page, '包括承認の番号', 'R9-01');
  await write(page, '承認日', 'R9.4.1');
  await write(page, '承認者', '宮本 徹');
}

export async function carry(from: OfficeOnStage, to: OfficeOnStage, trip: Trip): Promise<void> {
  await from.step(trip.givenAt, `写しを${to.name}へ渡す`, async (page) => {
    await openCaseOf(page, trip.name);
    await push(page, '写しをほかの窓口へ渡す');
    await expect(page.getByRole('heading', { level: 1, name: 'ケースの写しを渡す' })).toBeVisible();
    await write(page, '目的', '両方の窓口で支援を続けるため');
    await writeApproval(page);
    await write(page, '媒体管理番号', 'USB-03');
    await write(page, '消去予定日', trip.eraseDue);
    await from.tsunagi.nextSave(from.file(trip.file));
    await push(page, '1件を渡すファイルを作る');
    await expect(page.getByRole('heading', { name: '渡すファイルができました' })).toBeVisible({
      timeout: 60_000,
    });
  });
  await to.step(trip.takenAt, `${from.name}の写しを受け取る`, async (page) => {
    await goTo(page, '渡す・受け取る');
    await to.tsunagi.nextOpen(to.file(trip.file));
    await push(page, /^受け取る/, page.getByRole('main'));
    await expect(page.getByText('改ざんなし ✔')).toBeVisible({ timeout: 60_000 });
    await trip.seen?.(page);
    const take = page.getByRole('button', { name: '1件を取り込む' });
    await reach(page, take);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '取り込みました' })).toBeVisible({ timeout: 60_000 });
  });
}
