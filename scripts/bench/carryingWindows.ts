/** Two windows with a case of so many notes and a file of it on the way: made once, kept for the next run. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../db/core.ts';
import type { Outcome } from '../../db/outcome.ts';
import { root } from '../run.ts';
import { CREDENTIALS, callerFor, makeWindows, openCore } from '../soak/carrying/windows.ts';
import { schemaMark } from './schemaMark.ts';

export const FOLDER = join(root, '.cache', 'bench');

export const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

export interface LaidOut {
  giver: string;
  taker: string;
  file: string;
  caseId: string;
}

export async function laidOut(notes: number): Promise<LaidOut> {
  const folder = join(FOLDER, `carrying-${notes}-${schemaMark()}`);
  const paths = {
    giver: join(folder, 'giver'),
    taker: join(folder, 'taker'),
    file: join(folder, 'a.tsunagi'),
  };
  if (!existsSync(folder)) {
    console.log(`計測用の二つの窓口を作ります（経過 ${notes} 件）…`);
    mkdirSync(FOLDER, { recursive: true });
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished);
    await makeWindows(unfinished, notes);
    renameSync(unfinished, folder);
  }
  const core = await unlocked(paths.giver);
  const caseId = core
    .session()
    ?.store.connection.prepare('SELECT id FROM supportCase')
    .pluck()
    .get() as string;
  await core.close();
  return { ...paths, caseId };
}

export async function unlocked(dataDir: string): Promise<Core> {
  const core = openCore(dataDir);
  must(await callerFor(core).office.unlock(CREDENTIALS));
  return core;
}
