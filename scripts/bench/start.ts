/**
 * From the command to something on the screen, in real processes: the application until its unlock screen takes the passphrase,
 * and an empty Electron window until its page is drawn. Both are started by Playwright in the same way, in turn, and both
 * carry Playwright's own cost of attaching.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron } from '@playwright/test';
import { openDisplay } from '../display.ts';
import { electronBinary, root } from '../run.ts';
import { type BenchRow, compared } from './rows.ts';
import { inTurn } from './timing.ts';

const ROUNDS = 9;
const MOST = 1.5;

const loader = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
);

/** As small as an application can be that shows a sandboxed window of the same size. */
const EMPTY_MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } }).loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;

export async function startRows(dataDir: string): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-bench-'));
  const display = await openDisplay();
  try {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    writeFileSync(join(empty, 'package.json'), '{ "name": "empty", "version": "0.0.0", "main": "main.js" }');
    writeFileSync(join(empty, 'main.js'), EMPTY_MAIN);
    writeFileSync(join(empty, 'index.html'), '<!doctype html><meta charset="utf-8"><p id="drawn">0</p>');
    const ours = () => start(root, dataDir, 'input[type="password"]', display.env);
    const theirs = () => start(empty, join(folder, 'data'), '#drawn', display.env);
    // The first start of either reads from the disk what the others find in memory.
    for (const each of [theirs, ours]) await each();
    const times = await inTurn(ROUNDS, ours, theirs);
    return [
      compared(
        '起動から解錠の画面まで',
        times.ours.median,
        times.theirs.median,
        MOST,
        `空の Electron の窓と交互に ${ROUNDS} 回、Playwright で起動し、合言葉の欄（空の窓は文字）が見えるまで。両方に Playwright の接続の時間を含む。中央値`,
      ),
    ];
  } finally {
    display.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(
  appDir: string,
  dataDir: string,
  selector: string,
  displayed: Record<string, string | undefined>,
): Promise<number> {
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...displayed }).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS'].includes(entry[0]),
    ),
  );
  const started = performance.now();
  const app = await _electron.launch({
    executablePath: electronBinary,
    args: [
      '-r',
      loader,
      appDir,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${dataDir}`,
    ],
    env,
  });
  try {
    const page = await app.firstWindow();
    await page.waitForSelector(selector, { state: 'visible', timeout: 30_000 });
    return performance.now() - started;
  } finally {
    await app.close();
  }
}
