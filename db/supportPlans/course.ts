/** The steps of a plan's way: explained, signed, brought before the 重層的支援会議, decided (R02), told. */
import type { z } from 'zod';
import { addMonths, toTokyoDate } from '../calendar/rules.ts';
import type { CaseEvent } from '../cases/rules.ts';
import { mayMove, move } from '../cases/transitions.ts';
import { openRoleTask } from '../meetings/planReview/reading.ts';
import { nextPlanReviewOn, placeOnPlanReview } from '../meetings/planReview.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { findPerson } from '../people/store.ts';
import type { Session } from '../session.ts';
import type { Store, Writer } from '../store/store.ts';
import { addTask, completeTaskIn, openTaskFrom } from '../tasks/store.ts';
import type {
  decidePlanInput,
  explainPlanInput,
  planNoticeInput,
  signPlanInput,
  submitPlanInput,
} from './inputs.ts';
import {
  actionsOfPlan,
  explainedFacts,
  findPlan,
  namesOf,
  type PlanRecord,
  reviewFacts,
  reviewOf,
  unsignedOf,
} from './reading.ts';
import { isMinor, mayDecide, mayExplain, maySign } from './rules.ts';

/** 説明した日・人・方法. From here on the words of this version stand. */
export function explainPlan(session: Session, input: z.output<typeof explainPlanInput>): Outcome<null> {
  const { store, staff } = session;
  const plan = findPlan(store, input.planId);
  if (!plan) return refused('not-found');
  if (plan.state !== 'draft') return refused('state-changed');
  const may = mayExplain(explainedFacts(store, plan, input.date), toTokyoDate(store.now()));
  if (!may.ok) return may;
  store.write(staff.id, (writer) =>
    writer.put('supportPlan', plan.id, {
      state: 'explained',
      explainedOn: input.date,
      explainedByStaffId: input.staffId ?? staff.id,
      explainedHow: input.how,
    }),
  );
  return allowed(null);
}

/** One entry per person and signing; a child's is given by whoever has parental authority. */
export function signPlan(
  session: Session,
  input: z.output<typeof signPlanInput>,
): Outcome<{ signatureId: string }> {
  const { store, staff } = session;
  const plan = findPlan(store, input.planId);
  if (!plan?.personIds?.includes(input.personId)) return refused('not-found');
  if (plan.state !== 'explained' && plan.state !== 'before-meeting') return refused('state-changed');
  const person = findPerson(store, input.personId) ?? undefined;
  const signerName = input.signerName || (input.relation === 'self' ? (person?.name ?? '') : '');
  const may = maySign(
    {
      date: input.date,
      explainedOn: plan.explainedOn,
      isMinor: isMinor(person, input.date),
      relation: input.relation,
      signerName,
    },
    toTokyoDate(store.now()),
  );
  if (!may.ok) return may;
  const signatureId = store.write(staff.id, (writer) =>
    writer.add('planSignature', {
      planId: plan.id,
      caseId: plan.caseId,
      personId: input.personId,
      signedOn: input.date,
      signerName,
      signerRelation: input.relation,
      how: input.how,
      staffId: staff.id,
      recordedAt: store.now(),
    }),
  );
  return allowed({ signatureId });
}

const moveWhere = (store: Store, writer: Writer, caseId: string, event: CaseEvent): void => {
  if (mayMove(store, caseId, event).ok) move(store, writer, caseId, event);
};

/** On the agenda of the 重層的支援会議 of a day (R01). Answers who of the plan's people has not consented themselves (R07). */
export function submitPlan(
  session: Session,
  { planId, date }: z.output<typeof submitPlanInput>,
  /** A certain sitting, where it is put there from the sitting's own screen. */
  meetingId?: string,
): Outcome<{ meetingId: string; withoutConsent: string[] }> {
  const { store } = session;
  const plan = findPlan(store, planId);
  if (!plan?.caseId) return refused('not-found');
  const caseId = plan.caseId;
  const isReported = plan.state === 'decided' && plan.urgentOn !== null && plan.meetingCaseId === null;
  if (plan.state !== 'explained' && !isReported) return refused('state-changed');
  if (plan.meetingCaseId !== null) return refused('state-changed');
  const placed = placeOnPlanReview(
    session,
    {
      caseId,
      date,
      kind: isReported ? 'report' : 'plan',
      planId,
      personIds: plan.personIds ?? [],
      ...(meetingId && { meetingId }),
    },
    (writer, meetingCaseId) => {
      writer.put('supportPlan', planId, { meetingCaseId, ...(!isReported && { state: 'before-meeting' }) });
      // Typed once: who leads and who coordinates is in the plan; the meeting may still say otherwise.
      writer.put('planReviewMeetingCase', meetingCaseId, {
        ...(plan.leadOrganisationId && { leadOrganisationId: plan.leadOrganisationId }),
        ...(plan.coordinatorStaffId && { coordinatorStaffId: plan.coordinatorStaffId }),
      });
      moveWhere(store, writer, caseId, 'plan-submitted');
    },
  );
  return placed.ok
    ? allowed({
        meetingId: placed.value.meetingId,
        withoutConsent: namesOf(store, placed.value.withoutConsent),
      })
    : placed;
}

