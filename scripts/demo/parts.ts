/** Parts of screens that several scenes use. */
import { expect, type Page } from '@playwright/test';
import { find, pick, push, reach, tick, write } from './keyboard.ts';
import type { OfficeOnStage } from './stage.ts';

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

/** A paper of the case from its 書類 tab: seen, saved as a PDF, closed again. */
export async function savePaper(
  office: OfficeOnStage,
  page: Page,
  name: RegExp,
  fileName: string,
): Promise<void> {
  await openTab(page, '書類');
  const row = page.getByRole('tabpanel').getByRole('button', { name }).first();
  await reach(page, row);
  await page.keyboard.press('Enter');
  await saveOpenPaper(office, page, fileName);
}

/** The paper that is on the screen: saved as a PDF, closed again. */
export async function saveOpenPaper(office: OfficeOnStage, page: Page, fileName: string): Promise<void> {
  const paper = page.getByRole('dialog').last();
  await expect(paper.getByRole('button', { name: 'PDFに保存' })).toBeEnabled({ timeout: 30_000 });
  await office.tsunagi.nextSave(office.file(fileName));
  await push(page, 'PDFに保存', paper);
  await expect(paper.getByText(/保存しました/).first()).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** 支援経過 by the dialog of the case's first tab. */
export async function writeNote(
  page: Page,
  fields: { method: string; fact: string; view: string; organisation?: string; partner?: string },
): Promise<void> {
  await openTab(page, '経過');
  await push(page, '経過を書く', page.getByRole('tabpanel'));
  const dialog = page.getByRole('dialog');
  await write(page, '内容（事実・発言）', fields.fact, dialog);
  await write(page, '所見・判断・今後の対応', fields.view, dialog);
  await pick(page, /対応方法/, fields.method, dialog);
  if (fields.organisation) await find(page, '相手の機関', fields.organisation, dialog);
  if (fields.partner) await tick(page, fields.partner, dialog);
  await push(page, '経過を記録する', dialog);
  await expect(dialog).toBeHidden();
}
