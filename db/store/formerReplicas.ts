/** What this store's replica was called before, and the running numbers that nobody may give twice after it was put back. */
import { eq, isNull } from 'drizzle-orm';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { formerReplica } from './localTables.ts';
import { BEGIN_MARK } from './replica.ts';
import type { Store, Writer } from './store.ts';

export type FormerReplica = typeof formerReplica.$inferSelect;

export const formerReplicas = (store: Store): FormerReplica[] => store.orm.select().from(formerReplica).all();

/** Somebody has read what to ask the other windows for. */
export const markTold = (writer: Writer, now: number): void => {
  writer.orm.update(formerReplica).set({ toldAt: now }).where(isNull(formerReplica.toldAt)).run();
};

/** The PC that this store was copied from goes on working under its own name. */
export const setLivesOn = (writer: Writer, replica: string, livesOn: boolean): void => {
  writer.orm.update(formerReplica).set({ livesOn }).where(eq(formerReplica.replica, replica)).run();
};

/** Takes effect when the store is opened next: what is open now stamps under the name it was opened with. */
export const askToBeginAnew = (store: Store, livesOn: boolean): void =>
  store.setSetting(BEGIN_MARK, livesOn ? 'lives-on' : 'ended');

/**
 * Numbers passed over, of each kind, after a store was put back: those given in between stand on paper and at other windows, and
 * are not known here. A backup is made every day, and no window gives so many numbers from one backup to the next.
 */
export const NUMBERS_PASSED_OVER = 100;

/**
 * The number after `highest`, of those that begin with `prefix` and belong to a fiscal year. How far was passed over is decided once
 * for each time that the store was put back — also when the same backup was put back more than once —, and kept: what comes back
 * later from other windows lies below it.
 */
export function runningNumber(store: Store, prefix: string, year: number, highest: number): number {
  const ended = formerReplicas(store).filter(({ endedAt }) => fiscalYear(toTokyoDate(endedAt)) >= year);
  if (ended.length === 0) return highest + 1;
  const key = `numbers-from ${prefix}`;
  const [times = 0, from = 0] = (store.setting(key) ?? '').split(' ').map(Number);
  if (times >= ended.length) return Math.max(highest, from) + 1;
  const passed = Math.max(highest, from) + NUMBERS_PASSED_OVER * (ended.length - times);
  store.setSetting(key, `${ended.length} ${passed}`);
  return passed + 1;
}
