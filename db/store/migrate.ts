/**
 * Brings a store to this version's shape. Each migration runs in one transaction between a backup and checks; foreign
 * keys are off outside the transaction (a rebuild of a parent table would otherwise touch its children), and any
 * failure puts the backup back. Additive only: no migration may lower the number of rows of a table that it keeps.
 */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { type Connection, openConnection, type StoreKey } from './connection.ts';
import type { Migration } from './migrations/index.ts';

export interface MigrationReport {
  from: number;
  to: number;
}

const rowCounts = (connection: Connection): Map<string, number> => {
  const tables = connection
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_bigram%'`,
    )
    .all() as { name: string }[];
  return new Map(
    tables.map(({ name }) => [
      name,
      (
        connection.prepare(`SELECT count(*) AS n FROM "${name}"`).get() as {
          n: number;
        }
      ).n,
    ]),
  );
};

function fault(connection: Connection, before: Map<string, number>): string | null {
  const broken = connection.prepare('PRAGMA foreign_key_check').all();
  if (broken.length > 0) return 'foreign keys';
  const integrity = connection.prepare('PRAGMA integrity_check').get() as {
    integrity_check: string;
  };
  if (integrity.integrity_check !== 'ok') return 'integrity';
  const after = rowCounts(connection);
  for (const [table, count] of before) {
    if (after.has(table) && (after.get(table) as number) < count) return `rows of ${table}`;
  }
  return null;
}

/**
 * Opens the store at `path` and migrates it. Refuses `store-newer` (made by a later version), `migration-failed`
 * (the store is as it was before), and what `openConnection` refuses.
 */
export function openMigrated(
  path: string,
  key: StoreKey,
  migrations: readonly Migration[],
): Outcome<{ connection: Connection; report: MigrationReport }> {
  const opened = openConnection(path, key);
  if (!opened.ok) return opened;
  const connection = opened.value;
  const from = connection.pragma('user_version', { simple: true }) as number;
  const latest = migrations.at(-1)?.number ?? 0;
  if (from > latest) {
    connection.close();
    return refused('store-newer', 'none', { store: from, application: latest });
  }
  if (from === latest) return allowed({ connection, report: { from, to: from } });

  const backup = `${path}.before-${latest}`;
  if (from > 0) {
    connection.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(path, backup);
  }
  try {
    connection.pragma('foreign_keys=OFF');
    const before = rowCounts(connection);
    for (const step of migrations.filter((each) => each.number > from)) {
      connection.transaction(() => {
        connection.exec(step.sql);
        connection.pragma(`user_version=${step.number}`);
      })();
    }
    const found = fault(connection, before);
    if (found) throw new Error(`after migrating: ${found}`);
    connection.pragma('foreign_keys=ON');
    rmSync(backup, { force: true });
    return allowed({ connection, report: { from, to: latest } });
  } catch (failure) {
    connection.close();
    for (const beside of ['-wal', '-shm']) rmSync(`${path}${beside}`, { force: true });
    if (from > 0 && existsSync(backup)) renameSync(backup, path);
    else rmSync(path, { force: true });
    return refused('migration-failed', 'open-backup', {
      from,
      to: latest,
      reason: failure instanceof Error ? failure.message : String(failure),
    });
  }
}
