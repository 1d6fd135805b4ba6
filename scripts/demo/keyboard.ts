/**
 * The hands of a clerk who has no mouse: everything is reached with Tab and worked with keys. What a Tab does not reach is a fault of
 * the screen, and the play stops there.
 */
import { expect, type Locator, type Page } from '@playwright/test';

const FARTHEST = 400;

/** A label as staff read it; 「必須」 behind it belongs to the field, not to its name. */
const labelled = (label: string | RegExp): RegExp =>
  typeof label === 'string'
    ? new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(※必須)?$`)
    : label;

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate(
    (element) => element === document.activeElement || element.contains(document.activeElement),
  );

/** Tabs until the element has the focus. From anywhere: past the end of the page it begins again. */
export async function reach(page: Page, locator: Locator): Promise<void> {
  await locator.waitFor({ state: 'visible' });
  for (let tabs = 0; tabs < FARTHEST; tabs += 1) {
    if (await isFocused(locator)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab では届きません: ${locator}`);
}

/** Types into a field, in place of what was there. */
export async function write(
  page: Page,
  label: string | RegExp,
  text: string,
  within?: Locator,
): Promise<void> {
  const field = (within ?? page).getByRole('textbox', { name: labelled(label) }).first();
  await reach(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

/** A button, by its words. */
export async function push(page: Page, name: string | RegExp, within?: Locator): Promise<void> {
  const button = (within ?? page).getByRole('button', { name, exact: typeof name === 'string' }).first();
  await reach(page, button);
  await page.keyboard.press('Enter');
}

/** A link or a room at the left. */
export async function follow(page: Page, name: string | RegExp, within?: Locator): Promise<void> {
  const link = (within ?? page).getByRole('link', { name, exact: typeof name === 'string' }).first();
  await reach(page, link);
  await page.keyboard.press('Enter');
}

/** A box to tick; one that is ticked already stays so. */
export async function tick(page: Page, name: string | RegExp, within?: Locator): Promise<void> {
  const box = (within ?? page).getByRole('checkbox', { name, exact: typeof name === 'string' }).first();
  if (await box.isChecked()) return;
  if ((await box.getAttribute('tabindex')) === '-1') await walkTo(page, box);
  else await reach(page, box);
  await page.keyboard.press('Space');
}

/** A box that is ticked, left empty again. */
export async function untick(page: Page, name: string | RegExp, within: Locator): Promise<void> {
  const box = within.getByRole('checkbox', { name, exact: typeof name === 'string' }).first();
  await reach(page, box);
  await page.keyboard.press('Space');
  await expect(box).not.toBeChecked();
}

/** A box in a grid with one Tab stop: Tab to the grid, arrows within it. */
async function walkTo(page: Page, box: Locator): Promise<void> {
  await reach(page, box.locator('xpath=ancestor::*[.//*[@role="checkbox" and @tabindex="0"]][1]'));
  await page.keyboard.press('Home');
  for (let steps = 0; steps < FARTHEST; steps += 1) {
    if (await isFocused(box)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`矢印キーでは届きません: ${box}`);
}

/** One of several radio buttons: Tab to the group, arrows within it. */
export async function choose(
  page: Page,
  group: string | RegExp,
  option: string | RegExp,
  within?: Locator,
): Promise<void> {
  const radios = (within ?? page).getByRole('radiogroup', { name: labelled(group) }).first();
  const wanted = radios.getByRole('radio', { name: option, exact: typeof option === 'string' });
  await reach(page, radios);
  for (let steps = 0; steps < 40; steps += 1) {
    if (await isFocused(wanted)) {
      if (!(await wanted.isChecked())) await page.keyboard.press('Space');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`選べません: ${option}`);
}

/** A list that opens: Enter, arrows, Enter. */
export async function pick(
  page: Page,
  label: string | RegExp,
  option: string | RegExp,
  within?: Locator,
): Promise<void> {
  const opener = (within ?? page).getByRole('button', { name: label }).first();
  await reach(page, opener);
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('option', { name: option, exact: typeof option === 'string' }).first();
  await wanted.waitFor({ state: 'visible' });
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 80; steps += 1) {
    if (await isFocused(wanted)) {
      await page.keyboard.press('Enter');
      await wanted.waitFor({ state: 'hidden' });
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`選べません: ${option}`);
}

/** A field with a list under it: type a part, arrows to the one that is meant, Enter. */
export async function find(
  page: Page,
  label: string | RegExp,
  text: string,
  within?: Locator,
): Promise<void> {
  const field = (within ?? page).getByRole('combobox', { name: labelled(label) }).first();
  await reach(page, field);
  // A list closes when the page scrolls under it, as it does right after a new row: then it is asked for once more.
  for (let tries = 0; tries < 3; tries += 1) {
    await page.keyboard.press('Control+A');
    // A part of the name, as a clerk would: the whole name is a choice already.
    await page.keyboard.insertText(text.slice(0, -1));
    if (await takeNamed(page, field, text)) return;
    await page.waitForTimeout(400);
  }
  throw new Error(`見つかりません: ${text}`);
}

async function takeNamed(page: Page, field: Locator, text: string): Promise<boolean> {
  for (let steps = 0; steps < 40; steps += 1) {
    const named = await page
      .getByRole('option')
      .evaluateAll(
        (options, id) => options.find((option) => option.id === id)?.textContent ?? null,
        await field.getAttribute('aria-activedescendant'),
      );
    if (named?.startsWith(text)) {
      await page.keyboard.press('Enter');
      return true;
    }
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(30);
  }
  return false;
}
