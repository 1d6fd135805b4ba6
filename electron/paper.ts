/**
 * A paper to PDF or to the printer's dialog. A hidden hardened window loads `paper.html` once, draws the paper it is told to, says when its
 * fonts and data are there, and is printed in memory; only the finished file is written, where staff chose. The window is kept warm for
 * the next paper, with its programme and its fonts but nothing on it, and dies with its sitting: what it showed must not outlive a lock.
 */
import type { BrowserWindow } from 'electron';
import { origin } from './assetFile.ts';
import { writeAtomically } from './atomicWrite.ts';
import type { CoreProcess } from './coreProcess.ts';
import { chooseFolder, chooseSavePath, freePath, nameOnly } from './fileDialogs.ts';
import { openShellPort, type ShellPort } from './shellPort.ts';
import type { ShellRequests } from './shellRequests.ts';
import { type HardenedWindow, openHardenedWindow } from './window.ts';

type PaperJob = ShellRequests['printPaper']['ask'];
type PaperAnswer = ShellRequests['printPaper']['answer'];

export interface PaperDesk {
  print(job: PaperJob): Promise<PaperAnswer>;
  /** Where papers `to: 'folder'` go from now on, as long as this sitting lasts. */
  chooseFolder(): Promise<{ folderName: string } | null>;
  destroy(): Promise<void>;
}

const readyWithinMs = 30_000;

export function openPaperDesk(options: {
  parent: BrowserWindow;
  core: CoreProcess;
  runtime: () => ShellRequests['runtime']['answer'];
}): PaperDesk {
  let warm: (HardenedWindow & { loaded: Promise<void> }) | undefined;
  let shell: ShellPort | undefined;
  let settle: ((ok: boolean) => void) | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let chosenFolder: string | null = null;
  let closed = false;

  const open = (): NonNullable<typeof warm> => {
    // A throttled hidden window would draw a paper seconds late.
    const opened = openHardenedWindow({ show: false, width: 820, height: 1160, backgroundThrottling: false });
    const { webContents } = opened.window;
    webContents.on('did-finish-load', () => {
      shell?.close();
      shell = openShellPort({
        paperReady: ({ ok }) => {
          settle?.(ok);
          return null;
        },
        runtime: options.runtime,
      });
      webContents.postMessage('core', null, [options.core.port()]);
      webContents.postMessage('shell', null, [shell.remote]);
    });
    webContents.on('render-process-gone', () => {
      settle?.(false);
      warm = undefined;
      void opened.destroy();
    });
    return { ...opened, loaded: opened.window.loadURL(`${origin}/paper.html`) };
  };

  const load = async (job: PaperJob): Promise<BrowserWindow | null> => {
    warm ??= open();
    const { window } = warm;
    const ready = new Promise<boolean | 'late'>((resolve) => {
      settle = resolve;
      setTimeout(() => resolve('late'), readyWithinMs).unref();
    });
    await warm.loaded;
    shell?.send({ event: 'draw-paper', paper: job.paper, params: job.params });
    const isReady = await ready;
    // What comes after all must not be taken for the next paper's answer.
    if (isReady === 'late') throw new Error('the paper was not ready in time');
    return isReady ? window : null;
  };

  const toPdf = async (job: PaperJob): Promise<PaperAnswer> => {
    // Drawn while staff still choose where it goes; a fault of it is told once they have.
    const drawing = load(job);
    drawing.catch(() => {});
    const path =
      job.to === 'pdf' ? await chooseSavePath(options.parent, 'pdf', job.suggestedName) : chosenFolder;
    const window = await drawing;
    if (path === null) return { outcome: 'cancelled' };
    if (!window) return { outcome: 'failed' };
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
    const file = job.to === 'folder' ? freePath(path, 'pdf', job.suggestedName) : path;
    await writeAtomically(file, pdf);
    return { outcome: 'saved', fileName: nameOnly(file) };
  };

  const toPrinter = async (job: PaperJob): Promise<PaperAnswer> => {
    const window = await load(job);
    if (!window) return { outcome: 'failed' };
    return await new Promise((resolve) => {
      window.webContents.print(
        { silent: false, printBackground: true, pageSize: 'A4' },
        (printed, reason) => {
          if (printed) resolve({ outcome: 'printed' });
          else resolve({ outcome: /cancel/i.test(reason) ? 'cancelled' : 'failed' });
        },
      );
    });
  };

  return {
    print(job) {
      // One window, so one paper after the other.
      const answer = last.then(async (): Promise<PaperAnswer> => {
        if (closed) return { outcome: 'failed' };
        try {
          return await (job.to === 'printer' ? toPrinter(job) : toPdf(job));
        } catch {
          // Whatever it was, the next paper begins with a window of its own.
          const used = warm;
          warm = undefined;
          await used?.destroy();
          return { outcome: 'failed' };
        } finally {
          shell?.send({ event: 'clear-paper' });
          // Nobody has unlocked yet when the recovery sheet is printed: its key must not wait in a warm window.
          if (job.paper === 'recovery-sheet') {
            const used = warm;
            warm = undefined;
            await used?.destroy();
          }
        }
      });
      last = answer;
      return answer;
    },
    async chooseFolder() {
      chosenFolder = await chooseFolder(options.parent);
      return chosenFolder === null ? null : { folderName: nameOnly(chosenFolder) };
    },
    async destroy() {
      closed = true;
      settle?.(false);
      shell?.close();
      await warm?.destroy();
    },
  };
}
