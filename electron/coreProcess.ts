/**
 * The core process as main sees it: started, given ports, tickets and (outside a package) the clock, and ended within
 * two seconds whatever happens in it. Main never sees a row, a key or a query.
 */
import { randomUUID } from 'node:crypto';
import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';
import type { PracticeWindow } from '../db/practice/codes.ts';

export type ToCoreProcess =
  | {
      type: 'start';
      dataDir: string;
      appVersion: string;
      packaged: boolean;
      runtime: 'official' | 'substitute';
      /** One of the offices to practise in: its clock is its own. */
      practice?: PracticeWindow | undefined;
      /** What the clock reads now, if not the truth; only honoured outside a package. */
      now?: number | undefined;
    }
  | { type: 'port' }
  | { type: 'ticket'; ticket: string; path: string; mode: 'read' | 'write' }
  | { type: 'clock'; now: number }
  | { type: 'close' };
export type FromCoreProcess =
  | { type: 'started' }
  | { type: 'ticket-known'; ticket: string }
  | { type: 'clock-set' };

export interface CoreProcess {
  readonly pid: number | undefined;
  /** A fresh port for one load of one page. */
  port(): MessagePortMain;
  /** Makes a path known to the core and gives the word that stands for it; resolves once the core knows it. */
  ticket(path: string, mode: 'read' | 'write'): Promise<string>;
  setClock(now: number): Promise<void>;
  /** Asks the core to close its store; kills it when it takes longer. Never rejects. */
  end(): Promise<void>;
}

const closeWithinMs = 2000;

export function startCoreProcess(options: {
  entry: string;
  start: Omit<Extract<ToCoreProcess, { type: 'start' }>, 'type'>;
  /** The process ended without having been asked to. */
  onLost: () => void;
}): CoreProcess {
  const child = utilityProcess.fork(options.entry, [], {
    serviceName: 'tsunagi-core',
    // What a core prints might be about a person: in a package it goes nowhere.
    stdio: options.start.packaged ? 'ignore' : 'inherit',
    execArgv: [],
    env: plainEnvironment(process.env),
  });
  const tell = (message: ToCoreProcess, ports: MessagePortMain[] = []): void =>
    child.postMessage(message, ports);
  const waiting = new Map<string, () => void>();
  let ending = false;
  let alive = true;

  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      alive = false;
      resolve();
      if (!ending) options.onLost();
    });
  });
  child.on('message', (message: FromCoreProcess) => {
    const key = message.type === 'ticket-known' ? message.ticket : message.type;
    waiting.get(key)?.();
    waiting.delete(key);
  });
  const heard = (key: string): Promise<void> =>
    Promise.race([new Promise<void>((resolve) => waiting.set(key, resolve)), gone]);

  tell({ type: 'start', ...options.start });

  return {
    get pid() {
      return child.pid;
    },
    port() {
      const { port1, port2 } = new MessageChannelMain();
      if (alive) tell({ type: 'port' }, [port1]);
      else port1.close();
      return port2;
    },
    async ticket(path, mode) {
      const ticket = randomUUID();
      const known = heard(ticket);
      if (alive) tell({ type: 'ticket', ticket, path, mode });
      await known;
      return ticket;
    },
    async setClock(now) {
      const set = heard('clock-set');
      if (alive) tell({ type: 'clock', now });
      await set;
    },
    async end() {
      ending = true;
      if (!alive) return;
      tell({ type: 'close' });
      // child.kill() is SIGTERM on Unix, which a core that hangs never hears.
      const timer = setTimeout(() => child.pid && process.kill(child.pid, 'SIGKILL'), closeWithinMs);
      await gone;
      clearTimeout(timer);
    },
  };
}

/** Nothing that changes how the core's Node runs comes from the shell that started the application. */
function plainEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && !/^(NODE_|ELECTRON_|TSUNAGI_)/.test(name)) plain[name] = value;
  }
  return plain;
}
