/** The offices to practise in, filled and opened as the application does. */
import { expect, test } from 'vitest';
import { fillPractice } from '../../../db/practice/fill/fillPractice.ts';
import { builtWorker } from '../../builtWorker.ts';
import { temporaryFolder } from '../openTestStore.ts';

test('x', async () => {
  const dataDir = temporaryFolder();
  const t = performance.now();
  await fillPractice({ dataDir, appVersion: '0', workerPath: builtWorker }, (d) =>
    console.log(d, performance.now() - t),
  );
  expect(1).toBe(1);
});
