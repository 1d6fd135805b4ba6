/** What was decided about a ledger, kept in the encrypted store: see `ledgerMemory`. */
import { eq, sql } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import type { RowFaultCode } from './codes.ts';
import type { LedgerSettings } from './inputs.ts';
import { ledgerMemory } from './tables.ts';

/** Of one file, row by row. */
export interface Decisions {
  leftOut: number[];
  /** `cellKey` → what it should say. */
  corrected: Record<string, string>;
  accepted: Record<number, Partial<Record<RowFaultCode, string>>>;
  people: Record<number, string>;
}

export interface FileMemory {
  settings: LedgerSettings;
  decisions: Decisions;
}

/** For every file with the same heads: which column is what, and which word means which code. Nothing of any row. */
export type HeadsMemory = Pick<LedgerSettings, 'columns' | 'values' | 'rule' | 'defaultState' | 'bareEra'>;

const ofFile = (hash: string): string => `file ${hash}`;
const ofHeads = (heads: string): string => `heads ${heads}`;

function read<T>(store: Store, key: string): T | null {
  const row = store.orm.select().from(ledgerMemory).where(eq(ledgerMemory.key, key)).get();
  return row ? (JSON.parse(row.value) as T) : null;
}

function write(store: Store, key: string, value: unknown): void {
  const row = { key, value: JSON.stringify(value), at: store.now() };
  store.orm.insert(ledgerMemory).values(row).onConflictDoUpdate({ target: ledgerMemory.key, set: row }).run();
}

export const fileMemory = (store: Store, hash: string) => read<FileMemory>(store, ofFile(hash));
export const headsMemory = (store: Store, heads: string) => read<HeadsMemory>(store, ofHeads(heads));
export const rememberFile = (store: Store, hash: string, memory: FileMemory): void =>
  write(store, ofFile(hash), memory);
export const rememberHeads = (store: Store, heads: string, memory: HeadsMemory): void =>
  write(store, ofHeads(heads), memory);

/** Taken in: what was typed in place of its cells is in the record now, and nowhere else. */
export const forgetFile = (store: Pick<Store, 'orm'>, hash: string): void =>
  void store.orm
    .delete(ledgerMemory)
    .where(eq(ledgerMemory.key, ofFile(hash)))
    .run();

/** A ledger that was begun and never taken in keeps nothing for longer than this. */
const KEPT_FOR = 90 * 86_400_000;
export const forgetOldFiles = (store: Store): void =>
  void store.orm
    .delete(ledgerMemory)
    .where(sql`${ledgerMemory.key} LIKE 'file %' AND ${ledgerMemory.at} < ${store.now() - KEPT_FOR}`)
    .run();
