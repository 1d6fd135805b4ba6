/**
 * Starts the real application on a data folder and holds it: the present page (a lock replaces it), the processes, the replayed
 * clock, and stand-ins for what the operating system would show (file dialogs, the printer, the idle time). Everything
 * else is as staff have it. The same launcher plays the demonstration.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Playwright's own, which it leaves out when it is told the executable: it holds `ready` back until Playwright is attached.
 * Without it one launch in thirty met a half-made window and hung.
 */
const loader = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
);

export interface LaunchOptions {
  /** Kept after the end; without one the application gets a new folder, which `close` deletes. */
  dataDir?: string;
  /** ISO time that the application's clock starts from and runs on: '2026-04-01T09:00:00+09:00'. */
  clock?: string;
  /** Further arguments, such as the path of a .tsunagi file that was double-clicked. */
  args?: string[];
  /** The built application; this repository unless told otherwise. */
  appDir?: string;
  /** Further environment. */
  env?: Record<string, string>;
  /** Where Playwright films the windows; none unless told. */
  recordVideo?: { dir: string; size?: { width: number; height: number } };
}

export interface Tsunagi {
  readonly app: ElectronApplication;
  readonly dataDir: string;
  /** The page on show. Ask again after a lock: it is another one then. */
  readonly page: Page;
  corePid(): Promise<number>;
  rendererPid(): Promise<number>;
  /** Sets the replayed clock; resolves when the core goes by it. */
  setClock(iso: string): Promise<void>;
  /** The next save dialog answers with this path (null: staff cancel). Several calls queue up. */
  nextSave(path: string | null): Promise<void>;
  /** The next open dialog answers with this path (null: staff cancel). Several calls queue up. */
  nextOpen(path: string | null): Promise<void>;
  /** What the file dialogs offered so far: title and suggested path. */
  dialogsShown(): Promise<Array<{ title: string; offered: string }>>;
  /** The next printer dialog is confirmed (or cancelled); the paper goes nowhere. */
  nextPrint(outcome: 'printed' | 'cancelled'): Promise<void>;
  /** Makes the operating system report that nobody has touched the PC for so long. It reports 0 from the start. */
  setIdleSeconds(seconds: number): Promise<void>;
  /** Locks as the operating system's lock screen does and gives the new page. */
  lock(): Promise<Page>;
  /** Does what makes the page be replaced, and gives the new page once it is ready. */
  replaced(act: () => unknown): Promise<Page>;
  /** A later start on the same data folder with a .tsunagi file: what a double click does while the application runs. */
  doubleClick(path: string): Promise<void>;
  /** What went wrong on any page so far: uncaught errors and console errors (violations of the policy are among them). */
  readonly faults: string[];
  /** Quits in an orderly way. Without a dataDir of the caller's, deletes the data. */
  close(): Promise<void>;
}

export const electronPath = (): string =>
  process.env.TSUNAGI_ELECTRON ??
  join(root, '.cache', 'electron', process.platform === 'win32' ? 'electron.exe' : 'electron');

