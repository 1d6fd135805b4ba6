/**
 * A store, looked at without touching it: the encrypted files are copied to a temporary folder and the copy is opened
 * read-only. Opening the original would write beside it (SQLite's shared memory, even for a reader), and an audit must
 * be able to look at a medium that cannot be written. The copy stays encrypted and is deleted at the end.
 */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { shelfIn } from '../../db/attachments/shelf.ts';
import { entities } from '../../db/entities.ts';
import type { Outcome } from '../../db/outcome.ts';
import { verifyAuditChain } from '../../db/store/auditChain.ts';
import { type Connection, isPlaintext, openConnection } from '../../db/store/connection.ts';
import {
  databaseKey,
  type Keyring,
  readKeyring,
  type Unlocked,
  unlockAnySlot,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '../../db/store/keyring.ts';
import { migrations } from '../../db/store/migrations/index.ts';
import { readRecoveryKey } from '../../db/store/recoveryKey.ts';
import { root } from '../run.ts';
import { checkBodies } from './attachments.ts';
import { checkChangeLog } from './changeLog.ts';
import type { Report } from './report.ts';
import { checkSearchIndex } from './searchIndex.ts';
import { faultLine, STORE_CHECKS, STORE_FAULTS, type StoreCheck, SUMMARY } from './words.ts';

const passphraseWorker = join(root, 'db/store/passphraseWorker.ts');

/** The data folder, the office's folder in it, the store itself or one of its backups. */
export function findStore(path: string): string | null {
  if (!existsSync(path)) return null;
  if (statSync(path).isFile()) return path;
  return [join(path, 'office', 'store.db'), join(path, 'store.db')].find((each) => existsSync(each)) ?? null;
}

/** Beside the store; a backup lies one folder deeper. */
const keyringOf = (store: string): string | undefined =>
  [join(dirname(store), 'keyring.json'), join(dirname(dirname(store)), 'keyring.json')].find((each) =>
    existsSync(each),
  );

/** Where the bodies of attachments lie, for a store and for its backups alike. */
const officeFolderOf = (store: string): string =>
  basename(dirname(store)) === 'backups' ? dirname(dirname(store)) : dirname(store);

export async function verifyStore(
  store: string,
  given: { passphrase?: string; login?: string },
): Promise<Report> {
  const report: Report = { checked: [], faults: [], open: [], notes: [] };
  const holds = (check: StoreCheck) => void report.checked.push(STORE_CHECKS[check]);
  const fails = (line: string): Report => {
    report.faults.push(line);
    return report;
  };

  if (isPlaintext(store)) return fails(faultLine('store-plaintext'));
  holds('encrypted');
  const beside = keyringOf(store);
  const keyring = readKeyring(beside ? readFileSync(beside, 'utf8') : '');
  if (!keyring.ok) return fails(faultLine(keyring.refusal.code));
  holds('keyring');
  if (given.passphrase === undefined) {
    report.open.push(SUMMARY.noKey);
    return report;
  }
  const unlocked = await unlock(keyring.value, given.passphrase, given.login);
  if (!unlocked.ok) return fails(faultLine(unlocked.refusal.code));

  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-verify-'));
  try {
    const copy = join(folder, 'store.db');
    if (!copyStill(store, copy)) return fails(STORE_FAULTS.busy);
    const opened = openConnection(copy, databaseKey(unlocked.value.storeKey), { readonly: true });
    if (!opened.ok) return fails(faultLine(opened.refusal.code));
    try {
      holds('opens');
      checkOpened(opened.value, keyring.value, report, holds);
      if (report.checked.includes(STORE_CHECKS.version)) {
        const shelf = shelfIn(officeFolderOf(store), unlocked.value.storeKey);
        const bodies = await checkBodies(opened.value, shelf);
        if (bodies.length === 0) holds('attachments');
        report.faults.push(...bodies);
      }
    } catch (fault) {
      // Damage inside the file shows wherever a page is first read.
      fails(STORE_FAULTS.integrity((fault as Error).message));
    } finally {
      opened.value.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return report;
}

function unlock(keyring: Keyring, secret: string, login?: string): Promise<Outcome<Unlocked>> {
  if (readRecoveryKey(secret)) return Promise.resolve(unlockWithRecoveryKey(keyring, secret));
  return login === undefined
    ? unlockAnySlot(keyring, secret, passphraseWorker)
    : unlockWithPassphrase(keyring, { login, passphrase: secret }, passphraseWorker);
}

/** With what the journal still holds. False when somebody kept writing meanwhile. */
function copyStill(store: string, copy: string): boolean {
  const parts = ['', '-wal'].filter((part) => existsSync(`${store}${part}`));
  const state = () =>
    parts.map((part) => {
      const { mtimeMs, size } = statSync(`${store}${part}`, { throwIfNoEntry: false }) ?? {};
      return `${mtimeMs} ${size}`;
    });
  for (let tries = 0; tries < 3; tries += 1) {
    const before = state().join();
    for (const part of parts) copyFileSync(`${store}${part}`, `${copy}${part}`);
    if (state().join() === before) return true;
  }
  return false;
}

function checkOpened(
  connection: Connection,
  keyring: Keyring,
  report: Report,
  holds: (check: StoreCheck) => void,
): void {
  const check = (name: StoreCheck, faults: readonly string[]) => {
    if (faults.length === 0) holds(name);
    report.faults.push(...faults.slice(0, 20));
    if (faults.length > 20) report.faults.push(STORE_FAULTS.more(faults.length - 20));
  };
  const version = connection.pragma('user_version', { simple: true }) as number;
  const latest = migrations.at(-1)?.number ?? 0;
  if (version !== latest) {
    // What it should look like inside is another version's knowledge.
    const newer = faultLine('store-newer', { store: version, application: latest });
    report.faults.push(version > latest ? newer : STORE_FAULTS.older(version));
    return;
  }
  holds('version');

  const integrity = connection.pragma('integrity_check') as { integrity_check: string }[];
  check(
    'integrity',
    integrity
      .map((row) => row.integrity_check)
      .filter((text) => text !== 'ok')
      .map(STORE_FAULTS.integrity),
  );
  const storeId = connection.prepare(`SELECT value FROM setting WHERE key = 'store-id'`).pluck().get();
  check('identity', storeId === keyring.storeId ? [] : [STORE_FAULTS.identity]);
  const dangling = new Map<string, number>();
  for (const { table } of connection.pragma('foreign_key_check') as { table: string }[])
    dangling.set(table, (dangling.get(table) ?? 0) + 1);
  check(
    'foreignKeys',
    [...dangling].map(([table, count]) => STORE_FAULTS.foreignKeys(table, count)),
  );
  const audit = verifyAuditChain(connection);
  check('audit', audit.brokenAt === null ? [] : [STORE_FAULTS.audit(audit.brokenAt)]);
  check('changes', checkChangeLog(connection, entities));
  check('search', checkSearchIndex(connection, entities));
  // A chain that was cut at its end looks whole: the last hash can be compared with one noted elsewhere.
  if (audit.brokenAt === null) report.notes.push(SUMMARY.auditHead(audit.entries, audit.head));
}
