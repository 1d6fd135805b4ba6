/**
 * Starts the real application on a data folder and holds it: the present page (a lock replaces it), the processes, the replayed
 * clock, and stand-ins for what the operating system would show (file dialogs, the printer, the idle time). Everything
 * else is as staff have it. The same launcher plays the demonstration.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { replaceDialogs, type StandIns } from './standIns.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Playwright's own, which it leaves out when it is told the executable: it holds `ready` back until Playwright is attached, so
 * that nothing the first page says is missed.
 */
const loader = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
);

/** Lives in the main process; declared so that the functions below that run there have a type. */
declare function standIns(): StandIns;

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
  /**
   * Like `app.evaluate`, but holds: one call in fifty of Playwright's loses its answer in Electron's main process and waits for
   * ever, or fails with "promise was garbage collected". Those are asked again, so what runs must bear running twice.
   */
  inMain<Answer, Argument>(act: InMain<Answer, Argument>, argument: Argument): Promise<Answer>;
  inMain<Answer>(act: InMain<Answer, undefined>): Promise<Answer>;
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

type InMain<Answer, Argument> = (
  electron: typeof import('electron'),
  argument: Argument,
) => Answer | Promise<Answer>;

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
  const inMain = <Answer, Argument>(act: InMain<Answer, Argument>, argument?: Argument): Promise<Answer> =>
    holdingEvaluate(app, act, argument as Argument);
  await inMain(replaceDialogs);

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
    inMain,
    replaced,
    corePid: () =>
      inMain(({ app: electron }) => {
        const found = electron.getAppMetrics().find(({ name }) => name === 'tsunagi-core');
        if (!found) throw new Error('no core process');
        return found.pid;
      }),
    rendererPid: () =>
      inMain(({ BrowserWindow }) => {
        const shown = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().includes('/index.html'),
        );
        if (!shown) throw new Error('no window');
        return shown.webContents.getOSProcessId();
      }),
    setClock: (iso) =>
      inMain(
        ({ app: electron }, to) =>
          new Promise<void>((resolve) => {
            const replay = electron as NodeJS.EventEmitter;
            replay.once('scenario-clock-set', resolve);
            replay.emit('scenario-clock', to);
          }),
        iso,
      ),
    nextSave: (path) =>
      inMain((_, { id, to }) => standIns().once(id, () => standIns().saves.push(to)), {
        id: randomUUID(),
        to: path,
      }),
    nextOpen: (path) =>
      inMain((_, { id, to }) => standIns().once(id, () => standIns().opens.push(to)), {
        id: randomUUID(),
        to: path,
      }),
    nextPrint: (outcome) =>
      inMain((_, { id, to }) => standIns().once(id, () => standIns().prints.push(to)), {
        id: randomUUID(),
        to: outcome,
      }),
    dialogsShown: () => inMain(() => standIns().shown),
    setIdleSeconds: (seconds) =>
      inMain((_, to) => {
        standIns().idleSeconds = to;
      }, seconds),
    lock: () =>
      replaced(() =>
        inMain(
          ({ powerMonitor }, id) => standIns().once(id, () => powerMonitor.emit('lock-screen')),
          randomUUID(),
        ),
      ),
    doubleClick: (path) =>
      // The operating system starts the application once more; the single-instance lock hands the arguments over.
      inMain(
        ({ app: electron }, { id, to }) =>
          standIns().once(id, () => electron.emit('second-instance', {}, [process.execPath, to], '/', {})),
        { id: randomUUID(), to: path },
      ),
    async close() {
      await app.close();
      if (start.temporary) await rm(start.dataDir, { recursive: true, force: true });
    },
  };
}

async function holdingEvaluate<Answer, Argument>(
  app: ElectronApplication,
  act: InMain<Answer, Argument>,
  argument: Argument,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    let timer: NodeJS.Timeout | undefined;
    try {
      // Playwright's types unwrap handles in the argument; ours are plain values.
      const answer = app.evaluate(act as never, argument as never) as Promise<Answer>;
      const lost = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error('no answer from the main process')), 5000);
      });
      return await Promise.race([answer, lost]);
    } catch (fault) {
      if (tries === 4 || !/no answer|garbage collected|was collected/.test(String(fault))) throw fault;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The screens' page (not a paper's), once its first component is drawn. */
async function readyPage(app: ElectronApplication, before: Page | undefined): Promise<Page> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const shown = app
      .windows()
      .find((page) => page !== before && !page.isClosed() && page.url().includes('/index.html'));
    if (shown) {
      await shown.waitForSelector('#root > *', {
        state: 'attached',
        timeout: Math.max(1, deadline - Date.now()),
      });
      return shown;
    }
    if (Date.now() > deadline) throw new Error('no page appeared within 30 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
