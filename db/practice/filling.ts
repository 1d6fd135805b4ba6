/** The core's end of the worker that fills the offices to practise in: the first time, and whenever somebody begins anew. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Core } from '../core.ts';
import { allowed, type Outcome, type Refusal, refused } from '../outcome.ts';
import { WORKER_NAMES, type WorkerName } from '../workers.ts';
import type { Work } from '../works/works.ts';
import { FILL_STEPS } from './codes.ts';

export interface FillData {
  dataDir: string;
  appVersion: string;
  workers: Record<WorkerName, string>;
}

export type FromFilling =
  | { type: 'step'; done: number }
  | { type: 'filled' }
  | { type: 'refused'; refusal: Refusal };

export const practiceState = (core: Core) => ({
  window: core.options.practice ?? null,
  isFilled: core.options.practice !== undefined && existsSync(core.paths.store),
});

/** Refuses `state-changed` in a real office and while somebody practises, and `disk-full`. */
export async function fill(core: Core, work: Work): Promise<Outcome<null>> {
  const { dataDir, appVersion, workerPath, practice } = core.options;
  if (practice === undefined || core.session()) return refused('state-changed');
  const workers = Object.fromEntries(WORKER_NAMES.map((name) => [name, workerPath(name)]));
  const data = { dataDir, appVersion, workers } as FillData;
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerPath('practiceWorker'), { workerData: data });
    worker.on('message', (message: FromFilling) => {
      if (message.type === 'step')
        work.report({ stage: 'filling', done: message.done, total: FILL_STEPS, isStoppable: false });
      else resolve(message.type === 'filled' ? allowed(null) : { ok: false, refusal: message.refusal });
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the filling ended before its time')));
  });
}
