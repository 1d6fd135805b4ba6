/**
 * 添付 in the real application, by keyboard: a photograph and a signed form are added, seen large, turned and written out; they cross the
 * road in the sealed file and are seen at the other window.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { follow, push, reach, write } from '../../scripts/demo/keyboard.ts';
import { unlock } from '../../scripts/demo/offices.ts';
import { openTab } from '../../scripts/demo/parts.ts';
import { exifOf, pdf } from '../db/attachments/files.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const SHOTS = join(import.meta.dirname, '../../.cache/test/attachments');

let folder: string;
let login: { login: string; passphrase: string };

const offices = async (part: 'make' | 'carry') => {
  const done = await run(electronPath(), [join(import.meta.dirname, 'attachmentOffices.ts'), folder, part], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  login = JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '');
};

test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-attachments-'));
  await offices('make');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${name} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

async function at(key: string, clock: string, work: (tsunagi: Tsunagi) => Promise<void>): Promise<void> {
  const tsunagi = await launchTsunagi({ dataDir: join(folder, key), clock });
  try {
    await unlock(tsunagi.page, login as never);
    const { page } = tsunagi;
    await follow(page, /^探す/, page.getByRole('navigation').first());
    await reach(page, page.getByRole('grid', { name: 'ケースの台帳' }));
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /葛飾 八郎/ })).toBeVisible();
    await work(tsunagi);
    expect(tsunagi.faults).toEqual([]);
  } finally {
    await tsunagi.close();
  }
}

/** As a telephone writes it: the picture lies on its side, and the file says so. Red above, blue below once it stands. */
async function photograph(page: Page): Promise<Buffer> {
  const made = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1600;
    canvas.height = 1200;
    const brush = canvas.getContext('2d');
    if (!brush) return '';
    brush.fillStyle = '#d02020';
    brush.fillRect(0, 0, 800, 1200);
    brush.fillStyle = '#2040c0';
    brush.fillRect(800, 0, 800, 1200);
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? '';
  });
  const plain = Buffer.from(made, 'base64');
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    exifOf({ orientation: 6, taken: '2027:04:19 15:30:00' }),
  ]);
  const length = exif.length + 2;
  return Buffer.concat([
    plain.subarray(0, 2),
    Buffer.from([0xff, 0xe1, length >> 8, length & 0xff]),
    exif,
    plain.subarray(2),
  ]);
}

/** Which way up: the colour at the top and at the bottom of what is shown. */
const colours = (page: Page) =>
  page
    .getByRole('dialog')
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const brush = canvas.getContext('2d');
      const at = (y: number) =>
        [...(brush?.getImageData(canvas.width / 2, y, 1, 1).data ?? [])]
          .slice(0, 3)
          .map((each) => each > 128);
      return { top: at(10), bottom: at(canvas.height - 10), isUpright: canvas.height > canvas.width };
    });
const RED = [true, false, false];
const BLUE = [false, false, true];

const everyFile = (within: string): string[] =>
  readdirSync(within, { recursive: true, encoding: 'utf8' })
    .map((name) => join(within, name))
    .filter((path) => statSync(path).isFile());

