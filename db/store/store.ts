/**
 * The case store: one encrypted file, opened and migrated, with the change log, the audit chain and the search index
 * on the same connection. `write` is the only way to change anything: it opens one immediate transaction in which rows,
 * changes, index and audit stand or fall together.
 */
import { randomBytes } from 'node:crypto';
import type { Statement } from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { allowed, type Outcome } from '../outcome.ts';
import { type AuditEntry, auditChain } from './auditChain.ts';
import { type ChangeLog, changeLog } from './changeLog.ts';
import type { Connection, StoreKey } from './connection.ts';
import { fillDerived } from './derived.ts';
import { diskFullRefusal } from './diskFull.ts';
import type { EntityRegistry, Row } from './entities.ts';
import { createHlcClock, type HlcClock } from './hlc.ts';
import { applyKept, type Fits } from './keptChanges.ts';
import { openMigrated } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { takeUpReplica } from './replica.ts';
import { type SearchIndex, searchIndex } from './searchIndex.ts';
import { lockStore } from './storeLock.ts';

export interface Writer {
  /** Writes through the change log; records who wrote what in the audit chain. */
  put(entity: string, id: string, fields: Row): void;
  /** A new row with a new id (UUIDv7). */
  add(entity: string, fields: Row): string;
  audit(entry: Omit<AuditEntry, 'at' | 'staffId'>): void;
  /** Local, unreplicated tables and reads inside the transaction. */
  readonly orm: BetterSQLite3Database;
  readonly changes: ChangeLog;
}

export interface Store {
  readonly connection: Connection;
  readonly orm: BetterSQLite3Database;
  readonly entities: EntityRegistry;
  readonly changes: ChangeLog;
  readonly search: SearchIndex;
  readonly stamps: HlcClock;
  readonly replica: string;
  readonly storeId: string;
  now(): number;
  newId(): string;
  /** The instant of this PC's latest entry in the record of operations; 0 in a new store. */
  lastWritten(): number;
  write<T>(staffId: string | null, work: (writer: Writer) => T): T;
  /**
   * Enters what was looked at without the answer waiting for the disk: in the next write's transaction, or by itself after
   * `afterMs`. An entry that still waits under the same key is replaced.
   */
  auditSoon(staffId: string, entry: Omit<AuditEntry, 'at' | 'staffId'>, when: SoonWhen): void;
  /** One line of the record that comes with no change: at once, or when a pause is over. */
  enter(staffId: string, entry: Omit<AuditEntry, 'at' | 'staffId'>): void;
  /** While another connection writes at length: of itself this one writes nothing. The answer ends it. */
  pause(): () => void;
  setting(key: string): string | null;
  setSetting(key: string, value: string): void;
  close(): void;
}

export interface SoonWhen {
  key: string;
  afterMs: number;
}

export interface StoreOptions {
  path: string;
  /** Held from before the store is opened until it is closed: a second core on it is refused. The application always gives one. */
  lockPath?: string;
  /** Beside the store, with the token of its last opening: a copy that is put back is told by it. The application always gives one. */
  openingPath?: string;
  key: StoreKey;
  /** The keyring's store id: written into a new store, compared with an old one. */
  storeId: string;
  entities: EntityRegistry;
  clock: () => number;
  /** What an upgrade brings up is asked as it would have been on arrival; the application always gives one. */
  keptFits?: Fits;
  /** Sixteen random bytes for each id; only the seed gives its own, so that one seed makes one office. */
  random?: () => Uint8Array;
}

/** Refuses `store-busy`, `disk-full` (opening is entered, and that needs room), and what `openMigrated` refuses. */
export function openStore(options: StoreOptions): Outcome<Store> {
  const lock = options.lockPath ? lockStore(options.lockPath) : null;
  if (lock && !lock.ok) return lock;
  const release = () => lock?.value.release();
  const opened = openMigrated(options.path, options.key, migrations);
  if (!opened.ok) {
    release();
    return opened;
  }
  const { connection } = opened.value;
  try {
    return allowed(storeOpened(options, connection, release));
  } catch (fault) {
    connection.close();
    release();
    const refusal = diskFullRefusal(fault);
    if (refusal) return refusal;
    throw fault;
  }
}

function storeOpened(options: StoreOptions, connection: Connection, release: () => void): Store {
  const { openingPath, storeId, entities, clock, random = randomId } = options;
  const { read, write } = settingsOf(connection);
  if (read('store-id') === null) write('store-id', storeId);
  const replica = takeUpReplica({ connection, besidePath: openingPath, clock, random });
  const last = connection.prepare('SELECT max(hlc) AS hlc FROM change').get() as { hlc: string | null };
  const stamps = createHlcClock(replica, clock, last.hlc ?? undefined);
  const store = storeOn(connection, options, stamps, () => {
    try {
      connection.pragma('wal_checkpoint(TRUNCATE)');
    } catch (fault) {
      // Without room for it everything stays in the journal, and is brought over the next time.
      if (!diskFullRefusal(fault)) throw fault;
    } finally {
      connection.close();
      release();
    }
  });
  connection.transaction(() => {
    const { refused: count } = applyKept(connection, entities, options.keptFits ?? (() => true));
    if (count > 0)
      auditChain(connection).append({
        action: 'kept.refused',
        at: clock(),
        staffId: null,
        detail: { count },
      });
  })();
  fillDerived(connection, entities);
  return store;
}

const randomId = () => randomBytes(16);

function settingsOf(connection: Connection) {
  const read = connection.prepare('SELECT value FROM setting WHERE key = ?').pluck();
  const write = connection.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    read: (key: string) => (read.get(key) as string | undefined) ?? null,
    write: (key: string, value: string) => void write.run(key, value),
  };
}

