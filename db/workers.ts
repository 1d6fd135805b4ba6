/** The worker threads of the core: each is the bundle of an entry of its own beside core.js. */
import { join } from 'node:path';

const SOURCES = {
  passphraseWorker: 'store/passphraseWorker.ts',
  handoffWorker: 'handoff/handoffWorker.ts',
  attachmentWorker: 'attachments/attachmentWorker.ts',
} as const;

export type WorkerPath = (name: keyof typeof SOURCES) => string;

/** The source itself, for what runs without a bundle: tests and scripts. */
export const workerSource: WorkerPath = (name) => join(import.meta.dirname, SOURCES[name]);
