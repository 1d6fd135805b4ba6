/** Before the tests: the worker threads of the core as they are shipped, each in one file. */
import { buildWorkers } from '../scripts/build.ts';
import { workersFolder } from './builtWorker.ts';

export default (): Promise<void> => buildWorkers(workersFolder);