/** The store on a connection that stands. `end` closes it. */
export function storeOn(
  connection: Connection,
  { entities, clock, random = randomId }: Pick<StoreOptions, 'entities' | 'clock' | 'random'>,
  stamps: HlcClock,
  end: () => void,
): Store {
  const settings = settingsOf(connection);
  const replica = settings.read('replica') as string;
  const orm = drizzle(connection);
  const changes = changeLog(connection, entities, replica, stamps);
  const chain = auditChain(connection);
  const search = searchIndex(connection, entities);

  const newId = ascendingIds(clock, random);
  // A checkpoint in the middle of typing was measured as the one slow write in a hundred: it waits for a pause.
  let idle: ReturnType<typeof setTimeout> | undefined;
  const checkpointWhenIdle = () => {
    clearTimeout(idle);
    idle = setTimeout(() => connection.open && connection.pragma('wal_checkpoint(PASSIVE)'), 1500);
    idle.unref();
  };
  const soon = new Map<string, AuditEntry>();
  /** One clock for each key: typing on in the search box does not put off that a case was looked at. */
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  let isPaused = false;
  const enterSoon = () => {
    if (soon.size > 0 && connection.open && !isPaused) store.write(null, () => undefined);
  };
  const store: Store = {
    connection,
    orm,
    entities,
    changes,
    search,
    stamps,
    replica,
    storeId: settings.read('store-id') as string,
    now: clock,
    newId,
    lastWritten: () =>
      (connection.prepare('SELECT max(at) AS at FROM audit').get() as { at: number | null }).at ?? 0,
    setting: settings.read,
    setSetting: settings.write,
    write(staffId, work) {
      const writer: Writer = {
        orm,
        changes,
        put(name, id, fields) {
          const written = changes.put(staffId, name, id, fields);
          if (written === 0) return;
          const caseOf = entities.get(name)?.caseOf;
          chain.append({
            action: 'row.written',
            at: clock(),
            staffId,
            entity: name,
            entityId: id,
            caseId: name === 'case' ? id : (caseOf?.(rowOf(store, name, id) ?? {}) ?? null),
            detail: {
              fields: Object.keys(fields).filter((field) => fields[field] !== undefined),
            },
          });
        },
        add(name, fields) {
          const id = newId();
          writer.put(name, id, fields);
          return id;
        },
        audit: (entry) => chain.append({ ...entry, at: clock(), staffId }),
      };
      // Never inside another transaction: that one may still be rolled back.
      const waiting = connection.inTransaction ? [] : [...soon];
      const done = connection
        .transaction(() => {
          for (const [, entry] of waiting) chain.append(entry);
          return work(writer);
        })
        .immediate();
      for (const [key] of waiting) {
        soon.delete(key);
        clearTimeout(pauses.get(key));
        pauses.delete(key);
      }
      checkpointWhenIdle();
      return done;
    },
    auditSoon(staffId, entry, { key, afterMs }) {
      soon.set(key, { ...entry, at: clock(), staffId });
      clearTimeout(pauses.get(key));
      const pause = setTimeout(enterSoon, afterMs);
      pause.unref();
      pauses.set(key, pause);
    },
    enter(staffId, entry) {
      if (isPaused) soon.set(`entry ${soon.size}`, { ...entry, at: clock(), staffId });
      else store.write(staffId, (writer) => writer.audit(entry));
    },
    pause() {
      isPaused = true;
      return () => {
        isPaused = false;
        enterSoon();
      };
    },
    close() {
      isPaused = false;
      for (const pause of pauses.values()) clearTimeout(pause);
      clearTimeout(idle);
      try {
        enterSoon();
      } finally {
        end();
      }
    },
  };
  return store;
}

/**
 * UUIDv7 of which each is greater than the one before, also within a millisecond and after the clock was set back: lists
 * that are ordered by id (a household's members) keep the order in which they were entered.
 */
export function ascendingIds(
  clock: () => number,
  random: () => Uint8Array = () => randomBytes(16),
): () => string {
  let msecs = 0;
  let seq = 0;
  return () => {
    const bytes = random();
    const now = clock();
    if (now > msecs) {
      msecs = now;
      // The top bit stays free, so that counting on never runs over.
      seq = Buffer.from(bytes).readUInt32BE(6) & 0x7fffffff;
    } else seq += 1;
    return uuidv7({ msecs, seq, random: bytes });
  };
}

/** Makes something once for each store and keeps it as long as the store: prepared statements, mostly. */
export function perStore<T>(make: (store: Store) => T): (store: Store) => T {
  const made = new WeakMap<Store, T>();
  return (store) => {
    let known = made.get(store);
    if (known === undefined) {
      known = make(store);
      made.set(store, known);
    }
    return known;
  };
}

/** Made when first asked for: a store is opened in less time than it takes to prepare one for every table. */
const rowStatements = perStore(({ connection, entities }) => {
  const made = new Map<string, Statement<unknown[]>>();
  return (name: string): Statement<unknown[]> | undefined => {
    const of = made.has(name) ? undefined : entities.get(name);
    if (of) made.set(name, connection.prepare(`SELECT * FROM "${of.tableName}" WHERE id = ?`));
    return made.get(name);
  };
});

/** A row by its entity's name, as the areas' own types have it. */
export function rowOf(store: Store, name: string, id: string): Row | undefined {
  const of = store.entities.get(name);
  if (!of) return undefined;
  const stored = rowStatements(store)(name)?.get(id) as Row | undefined;
  if (!stored) return undefined;
  const row: Row = { id };
  for (const [field, column] of of.fields) {
    const value = stored[column.name];
    row[field] = value === null ? null : column.mapFromDriverValue(value as never);
  }
  return row;
}
