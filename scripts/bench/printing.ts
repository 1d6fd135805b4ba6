/**
 * A paper from the click to the file, in the real application: 会議録 of six pages, drawn from the store, with its faces, as a tagged PDF.
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
import { cpuOfEach } from './cpuTime.ts';
import { paperStages, STAGES, type Stages, total } from './paperStages.ts';
import { alone, type BenchRow, compared } from './rows.ts';
import { inTurn, summed } from './timing.ts';

const ROUNDS = 15;
const MOST_MS = 150;

const STAGE_NAMES: Record<keyof Stages, string> = {
  sheet: '　うち 台帳を読んで紙面にするまで',
  faces: '　うち 字形をそろえて頼むまで',
  engine: '　うち Electron が PDF にするまで',
  file: '　うち ファイルが確かになるまで',
};

export async function printingRows(dataDir: string, minutesId: string): Promise<BenchRow[]> {
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
    const ours = () => print(ask, minutesId);
    const theirs = () => printEmpty(tsunagi, join(folder, 'empty.pdf'));
    for (const each of [theirs, ours, theirs, ours]) await each();
    const pages = pagesOf(join(folder, 'papers'));
    const measure = await paperStages(tsunagi);
    const runs: Stages[] = [];
    const times = await inTurn(
      ROUNDS,
      async () => {
        const stages = await measure(ours);
        runs.push(stages);
        return total(stages);
      },
      theirs,
    );
    return [
      ...timeRows(pages, times, runs),
      ...(await cpuRows(tsunagi.app.process().pid ?? 0, ours, theirs)),
    ];
  } finally {
    await tsunagi.close();
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function timeRows(
  pages: number,
  { ours, theirs }: Awaited<ReturnType<typeof inTurn>>,
  runs: readonly Stages[],
): BenchRow[] {
  const fastest = Math.min(...runs.map(total)).toFixed(0);
  return [
    alone(
      `会議録をPDFに（${pages}ページ）`,
      ours.median,
      MOST_MS,
      `釦の頼みからファイルに書き終わるまで（温まった窓、字形の埋込みと読み上げの印つき）。${ROUNDS} 回の中央値、いちばん速い回は ${fastest} ms`,
    ),
    compared(
      '同、何もない A4 一枚と比べて',
      ours.median,
      theirs.median,
      null,
      '同じ Electron の温まった隠れた窓で、空の一枚を PDF にして書くまで（交互に）',
    ),
    ...STAGES.map((stage) =>
      compared(
        STAGE_NAMES[stage],
        summed(runs.map((run) => run[stage])).median,
        ours.median,
        null,
        '同じ回の中の区切り。比べた相手は全体で、比は全体に占める割合（どれも中央値）',
      ),
    ),
  ];
}

async function cpuRows(
  pid: number,
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
): Promise<BenchRow[]> {
  const cpu = { ours: await cpuOfEach(pid, ROUNDS, ours), theirs: await cpuOfEach(pid, ROUNDS, theirs) };
  if (cpu.ours === null || cpu.theirs === null) return [];
  return [
    compared(
      '同、使った CPU の時間',
      cpu.ours,
      cpu.theirs,
      null,
      `全プロセスの CPU 時間を ${ROUNDS} 回で割ったもの（機械が込んでいてもあまり変わらない）。比べた相手は何もない A4 一枚`,
    ),
  ];
}

async function print(ask: PaperDesk<unknown>['ask'], minutesId: string): Promise<void> {
  const answer = (await ask('shell', {
    request: 'printPaper',
    paper: 'minutes',
    params: { id: minutesId },
    to: 'folder',
    suggestedName: 'bench',
  })) as { value?: { outcome: string } };
  if (answer.value?.outcome !== 'saved') throw new Error('the minutes were not printed');
}

/** Timed in the main process, so that Playwright's own way there is not counted. Loaded once, as ours is. */
const printEmpty = (tsunagi: Tsunagi, file: string): Promise<number> =>
  tsunagi.inMain(async ({ BrowserWindow }, path) => {
    const held = globalThis as typeof globalThis & { empty?: InstanceType<typeof BrowserWindow> };
    const { writeFile } = process.getBuiltinModule('node:fs/promises');
    if (!held.empty) {
      held.empty = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true, backgroundThrottling: false },
      });
      await held.empty.loadURL('data:text/html,<style>@page{size:A4}</style>');
    }
    const started = performance.now();
    await writeFile(path, await held.empty.webContents.printToPDF({ preferCSSPageSize: true }));
    return performance.now() - started;
  }, file);

function pagesOf(folder: string): number {
  const [made = ''] = readdirSync(folder);
  const info = execFileSync('pdfinfo', [join(folder, made)], { encoding: 'utf8' });
  return Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]);
}
