/**
 * R14 — who looked at which case. A screen that reads its case again after each action is one look: the same person and the
 * same case are entered once in ten minutes.
 */
import { keptFrom } from '../closeRelations/reach.ts';
import type { Session } from '../session.ts';

const ONE_LOOK_MS = 10 * 60 * 1000;
const looks = new WeakMap<Session, Map<string, number>>();

export function recordView(session: Session, caseId: string): void {
  // R17: what is taken out of the answer was not looked at.
  if (keptFrom(session.store, session.staff.id)?.ids.has(caseId)) return;
  const seen = looks.get(session) ?? new Map<string, number>();
  looks.set(session, seen);
  const now = session.store.now();
  const last = seen.get(caseId);
  if (last !== undefined && Math.abs(now - last) < ONE_LOOK_MS) return;
  seen.set(caseId, now);
  session.store.auditSoon(session.staff.id, { action: 'case.viewed', caseId }, { key: caseId, afterMs: 0 });
}
