/**
 * 控えから戻す: one of the backups in the place of the store, by an administrator of that day. The present store is put aside, never
 * deleted; what goes on is another replica, because the backup carries its mark. Cut off between its two last steps, it is finished
 * when the programme starts next.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toTokyoDate, toTokyoTime } from '../calendar/rules.ts';
import type { Core } from '../core.ts';
import { parseCard } from '../handoff/officeCard.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { practiceApart } from '../practice/rules.ts';
import type { Role } from '../staff/codes.ts';
import { isPermitted, waitAfterFailures } from '../staff/rules.ts';
import { openConnection } from '../store/connection.ts';
import {
  databaseKey,
  type Keyring,
  readKeyring,
  type Unlocked,
  unlockWithPassphrase,
} from '../store/keyring.ts';
import { lockStore } from '../store/storeLock.ts';
import { loadKeyring, readAttempts, saveKeyring, writeAttempts } from './keyringFile.ts';

export interface BackupFile {
  file: string;
  date: string;
  time: string;
  /** Made every day, or before a file was taken in. */
  isDaily: boolean;
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})-([0-9A-Za-z-]+)\.db$/;

/** Newest first. */
export function listBackups(core: Core): BackupFile[] {
  if (!existsSync(core.paths.backups)) return [];
  return readdirSync(core.paths.backups)
    .flatMap((file) => {
      const [, date, hours, minutes, why] = SHAPE.exec(file) ?? [];
      return date ? [{ file, date, time: `${hours}:${minutes}`, isDaily: why === 'daily' }] : [];
    })
    .sort((a, b) => (a.file < b.file ? 1 : -1));
}

/** Where the chosen backup stands until it takes its place. */
export const restoringPath = (core: Core): string => `${core.paths.store}.restoring`;

/** A restore that was cut off when the store had been put aside already. */
export function finishRestore(core: Core): void {
  if (!existsSync(core.paths.store) && existsSync(restoringPath(core)))
    renameSync(restoringPath(core), core.paths.store);
}

interface Opened {
  keyring: Keyring;
  unlocked: Unlocked;
  /** Today's keyring cannot be used: the one of the backup takes its place. */
  isOfBackup: boolean;
}

async function unlockFor(
  core: Core,
  { file, ...input }: { file: string; login: string; passphrase: string },
): Promise<Outcome<Opened>> {
  const present = loadKeyring(core);
  const beside = join(core.paths.backups, file.replace(/\.db$/, '.keyring.json'));
  const keyring = present.ok || !existsSync(beside) ? present : readKeyring(readFileSync(beside, 'utf8'));
  if (!keyring.ok) return keyring;
  const unlocked = await unlockWithPassphrase(
    keyring.value,
    input,
    core.options.workerPath('passphraseWorker'),
  );
  if (unlocked.ok)
    return allowed({ keyring: keyring.value, unlocked: unlocked.value, isOfBackup: !present.ok });
  const failures = readAttempts(core).failures + 1;
  writeAttempts(core, { failures, lastAt: core.options.clock() });
  return refused('credentials-wrong', 'fill-in', { seconds: waitAfterFailures(failures) });
}

/** Is it whole, is it not one to practise in, and was whoever asks an administrator then? Looked at in the copy: nothing has been moved yet. */
function checkCopy(core: Core, path: string, { unlocked }: Opened): Outcome<null> {
  const copy = openConnection(path, databaseKey(unlocked.storeKey), { readonly: true, cacheMiB: 1 });
  if (!copy.ok) return copy;
  try {
    if (copy.value.pragma('quick_check', { simple: true }) !== 'ok')
      return refused('store-damaged', 'open-backup');
    const own = copy.value.prepare('SELECT card FROM officeSecret').pluck().get();
    const card = parseCard(typeof own === 'string' ? own : '');
    const isPractice = card.ok && card.value.practice === true;
    const apart = practiceApart('store', isPractice, core.options.practice !== undefined);
    if (!apart.ok) return apart;
    const member = copy.value
      .prepare('SELECT roles FROM staff WHERE id = ? AND coalesce(disabled, 0) = 0')
      .get(unlocked.staffId) as { roles: string } | undefined;
    return member && isPermitted(JSON.parse(member.roles) as Role[], 'office.manage')
      ? allowed(null)
      : refused('not-permitted');
  } finally {
    copy.value.close();
  }
}

function putInPlace(core: Core, { keyring, isOfBackup }: Opened): void {
  const at = core.options.clock();
  const aside = join(
    core.paths.folder,
    'kept',
    `${toTokyoDate(at)}T${toTokyoTime(at).replace(':', '')}-${at % 60_000}`,
  );
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  if (isOfBackup) {
    if (existsSync(core.paths.keyring)) copyFileSync(core.paths.keyring, join(aside, 'keyring.json'));
    saveKeyring(core, keyring);
  }
  // The log before the store: a store without its log is an earlier one, a log without its store is nothing.
  for (const beside of ['-shm', '-wal', '']) {
    const path = `${core.paths.store}${beside}`;
    if (existsSync(path)) renameSync(path, join(aside, `store.db${beside}`));
  }
  renameSync(restoringPath(core), core.paths.store);
}

/** Refuses `not-found`, `credentials-wrong`, `practice-apart`, `not-permitted`, `store-busy`, and what opening a store refuses. */
export async function putBackBackup(
  core: Core,
  input: { file: string; login: string; passphrase: string },
): Promise<Outcome<{ keyring: Keyring; unlocked: Unlocked }>> {
  if (!listBackups(core).some(({ file }) => file === input.file)) return refused('not-found');
  const opened = await unlockFor(core, input);
  if (!opened.ok) return opened;
  const lock = lockStore(core.paths.lock);
  if (!lock.ok) return lock;
  try {
    copyFileSync(join(core.paths.backups, input.file), restoringPath(core));
    const may = checkCopy(core, restoringPath(core), opened.value);
    if (!may.ok) {
      for (const beside of ['', '-wal', '-shm']) rmSync(`${restoringPath(core)}${beside}`, { force: true });
      return may;
    }
    for (const beside of ['-wal', '-shm']) rmSync(`${restoringPath(core)}${beside}`, { force: true });
    putInPlace(core, opened.value);
  } finally {
    lock.value.release();
  }
  return allowed(opened.value);
}
