/** The keyring file and the count of failed tries beside it. Written whole or not at all. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../core.ts';
import { type Outcome, refused } from '../outcome.ts';
import { type Keyring, readKeyring, removeStaffSlot } from '../store/keyring.ts';

export function writeWhole(path: string, text: string): void {
  const unfinished = `${path}.unfinished`;
  const file = openSync(unfinished, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}

export const saveKeyring = (core: Core, keyring: Keyring): void =>
  writeWhole(core.paths.keyring, `${JSON.stringify(keyring, null, 2)}\n`);

/** Refuses `office-missing` before the first run, `keyring-damaged` when the file cannot be used. */
export function loadKeyring(core: Core): Outcome<Keyring> {
  if (!existsSync(core.paths.keyring)) {
    return existsSync(core.paths.store)
      ? refused('keyring-damaged', 'open-backup')
      : refused('office-missing', 'none');
  }
  return readKeyring(readFileSync(core.paths.keyring, 'utf8'));
}

/** The store's key is the same in every backup: a slot that stayed there would open today's store too. */
export function removeFromBackups(core: Core, staffId: string): void {
  if (!existsSync(core.paths.backups)) return;
  for (const file of readdirSync(core.paths.backups).filter((name) => name.endsWith('.keyring.json'))) {
    const path = join(core.paths.backups, file);
    const keyring = readKeyring(readFileSync(path, 'utf8'));
    if (keyring.ok) writeWhole(path, `${JSON.stringify(removeStaffSlot(keyring.value, staffId), null, 2)}\n`);
  }
}

export interface Attempts {
  failures: number;
  lastAt: number;
}

export function readAttempts(core: Core): Attempts {
  try {
    const read = JSON.parse(readFileSync(core.paths.attempts, 'utf8')) as Attempts;
    if (Number.isInteger(read.failures) && Number.isFinite(read.lastAt)) return read;
  } catch {
    // No file, or one that somebody emptied: nothing is known of earlier tries.
  }
  return { failures: 0, lastAt: 0 };
}

export const writeAttempts = (core: Core, attempts: Attempts): void =>
  writeWhole(core.paths.attempts, JSON.stringify(attempts));

export const clearAttempts = (core: Core): void => rmSync(core.paths.attempts, { force: true });
