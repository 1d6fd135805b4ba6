/**
 * Responsibility has gone to the city's other window, and the copy that tells of it has not: moving the one gives nobody the other (C1).
 * Asked of the newest 担当替え entered here and of what that window was given since.
 */
import { and, desc, eq } from 'drizzle-orm';
import { findCase } from '../cases/transitions.ts';
import { givenUpTo } from '../handoff/givenCopies.ts';
import { officeNames } from '../offices/names.ts';
import type { Session } from '../session.ts';
import { formerReplicas } from '../store/formerReplicas.ts';
import { reassignment } from './tables.ts';

export interface WaitingCopy {
  officeId: string;
  officeName: string;
}

/** Null: nothing waits. */
export function waitingCopyOf({ store, office }: Session, caseId: string): WaitingCopy | null {
  const ours = [store.replica, ...formerReplicas(store).map(({ replica }) => replica)];
  const officeId = findCase(store, caseId)?.responsibleOfficeId;
  if (!officeId || officeId === office.id) return null;
  const moved = store.orm
    .select({ id: reassignment.id })
    .from(reassignment)
    .where(and(eq(reassignment.caseId, caseId), eq(reassignment.officeId, officeId)))
    .orderBy(desc(reassignment.recordedAt), desc(reassignment.id))
    .limit(1)
    .get();
  const change = moved && store.changes.changesOf('reassignment', moved.id)[0];
  // What the other window entered itself, it knows.
  if (!change || !ours.includes(change.replica)) return null;
  if (givenUpTo(store, officeId, caseId) >= change.hlc) return null;
  return { officeId, officeName: officeNames(store).get(officeId) ?? '' };
}