export async function launchTsunagi(options: LaunchOptions = {}): Promise<Tsunagi> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'tsunagi-')));
  const appDir = options.appDir ?? process.env.TSUNAGI_APP ?? root;
  if (!existsSync(join(appDir, 'build', 'electron', 'main.js'))) {
    throw new Error(`${appDir} is not built: run npm start or npm test once`);
  }
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [
      '-r',
      loader,
      appDir,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${dataDir}`,
      ...(options.args ?? []),
    ],
    env: environment(options),
    ...(options.recordVideo ? { recordVideo: options.recordVideo } : {}),
  });
  try {
    return await hold(app, { dataDir, temporary: options.dataDir === undefined, options, appDir });
  } catch (fault) {
    await app.close().catch(() => {});
    throw fault;
  }
}

function environment(options: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    ([name, value]) =>
      value !== undefined && !['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'TSUNAGI_CLOCK'].includes(name),
  );
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    ...(options.clock ? { TSUNAGI_CLOCK: options.clock } : {}),
    ...options.env,
  };
}

async function hold(
  app: ElectronApplication,
  start: { dataDir: string; temporary: boolean; options: LaunchOptions; appDir: string },
): Promise<Tsunagi> {
  const faults: string[] = [];
  const watched = new WeakSet<Page>();
  const watch = (page: Page): void => {
    if (watched.has(page)) return;
    watched.add(page);
    page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
  };
  app.windows().forEach(watch);
  app.on('window', watch);
  await replaceDialogs(app);

  let page = await readyPage(app, undefined);
  const replaced = async (act: () => unknown): Promise<Page> => {
    const before = page;
    await act();
    page = await readyPage(app, before);
    return page;
  };

  return {
    app,
    dataDir: start.dataDir,
    faults,
    get page() {
      return page;
    },
    corePid: () =>
      app.evaluate(({ app: electron }) => {
        const found = electron.getAppMetrics().find(({ name }) => name === 'tsunagi-core');
        if (!found) throw new Error('no core process');
        return found.pid;
      }),
    rendererPid: () =>
      app.evaluate(({ BrowserWindow }) => {
        const shown = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/index.html'));
        if (!shown) throw new Error('no window');
        return shown.webContents.getOSProcessId();
      }),
    setClock: (iso) =>
      app.evaluate(
        ({ app: electron }, to) =>
          new Promise<void>((resolve) => {
            const replay = electron as NodeJS.EventEmitter;
            replay.once('scenario-clock-set', resolve);
            replay.emit('scenario-clock', to);
          }),
        iso,
      ),
    nextSave: (path) => app.evaluate((_electron, to) => void standIns().saves.push(to), path),
    nextOpen: (path) => app.evaluate((_electron, to) => void standIns().opens.push(to), path),
    nextPrint: (outcome) => app.evaluate((_electron, to) => void standIns().prints.push(to), outcome),
    dialogsShown: () => app.evaluate(() => standIns().shown),
    setIdleSeconds: (seconds) => app.evaluate((_electron, to) => void (standIns().idleSeconds = to), seconds),
    lock: () => replaced(() => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))),
    replaced,
    doubleClick: (path) =>
      // The operating system starts the application once more; the single-instance lock hands the arguments over.
      app.evaluate(({ app: electron }, to) => {
        electron.emit('second-instance', { preventDefault: () => {} }, [process.execPath, to], '/', {});
      }, path),
    async close() {
      await app.close();
      if (start.temporary) await rm(start.dataDir, { recursive: true, force: true });
    },
  };
}

/** The screens' page (not a paper's), once its first component is drawn. */
async function readyPage(app: ElectronApplication, before: Page | undefined): Promise<Page> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const shown = app.windows().find((page) => page !== before && !page.isClosed() && page.url().includes('/index.html'));
    if (shown) {
      await shown.waitForSelector('#root > *', { state: 'attached', timeout: Math.max(1, deadline - Date.now()) });
      return shown;
    }
    if (Date.now() > deadline) throw new Error('no page appeared within 30 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

interface StandIns {
  saves: Array<string | null>;
  opens: Array<string | null>;
  prints: Array<'printed' | 'cancelled'>;
  shown: Array<{ title: string; offered: string }>;
  idleSeconds: number;
}
/** Lives in the main process; here only so that the functions above, which run there, have a type. */
declare function standIns(): StandIns;

/** A dialog that no test expected is cancelled, as staff would a surprising one. */
async function replaceDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron, dialog, powerMonitor }) => {
    const held: StandIns = { saves: [], opens: [], prints: [], shown: [], idleSeconds: 0 };
    (globalThis as unknown as { standIns: () => StandIns }).standIns = () => held;
    type Offered = { title?: string; defaultPath?: string };
    const show = (args: unknown[]): void => {
      const { title = '', defaultPath = '' } = args.at(-1) as Offered;
      held.shown.push({ title, offered: defaultPath });
    };
    dialog.showSaveDialog = (async (...args: unknown[]) => {
      show(args);
      const path = held.saves.shift() ?? null;
      return { canceled: path === null, filePath: path ?? '' };
    }) as typeof dialog.showSaveDialog;
    dialog.showOpenDialog = (async (...args: unknown[]) => {
      show(args);
      const path = held.opens.shift() ?? null;
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    }) as typeof dialog.showOpenDialog;
    powerMonitor.getSystemIdleTime = () => held.idleSeconds;
    electron.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        const outcome = held.prints.shift() ?? 'cancelled';
        setTimeout(() => done?.(outcome === 'printed', outcome === 'printed' ? '' : 'Print job canceled'), 0);
      };
    });
  });
}