test('写真と署名済みの同意書を付け、大きく見て、書き出し、渡した先の窓口でも見る', async () => {
  test.setTimeout(180_000);
  let photo: Buffer = Buffer.alloc(0);
  await at('cityhall', '2027-04-21T11:00:00+09:00', async (tsunagi) => {
    const { page } = tsunagi;
    photo = await photograph(page);
    writeFileSync(join(folder, '居間.pdf'), photo);
    writeFileSync(join(folder, 'scan.pdf'), pdf('葛飾八郎のしるし'));
    writeFileSync(join(folder, 'notes.jpg'), '<html><script>alert(1)</script></html>');

    await openTab(page, '添付');
    await look(page, 'empty');
    const dialog = page.getByRole('dialog');

    // What calls itself a picture and is none.
    await tsunagi.nextOpen(join(folder, 'notes.jpg'));
    await push(page, 'ファイルを選んで付ける');
    await expect(dialog).toContainText('付けられるのはJPEG・PNG・PDFだけです');
    await look(page, 'refused');

    // A photograph, whatever its name says: on its side, with its day and its place.
    await tsunagi.nextOpen(join(folder, '居間.pdf'));
    await push(page, '別のファイルを選ぶ', dialog);
    await expect(dialog).toContainText('JPEG画像');
    await expect(dialog).toContainText('撮った場所の情報が入っています');
    await expect(dialog.getByRole('img', { name: '居間.pdfの画像' })).toBeVisible();
    await expect(dialog.getByLabel(/撮った日/).first()).toHaveValue(/R?9|令和9/);
    await push(page, '付ける', dialog);
    await expect(dialog).toContainText('「題」が空いています');
    await write(page, '題', '居間の様子（初回訪問）', dialog);
    await write(page, '補足', '新聞が三週間分たまっている', dialog);
    await look(page, 'form');
    await push(page, '付ける', dialog);
    await expect(dialog).toBeHidden();

    // The signed form, from the consent's own row.
    await openTab(page, '同意');
    await tsunagi.nextOpen(join(folder, 'scan.pdf'));
    await push(page, /の署名済みを付ける$/);
    await expect(dialog.getByLabel(/^題/).first()).toHaveValue(/^同意書（葛飾 八郎さん/);
    await look(page, 'signed-form');
    await push(page, '付ける', dialog);
    await expect(page.getByRole('button', { name: /の署名済みを見る$/ })).toBeVisible();
    await look(page, 'consents');

    await openTab(page, '添付');
    await expect(page.getByRole('list', { name: '添付の一覧' }).locator('canvas')).toBeVisible();
    await look(page, 'list');
    await push(page, '居間の様子（初回訪問）を見る');
    await expect(dialog.locator('canvas')).toBeVisible();
    expect(await colours(page)).toEqual({ top: RED, bottom: BLUE, isUpright: true });
    await look(page, 'large');
    await page.keyboard.press('r');
    await page.keyboard.press('+');
    await expect(dialog).toContainText('150%');
    await expect(dialog.getByRole('button', { name: '回す' })).toBeInViewport();
    expect((await colours(page)).isUpright).toBe(false);
    await look(page, 'turned');
    await page.keyboard.press('0');
    await page.keyboard.press('ArrowLeft');
    await expect(dialog).toContainText('この画面では開きません');
    await look(page, 'document');

    await tsunagi.nextSave(join(folder, 'out.pdf'));
    await push(page, 'ファイルに書き出す', page.getByRole('dialog').last());
    await write(page, '書き出す理由', '本人の求めで写しを渡す', dialog);
    await look(page, 'write-out');
    await push(page, '保存先を選んで書き出す', dialog);
    await expect(dialog).toBeHidden();
    expect(readFileSync(join(folder, 'out.pdf'))).toEqual(readFileSync(join(folder, 'scan.pdf')));

    // Dropped on the page: its bytes come, and no path.
    const dropped = await page.evaluateHandle((base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'dropped.bin'));
      return transfer;
    }, photo.toString('base64'));
    await page.locator('.attachments').dispatchEvent('drop', { dataTransfer: dropped });
    await expect(dialog.getByRole('img', { name: 'dropped.binの画像' })).toBeVisible();
    await write(page, '題', '居間の様子（二度目）', dialog);
    await push(page, '付ける', dialog);
    await expect(dialog).toContainText('同じファイルが、もう付いています');
    await page.keyboard.press('Escape');
  });

  // Neither picture nor words of it stand anywhere in the data folder, the browser's own files included.
  for (const path of everyFile(join(folder, 'cityhall'))) {
    const bytes = readFileSync(path);
    for (const secret of [
      photo.subarray(300, 364),
      Buffer.from('葛飾八郎のしるし'),
      Buffer.from('居間の様子'),
    ])
      expect(bytes.includes(secret), path).toBe(false);
  }

  await offices('carry');
  await at('palette', '2027-04-22T11:00:00+09:00', async ({ page }) => {
    await openTab(page, '添付');
    await push(page, '居間の様子（初回訪問）を見る');
    await expect(page.getByRole('dialog').locator('canvas')).toBeVisible();
    expect(await colours(page)).toEqual({ top: RED, bottom: BLUE, isUpright: true });
    await look(page, 'there');
    await page.keyboard.press('Escape');
    await push(page, '居間の様子（初回訪問）のほかの操作');
    await look(page, 'menu');
    await page.getByRole('menuitem', { name: /このケースから外す/ }).press('Enter');
    const dialog = page.getByRole('dialog');
    await write(page, '外す理由', '取り違え', dialog);
    await push(page, '外す', dialog);
    await push(page, /外した添付 1件/);
    await look(page, 'removed');
  });
});
