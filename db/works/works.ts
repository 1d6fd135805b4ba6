/**
 * Long work that somebody waits for: how far it is, and the way to stop it. The page gives it a name before it starts, watches it under
 * that name, and may ask it to stop; whether it did is the answer of the work itself (`cancelled`, or done after all).
 */
import { EventEmitter, on } from 'node:events';
import type { WorkProgress } from './codes.ts';

export interface Work {
  readonly signal: AbortSignal;
  report(progress: WorkProgress): void;
}

export interface Works {
  /** Runs the work under the name; without one nobody watches. A name is used once at a time. */
  run<T>(workId: string | undefined, work: (work: Work) => Promise<T>): Promise<T>;
  /** What is known now and what comes, until the work ends; a work that has not begun is waited for. */
  watch(workId: string, signal: AbortSignal): AsyncIterable<WorkProgress>;
  cancel(workId: string): void;
}

export function createWorks(): Works {
  const running = new Map<string, { controller: AbortController; last: WorkProgress | null }>();
  const events = new EventEmitter().setMaxListeners(0);

  return {
    async run(workId, work) {
      const controller = new AbortController();
      if (workId === undefined) return work({ signal: controller.signal, report: () => undefined });
      const entry = { controller, last: null as WorkProgress | null };
      running.set(workId, entry);
      try {
        return await work({
          signal: controller.signal,
          report(progress) {
            entry.last = progress;
            events.emit(workId, progress);
          },
        });
      } finally {
        running.delete(workId);
        events.emit(workId, null);
      }
    },
    async *watch(workId, signal) {
      const coming = on(events, workId, { signal });
      const known = running.get(workId)?.last;
      if (known) yield known;
      try {
        for await (const [progress] of coming) {
          if (progress === null) return;
          yield progress as WorkProgress;
        }
      } catch (fault) {
        if (!signal.aborted) throw fault;
      }
    },
    cancel: (workId) => running.get(workId)?.controller.abort(),
  };
}
