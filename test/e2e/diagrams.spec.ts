/**
 * ジェノグラム and エコマップ in the real application: drawn from the household and the organisations entered, moved with the keys and with
 * the mouse, put back, told in words, and printed.
 */
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pick, push, tick } from '../../scripts/demo/keyboard.ts';
import type { CounterIds } from './counterOffice.ts';
import { expectInOrder, expectOfficial } from './paperChecks.ts';
import { openPaperDesk, type PaperDesk, PDFS } from './paperDesk.ts';

let desk: PaperDesk<CounterIds>;

test.beforeAll(async () => {
  desk = await openPaperDesk<CounterIds>('counterOffice.ts');
});
test.afterAll(() => desk.close());

async function openDiagrams(name: string, words: RegExp): Promise<Page> {
  const { page } = desk.tsunagi;
  await page.getByRole('textbox', { name: /さがす/ }).fill(name);
  await page.keyboard.press('Enter');
  await push(page, words);
  await expect(page.getByRole('img', { name: /ジェノグラム/ })).toBeVisible();
  return page;
}

const placeOf = async (page: Page, name: RegExp): Promise<string | null> =>
  page.getByRole('button', { name }).getAttribute('transform');

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('ヤングケアラー: 双子を結び、鍵盤とマウスで動かし、自動配置に戻す', async () => {
  const page = await openDiagrams('齋藤', /齋藤 美和.*を開く/);
  await page.getByRole('img', { name: /ジェノグラム/ }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(PDFS, 'screen-case-genogram.png') });
  await page.getByRole('tab', { name: '本人・世帯' }).click();
  await page.getByRole('tabpanel').getByRole('button', { name: '図を見る・直す' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ジェノグラム・エコマップ' })).toBeVisible();

  await pick(page, /つながり$/, '双子');
  await pick(page, /この人$/, /颯太/);
  await pick(page, /相手$/, /花/);
  await push(page, 'つながりを足す');
  await expect(page.getByText('齋藤 颯太・齋藤 花 は 双子')).toBeVisible();

  const hana = /^齋藤 花/;
  const automatic = await placeOf(page, hana);
  await page.getByRole('button', { name: hana }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  const stepped = await placeOf(page, hana);
  expect(stepped).not.toBe(automatic);
  await expect(page.getByRole('button', { name: hana })).toBeFocused();
  await expect(page.getByText(/保存済み/)).toBeVisible();
  await page.screenshot({ path: join(PDFS, 'screen-genogram.png'), fullPage: true });
  await expectAccessible(page);

  const box = await page.getByRole('button', { name: hana }).boundingBox();
  if (!box) throw new Error('nowhere');
  await page.mouse.move(box.x + 10, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 70, box.y + box.height / 2 + 30, { steps: 4 });
  await page.mouse.up();
  expect(await placeOf(page, hana)).not.toBe(stepped);
  await push(page, '自動配置に戻す');
  await expect.poll(() => placeOf(page, hana)).toBe(automatic);
});

test('エコマップ: 機関の線の強さと向きを入れ、近隣の人も置き、世帯の図とともに一枚に出る', async () => {
  const page = await openDiagrams('高橋', /高橋 節子.*を開く/);
  await page.getByRole('button', { name: '図を見る・直す' }).first().click();
  await page.getByRole('tab', { name: 'エコマップ' }).click();
  await page.getByRole('combobox', { name: '機関・人' }).fill('近隣の人');
  await page.keyboard.press('Tab');
  await pick(page, /強さ$/, '弱いつながり');
  await pick(page, /働きかけ$/, '先方から本人・世帯へ');
  await push(page, 'つながりを足す');
  await expect(page.getByRole('button', { name: '近隣の人', exact: true })).toBeVisible();
  await page.screenshot({ path: join(PDFS, 'screen-ecomap.png'), fullPage: true });
  await expectAccessible(page);

  const pdf = await desk.print('diagrams', { id: `${desk.ids.meeting.caseId} list` }, 'diagrams-list');
  expectOfficial(pdf);
  expect(pdf.pages.length).toBe(2);
  expectInOrder(pdf.text, [
    'ジェノグラム・エコマップ',
    '84',
    '56',
    '高橋節子（本人・女性・84歳）同居',
    '髙橋誠は高橋節子の子',
    '近隣の人―世帯:弱いつながり先方から本人・世帯へ',
  ]);
});

test('死亡は黒塗り、氏名はイニシャルと設定すると、画面の図も紙もそうなる', async () => {
  const { page } = desk.tsunagi;
  await page.getByRole('navigation').first().getByRole('link', { name: /^設定/ }).click();
  await page.getByRole('tab', { name: '会議・図', exact: true }).click();
  await pick(page, /亡くなった人の記号$/, '黒く塗りつぶす');
  await tick(page, /^図では、氏名の代わりにイニシャルを使う/);
  await page.screenshot({ path: join(PDFS, 'screen-diagram-settings.png'), fullPage: true });
  await push(page, '保存する');
  await expect(page.getByText('会議の設定を保存しました').first()).toBeVisible();

  await openDiagrams('高橋', /高橋 節子.*を開く/);
  await page.getByRole('button', { name: '図を見る・直す' }).first().click();
  await expect(page.getByRole('button', { name: /^T\.S\./ })).toBeVisible();
  await page.screenshot({ path: join(PDFS, 'screen-genogram-initials.png'), fullPage: true });
  const pdf = await desk.print('diagrams', { id: `${desk.ids.meeting.caseId} list` }, 'diagrams-initials');
  expectOfficial(pdf);
  expect(pdf.text).not.toMatch(/節子|髙橋/);
  expectOfficial(await desk.print('diagrams', { blank: '1' }, 'diagrams-blank-filled'));
});
