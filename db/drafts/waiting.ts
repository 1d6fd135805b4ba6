/**
 * The strip of 書きかけ: each with whom and what it is about, in the order in which they were begun, so that none changes its place
 * while another is written.
 */
import { casesById } from '../cases/store.ts';
import type { Session } from '../session.ts';
import { draftDay, draftHint, subjectOf } from './rules.ts';
import { listDrafts } from './store.ts';

export interface WaitingDraft {
  id: string;
  kind: string;
  subjectId: string | null;
  caseId: string | null;
  /** The 本人 of its case, else what its form says; empty where nobody is named yet. */
  who: string;
  /** The day that an appointment is for, as far as it is typed. */
  day: string | null;
  startedAt: number;
}

export function waitingDrafts(session: Session): WaitingDraft[] {
  const rows = listDrafts(session).map((row) => ({ ...row, ...subjectOf(row.subjectId) }));
  const heads = casesById(
    session.store,
    rows.map(({ caseId }) => caseId ?? ''),
  );
  return rows
    .map(({ id, kind, subjectId, caseId, body, startedAt, updatedAt }) => ({
      id,
      kind,
      subjectId,
      caseId,
      who: heads.get(caseId ?? '')?.personName || draftHint(body),
      day: draftDay(body),
      startedAt: startedAt ?? updatedAt,
    }))
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
}
