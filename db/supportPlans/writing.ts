/** Writing a plan: begun once, field by field and row by row as it is typed; what was explained is written on only as the next version. */
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { acceptancesOf } from '../cases/acceptances.ts';
import { findCase, mayMove, move } from '../cases/transitions.ts';
import { consentFacts } from '../consents/store.ts';
import { mayComeBeforePlanReview } from '../meetings/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { keepGap } from '../socialResources/store.ts';
import type { Store, Writer } from '../store/store.ts';
import type { PlanKind } from './codes.ts';
import type {
  nextVersionInput,
  removePlanRowInput,
  savePlanActionInput,
  savePlanInput,
  savePlanIssueInput,
} from './inputs.ts';
import {
  actionsOfPlan,
  copiedIdOf,
  findPlan,
  issuesOfPlan,
  PLAN_CONTENT,
  type PlanRecord,
  plansOf,
  reviewOf,
} from './reading.ts';
import { isUnderway, mayBeWritten } from './rules.ts';
import { planAction, planIssue } from './tables.ts';

type FoundCase = NonNullable<ReturnType<typeof findCase>>;

/** Which plan the case may begin now: its first, the one of the next 回 after an evaluation, or none. */
export function mayBegin(store: Store, found: FoundCase): PlanKind | null {
  const plans = plansOf(store, found.id);
  if (plans.some(({ state }) => isUnderway(state))) return null;
  const { state } = found;
  const isBefore =
    state === 'planning' || (state !== null && mayMove(store, found.id, 'consent-obtained').ok);
  return isBefore ? (plans.length === 0 ? 'first' : 'replan') : null;
}

/** R01 — without a consent to share there is no plan: the case goes before a 支援会議 instead. */
export function beginPlan(session: Session, caseId: string): Outcome<{ planId: string }> {
  const { store, staff } = session;
  const found = findCase(store, caseId);
  if (!found) return refused('not-found');
  const kind = mayBegin(store, found);
  if (!kind) return refused('state-changed');
  const today = toTokyoDate(store.now());
  const may = mayComeBeforePlanReview(consentFacts(store, caseId), today);
  if (!may.ok) return may;
  const last = plansOf(store, caseId)[0] ?? null;
  const planId = store.write(staff.id, (writer) => {
    if (mayMove(store, caseId, 'consent-obtained').ok) move(store, writer, caseId, 'consent-obtained');
    const id = store.newId();
    putCopy(session, writer, id, last, {
      caseId,
      term: found.term ?? 1,
      round: (last?.round ?? 0) + 1,
      version: 1,
      kind,
      // The next 回 looks ahead: its days are set anew.
      periodFrom: null,
      periodUntil: null,
      monitoringDates: [],
      evaluationOn: null,
      ...(last === null && {
        personIds: found.principalPersonId ? [found.principalPersonId] : [],
        coordinatorStaffId:
          acceptancesOf(store, caseId).find(({ decision }) => decision === 'accepted')?.coordinatorStaffId ??
          null,
      }),
    });
    return id;
  });
  return allowed({ planId });
}

/** A plan with the words and rows of the one before, where there is one. */
function putCopy(
  session: Session,
  writer: Writer,
  planId: string,
  of: PlanRecord | null,
  fields: Partial<PlanRecord>,
): void {
  const { store, staff } = session;
  writer.put('supportPlan', planId, {
    ...(of && Object.fromEntries(PLAN_CONTENT.map((field) => [field, of[field]]))),
    state: 'draft',
    previousId: of?.id ?? null,
    madeOn: toTokyoDate(store.now()),
    authorStaffId: staff.id,
    ...fields,
  });
  if (!of) return;
  for (const { id, planId: _, ...row } of issuesOfPlan(store, of.id))
    writer.put('planIssue', copiedIdOf(planId, id), { ...row, planId });
  for (const { id, planId: _, issueId, taskId: __, ...row } of actionsOfPlan(store, of.id))
    writer.put('planAction', copiedIdOf(planId, id), {
      ...row,
      planId,
      issueId: issueId ? copiedIdOf(planId, issueId) : null,
    });
}

/**
 * What was explained stays as it was; the words go on in the next version. 「修正のうえ適切」 carries over to it: the meeting has said what it
 * is to become. A decided plan is changed in the same way, and stays in force until the change is decided.
 */
