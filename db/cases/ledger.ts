/**
 * 台帳: all cases of both windows, any part of the list at once. A page is read from the index of its order alone (`caseLedger`),
 * from whichever end is nearer; how many there are is counted once for each filter and again after something was written.
 */
import type { Statement } from 'better-sqlite3';
import type { z } from 'zod';
import { addDays, toTokyoDate } from '../calendar/rules.ts';
import { keptFrom } from '../closeRelations/reach.ts';
import type { Session } from '../session.ts';
import { perStore, type Store } from '../store/store.ts';
import type { LedgerSort } from './codes.ts';
import type { ledgerInput } from './inputs.ts';
import { ledgerWrites } from './ledgerDerive.ts';
import { NO_DUE } from './ledgerRow.ts';
import { CONSENT_WAITING_DAYS } from './rules.ts';
import { type CaseHead, casesById } from './store.ts';
import type { caseLedger } from './tables.ts';

type LedgerQuestion = z.output<typeof ledgerInput>;

const KEYS: Record<LedgerSort, string> = {
  opened: 'openedAt',
  kana: 'kanaKey',
  number: 'caseNo',
  due: 'nextDue',
};
const URGENCY_ORDER = { high: 0, middle: 1, low: 2 } as const;

export interface LedgerRow extends CaseHead {
  nextDue: string | null;
  consentWaitingSince: string | null;
  /** R17: the reader is kept from it, and learns its number and whose it is. */
  isWithheld: boolean;
}

/** Only what was asked goes into the condition: SQLite plans no index around «or nothing was asked». */
function conditionOf(session: Session, { filter }: LedgerQuestion): { sql: string; values: unknown[] } {
  const parts: string[] = [];
  const values: unknown[] = [];
  const ask = (sql: string, ...asked: unknown[]) => {
    parts.push(sql);
    values.push(...asked);
  };
  if (filter.which === 'ended') ask('ended = 1');
  else if (filter.which !== 'all') ask('ended = 0');
  if (filter.which === 'mine') ask('(staffId = ? OR deputyStaffId = ?)', session.staff.id, session.staff.id);
  if (filter.staffId !== null) ask('(staffId = ? OR deputyStaffId = ?)', filter.staffId, filter.staffId);
  if (filter.officeId !== null) ask('officeId = ?', filter.officeId);
  if (filter.state !== null) ask('state = ?', filter.state);
  if (filter.urgency !== null) ask('urgency = ?', URGENCY_ORDER[filter.urgency]);
  if (filter.consentWaiting) ask('consentWaitingSince <= ?', consentWaitingLimit(session.store));
  return { sql: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', values };
}

/** The last day on which a case must have been without consent to have waited the 90 days today. */
export const consentWaitingLimit = (store: Store): string =>
  addDays(toTokyoDate(store.now()), -CONSENT_WAITING_DAYS);

/** Since when a case waits for a consent to share; null where it does not. */
export const consentWaitingOf = (store: Store, caseId: string): string | null =>
  (prepared(store, 'SELECT consentWaitingSince FROM caseLedger WHERE caseId = ?').pluck().get(caseId) as
    | string
    | null
    | undefined) ?? null;

interface Counted {
  /** What was written when these were counted, on this connection and on others. */
  at: string;
  totals: Map<string, number>;
}
const countedOf = perStore((): Counted => ({ at: '', totals: new Map() }));

function totalOf(store: Store, { sql, values }: { sql: string; values: unknown[] }): number {
  const { connection } = store;
  const counted = countedOf(store);
  const at = `${ledgerWrites(connection)}/${connection.pragma('data_version', { simple: true })}`;
  if (counted.at !== at) {
    counted.at = at;
    counted.totals.clear();
  }
  const key = JSON.stringify([sql, values]);
  let total = counted.totals.get(key);
  if (total === undefined) {
    total = prepared(store, `SELECT count(*) FROM caseLedger ${sql}`)
      .pluck()
      .get(...values) as number;
    counted.totals.set(key, total);
  }
  return total;
}

const statementsOf = perStore(() => new Map<string, Statement<unknown[]>>());
function prepared(store: Store, sql: string): Statement<unknown[]> {
  const statements = statementsOf(store);
  let statement = statements.get(sql);
  if (!statement) {
    statement = store.connection.prepare<unknown[]>(sql);
    statements.set(sql, statement);
  }
  return statement;
}

export function readLedger(
  session: Session,
  question: LedgerQuestion,
): { total: number; today: string; rows: LedgerRow[] } {
  const { store } = session;
  const { offset, limit, sort } = question;
  const condition = conditionOf(session, question);
  const total = totalOf(store, condition);
  const length = Math.max(0, Math.min(limit, total - offset));
  // What lies behind the middle is counted from the end: half as far at most.
  const fromEnd = offset > total / 2;
  const isDescending = (question.direction === 'descending') !== fromEnd;
  const way = isDescending ? 'DESC' : 'ASC';
  const ids = prepared(
    store,
    `SELECT caseId FROM caseLedger INDEXED BY caseLedger_${sort} ${condition.sql}
     ORDER BY ${KEYS[sort]} ${way}, caseId ${way} LIMIT ? OFFSET ?`,
  )
    .pluck()
    .all(...condition.values, length, fromEnd ? total - offset - length : offset) as string[];
  if (fromEnd) ids.reverse();
  const heads = casesById(store, ids);
  const reach = keptFrom(store, session.staff.id);
  const kept = prepared(store, 'SELECT nextDue, consentWaitingSince FROM caseLedger WHERE caseId = ?');
  return {
    total,
    today: toTokyoDate(store.now()),
    rows: ids.flatMap((id) => {
      const head = heads.get(id);
      if (!head) return [];
      if (reach?.ids.has(id)) return [withheld(head)];
      const { nextDue, consentWaitingSince } = kept.get(id) as Pick<
        typeof caseLedger.$inferSelect,
        'nextDue' | 'consentWaitingSince'
      >;
      return [
        { ...head, nextDue: nextDue === NO_DUE ? null : nextDue, consentWaitingSince, isWithheld: false },
      ];
    }),
  };
}

const withheld = (head: CaseHead): LedgerRow => ({
  ...head,
  urgency: 'low',
  urgencyGround: '',
  personName: '',
  personKana: '',
  personAgeNote: '',
  personSex: 'unknown',
  nextDue: null,
  consentWaitingSince: null,
  isWithheld: true,
});
