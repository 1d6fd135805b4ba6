/**
 * One sitting at the counter: a core process, a window and its papers, from the unlock page to the lock. It ends as a whole:
 * the page writes out what it holds, the store is closed, and both processes are gone with everything they had in memory.
 * Nothing is carried over but where the window stood, how large its letters were and whether somebody practises.
 */
import { join } from 'node:path';
import { app, type Rectangle } from 'electron';
import type { PracticeWindow } from '../db/practice/codes.ts';
import { practiceFileName } from '../db/practice/rules.ts';
import { shellWords } from '../renderer/text/shell.ts';
import { origin } from './assetFile.ts';
import { type CoreProcess, startCoreProcess } from './coreProcess.ts';
import { chooseOpenPath, chooseSavePath, nameOnly } from './fileDialogs.ts';
import { offerContextMenu } from './menu.ts';
import { openPaperDesk } from './paper.ts';
import { openShellPort, type ShellPort } from './shellPort.ts';
import { type LockReason, type ShellRequests, zoomRange } from './shellRequests.ts';
import { openHardenedWindow } from './window.ts';

/** What one sitting leaves to the next. */
export interface Desk {
  zoomPercent: number;
  idleMinutes: number;
  /** Which office to practise in; null in the real one. */
  practice: PracticeWindow | null;
  place?: { bounds: Rectangle; maximised: boolean };
}

export interface Sitting {
  focus(): void;
  /** Offers a handoff file to the page, now or as soon as it listens. */
  openHandoff(path: string): void;
  setClock(now: number): Promise<void>;
  /** Ends the window, its papers and the core. Never rejects; takes four seconds at the very most. */
  end(): Promise<void>;
}

const flushWithinMs = 1500;

export function openSitting(options: {
  desk: Desk;
  lockReason: LockReason;
  runtime: 'official' | 'substitute';
  version: string;
  /** See ToCoreProcess. */
  now: number | undefined;
  lock: (reason: LockReason) => void;
  quit: () => void;
}): Sitting {
  const { desk } = options;
  const { practice } = desk;
  const facts = { packaged: app.isPackaged, runtime: options.runtime, version: options.version, practice };
  const ownTitle = practice ? shellWords.practiceName : shellWords.appName;
  const named = (name: string): string => (practice ? practiceFileName(name) : name);
  let ending: Promise<void> | undefined;
  let shell: ShellPort | undefined;
  let flushed: (() => void) | undefined;
  const unopened: string[] = [];

  const core: CoreProcess = startCoreProcess({
    entry: join(import.meta.dirname, 'core.js'),
    start: {
      dataDir: app.getPath('userData'),
      appVersion: options.version,
      packaged: facts.packaged,
      runtime: facts.runtime,
      practice: practice ?? undefined,
      now: options.now,
    },
    onLost: () => {
      shell?.send({ event: 'core-lost' });
      options.lock('core-lost');
    },
  });
  const frame = openHardenedWindow({
    show: false,
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 560,
    title: ownTitle,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    ...desk.place?.bounds,
  });
  const { window } = frame;
  const { webContents } = window;
  const runtime = (): ShellRequests['runtime']['answer'] => ({ ...facts, lockReason: options.lockReason });
  const papers = openPaperDesk({ parent: window, core, runtime });

  const zoomTo = (percent: number): { percent: number } => {
    desk.zoomPercent = Math.min(zoomRange.most, Math.max(zoomRange.least, percent));
    webContents.setZoomFactor(desk.zoomPercent / 100);
    return { percent: desk.zoomPercent };
  };
  const zoomBy = (step: number): void => {
    const { percent } = zoomTo(step === 0 ? zoomRange.least : desk.zoomPercent + step);
    shell?.send({ event: 'zoom', percent });
  };
  const offer = async (path: string): Promise<void> => {
    const ticket = await core.ticket(path, 'read');
    shell?.send({ event: 'open-handoff', ticket, fileName: nameOnly(path) });
  };

  const connect = (): void => {
    shell?.close();
    shell = openShellPort({
      lock: () => {
        options.lock('staff');
        return null;
      },
      chooseSave: async ({ kind, suggestedName }) => {
        const path = await chooseSavePath(window, kind, named(suggestedName));
        return path === null ? null : { ticket: await core.ticket(path, 'write'), fileName: nameOnly(path) };
      },
      chooseOpen: async ({ kind }) => {
        const path = await chooseOpenPath(window, kind);
        return path === null ? null : { ticket: await core.ticket(path, 'read'), fileName: nameOnly(path) };
      },
      printPaper: (job) => papers.print({ ...job, suggestedName: named(job.suggestedName) }),
      choosePaperFolder: () => papers.chooseFolder(),
      flushed: () => {
        flushed?.();
        return null;
      },
      setIdleMinutes: ({ minutes }) => {
        desk.idleMinutes = minutes;
        return null;
      },
      windowTitle: ({ title }) => {
        window.setTitle(title === '' ? ownTitle : title);
        return null;
      },
      zoom: ({ percent }) => zoomTo(percent),
      runtime,
      practise: ({ window: next }) => {
        desk.practice = next;
        options.lock('start');
        return null;
      },
    });
    webContents.postMessage('core', null, [core.port()]);
    webContents.postMessage('shell', null, [shell.remote]);
    for (const path of unopened.splice(0)) void offer(path);
  };

  // As soon as the page's own code stands: waiting for its last picture and letter would hold the first screen back.
  webContents.on('dom-ready', () => {
    zoomTo(desk.zoomPercent);
    connect();
  });
  webContents.on('render-process-gone', () => {
    if (!ending) options.lock('page-lost');
  });
  webContents.on('zoom-changed', (_event, direction) => zoomBy(direction === 'in' ? 10 : -10));
  webContents.on('before-input-event', (event, input) => {
    const step = zoomKey(input);
    if (step === undefined) return;
    event.preventDefault();
    zoomBy(step);
  });
  offerContextMenu(window);
  // 'ready-to-show' was seen to stay away now and then: a page that has loaded is shown all the same.
  const show = (): void => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (desk.place?.maximised) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', show);
  window.on('close', (event) => {
    if (ending) return;
    event.preventDefault();
    options.quit();
  });
  void window.loadURL(`${origin}/index.html`).catch(() => {});

  const flush = async (): Promise<void> => {
    if (!shell || webContents.isCrashed()) return;
    const answered = new Promise<void>((resolve) => {
      flushed = resolve;
      setTimeout(resolve, flushWithinMs);
    });
    shell.send({ event: 'flush' });
    await answered;
  };

  return {
    focus() {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    openHandoff(path) {
      if (shell) void offer(path);
      else unopened.push(path);
    },
    setClock: (now) => core.setClock(now),
    end() {
      ending ??= (async () => {
        if (!window.isDestroyed()) {
          desk.place = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
          await flush();
        }
        shell?.close();
        await Promise.allSettled([papers.destroy(), frame.destroy(), core.end()]);
      })();
      return ending;
    },
  };
}

/** Ctrl with + − 0, as in a browser; without a menu nobody else would hear them. Percent to add, 0 for the whole way back. */
function zoomKey(input: Electron.Input): number | undefined {
  // While a kana conversion is open the keys belong to it.
  if (input.isComposing) return undefined;
  if (
    input.type !== 'keyDown' ||
    input.alt ||
    !(process.platform === 'darwin' ? input.meta : input.control)
  ) {
    return undefined;
  }
  if (input.key === '+' || input.key === ';' || input.key === '=') return 10;
  if (input.key === '-') return -10;
  return input.key === '0' ? 0 : undefined;
}
