/** 多機関協働の受付と受理判定. */
import { desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { perStore, type Store } from '../store/store.ts';
import { addAdvice, mayGiveAdvice } from '../supportPlans/advices.ts';
import type { decideAcceptanceInput, requestCoordinationInput } from './inputs.ts';
import { acceptance } from './tables.ts';
import { findCase, mayMove, move } from './transitions.ts';

const ofCase = perStore(({ orm }) =>
  orm
    .select()
    .from(acceptance)
    .where(eq(acceptance.caseId, sql.placeholder('caseId')))
    .orderBy(desc(acceptance.id))
    .prepare(),
);
export const acceptancesOf = (store: Store, caseId: string) => ofCase(store).all({ caseId });

/** The connector has sorted the case and brings it, with consent or without. */
export function requestCoordination(
  session: Session,
  input: z.output<typeof requestCoordinationInput>,
): Outcome<{ acceptanceId: string }> {
  const found = findCase(session.store, input.caseId);
  if (!found) return refused('not-found');
  if (found.state !== 'coordination-requested')
    return refused('transition-unknown', 'none', { from: found.state ?? '' });
  const acceptanceId = session.store.write(session.staff.id, (writer) => writer.add('acceptance', input));
  return allowed({ acceptanceId });
}

const DECISION_EVENTS = { accepted: 'accepted', 'advice-only': 'advice-only', returned: 'returned' } as const;

/** 助言のみ is an outcome of its own: the advice stands with it, and it counts as 助言. */
export function decideAcceptance(
  session: Session,
  input: z.output<typeof decideAcceptanceInput>,
): Outcome<null> {
  const { store } = session;
  const may = mayMove(store, input.caseId, DECISION_EVENTS[input.decision]);
  if (!may.ok) return may;
  const open = acceptancesOf(store, input.caseId).find((each) => each.decision === null);
  if (!open) return refused('missing-required', 'fill-in', { fields: ['acceptance'] });
  const advice = input.decision === 'advice-only' ? input.advice : null;
  if (input.decision === 'advice-only') {
    if (advice === null) return refused('missing-required', 'fill-in', { fields: ['adviceContent'] });
    const mayAdvise = mayGiveAdvice(session, advice);
    if (!mayAdvise.ok) return mayAdvise;
  }
  store.write(session.staff.id, (writer) => {
    if (advice) addAdvice(session, writer, input.caseId, advice);
    writer.put('acceptance', open.id, {
      decision: input.decision,
      decidedOn: input.decidedOn,
      coordinatorStaffId: input.coordinatorStaffId,
      decisionNote: input.note,
    });
    move(store, writer, input.caseId, DECISION_EVENTS[input.decision]);
  });
  return allowed(null);
}
