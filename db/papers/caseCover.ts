/**
 * ファイルの表紙: what a paper file is known by on its shelf. Whoever passes the shelf reads it, so the name is left off on demand —
 * then it is absent from the data — and there is never an address on it (R09).
 */
import { findCase } from '../cases/transitions.ts';
import { officeNames } from '../offices/names.ts';
import { membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { paperHead } from './head.ts';

/** The case, and `number` where its number alone is to stand on the file. */
const COVER_ID = /^(\S+)( number)?$/;

export function caseCoverData(session: Session, id: string) {
  const { store } = session;
  const [, caseId, byNumber] = COVER_ID.exec(id) ?? [];
  const found = caseId ? findCase(store, caseId) : null;
  if (!caseId || !found) return null;
  const names = staffNames(store);
  const principal = (found.householdId ? membersOf(store, found.householdId) : []).find(
    ({ person }) => person.id === found.principalPersonId,
  )?.person;
  return {
    head: paperHead(session),
    caseId,
    caseNo: found.caseNo ?? '',
    name: byNumber ? null : (principal?.name ?? ''),
    term: found.term ?? 1,
    openedAt: found.openedAt,
    endedAt: found.endedAt,
    office: officeNames(store).get(found.responsibleOfficeId ?? '') ?? '',
    staff: names.get(found.staffId ?? '') ?? '',
    deputy: names.get(found.deputyStaffId ?? '') ?? '',
  };
}
export type CaseCoverData = NonNullable<ReturnType<typeof caseCoverData>>;
