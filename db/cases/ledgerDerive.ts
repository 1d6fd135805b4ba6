/**
 * Keeps `caseLedger` in step with the record: whatever of a case, its 本人, its 対応事項 or its consents is written, its one row is
 * made again in the same transaction. The row never travels; another store makes its own.
 */
import { toTokyoDate } from '../calendar/rules.ts';
import type { Connection } from '../store/connection.ts';
import type { Row } from '../store/entities.ts';
import { consentWaitingSince, kanaKey, NO_DUE, type SharingPeriod } from './ledgerRow.ts';
import { type CaseState, hasEnded } from './rules.ts';

interface CaseFacts {
  caseNo: string | null;
  state: CaseState | null;
  urgency: string | null;
  officeId: string | null;
  staffId: string | null;
  deputyStaffId: string | null;
  openedAt: number | null;
  name: string | null;
  kana: string | null;
  nextDue: string | null;
}

/** The last instant of a calendar: what another window sent may lie beyond. */
const LAST_INSTANT = 8_639_999_900_000_000;
const URGENCY_ORDER: Record<string, number> = { high: 0, middle: 1 };

const statementsOf = (connection: Connection) => ({
  facts: connection.prepare(
    `SELECT c.caseNo, c.state, c.urgency, c.responsibleOfficeId AS officeId, c.staffId, c.deputyStaffId, c.openedAt,
       p.name, p.kana,
       (SELECT min(t.dueDate) FROM task t WHERE t.caseId = c.id AND t.doneAt IS NULL) AS nextDue
     FROM supportCase c LEFT JOIN person p ON p.id = c.principalPersonId WHERE c.id = ?`,
  ),
  // A withdrawal of some scopes or organisations leaves the rest of the consent standing.
  consents: connection.prepare(
    `SELECT c.date, c.until,
       (SELECT min(w.date) FROM consentWithdrawal w
        WHERE w.consentId = c.id AND w.scope IS NULL AND w.organisationIds IS NULL) AS withdrawnOn
     FROM consent c WHERE c.caseId = ? AND c.kind = 'information-sharing' AND c.date IS NOT NULL`,
  ),
  put: connection.prepare(
    `INSERT OR REPLACE INTO caseLedger (caseId, caseNo, kanaKey, state, ended, urgency, officeId, staffId, deputyStaffId,
       openedAt, nextDue, consentWaitingSince)
     VALUES (@caseId, @caseNo, @kanaKey, @state, @ended, @urgency, @officeId, @staffId, @deputyStaffId,
       @openedAt, @nextDue, @consentWaitingSince)`,
  ),
  drop: connection.prepare('DELETE FROM caseLedger WHERE caseId = ?'),
  casesOf: connection.prepare('SELECT id FROM supportCase WHERE principalPersonId = ?').pluck(),
});

const prepared = new WeakMap<Connection, ReturnType<typeof statementsOf>>();
function statements(connection: Connection) {
  let known = prepared.get(connection);
  if (!known) {
    known = statementsOf(connection);
    prepared.set(connection, known);
  }
  return known;
}

/** How often the ledger was written on this connection: what was counted before still holds while it stays. */
const writes = new WeakMap<Connection, number>();
export const ledgerWrites = (connection: Connection): number => writes.get(connection) ?? 0;

function derive(connection: Connection, caseId: string): void {
  const { facts, consents, put, drop } = statements(connection);
  writes.set(connection, ledgerWrites(connection) + 1);
  const found = facts.get(caseId) as CaseFacts | undefined;
  // An empty row stands in for a case that has not arrived.
  if (!found?.state) {
    drop.run(caseId);
    return;
  }
  const { name, kana, nextDue, urgency, ...row } = found;
  const openedAt = Math.abs(row.openedAt ?? 0) <= LAST_INSTANT ? (row.openedAt ?? 0) : 0;
  put.run({
    ...row,
    caseId,
    caseNo: row.caseNo ?? '',
    kanaKey: kanaKey(kana ?? '', name ?? ''),
    ended: hasEnded(found.state) ? 1 : 0,
    urgency: URGENCY_ORDER[urgency ?? ''] ?? 2,
    openedAt,
    nextDue: nextDue ?? NO_DUE,
    consentWaitingSince: consentWaitingSince(
      found.state,
      toTokyoDate(openedAt),
      consents.all(caseId) as SharingPeriod[],
    ),
  });
}

export const ledgerOfCase = (connection: Connection, row: Row): void => derive(connection, row.id as string);

/** Of a row that belongs to a case: a 対応事項, a consent, its withdrawal. */
export const ledgerOfCaseRow = (connection: Connection, row: Row): void => {
  if (typeof row.caseId === 'string') derive(connection, row.caseId);
};

/** Of a person: the cases whose 本人 they are. */
export const ledgerOfPerson = (connection: Connection, row: Row): void => {
  for (const caseId of statements(connection).casesOf.all(row.id) as string[]) derive(connection, caseId);
};
