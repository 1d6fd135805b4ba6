/**
 * The power goes while a file is being made or taken in. Every round starts from the same two windows; one process does the work and
 * is killed (SIGKILL: nothing can tidy up) at a random moment of it, or, one export in five, just when the file has got its name.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createChance } from '../../seed/chance.ts';
import { type Expected, judge, printOf } from './judge.ts';
import { CREDENTIALS, copyWindow, DAY, makeWindows, type Windows } from './windows.ts';
import { bundleChild, type Running, startWork, type Work } from './work.ts';

export interface CarryingRound {
  round: number;
  what: Work['what'];
  /** Milliseconds from the beginning of the work; `named` when it was killed at the file's getting its name. */
  killedAfter: number | 'named';
  /** False when it was done before. */
  killed: boolean;
  faults: string[];
}

interface Prepared {
  work: Work;
  folder: string;
  running: Running;
}

/** A busy machine may be done before its moment comes: such a round is judged as well, and another one is played for it. */
const MOST_PER_KILL = 3;

/** Until so many were killed in the middle of their work. */
export async function playCarryingRounds(options: {
  folder: string;
  kills: number;
  seed: number;
  tell(round: CarryingRound): void;
}): Promise<void> {
  const chance = createChance(options.seed);
  const windows = await makeWindows(options.folder);
  const bundle = await bundleChild();
  try {
    const prepare = (round: number): Prepared => {
      const folder = join(options.folder, `round-${round}`);
      mkdirSync(folder);
      const work = workOf(windows, round, folder);
      return { work, folder, running: startWork(bundle, work) };
    };
    const calm = {
      export: await undisturbed(windows, prepare(-1)),
      import: await undisturbed(windows, prepare(0)),
    };
    let waiting = prepare(1);
    let killed = 0;
    for (let round = 1; killed < options.kills && round <= options.kills * MOST_PER_KILL; round += 1) {
      const { work, folder, running } = waiting;
      const { span, expected } = calm[work.what];
      const killedAfter =
        work.what === 'export' && round % 10 === 1 ? 'named' : chance.int(0, Math.round(span * 1.15));
      await running.ready;
      running.go();
      await moment(work, killedAfter, running);
      running.child.kill('SIGKILL');
      const { said, signal, errors } = await running.ended;
      if (signal === 'SIGKILL') killed += 1;
      // The next one gets ready while this one is looked at.
      if (killed < options.kills && round < options.kills * MOST_PER_KILL) waiting = prepare(round + 1);
      const faults = await judge(windows, work, expected);
      if (said.startsWith('refused') || (signal === null && said !== 'done'))
        faults.push(`${said} ${errors}`);
      rmSync(folder, { recursive: true });
      options.tell({ round, what: work.what, killedAfter, killed: signal === 'SIGKILL', faults });
    }
  } finally {
    rmSync(bundle, { recursive: true, force: true });
  }
}

function workOf(windows: Windows, round: number, folder: string): Work {
  const what = round % 2 === 0 ? 'import' : 'export';
  const { dataDir, stick } = copyWindow(what === 'export' ? windows.giver : windows.taker, folder);
  const path = what === 'export' ? join(stick, 'given.tsunagi') : windows.file;
  return { what, dataDir, at: DAY, path, caseIds: [windows.caseId], ...CREDENTIALS };
}

interface Undisturbed {
  /** Milliseconds from the beginning to the end. */
  span: number;
  expected: Expected;
}

/** How long it takes, and what it makes of the store, when nobody disturbs it. */
async function undisturbed(windows: Windows, { work, folder, running }: Prepared): Promise<Undisturbed> {
  const untouched = join(folder, 'untouched');
  const { dataDir } = copyWindow(work.what === 'export' ? windows.giver : windows.taker, untouched);
  const before = await printOf(dataDir, work.what);
  await running.ready;
  const began = performance.now();
  running.go();
  const { said, errors } = await running.ended;
  if (said !== 'done') throw new Error(`${said} ${errors}`);
  const span = performance.now() - began;
  const after = await printOf(work.dataDir, work.what);
  rmSync(folder, { recursive: true });
  return { span, expected: { before, after } };
}

/** The moment comes, or the work is done before it. */
async function moment(work: Work, when: number | 'named', running: Running): Promise<void> {
  const until = when === 'named' ? named(work.path) : new Promise((resolve) => setTimeout(resolve, when));
  await Promise.race([until, running.ended]);
}

async function named(path: string): Promise<void> {
  while (!existsSync(path)) await new Promise((resolve) => setImmediate(resolve));
}
