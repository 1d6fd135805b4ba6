/**
 * Stand-ins, in the main process, for what the operating system would show: file dialogs, the printer's dialog, the idle time.
 * Playwright can't click those.
 */
export interface StandIns {
  saves: Array<string | null>;
  opens: Array<string | null>;
  prints: Array<'printed' | 'cancelled'>;
  shown: Array<{ title: string; offered: string }>;
  idleSeconds: number;
  /** A call that lost its answer is asked again; what it did must not be done again. */
  once(id: string, act: () => unknown): void;
}
/** Runs in the main process. A dialog that no test expected is cancelled, as staff would a surprising one. */
export function replaceDialogs({ app, dialog, powerMonitor }: typeof import('electron')): void {
  if ('standIns' in globalThis) return;
  const done = new Set<string>();
  const held: StandIns = {
    saves: [],
    opens: [],
    prints: [],
    shown: [],
    idleSeconds: 0,
    once(id, act) {
      if (done.has(id)) return;
      done.add(id);
      act();
    },
  };
  Object.assign(globalThis, { standIns: () => held });
  const show = (args: unknown[]): void => {
    const { title = '', defaultPath = '' } = args.at(-1) as { title?: string; defaultPath?: string };
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
  app.on('web-contents-created', (_event, contents) => {
    contents.print = (_options, printed) => {
      const outcome = held.prints.shift() ?? 'cancelled';
      setTimeout(
        () => printed?.(outcome === 'printed', outcome === 'printed' ? '' : 'Print job canceled'),
        0,
      );
    };
  });
}
