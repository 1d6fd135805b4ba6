/** The worker threads of the core: each is the bundle of an entry of its own beside core.js. */
import { join } from 'node:path';

const SOURCES = {
  passphraseWorker: 'store/passphraseWorker.ts',
  handoffWorker: 'handoff/handoffWorker.ts',
  attachmentWorker: 'attachments/attachmentWorker.ts',
  practiceWorker: 'practice/practiceWorker.ts',
} as const;

export type WorkerName = keyof typeof SOURCES;
export const WORKER_NAMES = Object.keys(SOURCES) as WorkerName[];
export type WorkerPath = (name: WorkerName) => string;

/** The source itself, for what runs without a bundle: tests and scripts. */
export const workerSource: WorkerPath = (name) => join(import.meta.dirname, SOURCES[name]);
