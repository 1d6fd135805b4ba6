/**
 * Processor time of a process and all it started, those that have ended since among them: unlike a duration it hardly depends on what
 * else the machine does. Linux tells it; elsewhere it isn't known.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** What /proc counts in, on every Linux we know. */
const TICK_MS = 10;
/** A helper process of the last paper may still be ending. */
const SETTLE_MS = 500;

/** Milliseconds for each of the rounds, on all processors together. */
export async function cpuOfEach(
  pid: number,
  rounds: number,
  work: () => Promise<unknown>,
): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  await pause(SETTLE_MS);
  const before = cpuOf(pid);
  for (let i = 0; i < rounds; i += 1) await work();
  await pause(SETTLE_MS);
  return (cpuOf(pid) - before) / rounds;
}

interface Counted {
  pid: number;
  parent: number;
  ms: number;
}

function cpuOf(pid: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(counted);
  const withChildren = (of: number): number =>
    all
      .filter(({ parent }) => parent === of)
      .reduce((sum, child) => sum + withChildren(child.pid), all.find((each) => each.pid === of)?.ms ?? 0);
  return withChildren(pid);
}

/** Nothing for a process that has just ended. */
function counted(name: string): Counted[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
    // After the name in brackets, which may itself hold spaces: state, parent, …; from the twelfth on user, system, and both of ended children.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return [{ pid: Number(name), parent: Number(fields[1]), ms: ticks * TICK_MS }];
  } catch {
    return [];
  }
}
