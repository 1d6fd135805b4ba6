/**
 * A window for a generated history: a real encrypted store with somebody signed in, copied from one that was migrated once. No passphrase
 * is derived and nothing waits for the disk; all else is as it ships. Invented people only.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '../../../db/entities.ts';
import type { Session } from '../../../db/session.ts';
import { openConnection } from '../../../db/store/connection.ts';
import { openStore, type Store } from '../../../db/store/store.ts';
import { begin } from './casework.ts';

const KEY = new Uint8Array(32).fill(7);
const STORE_ID = '01890000-0000-7000-8000-000000000001';

export interface Clock {
  now: number;
}

export interface Window {
  index: number;
  clock: Clock;
  session: Session;
  /** A backup of this PC lies ready. */
  hasBackup: boolean;
  /** Was once put back from its backup: what it had written since is gone with the disk. */
  wasRestored: boolean;
}

export interface Windows {
  all: Window[];
  backUp(window: Window): void;
  restore(window: Window): void;
  close(): void;
}

/** In memory where the machine has a place for files there: nothing of this outlives its history. */
const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const BEFORE = Date.parse('2027-04-06T09:00:00+09:00');

let template: string | null = null;

/** Made once a process, and taken away with it. */
function templateStore(): string {
  if (template === null) {
    const folder = mkdtempSync(join(FOLDER, 'tsunagi-template-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    template = join(folder, 'store.db');
    const clock = { now: BEFORE };
    const store = openAt(template, clock, 0);
    begin(signIn(store, { mark: '元', index: 0 }));
    // Each copy is a store of its own and takes a name of its own when it is opened.
    store.connection.exec(`DELETE FROM setting WHERE key IN ('store-id', 'replica')`);
    store.close();
  }
  return template;
}

/** The same numbers again for the same history: what is drawn is the history alone. */
function numbered(seed: number): () => Uint8Array {
  let drawn = 0;
  return () => {
    drawn += 1;
    const bytes = new Uint8Array(16);
    new DataView(bytes.buffer).setUint32(0, seed);
    new DataView(bytes.buffer).setUint32(4, drawn);
    new DataView(bytes.buffer).setUint32(8, drawn);
    new DataView(bytes.buffer).setUint32(12, seed);
    return bytes;
  };
}

function openAt(path: string, clock: Clock, seed: number): Store {
  const opened = openStore({
    path,
    openingPath: `${path}.opening`,
    key: KEY,
    storeId: STORE_ID,
    entities,
    clock: () => clock.now,
    random: numbered(seed),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  opened.value.connection.pragma('synchronous=OFF');
  return opened.value;
}

/** What a backup of the application carries: whoever is put back from it begins as another PC. */
function markAsBackup(path: string): void {
  const opened = openConnection(path, KEY, { cacheMiB: 1 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  opened.value.exec(`INSERT INTO setting (key, value) VALUES ('is-backup', '1')`);
  opened.value.close();
}

function signIn(store: Store, { mark, index }: { mark: string; index: number }): Session {
  const office = { id: store.newId(), name: `${mark}の窓口`, mark, city: '印西市', section: '社会福祉課' };
  const staff = { id: store.newId(), name: `担当${index}`, roles: ['counsellor' as const] };
  store.write(staff.id, (writer) => {
    writer.put('office', office.id, { name: office.name, mark });
    writer.put('staff', staff.id, { name: staff.name, officeId: office.id });
  });
  return { store, storeKey: KEY, staff, office };
}

const MARKS = ['市', 'コ', '三', '四', '五'];

export function openWindows(count: number, start: number): Windows {
  const folder = mkdtempSync(join(FOLDER, 'tsunagi-history-'));
  let opened = 0;
  const pathOf = (index: number) => join(folder, `${index}.db`);

  function open(index: number, clock: Clock): Store {
    opened += 1;
    return openAt(pathOf(index), clock, opened);
  }

  const all = Array.from({ length: count }, (_, index): Window => {
    const clock = { now: start };
    copyFileSync(templateStore(), pathOf(index));
    const session = signIn(open(index, clock), { mark: MARKS[index] ?? '', index });
    return { index, clock, session, hasBackup: false, wasRestored: false };
  });

  return {
    all,
    backUp(window) {
      window.session.store.connection.pragma('wal_checkpoint(TRUNCATE)');
      copyFileSync(pathOf(window.index), `${pathOf(window.index)}.backup`);
      markAsBackup(`${pathOf(window.index)}.backup`);
      window.hasBackup = true;
    },
    restore(window) {
      if (!window.hasBackup || !existsSync(`${pathOf(window.index)}.backup`)) return;
      window.session.store.close();
      copyFileSync(`${pathOf(window.index)}.backup`, pathOf(window.index));
      window.session = { ...window.session, store: open(window.index, window.clock) };
      window.wasRestored = true;
    },
    close() {
      for (const { session } of all) session.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
