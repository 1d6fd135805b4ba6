/** What a core under test is given as its worker threads. */
import { join } from 'node:path';
import type { WorkerPath } from '../db/workers.ts';

export const workersFolder = join(import.meta.dirname, '../.cache/test/workers');

export const builtWorker: WorkerPath = (name) => join(workersFolder, `${name}.js`);
