/** Writing an 評価シート: begun once for a plan, with its goals, and saved as it is typed until the city has decided on it. */
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { findCase, mayMove, move } from '../cases/transitions.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { rowOf, type Store } from '../store/store.ts';
import { actionsOfPlan, type PlanRecord } from '../supportPlans/reading.ts';
import type { saveEvaluationInput, saveLeadAfterInput } from './inputs.ts';
import { evaluationsOf, findEvaluation, leadIdOf, planInForce } from './reading.ts';
import { changesFit } from './rules.ts';

/** The plan's goal and what each 支援内容 was to bring about, in its words of that day. */
export function goalsOf(store: Store, plan: PlanRecord) {
  const guides = actionsOfPlan(store, plan.id).map(({ what, guide }) =>
    [what, guide].filter(Boolean).join('／'),
  );
  // Said twice, it is one goal.
  const goals = new Set([plan.goalShort ?? '', ...guides].filter(Boolean));
  return [...goals].map((goal) => ({ goal, result: null, note: '' }));
}

/** The plan that may be evaluated now; null where the case has none, or where its evaluation has begun. */
export function mayEvaluate(store: Store, caseId: string): PlanRecord | null {
  const state = findCase(store, caseId)?.state;
  const plan = planInForce(store, caseId);
  if (!plan || (state !== 'supporting' && state !== 'awaiting-evaluation')) return null;
  return evaluationsOf(store, caseId).some(({ planId }) => planId === plan.id) ? null : plan;
}

export function beginEvaluation(session: Session, caseId: string): Outcome<{ evaluationId: string }> {
  const { store, staff } = session;
  if (!findCase(store, caseId)) return refused('not-found');
  const plan = mayEvaluate(store, caseId);
  if (!plan) return refused('state-changed');
  const evaluationId = store.write(staff.id, (writer) => {
    if (mayMove(store, caseId, 'evaluation-due').ok) move(store, writer, caseId, 'evaluation-due');
    // Begun at both windows it is one sheet.
    const id = `${plan.id}-evaluation`;
    writer.put('evaluation', id, {
      caseId,
      planId: plan.id,
      state: 'draft',
      date: toTokyoDate(store.now()),
      staffId: staff.id,
      goals: goalsOf(store, plan),
      changes: [],
    });
    return id;
  });
  return allowed({ evaluationId });
}

/** What was decided stays as it was. */
function writable(store: Store, evaluationId: string) {
  const found = findEvaluation(store, evaluationId);
  if (!found) return refused('not-found');
  return found.state === 'decided' ? refused('state-changed') : allowed(found);
}

export function saveEvaluation(session: Session, input: z.output<typeof saveEvaluationInput>): Outcome<null> {
  const { store } = session;
  const open = writable(store, input.evaluationId);
  if (!open.ok) return open;
  if (input.fields.changes && !changesFit(input.fields.changes))
    return refused('invalid-input', 'fill-in', { fields: ['evaluationChanges'] });
  store.write(session.staff.id, (writer) => writer.put('evaluation', input.evaluationId, input.fields));
  return allowed(null);
}

/** Of anybody in the household; whom the plan was for is asked by R10. */
export function saveLeadAfter(session: Session, input: z.output<typeof saveLeadAfterInput>): Outcome<null> {
  const { store } = session;
  const { evaluationId, personId, fields } = input;
  const open = writable(store, evaluationId);
  if (!open.ok) return open;
  const caseId = open.value.caseId ?? '';
  const householdId = findCase(store, caseId)?.householdId;
  const isMember = householdId && membersOf(store, householdId).some(({ person }) => person.id === personId);
  const isKnown = !fields.organisationId || rowOf(store, 'organisation', fields.organisationId);
  if (!isMember || !isKnown) return refused('not-found');
  store.write(session.staff.id, (writer) =>
    writer.put('leadAfter', leadIdOf(evaluationId, personId), { evaluationId, caseId, personId, ...fields }),
  );
  return allowed(null);
}
