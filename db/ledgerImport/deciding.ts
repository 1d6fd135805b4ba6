/** What the clerk says of single rows: left out, corrected, looked at, and who somebody is. */
import { allowed, type Outcome, refused } from '../outcome.ts';
import { findPerson } from '../people/store.ts';
import type { Session } from '../session.ts';
import { cellKey } from './file/book.ts';
import type { LedgerDecision } from './inputs.ts';
import { keep, type OpenLedger, readRows, regroup } from './opened.ts';
import { isOpen } from './rows.ts';
import { identityOf } from './sameHere.ts';

/** Refuses `not-found` for a row or a person that is not there, `missing-required` where a number's reason is left out (R13). */
export function decide(session: Session, ledger: OpenLedger, said: LedgerDecision): Outcome<null> {
  const { decisions } = ledger;
  if ('row' in said && !ledger.rows.some(({ row }) => row === said.row)) return refused('not-found');
  switch (said.act) {
    case 'leave-out': {
      const leftOut = new Set(decisions.leftOut);
      if (said.isLeftOut) leftOut.add(said.row);
      else leftOut.delete(said.row);
      decisions.leftOut = [...leftOut];
      regroup(ledger);
      break;
    }
    case 'leave-out-faulty':
      decisions.leftOut = [
        ...new Set([...decisions.leftOut, ...ledger.rows.filter(isOpen).map(({ row }) => row)]),
      ];
      regroup(ledger);
      break;
    case 'correct':
      if (said.column >= ledger.heads.length) return refused('not-found');
      decisions.corrected[cellKey(said.row, said.column)] = said.cellText;
      // What was said of the old text says nothing of the new one.
      delete decisions.accepted[said.row];
      readRows(session, ledger);
      break;
    case 'accept':
      if (said.code === 'individual-number' && said.because === '')
        return refused('missing-required', 'fill-in', { fields: ['numberReason'] });
      decisions.accepted[said.row] = { ...decisions.accepted[said.row], [said.code]: said.because };
      readRows(session, ledger);
      break;
    case 'person':
      if (!isSomebody(session, ledger, said.row, said.person)) return refused('not-found');
      if (said.person === null) delete decisions.people[said.row];
      else decisions.people[said.row] = said.person;
      regroup(ledger);
      break;
    case 'rest-are-new':
      for (const cluster of ledger.clusters)
        if (identityOf(ledger, cluster).kind === 'open') decisions.people[cluster.first] = 'new';
      regroup(ledger);
      break;
  }
  keep(session, ledger);
  return allowed(null);
}

function isSomebody({ store }: Session, ledger: OpenLedger, row: number, person: string | null): boolean {
  if (person === null || person === 'new') return true;
  if (person.startsWith('row:')) {
    const other = Number(person.slice(4));
    return other < row && ledger.rows.some((each) => each.row === other && each.person !== null);
  }
  const found = findPerson(store, person);
  return found !== null && !found.deletedAt && !found.mergedIntoId;
}
