/**
 * Which replica a store is. A store that was put back from a copy must become another one: it would stamp new changes, and count new
 * files, where the one it was copied from has done so already.
 *
 * Two signs tell. A backup carries a mark inside. And every opening leaves a token in the store and in a small file beside it: a store
 * whose file is missing, or holds a token that the store does not know, is a copy or has been rolled back. The store is written first
 * and remembers one token more, so that a crash between the two is never taken for either.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { auditChain } from './auditChain.ts';
import type { Connection } from './connection.ts';
import { hlcMillis } from './hlc.ts';
import type { ReplicaReason } from './replicaCodes.ts';

/** In a copy made to be put back one day. */
export const BACKUP_MARK = 'is-backup';
/** Set by an administrator: the store begins anew when it is opened next. */
export const BEGIN_MARK = 'begin-anew';

export interface Opening {
  connection: Connection;
  /** The file beside the store; a store that nobody can put a copy of back (a test's) has none. */
  besidePath?: string | undefined;
  clock: () => number;
  random: () => Uint8Array;
}

/** The replica that the store goes on as: its own, or a new one with its own line in `formerReplica` and in the record of operations. */
export function takeUpReplica({ connection, besidePath, clock, random }: Opening): string {
  const read = connection.prepare('SELECT value FROM setting WHERE key = ?').pluck();
  const setting = (key: string) => (read.get(key) as string | undefined) ?? null;
  const put = connection.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const drop = connection.prepare('DELETE FROM setting WHERE key = ?');
  const newReplica = () => Buffer.from(random().subarray(0, 6)).toString('hex');

  function begin(reason: ReplicaReason, former: string): void {
    const at = clock();
    const newest = connection.prepare('SELECT max(hlc) FROM change').pluck().get() as string | null;
    connection
      .prepare(
        `INSERT INTO formerReplica (replica, reason, lastHlc, knownUntil, endedAt, livesOn, toldAt)
         VALUES (@former, @reason, (SELECT max(hlc) FROM change WHERE replica = @former),
                 (SELECT max(at) FROM audit), @at, @livesOn, NULL)`,
      )
      .run({
        former,
        reason,
        // Stamps may run ahead of the clock: what another window's clock was ahead by.
        at: Math.max(at, newest ? hlcMillis(newest) : 0),
        livesOn: setting(BEGIN_MARK) === 'lives-on' ? 1 : 0,
      });
    put.run('replica', newReplica());
    auditChain(connection).append({ action: 'replica.begun', at, staffId: null, detail: { reason, former } });
    drop.run(BACKUP_MARK);
    drop.run(BEGIN_MARK);
  }

  const token = randomBytes(12).toString('hex');
  connection
    .transaction(() => {
      const replica = setting('replica');
      if (replica === null) put.run('replica', newReplica());
      else {
        const reason = reasonToBegin(setting, besidePath);
        if (reason) begin(reason, replica);
      }
      if (besidePath) {
        put.run('opening-before', setting('opening') ?? token);
        put.run('opening', token);
      }
    })
    .immediate();
  if (besidePath) writeBeside(besidePath, token);
  return setting('replica') as string;
}

function reasonToBegin(
  setting: (key: string) => string | null,
  besidePath: string | undefined,
): ReplicaReason | null {
  if (setting(BACKUP_MARK) !== null) return 'backup';
  if (setting(BEGIN_MARK) !== null) return 'begun-anew';
  const opening = setting('opening');
  if (!besidePath || opening === null) return null;
  const beside = readBeside(besidePath);
  if (beside === null) return 'copied';
  return beside === opening || beside === setting('opening-before') ? null : 'rolled-back';
}

function readBeside(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null;
  } catch {
    return null;
  }
}

function writeBeside(path: string, token: string): void {
  const unfinished = `${path}.unfinished`;
  const file = openSync(unfinished, 'w', 0o600);
  try {
    writeSync(file, `${token}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}
