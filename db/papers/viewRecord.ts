/** 閲覧記録: who looked at a case at this window, from the record of operations (R14). It names the case by its number alone. */
import { looksOf } from '../cases/looks.ts';
import { findCase } from '../cases/transitions.ts';
import { fileCome, fileGone } from '../handoff/ledger.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { verifyAuditChain } from '../store/auditChain.ts';
import { paperHead } from './head.ts';

export function viewRecordData(session: Session, caseId: string) {
  const { store } = session;
  const found = findCase(store, caseId);
  if (!found) return null;
  const names = staffNames(store);
  const nameOf = (staffId: string) => names.get(staffId) ?? '';
  const { lookers, looks } = looksOf(store, caseId);
  /** The other window and the file's number, where a copy left or came. */
  const fileOf = ({ action, entityId }: (typeof looks)[number]) =>
    action === 'handoff.exported'
      ? fileGone(store, entityId ?? '')
      : action === 'handoff.imported'
        ? fileCome(store, entityId ?? '')
        : null;
  const { brokenAt } = verifyAuditChain(store.connection);
  return {
    head: paperHead(session),
    caseId,
    caseNo: found.caseNo ?? '',
    lookers: lookers.map((each) => ({ ...each, name: nameOf(each.staffId) })),
    looks: looks.map((each) => ({ ...each, name: nameOf(each.staffId), file: fileOf(each) })),
    /** The record has neither a gap nor a rewritten entry. */
    isWhole: brokenAt === null,
  };
}
export type ViewRecordData = NonNullable<ReturnType<typeof viewRecordData>>;
