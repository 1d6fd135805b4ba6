/**
 * A backup a day, made after unlocking while the office works on: the store under its own key, and beside it the keyring of
 * that day, whose recovery slot opens it even when every passphrase is forgotten.
 */
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shelfOf } from '../attachments/bodies.ts';
import { copyToBackups } from '../attachments/shelfCare.ts';
import { toTokyoDate, toTokyoTime } from '../calendar/rules.ts';
import type { Core } from '../core.ts';
import type { Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import { makeBackup } from '../store/backup.ts';
import { databaseKey } from '../store/keyring.ts';

/** `2027-04-07T0912-why`: sorts by time. */
const backupName = (at: number, why: string): string =>
  `${toTokyoDate(at)}T${toTokyoTime(at).replace(':', '')}-${why}`;

export async function backUp(
  core: Pick<Core, 'paths'>,
  session: Session,
  why: string,
): Promise<Outcome<{ file: string }>> {
  const at = session.store.now();
  const name = backupName(at, why);
  const made = await makeBackup(
    session.store.connection,
    databaseKey(session.storeKey),
    core.paths.backups,
    name,
  );
  if (!made.ok) return made;
  await copyFile(core.paths.keyring, join(core.paths.backups, `${name}.keyring.json`));
  await copyToBackups(shelfOf(core, session));
  session.store.setSetting('last-backup', String(at));
  if (session.store.connection.open)
    session.store.write(session.staff.id, (writer) =>
      writer.audit({ action: 'backup.made', detail: { why } }),
    );
  return made;
}

export const lastBackup = (session: Session): number | null => {
  const at = session.store.setting('last-backup');
  return at === null ? null : Number(at);
};

export async function backUpIfDue(core: Core, session: Session): Promise<void> {
  const files = await readdir(core.paths.backups).catch((): string[] => []);
  const today = toTokyoDate(session.store.now());
  if (files.some((file) => file.startsWith(today) && file.endsWith('.db'))) return;
  await backUp(core, session, 'daily');
}
