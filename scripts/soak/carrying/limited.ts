/**
 * No room on the PC, as a limit of the process says it (`ulimit -f`): for machines where no small disk can be mounted, and beside that
 * everywhere. The backup before the import meets it first.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { printOf } from './judge.ts';
import { CREDENTIALS, copyWindow, DAY, type Windows } from './windows.ts';
import { startWork } from './work.ts';

export interface Limited {
  /** What it answered under the limit. */
  said: string;
  /** The record is what it was. */
  isAsBefore: boolean;
  /** What it answered when there was room again. */
  withRoom: string;
}

export async function importUnderLimit(windows: Windows, bundle: string, folder: string): Promise<Limited> {
  const before = await printOf(copyWindow(windows.taker, join(folder, 'untouched')).dataDir, 'import');
  const { dataDir } = copyWindow(windows.taker, join(folder, 'limited'));
  const { size } = statSync(join(dataDir, 'office', 'store.db'));
  const told = { what: 'import' as const, dataDir, at: DAY, path: windows.file, caseIds: [], ...CREDENTIALS };
  const run = async (limits = '') => {
    const running = startWork(bundle, told, limits);
    await running.ready;
    running.go();
    const { said, errors } = await running.ended;
    return said === 'done' ? said : `${said} ${errors}`.trim();
  };
  // In blocks of 512 bytes: a little less than the store, whose copy does not fit.
  const said = await run(`ulimit -f ${Math.floor(size / 512) - 8}`);
  const isAsBefore = (await printOf(dataDir, 'import')) === before;
  return { said, isAsBefore, withRoom: await run() };
}
