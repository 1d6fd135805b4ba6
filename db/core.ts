/**
 * The core without its shell: the data folder, the clock, the tickets for files that main has let somebody choose, and
 * the session once it is unlocked. Pure Node: the tests hold one in their hands.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { endBodies } from './attachments/bodies.ts';
import { createHandoffDesk, type HandoffDesk } from './handoff/handoffDesk.ts';
import type { PracticeWindow } from './practice/codes.ts';
import { practiceDataDir } from './practice/places.ts';
import type { Session } from './session.ts';
import { diskFullRefusal } from './store/diskFull.ts';
import type { Argon2Cost } from './store/passphrase.ts';
import type { WorkerPath } from './workers.ts';
import { createWorks, type Works } from './works/works.ts';
import { createWriteGate, type WriteGate } from './writeGate.ts';

export interface CoreOptions {
  dataDir: string;
  appVersion: string;
  clock: () => number;
  packaged: boolean;
  runtime: 'official' | 'substitute';
  /** The script of a worker thread: a bundle beside the core, or the source itself in tests. */
  workerPath: WorkerPath;
  /** One of the two offices to practise in, instead of the real one. */
  practice?: PracticeWindow;
  /** Only tests and the practice offices lower it, and never below the floor. */
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
    opening: string;
    keyring: string;
    attempts: string;
    backups: string;
  };
  readonly tickets: Map<string, Ticket>;
  readonly works: Works;
  readonly gate: WriteGate;
  /** Where files are made and taken in; of the session. */
  desk(): HandoffDesk;
  session(): Session | null;
  begin(session: Session): void;
  /** Checkpoints, closes and forgets. */
  close(): Promise<void>;
}

export function createCore(options: CoreOptions): Core {
  const { dataDir, practice } = options;
  const folder = join(practice ? practiceDataDir(dataDir, practice) : dataDir, 'office');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const paths = {
    folder,
    store: join(folder, 'store.db'),
    lock: join(folder, 'lock.db'),
    opening: join(folder, 'opening'),
    keyring: join(folder, 'keyring.json'),
    attempts: join(folder, 'attempts.json'),
    backups: join(folder, 'backups'),
  };
  const gate = createWriteGate();
  let current: Session | null = null;
  let desk: HandoffDesk | null = null;

  function openDesk({ store, storeKey, staff, office }: Session): HandoffDesk {
    return createHandoffDesk({
      script: options.workerPath('handoffWorker'),
      data: { appVersion: options.appVersion, paths, storeKey, staff, office },
      clock: options.clock,
      async turn() {
        const release = await gate.hold();
        const goOn = store.pause();
        return () => {
          const newest = store.connection.prepare('SELECT max(hlc) FROM change').pluck().get();
          if (typeof newest === 'string') store.stamps.observe(newest);
          goOn();
          release();
        };
      },
    });
  }

  return {
    options,
    paths,
    tickets: new Map(),
    works: createWorks(),
    gate,
    desk() {
      if (!current) throw new Error('nobody has unlocked');
      desk ??= openDesk(current);
      return desk;
    },
    session: () => current,
    begin(session) {
      current = session;
    },
    async close() {
      if (!current) return;
      const session = current;
      const { store, staff } = session;
      current = null;
      await desk?.close();
      desk = null;
      try {
        store.write(staff.id, (writer) => writer.audit({ action: 'office.locked' }));
      } catch (fault) {
        // On a full disk nothing can be entered any more; it is locked all the same.
        if (!diskFullRefusal(fault)) throw fault;
      } finally {
        store.close();
      }
      await endBodies(session);
    },
  };
}