/** R02. A refusal is written down, and so is every use of the urgent exception. */
export function decidePlan(session: Session, input: z.output<typeof decidePlanInput>): Outcome<null> {
  const { store, staff } = session;
  const plan = findPlan(store, input.planId);
  if (!plan?.caseId) return refused('not-found');
  const caseId = plan.caseId;
  if (plan.state === 'decided' || plan.state === 'superseded' || plan.state === 'ended')
    return refused('state-changed');
  const review = reviewFacts(reviewOf(store, plan));
  const urgentReason = review === null ? input.urgentReason : '';
  const may = mayDecide(
    {
      explainedOn: plan.explainedOn,
      unsigned: namesOf(store, unsignedOf(store, plan, input.date)),
      review,
      decidedOn: input.date,
      deciderName: input.deciderName,
      decisionNumber: input.decisionNumber,
      urgentReason,
    },
    toTokyoDate(store.now()),
  );
  if (!may.ok) {
    store.write(staff.id, (writer) =>
      writer.audit({
        action: 'refused',
        caseId,
        entity: 'supportPlan',
        entityId: plan.id,
        detail: { rule: 'R02', missing: may.refusal.facts?.fields ?? [] },
      }),
    );
    return may;
  }
  store.write(staff.id, (writer) => {
    writer.put('supportPlan', plan.id, {
      state: 'decided',
      decidedOn: input.date,
      deciderName: input.deciderName,
      decisionNumber: input.decisionNumber,
      ...(urgentReason !== '' && { urgentReason, urgentOn: input.date }),
    });
    moveWhere(store, writer, caseId, 'plan-submitted');
    moveWhere(store, writer, caseId, 'support-decided');
    closeBefore(session, writer, plan);
    addTasks(session, writer, plan);
    if (urgentReason !== '') {
      writer.audit({
        action: 'override',
        caseId,
        entity: 'supportPlan',
        entityId: plan.id,
        detail: { rule: 'R02', reason: urgentReason },
      });
      addTask(session, writer, {
        caseId,
        kind: 'plan-report',
        title: urgentReason,
        staffId: plan.coordinatorStaffId ?? staff.id,
        dueDate: nextPlanReviewOn(store, input.date) ?? addMonths(input.date, 1),
        sourceEntity: 'supportPlan',
        sourceId: plan.id,
      });
    }
  });
  return allowed(null);
}

/** 支援内容, モニタリング and 評価 as 対応事項, due on working days (C22). */
function addTasks(session: Session, writer: Writer, plan: PlanRecord): void {
  const { store } = session;
  const of = { caseId: plan.caseId, staffId: plan.coordinatorStaffId };
  for (const action of actionsOfPlan(store, plan.id)) {
    if (!action.what) continue;
    const fields = {
      caseId: plan.caseId,
      kind: 'plan-action',
      title: action.what,
      detail: [action.organisationName, action.who, action.frequency, action.guide]
        .filter(Boolean)
        .join('／'),
      organisationId: action.organisationId,
      dueDate: action.dueDate,
      sourceEntity: 'planAction',
      sourceId: action.id,
    } as const;
    // What the meeting gave out already goes on as the plan's: one thing to do stays one 対応事項.
    const role = openRoleTask(store, plan.meetingCaseId, action);
    if (role) writer.put('task', role, fields);
    writer.put('planAction', action.id, { taskId: role ?? addTask(session, writer, fields) });
  }
  const source = { sourceEntity: 'supportPlan', sourceId: plan.id };
  for (const day of plan.monitoringDates ?? [])
    addTask(session, writer, {
      ...of,
      ...source,
      kind: 'plan-monitoring',
      title: plan.goalShort ?? '',
      dueDate: day,
    });
  if (plan.evaluationOn)
    addTask(session, writer, {
      ...of,
      ...source,
      kind: 'plan-evaluation',
      title: plan.goalShort ?? '',
      dueDate: plan.evaluationOn,
    });
}

/** A change takes the place of the version in force: what was still to be done by that one is now to be done by this. */
function closeBefore(session: Session, writer: Writer, plan: PlanRecord): void {
  const before = plan.previousId ? findPlan(session.store, plan.previousId) : null;
  if (before?.state === 'decided')
    endPlan(session, writer, before, before.round === plan.round ? 'superseded' : 'ended');
}

/** Nothing of it is waited for any more. */
export function endPlan(
  session: Session,
  writer: Writer,
  plan: PlanRecord,
  state: 'superseded' | 'ended',
): void {
  const { store } = session;
  writer.put('supportPlan', plan.id, { state });
  for (const action of actionsOfPlan(store, plan.id)) {
    const open = openTaskFrom(store, 'planAction', action.id);
    if (open) completeTaskIn(session, writer, open, '');
  }
  for (let open = openTaskFrom(store, 'supportPlan', plan.id); open; ) {
    completeTaskIn(session, writer, open, '');
    open = openTaskFrom(store, 'supportPlan', plan.id);
  }
}

/** 支援決定通知: its day and number. */
export function recordNotice(session: Session, input: z.output<typeof planNoticeInput>): Outcome<null> {
  const { store } = session;
  const plan = findPlan(store, input.planId);
  if (!plan) return refused('not-found');
  if (plan.state !== 'decided' || plan.decidedOn === null) return refused('state-changed');
  if (input.date < plan.decidedOn) return refused('invalid-input', 'fill-in', { fields: ['date'] });
  if (input.number === '') return refused('missing-required', 'fill-in', { fields: ['noticeNumber'] });
  store.write(session.staff.id, (writer) =>
    writer.put('supportPlan', plan.id, { noticeOn: input.date, noticeNumber: input.number }),
  );
  return allowed(null);
}
