/** 持出し・受領簿 of a fiscal year: what left this office and what came, in the order in which it did. It names files, never people. */
import { givenRows, receivedRows } from '../handoff/ledgerRows.ts';
import { readLedgerId } from '../handoff/rules.ts';
import type { Session } from '../session.ts';
import { paperHead } from './head.ts';

/** More than a counter gives in a year; a ledger that is longer is printed by window. */
const MOST = 5000;

export function handoffLedgerData(session: Session, id: string) {
  const of = readLedgerId(id);
  if (!of) return null;
  const filter = { ...of, isOpen: false, offset: 0, limit: MOST };
  const given = givenRows(session, filter).rows.toReversed();
  const received = receivedRows(session, filter).rows.toReversed();
  return {
    head: paperHead(session),
    fiscalYear: of.fiscalYear,
    officeName: of.officeId ? (given[0]?.toOfficeName ?? received[0]?.fromOfficeName ?? '') : '',
    given: given.map((row) => ({
      id: row.id,
      number: row.number,
      sequence: row.sequence,
      at: row.at,
      staffName: row.staffName,
      toOfficeName: row.toOfficeName,
      mediumKind: row.mediumKind,
      mediumNumber: row.mediumNumber,
      cases: row.caseIds.length,
      basis: row.basis,
      approver: row.approver,
      blanketApproval: row.blanketApproval,
      withheld: [...new Set(row.withheld.map(({ section }) => section))],
      handedOn: row.handedOn,
      handedTo: row.handedTo,
      receivedAt: row.receipt.receivedAt,
      remakes: row.receipt.remakes,
      eraseDue: row.eraseDue,
      erasedOn: row.erasedOn,
      erasedHow: row.erasedHow,
      erasedBy: row.erasedBy,
    })),
    received,
  };
}
export type HandoffLedgerData = NonNullable<ReturnType<typeof handoffLedgerData>>;
