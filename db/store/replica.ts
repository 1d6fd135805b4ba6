/**
 * Which replica a store is. A store that was put back from a copy must become another one: it would stamp new changes, and count new
 * files, where the one it was copied from has done so already.
 *
 * Two signs tell. A backup carries a mark inside. And every opening leaves a token in the store and in a small file beside it: a store
 * whose file is missing, or holds a token that the store does not know, is a copy or has been rolled back. The store is written first
 * and remembers one token more, so that a crash between the two is never taken for either. The file also names every replica that
 * this PC has been: the same backup may be put back a second time, and then knows nothing of what was written since the first.
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
    // Stamps may run ahead of the clock: what another window's clock was ahead by.
    const endedAt = Math.max(at, newest ? hlcMillis(newest) : 0);
    const end = connection.prepare(
      `INSERT OR IGNORE INTO formerReplica (replica, reason, lastHlc, knownUntil, endedAt, livesOn, toldAt)
       VALUES (@former, @reason, (SELECT max(hlc) FROM change WHERE replica = @former),
               (SELECT max(at) FROM audit), @endedAt, @livesOn, @toldAt)`,
    );
    const livesOn = setting(BEGIN_MARK) === 'lives-on' ? 1 : 0;
    end.run({ former, reason, endedAt, livesOn, toldAt: null });
    // Nothing more is to be asked of the other windows for these: it is the same time that is missing.
    for (const lost of beside.replicas)
      if (lost !== former) end.run({ former: lost, reason, endedAt, livesOn: 0, toldAt: at });
    put.run('replica', newReplica());
    auditChain(connection).append({ action: 'replica.begun', at, staffId: null, detail: { reason, former } });
    drop.run(BACKUP_MARK);
    drop.run(BEGIN_MARK);
  }

  const beside = besidePath ? readBeside(besidePath) : NOTHING_BESIDE;
  const token = randomBytes(12).toString('hex');
  connection
    .transaction(() => {
      const replica = setting('replica');
      if (replica === null) put.run('replica', newReplica());
      else {
        const reason = reasonToBegin(setting, besidePath ? beside.token : undefined);
        if (reason) begin(reason, replica);
      }
      if (besidePath) {
        put.run('opening-before', setting('opening') ?? token);
        put.run('opening', token);
      }
    })
    .immediate();
  const replica = setting('replica') as string;
  if (besidePath) writeBeside(besidePath, token, new Set([...beside.replicas, replica]));
  return replica;
}

function reasonToBegin(
  setting: (key: string) => string | null,
  beside: string | null | undefined,
): ReplicaReason | null {
  if (setting(BACKUP_MARK) !== null) return 'backup';
  if (setting(BEGIN_MARK) !== null) return 'begun-anew';
  const opening = setting('opening');
  if (beside === undefined || opening === null) return null;
  if (beside === null) return 'copied';
  return beside === opening || beside === setting('opening-before') ? null : 'rolled-back';
}

interface Beside {
  token: string | null;
  replicas: string[];
}
const NOTHING_BESIDE: Beside = { token: null, replicas: [] };

/** The token on the first line, and each replica on one of its own. */
function readBeside(path: string): Beside {
  try {
    const [token = '', ...replicas] = readFileSync(path, 'utf8').trim().split('\n');
    return { token: token || null, replicas: replicas.filter((each) => /^[0-9a-f]{12}$/.test(each)) };
  } catch {
    return NOTHING_BESIDE;
  }
}

function writeBeside(path: string, token: string, replicas: ReadonlySet<string>): void {
  const unfinished = `${path}.unfinished`;
  const file = openSync(unfinished, 'w', 0o600);
  try {
    writeSync(file, `${[token, ...replicas].join('\n')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}
