/** Where the offices to practise in lie: beside the real one, never in it. */
import { join } from 'node:path';
import type { PracticeWindow } from './codes.ts';

export const practiceFolder = (dataDir: string): string => join(dataDir, 'practice');

export const practiceDataDir = (dataDir: string, window: PracticeWindow): string =>
  join(practiceFolder(dataDir), window);
