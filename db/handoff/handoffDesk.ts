/**
 * The core's end of the worker thread that makes and takes in files: started when it is first asked, ended with the session. What it
 * reports goes to whoever watches the work, what stops the work stops it there, and when it commits, other changes wait their turn.
 */
import { Worker } from 'node:worker_threads';
import type { Work } from '../works/works.ts';
import type { AnswerOf, DeskData, FromDesk, InputOf, Kind, ToDesk } from './handoffWork.ts';
import { isStoppable } from './step.ts';

export interface HandoffDesk {
  ask<K extends Kind>(kind: K, input: InputOf<K>, work: Work): Promise<AnswerOf<K>>;
  /** What can be stopped is stopped, what commits is let finish, within the time a core has to end. */
  close(): Promise<void>;
}

interface DeskOptions {
  script: string;
  data: DeskData;
  clock: () => number;
  /** Resolves when nobody else writes any more; the answer lets them go on. */
  turn: () => Promise<() => void>;
}

interface Asked {
  work: Work;
  stop: Int32Array;
  /** While it commits. */
  release: (() => void) | null;
  resolve(answer: unknown): void;
  reject(fault: Error): void;
}

const END_WITHIN_MS = 1200;

export function createHandoffDesk({ script, data, clock, turn }: DeskOptions): HandoffDesk {
  const asked = new Map<number, Asked>();
  let thread: Worker | null = null;
  let last = 0;

  async function hear(message: FromDesk, from: Worker): Promise<void> {
    const of = asked.get(message.id);
    if (!of) return;
    switch (message.type) {
      case 'progress': {
        const { stage, done, total } = message;
        of.work.report({ stage, done, total, isStoppable: isStoppable(stage) });
        return;
      }
      case 'turn-wanted': {
        const release = await turn();
        // It may have died while the others finished.
        if (!asked.has(message.id)) return release();
        of.release = release;
        from.postMessage({ type: 'turn', id: message.id } satisfies ToDesk);
        return;
      }
      case 'turn-over':
        of.release?.();
        of.release = null;
        return;
      case 'answer':
        return end(message.id, () => of.resolve(message.answer));
      case 'fault':
        return end(message.id, () => of.reject(new Error(message.message)));
    }
  }

  function end(id: number, tell: () => void): void {
    asked.get(id)?.release?.();
    asked.delete(id);
    if (asked.size === 0) thread?.unref();
    tell();
  }

  function started(): Worker {
    const worker = new Worker(script, { workerData: data });
    const lose = () => {
      if (thread === worker) thread = null;
      for (const [id, { reject }] of asked) end(id, () => reject(new Error('the handoff worker ended')));
    };
    worker.on('message', (message: FromDesk) => void hear(message, worker));
    worker.on('error', lose);
    worker.on('exit', lose);
    // Idle, it keeps nobody from ending.
    worker.unref();
    return worker;
  }

  return {
    ask(kind, input, work) {
      thread ??= started();
      const to = thread;
      last += 1;
      const id = last;
      const stop = new Int32Array(new SharedArrayBuffer(4));
      work.signal.addEventListener('abort', () => Atomics.store(stop, 0, 1), { once: true });
      if (work.signal.aborted) Atomics.store(stop, 0, 1);
      return new Promise((resolve, reject) => {
        const settle = resolve as (answer: unknown) => void;
        asked.set(id, { work, stop, release: null, resolve: settle, reject });
        to.ref();
        to.postMessage({ type: 'ask', id, kind, input, now: clock(), stop } satisfies ToDesk);
      });
    },
    async close() {
      const worker = thread;
      if (!worker) return;
      for (const { stop } of asked.values()) Atomics.store(stop, 0, 1);
      const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      worker.ref();
      worker.postMessage({ type: 'close' } satisfies ToDesk);
      const late = setTimeout(() => void worker.terminate(), END_WITHIN_MS);
      await gone;
      clearTimeout(late);
    },
  };
}
