/**
 * A disk of its own that can fill up, be write-protected and be pulled out: a small file system in memory, mounted by root. Where nothing
 * may be mounted there is none, and whoever asks says so and sets the process a limit instead (`ulimit -f`).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../db/openTestStore.ts';

export interface SmallDisk {
  path: string;
  writeProtect(): void;
  grow(kib: number): void;
  /** At once, whoever is still using it. */
  pullOut(): void;
}

const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'pipe' });

export function smallDisk(kib: number): SmallDisk | null {
  const path = join(temporaryFolder(), 'disk');
  mkdirSync(path);
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', path);
  } catch {
    return null;
  }
  const pullOut = () => {
    try {
      run('umount', '-l', path);
    } catch {
      // Pulled out already.
    }
  };
  onTestFinished(pullOut);
  const remount = (how: string) => void run('mount', '-o', `remount,${how}`, path);
  return { path, pullOut, writeProtect: () => remount('ro'), grow: (to) => remount(`size=${to}k`) };
}
