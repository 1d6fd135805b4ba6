/**
 * The real application on an office that the core wrote beforehand, and every paper that comes out of it: saved to a file, then read
 * back with poppler as an auditor would. The page's own two ports are used, so that no screen has to be found for each.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { type GreyPage, readPgm } from './greyPage.ts';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

const run = promisify(execFile);
const MUCH = { maxBuffer: 50_000_000 };
/** Every paper is printed at this minute. */
const PRINTED_AT = '2027-06-01T09:00:00+09:00';
export const DPI = 100;
/** Where a run leaves its PDFs, to be looked at. */
export const PDFS = join(import.meta.dirname, '../../.cache/test/papers');

export interface Pdf {
  /** Page by page, as read across; without spaces and line breaks. */
  pages: string[];
  /** In the order of the document, without spaces and line breaks: a word may run over the end of a line. */
  text: string;
  /** Line by line across the page, as it is read. */
  lines: string;
  fonts: string[];
  info: string;
  images: GreyPage[];
}

export interface PaperDesk<Ids> {
  tsunagi: Tsunagi;
  ids: Ids;
  ask(port: 'core' | 'shell', message: object): Promise<unknown>;
  print(paper: string, params: Record<string, string>, name?: string): Promise<Pdf>;
  close(): Promise<void>;
}

type Tapped = typeof globalThis & { ports: Record<string, MessagePort>; asked: number };

/** `office`: a script in this folder that writes an office into the data folder it is given, and answers its ids as JSON. */
export async function openPaperDesk<Ids extends { login: string; passphrase: string }>(
  office: string,
): Promise<PaperDesk<Ids>> {
  await mkdir(PDFS, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'tsunagi-papers-'));
  const made = await run(electronPath(), [join(import.meta.dirname, office), join(folder, 'data')], {
    ...MUCH,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const ids = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '') as Ids;
  const { tsunagi, ask } = await enterOffice(join(folder, 'data'), ids, PRINTED_AT);
  return {
    tsunagi,
    ids,
    ask,
    async print(paper, params, name = paper) {
      const path = join(PDFS, `${name}.pdf`);
      await tsunagi.setClock(PRINTED_AT);
      await tsunagi.nextSave(path);
      expect(
        await ask('shell', { request: 'printPaper', paper, params, to: 'pdf', suggestedName: '試験' }),
        paper,
      ).toMatchObject({ ok: true, value: { outcome: 'saved', fileName: `${name}.pdf` } });
      return readPdf(path);
    },
    async close() {
      expect(tsunagi.faults).toEqual([]);
      await tsunagi.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The application behind its door, with both of its ports at hand. */
export async function enterOffice(
  dataDir: string,
  who: { login: string; passphrase: string },
  clock: string,
): Promise<{ tsunagi: Tsunagi; ask: PaperDesk<unknown>['ask'] }> {
  const tsunagi = await launchTsunagi({ dataDir, clock });
  await tap(tsunagi.page);
  await unlock(tsunagi.page, who);
  return { tsunagi, ask: (port, message) => askOn(tsunagi.page, port, message) };
}

async function unlock(
  page: Page,
  { login, passphrase }: { login: string; passphrase: string },
): Promise<void> {
  await page.getByLabel('職員番号', { exact: true }).fill(login);
  await page.getByLabel('パスフレーズ', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '本日の予定' })).toBeVisible({ timeout: 30_000 });
}

/** Listens in on the two ports that the preload script hands to the page. */
async function tap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held = globalThis as Tapped;
    held.ports = {};
    held.asked = 1_000_000;
    window.addEventListener('message', ({ data, ports }) => {
      if (ports[0]) held.ports[data as string] = ports[0];
    });
  });
  await page.reload();
  await page.waitForFunction(() => Object.keys((globalThis as Tapped).ports).length === 2);
}

const askOn = (page: Page, port: 'core' | 'shell', message: object): Promise<unknown> =>
  page.evaluate(
    ({ port, message }) =>
      new Promise<unknown>((resolve) => {
        const held = globalThis as Tapped;
        held.asked += 1;
        const id = held.asked;
        const to = held.ports[port] as MessagePort;
        const hear = ({ data }: MessageEvent) => {
          if (data.id !== id) return;
          to.removeEventListener('message', hear);
          resolve(data);
        };
        to.addEventListener('message', hear);
        to.postMessage({ ...message, id });
      }),
    { port, message },
  );

async function readPdf(path: string): Promise<Pdf> {
  const [info, fonts, text, lines, images] = await Promise.all([
    run('pdfinfo', [path]),
    run('pdffonts', [path]),
    run('pdftotext', [path, '-'], MUCH),
    run('pdftotext', ['-layout', path, '-'], MUCH),
    run('pdftoppm', ['-gray', '-r', String(DPI), path], { ...MUCH, encoding: 'buffer' }),
  ]);
  return {
    info: info.stdout,
    fonts: fonts.stdout.trim().split('\n').slice(2),
    pages: lines.stdout
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s/g, '')),
    text: text.stdout.replace(/\s/g, ''),
    lines: lines.stdout.replace(/\s/g, ''),
    images: [...pgmsOf(images.stdout)],
  };
}

/** All pages come one behind the other. */
function* pgmsOf(file: Buffer): Generator<GreyPage> {
  for (let rest = file; rest.length > 0; ) {
    const [head = '', width, height] =
      /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(rest.subarray(0, 60).toString('latin1')) ?? [];
    const length = head.length + Number(width) * Number(height);
    yield readPgm(rest.subarray(0, length));
    rest = rest.subarray(length);
  }
}
