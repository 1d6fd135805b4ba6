/**
 * A paper from the click to the file, in the real application: 経過一覧 of six pages, drawn from the store, with its faces, as a tagged PDF.
 * Against it a page with nothing on it, made by the same Electron in a hidden window of its own. Both windows are warm: the first print of
 * a sitting opens one and is not counted.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tsunagi } from '../../test/e2e/launch.ts';
import { enterOffice, type PaperDesk } from '../../test/e2e/paperDesk.ts';
import { openDisplay } from '../display.ts';
import { LOGIN, PASSPHRASE } from '../seed/login.ts';
import { alone, type BenchRow, compared } from './rows.ts';
import { inTurn, timed } from './timing.ts';

const ROUNDS = 15;
const MOST_MS = 150;

export async function printingRows(dataDir: string, caseId: string): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-bench-'));
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  const { tsunagi, ask } = await enterOffice(
    dataDir,
    { login: LOGIN, passphrase: PASSPHRASE },
    '2026-06-30T17:00:00+09:00',
  );
  try {
    mkdirSync(join(folder, 'papers'));
    await tsunagi.nextOpen(join(folder, 'papers'));
    await ask('shell', { request: 'choosePaperFolder' });
    const ours = () => timed(() => print(ask, caseId));
    const theirs = () => printEmpty(tsunagi, join(folder, 'empty.pdf'));
    for (const each of [theirs, ours, theirs, ours]) await each();
    const pages = pagesOf(join(folder, 'papers'));
    const times = await inTurn(ROUNDS, ours, theirs);
    const how = `支援経過一覧 ${pages} ページを、釦の頼みからファイルに書き終わるまで（温まった窓、字形の埋込みと読み上げの印つき）。${ROUNDS} 回の中央値`;
    return [
      alone(`書類をPDFに（${pages}ページの一覧）`, times.ours.median, MOST_MS, how),
      compared(
        '同、何もない A4 一枚と比べて',
        times.ours.median,
        times.theirs.median,
        null,
        '同じ Electron の隠れた窓で、空の HTML を PDF にして書くまで（交互に）',
      ),
    ];
  } finally {
    await tsunagi.close();
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function print(ask: PaperDesk<unknown>['ask'], caseId: string): Promise<void> {
  const answer = (await ask('shell', {
    request: 'printPaper',
    paper: 'progress-list',
    params: { id: `${caseId} - - office` },
    to: 'folder',
    suggestedName: 'bench',
  })) as { value?: { outcome: string } };
  if (answer.value?.outcome !== 'saved') throw new Error('the list was not printed');
}

/** Timed in the main process, so that Playwright's own way there is not counted. */
const printEmpty = (tsunagi: Tsunagi, file: string): Promise<number> =>
  tsunagi.inMain(async ({ BrowserWindow }, path) => {
    const held = globalThis as typeof globalThis & { empty?: InstanceType<typeof BrowserWindow> };
    held.empty ??= new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    const { writeFile } = process.getBuiltinModule('node:fs/promises');
    const started = performance.now();
    await held.empty.loadURL('data:text/html,<style>@page{size:A4}</style>');
    await writeFile(path, await held.empty.webContents.printToPDF({ preferCSSPageSize: true }));
    return performance.now() - started;
  }, file);

function pagesOf(folder: string): number {
  const [made = ''] = readdirSync(folder);
  const info = execFileSync('pdfinfo', [join(folder, made)], { encoding: 'utf8' });
  return Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]);
}
