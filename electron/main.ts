/**
 * The life of the application: one instance, one sitting at a time. A lock ends the sitting and opens a new one; so does a
 * core or page that crashed, because what is left of it can't be trusted. Dangerous switches stop a package before anything
 * is opened.
 */
import { existsSync } from 'node:fs';
import * as inspector from 'node:inspector';
import { dirname, join } from 'node:path';
import { app, dialog, powerMonitor } from 'electron';
import { devDependencies, version } from '../package.json';
import { shellWords } from '../renderer/text/shell.ts';
import { registerAppScheme } from './assets.ts';
import { handoffArgument } from './fileNames.ts';
import { idleLock } from './idleLock.ts';
import { setApplicationMenu } from './menu.ts';
import { runtimeKind, trialMark } from './runtimeKind.ts';
import { idleRange, type LockReason } from './shellRequests.ts';
import { type Desk, openSitting, type Sitting } from './sitting.ts';
import { offlineSwitches, refusedSwitches } from './switches.ts';

const refused = refusedSwitches({
  packaged: app.isPackaged,
  argv: process.argv.slice(1),
  has: (name) => app.commandLine.hasSwitch(name),
  environment: process.env,
  inspector: inspector.url(),
});

// Tests as root can't have Chromium's sandbox, and asking for it then ends every child process. A package refuses that switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value);
// Chromium's own files apart from ours; ours are the ones to back up.
app.setPath('sessionData', join(app.getPath('userData'), 'chromium'));

if (refused.length > 0) {
  // Not once Chromium is ready: it would have opened the debugging port by then, for as long as the dialog stands. On Linux
  // no dialog can be shown as early as this, and the sentence goes to the terminal.
  dialog.showErrorBox(shellWords.cannotStart, shellWords.refusedSwitches(refused));
  app.exit(1);
} else if (app.requestSingleInstanceLock()) {
  run();
} else {
  app.exit(0);
}

function run(): void {
  const desk: Desk = { zoomPercent: 100, idleMinutes: idleRange.preset, practice: null };
  const runtime = runtimeKind({
    running: process.versions.electron,
    named: devDependencies.electron,
    environment: process.env.TSUNAGI_RUNTIME,
    marked: existsSync(join(dirname(process.execPath), trialMark)),
  });
  let sitting: Sitting | undefined;
  /** The end of the sitting before, while it lasts. */
  let leaving: Promise<void> | undefined;
  let quitting = false;
  let coreLosses: number[] = [];
  let handoff = handoffArgument(process.argv, process.cwd());
  /** What the replayed clock is ahead of the real one; it survives a lock. Always undefined in a package. */
  let clockOffset = app.isPackaged ? undefined : offsetTo(process.env.TSUNAGI_CLOCK);

  const open = (lockReason: LockReason): void => {
    desk.idleMinutes = idleRange.preset;
    sitting = openSitting({
      desk,
      lockReason,
      runtime,
      version,
      now: clockOffset === undefined ? undefined : Date.now() + clockOffset,
      lock: (reason) => void lock(reason),
      quit: () => app.quit(),
    });
    if (handoff !== undefined) sitting.openHandoff(handoff);
    handoff = undefined;
  };

  const leave = async (): Promise<void> => {
    leaving ??= sitting?.end();
    sitting = undefined;
    await leaving;
    leaving = undefined;
  };

  const lock = async (reason: LockReason): Promise<void> => {
    if (quitting || !sitting) return;
    await leave();
    if (quitting) return;
    if (reason === 'core-lost' && !(await mayTryAgain())) return app.quit();
    open(reason);
  };

  /** A core that dies three times within a minute would flicker for ever. */
  const mayTryAgain = async (): Promise<boolean> => {
    const now = Date.now();
    coreLosses = [...coreLosses.filter((at) => now - at < 60_000), now];
    if (coreLosses.length < 3) return true;
    coreLosses = [];
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: shellWords.appName,
      message: shellWords.coreKeepsFailing,
      detail: shellWords.coreKeepsFailingDetail,
      buttons: [shellWords.tryAgain, shellWords.quit],
      defaultId: 0,
      cancelId: 1,
    });
    return response === 0;
  };

  const receive = (path: string | undefined): void => {
    if (path === undefined) return;
    if (sitting) sitting.openHandoff(path);
    else handoff = path;
  };

  app.on('second-instance', (_event, argv, workingFolder) => {
    sitting?.focus();
    receive(handoffArgument(argv, workingFolder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    receive(handoffArgument(['', path], '/'));
  });
  // Between two sittings there is no window for a moment, which is not the end.
  app.on('window-all-closed', () => {});
  app.on('before-quit', (event) => {
    if (quitting && !sitting && !leaving) return;
    event.preventDefault();
    if (quitting) return;
    quitting = true;
    void leave().then(() => app.quit());
  });

  if (!app.isPackaged) {
    const replay: NodeJS.EventEmitter = app;
    replay.on('scenario-clock', (iso: string) => {
      clockOffset = offsetTo(iso);
      if (clockOffset === undefined) return;
      void Promise.resolve(sitting?.setClock(Date.now() + clockOffset)).then(() =>
        replay.emit('scenario-clock-set'),
      );
    });
  }

  void app.whenReady().then(() => {
    setApplicationMenu();
    open('start');
    powerMonitor.on('lock-screen', () => void lock('screen-locked'));
    powerMonitor.on('suspend', () => void lock('suspended'));
    const isIdle = idleLock();
    setInterval(() => {
      if (isIdle(powerMonitor.getSystemIdleTime(), desk.idleMinutes)) void lock('idle');
    }, 5000);
  });
}

function offsetTo(iso: string | undefined): number | undefined {
  const at = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(at) ? undefined : at - Date.now();
}
