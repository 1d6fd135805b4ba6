/** Fills the offices to practise in beside the core's event loop: the page counts the steps meanwhile. Ends by itself. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { diskFullRefusal } from '../store/diskFull.ts';
import { fillPractice } from './fill/fillPractice.ts';
import type { FillData, FromFilling } from './filling.ts';

const port = parentPort as MessagePort;
const tell = (message: FromFilling): void => port.postMessage(message);
const { dataDir, appVersion, workers } = workerData as FillData;

try {
  await fillPractice({ dataDir, appVersion, workerPath: (name) => workers[name] }, (done) =>
    tell({ type: 'step', done }),
  );
  tell({ type: 'filled' });
} catch (fault) {
  const refusal = diskFullRefusal(fault)?.refusal;
  if (!refusal) throw fault;
  tell({ type: 'refused', refusal });
}
