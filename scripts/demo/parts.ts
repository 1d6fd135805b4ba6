/** Parts of screens that several scenes use. */
import { expect, type Page } from '@playwright/test';
import { reach } from './keyboard.ts';

/** ○ or ◎ in the grid of お困りごと: one Tab stop, arrows within, Space once or twice. */
export async function markWorry(page: Page, name: string, mark: '○' | '◎'): Promise<void> {
  const grid = page.getByRole('group', { name: /お困りごと/ });
  const cell = grid.getByRole('checkbox', { name: new RegExp(name) });
  await reach(page, grid);
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 30; steps += 1) {
    if (await cell.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Space');
  if (mark === '◎') await page.keyboard.press('Space');
  await expect(cell).toBeChecked();
}

/** A tab of the case: Tab to the list, arrows along it. */
export async function openTab(page: Page, name: string): Promise<void> {
  const list = page.getByRole('tablist').first();
  const tab = list.getByRole('tab', { name: new RegExp(`^${name}`) });
  await reach(page, list);
  for (let steps = 0; steps < 12; steps += 1) {
    if ((await tab.getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`見出しがありません: ${name}`);
}
