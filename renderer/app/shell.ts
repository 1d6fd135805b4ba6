/**
 * What the page can ask of the desktop: lock, file dialogs, printing, the window. Answers never contain a path: a chosen file is a
 * ticket for the core and a name to show. Requests wait until the port has come. Main's side, which checks everything again, is
 * `electron/shellRequests.ts`; a test holds the two together.
 */
import type { PracticeWindow } from '../../db/practice/codes.ts';
import type { OpenKind, SaveKind } from '../text/shell.ts';
import { tellUnheard } from '../ui/fields/unheard.ts';
import { portFor } from './ports.ts';

export type { OpenKind, SaveKind } from '../text/shell.ts';

/** A file that staff chose, as the core knows it; good until the next lock. */
export interface ChosenFile {
  ticket: string;
  /** Name without its folder. */
  fileName: string;
}

export interface PaperJob {
  /** Name of a paper in renderer/paper: letters, digits, hyphens. */
  paper: string;
  /** Handed to paper.html as they are; a key may not be `paper`. */
  params: Record<string, string>;
  /** folder: the one that `choosePaperFolder` was answered with, under a name that is still free. */
  to: 'pdf' | 'printer' | 'folder';
  /** Without folder; the extension is added. */
  suggestedName: string;
}

export interface PaperResult {
  outcome: 'saved' | 'printed' | 'cancelled' | 'failed';
  fileName?: string;
}

export interface Runtime {
  packaged: boolean;
  /** `substitute` must be shown as 試験用ランタイム. */
  runtime: 'official' | 'substitute';
  version: string;
  /** Why this page starts at the unlock screen. */
  lockReason: 'start' | 'staff' | 'idle' | 'screen-locked' | 'suspended' | 'core-lost' | 'page-lost';
  /** Which office to practise in; null in the real one. Must be shown on every screen and page. */
  practice: PracticeWindow | null;
}

export type ShellEvent =
  | { event: 'open-handoff'; ticket: string; fileName: string }
  | { event: 'flush' }
  /** Staff changed the size of the letters with the keyboard or the wheel. */
  | { event: 'zoom'; percent: number }
  /** The core crashed; this page is about to be replaced by an unlock page. */
  | { event: 'core-lost' }
  /** For paper.html only: the next paper, and that nothing of the last one may stay. */
  | { event: 'draw-paper'; paper: string; params: Record<string, string> }
  | { event: 'clear-paper' };
type EventName = Exclude<ShellEvent['event'], 'flush'>;
type Listener<Name extends EventName> = (event: Extract<ShellEvent, { event: Name }>) => void;

type Reply = { id: number; ok: true; value: unknown } | { id: number; ok: false };
interface Pending {
  message: object;
  resolve: (value: never) => void;
  reject: (fault: Error) => void;
}

export function createShell(onPort: (take: (port: MessagePort) => void) => void) {
  const pending = new Map<number, Pending>();
  const listeners = new Map<EventName, Set<(event: never) => void>>();
  const unheard: ShellEvent[] = [];
  const flushers = new Set<() => unknown>();
  let port: MessagePort | undefined;
  let lastId = 0;

  const ask = <Value>(request: string, args: object = {}): Promise<Value> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const message = { ...args, id: lastId, request };
      pending.set(lastId, { message, resolve, reject });
      port?.postMessage(message);
    });

  const flush = async (): Promise<void> => {
    tellUnheard();
    await Promise.allSettled([...flushers].map(async (flusher) => flusher()));
    void ask('flushed').catch(() => {});
  };

  const hear = ({ data: message }: MessageEvent<Reply | ShellEvent>): void => {
    if ('event' in message) {
      if (message.event === 'flush') return void flush();
      const heardBy = listeners.get(message.event);
      // A file that was double-clicked may come before the screen that takes it.
      if (!heardBy?.size) unheard.push(message);
      else for (const listener of heardBy) listener(message as never);
      return;
    }
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.ok) waiting?.resolve(message.value as never);
    else waiting?.reject(new Error('shell-refused'));
  };

  onPort((next) => {
    port = next;
    next.addEventListener('message', hear);
    next.addEventListener('close', () => {
      if (port === next) port = undefined;
      for (const { reject } of pending.values()) reject(new Error('shell-closed'));
      pending.clear();
    });
    next.start();
    for (const { message } of pending.values()) next.postMessage(message);
  });

  return {
    /** Ends this page and the core after what `beforeEnd` was given has run. The promise rarely settles: the page is gone. */
    lock: (): Promise<void> => ask('lock'),
    /** Null when staff cancelled. */
    chooseSave: (choice: { suggestedName: string; kind: SaveKind }): Promise<ChosenFile | null> =>
      ask('chooseSave', choice),
    chooseOpen: (choice: { kind: OpenKind }): Promise<ChosenFile | null> => ask('chooseOpen', choice),
    /** Asks where to save, or opens the printer's dialog, and resolves when the paper is out. */
    printPaper: (job: PaperJob): Promise<PaperResult> => ask('printPaper', job),
    /** For several papers at once, `to: 'folder'`. Null when staff cancelled. */
    choosePaperFolder: (): Promise<{ folderName: string } | null> => ask('choosePaperFolder'),
    /** For paper.html only: data and fonts are there (true), or won't come (false). */
    paperReady: (ok: boolean): Promise<void> => ask('paperReady', { ok }),
    /** Whole minutes, 1–60; 10 until told otherwise, again after every lock. */
    setIdleMinutes: (minutes: number): Promise<void> => ask('setIdleMinutes', { minutes }),
    /** Shown in the task bar also while locked out of sight: no names of people. Empty means the application's name. */
    windowTitle: (title: string): Promise<void> => ask('windowTitle', { title }),
    /** Whole percent, 100–200. */
    zoom: (percent: number): Promise<{ percent: number }> => ask('zoom', { percent }),
    runtime: (): Promise<Runtime> => ask('runtime'),
    /** Into an office to practise in, to the other of the two, or back (null). The page is gone, as after a lock. */
    practise: (window: PracticeWindow | null): Promise<void> => ask('practise', { window }),
    /** Listens; the returned function stops. What came before anyone listened is delivered now. */
    on<Name extends EventName>(name: Name, listener: Listener<Name>): () => void {
      const heardBy = listeners.get(name) ?? new Set();
      listeners.set(name, heardBy.add(listener));
      for (const event of unheard.filter((early) => early.event === name)) {
        unheard.splice(unheard.indexOf(event), 1);
        listener(event as never);
      }
      return () => heardBy.delete(listener);
    },
    /** Runs before a lock or the end of the application, which waits for it at most 1.5 s: save what is only in memory. */
    beforeEnd(flusher: () => unknown): () => void {
      flushers.add(flusher);
      return () => flushers.delete(flusher);
    },
  };
}

export type Shell = ReturnType<typeof createShell>;

export const shell: Shell = createShell(portFor('shell'));
