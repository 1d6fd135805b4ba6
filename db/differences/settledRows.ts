/** What has been printed and signed as it stands, and may only be affirmed. */
import { minutesConfirmed } from '../history/store.ts';
import { rowOf, type Store } from '../store/store.ts';
import type { PlanState } from '../supportPlans/codes.ts';
import { mayBeWritten } from '../supportPlans/rules.ts';

/** R12 — confirmed minutes; R02 — a plan past its draft; R10 — an evaluation that was decided: what stands there has been printed and signed. */
export function isSettledRow(store: Store, entity: string, id: string): boolean {
  if (minutesConfirmed(store, { entity, id })) return true;
  const evaluationId = entity === 'evaluation' ? id : rowOf(store, entity, id)?.evaluationId;
  if (typeof evaluationId === 'string') return rowOf(store, 'evaluation', evaluationId)?.state === 'decided';
  const planId = entity === 'supportPlan' ? id : rowOf(store, entity, id)?.planId;
  const plan = typeof planId === 'string' ? rowOf(store, 'supportPlan', planId) : undefined;
  return plan !== undefined && !mayBeWritten((plan.state as PlanState | null) ?? null);
}
