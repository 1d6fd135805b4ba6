/**
 * The core without its shell: the data folder, the clock, the tickets for files that main has let somebody choose, and
 * the session once it is unlocked. Pure Node: the tests hold one in their hands.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { endBodies } from './attachments/bodies.ts';
import type { Session } from './session.ts';
import type { Argon2Cost } from './store/passphrase.ts';
import { createWorks, type Works } from './works.ts';

export interface CoreOptions {
  dataDir: string;
  appVersion: string;
  clock: () => number;
  packaged: boolean;
  runtime: 'official' | 'substitute';
  /** The script of the argon2id worker: a bundle beside the core, or the source itself in tests. */
  workerPath: string;
  /** Only tests lower it, and never below the floor. */
  argon2Cost?: Argon2Cost;
  /** Sixteen random bytes for each id; only the seed gives its own. Keys never come from here. */
  random?: () => Uint8Array;
}

export interface Ticket {
  path: string;
  mode: 'read' | 'write';
}

export interface Core {
  readonly options: CoreOptions;
  readonly paths: {
    folder: string;
    store: string;
    lock: string;
    keyring: string;
    attempts: string;
    backups: string;
  };
  readonly tickets: Map<string, Ticket>;
  readonly works: Works;
  session(): Session | null;
  begin(session: Session): void;
  /** Checkpoints, closes and forgets. */
  close(): Promise<void>;
}

export function createCore(options: CoreOptions): Core {
  const folder = join(options.dataDir, 'office');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let current: Session | null = null;
  return {
    options,
    paths: {
      folder,
      store: join(folder, 'store.db'),
      lock: join(folder, 'lock.db'),
      keyring: join(folder, 'keyring.json'),
      attempts: join(folder, 'attempts.json'),
      backups: join(folder, 'backups'),
    },
    tickets: new Map(),
    works: createWorks(),
    session: () => current,
    begin(session) {
      current = session;
    },
    async close() {
      if (!current) return;
      const session = current;
      const { store, staff } = session;
      current = null;
      store.write(staff.id, (writer) => writer.audit({ action: 'office.locked' }));
      store.close();
      await endBodies(session);
    },
  };
}