export function nextVersion(
  session: Session,
  { planId, reason }: z.output<typeof nextVersionInput>,
): Outcome<{ planId: string }> {
  const { store } = session;
  const plan = findPlan(store, planId);
  if (!plan?.caseId) return refused('not-found');
  const [latest] = plansOf(store, plan.caseId);
  if (latest?.id !== planId || plan.state === 'draft' || plan.state === 'ended')
    return refused('state-changed');
  if (plan.state === 'decided' && findCase(store, plan.caseId)?.state !== 'supporting')
    return refused('state-changed');
  if (reason === '') return refused('missing-required', 'fill-in', { fields: ['changeReason'] });
  const review = reviewOf(store, plan);
  const isAmendment = review?.result === 'adequate-with-changes' && review.ofThisVersion;
  const id = store.write(session.staff.id, (writer) => {
    const next = store.newId();
    putCopy(session, writer, next, plan, {
      caseId: plan.caseId,
      term: plan.term,
      round: plan.round,
      version: (plan.version ?? 1) + 1,
      kind: plan.state === 'decided' ? 'change' : plan.kind,
      changeReason: reason,
      ...(isAmendment && plan.state !== 'decided' && { meetingCaseId: plan.meetingCaseId }),
    });
    if (plan.state !== 'decided') writer.put('supportPlan', planId, { state: 'superseded' });
    // Words that no meeting has seen yet: it is written once more before one does.
    if (!isAmendment && mayMove(store, plan.caseId as string, 'plan-returned').ok)
      move(store, writer, plan.caseId as string, 'plan-returned');
    return next;
  });
  return allowed({ planId: id });
}

/** Nothing is written on a version that was explained. Without an id: a new row. */
function edit(
  session: Session,
  planId: string,
  id: string | undefined,
  write: (writer: Writer, id: string, plan: PlanRecord) => void,
): Outcome<{ id: string }> {
  const { store } = session;
  const plan = findPlan(store, planId);
  if (!plan) return refused('not-found');
  if (!mayBeWritten(plan.state)) return refused('state-changed');
  const known = id ?? store.newId();
  store.write(session.staff.id, (writer) => write(writer, known, plan));
  return allowed({ id: known });
}

/** Somebody of another household would stand on this plan's paper. */
function areOfPlan(store: Store, planId: string, personIds: readonly string[]): boolean {
  const found = findCase(store, findPlan(store, planId)?.caseId ?? '');
  const members = found?.householdId
    ? membersOf(store, found.householdId).map(({ person }) => person.id)
    : [];
  return personIds.every((id) => members.includes(id) || id === found?.principalPersonId);
}

export function savePlan(session: Session, input: z.output<typeof savePlanInput>): Outcome<null> {
  const { store } = session;
  const { planId, fields } = input;
  const named = [...(fields.personIds ?? []), ...(fields.keyPersonId ? [fields.keyPersonId] : [])];
  if (!areOfPlan(store, planId, named)) return refused('not-found');
  const saved = edit(session, planId, planId, (writer, id, plan) => {
    writer.put('supportPlan', id, fields);
    // One entry in the list of 社会資源 for all versions of a 回, which follows the text.
    if (fields.missing !== undefined && plan.caseId)
      keepGap(store, writer, `${plan.caseId}-plan-${plan.round ?? 1}`, {
        caseId: plan.caseId,
        what: fields.missing,
        foundOn: toTokyoDate(store.now()),
      });
  });
  return saved.ok ? allowed(null) : saved;
}

const issueRow = (store: Store, id: string) =>
  store.orm.select().from(planIssue).where(eq(planIssue.id, id)).get();
const actionRow = (store: Store, id: string) =>
  store.orm.select().from(planAction).where(eq(planAction.id, id)).get();

export function savePlanIssue(
  session: Session,
  input: z.output<typeof savePlanIssueInput>,
): Outcome<{ id: string }> {
  const { planId, issueId, fields } = input;
  if (issueId && issueRow(session.store, issueId)?.planId !== planId) return refused('not-found');
  if (fields.personId && !areOfPlan(session.store, planId, [fields.personId])) return refused('not-found');
  return edit(session, planId, issueId, (writer, id) => writer.put('planIssue', id, { planId, ...fields }));
}

export function savePlanAction(
  session: Session,
  input: z.output<typeof savePlanActionInput>,
): Outcome<{ id: string }> {
  const { store } = session;
  const { planId, actionId, fields } = input;
  if (actionId && actionRow(store, actionId)?.planId !== planId) return refused('not-found');
  if (fields.issueId && issueRow(store, fields.issueId)?.planId !== planId) return refused('not-found');
  return edit(session, planId, actionId, (writer, id) => writer.put('planAction', id, { planId, ...fields }));
}

export function removePlanRow(
  session: Session,
  entity: 'planIssue' | 'planAction',
  { planId, rowId }: z.output<typeof removePlanRowInput>,
): Outcome<null> {
  const { store } = session;
  const row = entity === 'planIssue' ? issueRow(store, rowId) : actionRow(store, rowId);
  if (row?.planId !== planId) return refused('not-found');
  const removed = edit(session, planId, rowId, (writer) => {
    writer.put(entity, rowId, { deletedAt: store.now() });
    // What was to be done about it stays, for no issue in particular.
    if (entity === 'planIssue')
      for (const action of actionsOfPlan(store, planId))
        if (action.issueId === rowId) writer.put('planAction', action.id, { issueId: null });
  });
  return removed.ok ? allowed(null) : removed;
}
