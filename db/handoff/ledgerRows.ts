/**
 * 持出し・受領簿: every file that left this office or came, a screen's length at a time, with how it stands. Rows that a filter leaves out
 * are not read.
 */
import { and, count, desc, eq, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { fiscalYear, tokyoInstant, toTokyoDate } from '../calendar/rules.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { knownOffices } from './cards.ts';
import { receivedEraseDue, receivedMedium } from './erasure.ts';
import type { LedgerInput } from './inputs.ts';
import { receiptState } from './receiptState.ts';
import { receivedHandoff, takeoutRecord } from './tables.ts';

/** The instants of a fiscal year, 1 April to 31 March in Tokyo. */
function withinYear(column: SQLiteColumn, year: number | null): SQL | undefined {
  if (year === null) return undefined;
  return and(
    gte(column, tokyoInstant(`${year}-04-01`, '00:00')),
    lt(column, tokyoInstant(`${year + 1}-04-01`, '00:00')),
  );
}

const givenWhere = ({ fiscalYear: year, officeId, isOpen }: LedgerInput) =>
  and(
    withinYear(takeoutRecord.at, year),
    officeId === null ? undefined : eq(takeoutRecord.toOfficeId, officeId),
    isOpen ? isNull(takeoutRecord.erasedOn) : undefined,
  );

const receivedWhere = ({ fiscalYear: year, officeId, isOpen }: LedgerInput) =>
  and(
    withinYear(receivedHandoff.at, year),
    officeId === null ? undefined : eq(receivedHandoff.fromOfficeId, officeId),
    isOpen ? and(isNull(receivedHandoff.erasedOn), sql`${receivedEraseDue} IS NOT NULL`) : undefined,
  );

/** With those of the same number to the same window: what is known of one is known of the other. */
function withReceipts(store: Store, rows: readonly (typeof takeoutRecord.$inferSelect)[]) {
  const { id, number, toOfficeId, sequence, chain, remakesId, receivedAt } = takeoutRecord;
  const related =
    rows.length === 0
      ? []
      : store.orm
          .select({ id, number, toOfficeId, sequence, chain, remakesId, receivedAt })
          .from(takeoutRecord)
          .where(
            and(
              inArray(toOfficeId, [...new Set(rows.map((row) => row.toOfficeId))]),
              inArray(sequence, [...new Set(rows.map((row) => row.sequence))]),
            ),
          )
          .all();
  const names = staffNames(store);
  return rows.map((row) => ({
    ...row,
    staffName: names.get(row.staffId) ?? '',
    receipt: receiptState(row, related),
  }));
}

export function givenRows({ store }: Session, input: LedgerInput) {
  const where = givenWhere(input);
  const rows = store.orm
    .select()
    .from(takeoutRecord)
    .where(where)
    .orderBy(desc(takeoutRecord.at), desc(takeoutRecord.id))
    .limit(input.limit)
    .offset(input.offset)
    .all();
  const total = store.orm.select({ n: count() }).from(takeoutRecord).where(where).get()?.n ?? 0;
  return { rows: withReceipts(store, rows), total };
}
export type GivenRow = ReturnType<typeof givenRows>['rows'][number];

export function receivedRows({ store }: Session, input: LedgerInput) {
  const where = receivedWhere(input);
  const rows = store.orm
    .select({
      fileId: receivedHandoff.fileId,
      fromOfficeName: receivedHandoff.fromOfficeName,
      sequence: receivedHandoff.sequence,
      at: receivedHandoff.at,
      staffId: receivedHandoff.staffId,
      newChanges: receivedHandoff.newChanges,
      receiptSent: receivedHandoff.receiptSent,
      undoneAt: receivedHandoff.undoneAt,
      mediumNumber: receivedMedium,
      eraseDue: receivedEraseDue,
      erasedOn: receivedHandoff.erasedOn,
      erasedHow: receivedHandoff.erasedHow,
      erasedBy: receivedHandoff.erasedBy,
    })
    .from(receivedHandoff)
    .where(where)
    .orderBy(desc(receivedHandoff.at), desc(receivedHandoff.fileId))
    .limit(input.limit)
    .offset(input.offset)
    .all();
  const total = store.orm.select({ n: count() }).from(receivedHandoff).where(where).get()?.n ?? 0;
  const names = staffNames(store);
  return { rows: rows.map((row) => ({ ...row, staffName: names.get(row.staffId) ?? '' })), total };
}
export type ReceivedRow = ReturnType<typeof receivedRows>['rows'][number];

/** When the first or the last file of a side was entered: of its index, whatever the ledger holds. */
const endOf = (store: Store, table: 'takeoutRecord' | 'receivedHandoff', end: 'min' | 'max') =>
  store.connection.prepare(`SELECT ${end}(at) FROM ${table}`).pluck().get() as number | null;

/** What the ledger can be looked through by: fiscal years with anything in them (today's always), and the windows. */
export function ledgerChoices({ store }: Session) {
  const ends = (['takeoutRecord', 'receivedHandoff'] as const).flatMap((table) => [
    endOf(store, table, 'min'),
    endOf(store, table, 'max'),
  ]);
  const days = [...ends.filter((at) => at !== null), store.now()];
  const years = days.map((at) => fiscalYear(toTokyoDate(at)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const unerased = store.orm.select({ n: count() }).from(takeoutRecord).where(isNull(takeoutRecord.erasedOn));
  const unerasedHere = store.orm
    .select({ n: count() })
    .from(receivedHandoff)
    .where(and(isNull(receivedHandoff.erasedOn), sql`${receivedEraseDue} IS NOT NULL`));
  return {
    currentYear: fiscalYear(toTokyoDate(store.now())),
    years: Array.from({ length: last - first + 1 }, (_, index) => last - index),
    offices: knownOffices(store).map(({ officeId, name }) => ({ officeId, name })),
    unerased: { given: unerased.get()?.n ?? 0, received: unerasedHere.get()?.n ?? 0 },
  };
}
