/** 終結 (R10), 再プラン and 中断 (R11) as the city decides them, and フォローアップ afterwards. */
import type { z } from 'zod';
import { tokyoInstant, toTokyoDate } from '../calendar/rules.ts';
import { recordSuspension } from '../cases/course/store.ts';
import type { CaseEvent } from '../cases/rules.ts';
import { findCase, mayMove, move } from '../cases/transitions.ts';
import { organisationNames } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Writer } from '../store/store.ts';
import { endPlan } from '../supportPlans/course.ts';
import { findPlan, namesOf } from '../supportPlans/reading.ts';
import { beginPlan } from '../supportPlans/writing.ts';
import { addTask, completeTaskIn, openTasksFrom } from '../tasks/store.ts';
import type { EvaluationResult } from './codes.ts';
import type { decideEvaluationInput, followUpInput } from './inputs.ts';
import {
  type EvaluationRecord,
  findEvaluation,
  judgementOf,
  lacksOf,
  leadNames,
  withoutLead,
} from './reading.ts';
import { mayClose, mayReplan, maySuspendJudged } from './rules.ts';

type Decision = z.output<typeof decideEvaluationInput>;

const EVENTS: Record<EvaluationResult, CaseEvent> = {
  closed: 'coordination-closed',
  replan: 'replanned',
  suspended: 'suspended',
};

function mayDecideOn(session: Session, found: EvaluationRecord, input: Decision): Outcome<null> {
  const { store } = session;
  const today = toTokyoDate(store.now());
  const facts = {
    sheetLacks: lacksOf(found),
    judgement: judgementOf(store, found),
    reason: found.reason,
    reasonText: found.reasonText ?? '',
    decidedOn: input.date,
    deciderName: input.deciderName,
    decisionNumber: input.decisionNumber,
  };
  if (input.result === 'replan') return mayReplan(facts, today);
  if (input.result === 'suspended') return maySuspendJudged(facts, input.watch, today);
  return mayClose(
    {
      ...facts,
      withoutLead: namesOf(store, withoutLead(store, found)),
      explainedOn: found.explainedOn,
      notExplainedReason: found.notExplainedReason ?? '',
      followUpOn: input.followUpOn,
    },
    today,
  );
}

/** A refusal is written down. 再プラン begins the plan of the next 回 at once, where the consent still allows it (R01). */
export function decideEvaluation(session: Session, input: Decision): Outcome<{ planId: string | null }> {
  const { store, staff } = session;
  const found = findEvaluation(store, input.evaluationId);
  if (!found?.caseId) return refused('not-found');
  const caseId = found.caseId;
  if (found.state === 'decided') return refused('state-changed');
  const next = mayMove(store, caseId, EVENTS[input.result]);
  if (!next.ok) return next;
  const may = mayDecideOn(session, found, input);
  if (!may.ok) {
    const rule = input.result === 'closed' ? 'R10' : input.result === 'suspended' ? 'R11' : 'replan';
    store.write(staff.id, (writer) =>
      writer.audit({
        action: 'refused',
        caseId,
        entity: 'evaluation',
        entityId: found.id,
        detail: { rule, missing: may.refusal.facts?.fields ?? [] },
      }),
    );
    return may;
  }
  store.write(staff.id, (writer) => {
    writer.put('evaluation', found.id, {
      state: 'decided',
      result: input.result,
      decidedOn: input.date,
      deciderName: input.deciderName,
      decisionNumber: input.decisionNumber,
      ...(input.result === 'closed' && { followUpOn: input.followUpOn }),
    });
    if (input.result === 'closed') close(session, writer, found, input.followUpOn ?? input.date);
    if (input.result === 'replan') evaluated(session, writer, found);
    if (input.result === 'suspended') suspend(session, writer, found, input);
    move(store, writer, caseId, EVENTS[input.result]);
  });
  const begun = input.result === 'replan' ? beginPlan(session, caseId) : null;
  return allowed({ planId: begun?.ok ? begun.value.planId : null });
}

const planOf = ({ store }: Session, { planId }: EvaluationRecord) =>
  planId ? findPlan(store, planId) : null;

/** Whoever watches over them is told in the task of the day on which somebody looks again. */
function addFollowUp(session: Session, writer: Writer, found: EvaluationRecord, day: string): void {
  const leads = leadNames(session.store, found);
  addTask(session, writer, {
    caseId: found.caseId,
    kind: 'follow-up',
    title: leads
      .map(({ personName, organisationName }) => [personName, organisationName].filter(Boolean).join(' '))
      .join('、'),
    detail: leads
      .map(({ watching }) => watching)
      .filter(Boolean)
      .join('／'),
    staffId: planOf(session, found)?.coordinatorStaffId ?? session.staff.id,
    dueDate: day,
    sourceEntity: 'evaluation',
    sourceId: found.id,
  });
}

function close(session: Session, writer: Writer, found: EvaluationRecord, followUpOn: string): void {
  const plan = planOf(session, found);
  if (plan) endPlan(session, writer, plan, 'ended');
  addFollowUp(session, writer, found, followUpOn);
}

/** The plan stays in force until the next one is decided; its モニタリング and 評価 are over. */
function evaluated(session: Session, writer: Writer, { planId }: EvaluationRecord): void {
  for (const kind of ['plan-monitoring', 'plan-evaluation'] as const)
    for (const { id } of planId ? openTasksFrom(session.store, 'supportPlan', planId, kind) : [])
      completeTaskIn(session, writer, id, '');
}

function suspend(session: Session, writer: Writer, found: EvaluationRecord, { watch, date }: Decision): void {
  const { store } = session;
  if (!watch || !found.caseId) return;
  const organisation = organisationNames(store).get(watch.watchOrganisationId ?? '') ?? '';
  writer.put('evaluation', found.id, {
    lastContactOn: watch.lastContactOn,
    watcher: [organisation, watch.watchedBy].filter(Boolean).join(' '),
  });
  recordSuspension(session, writer, {
    ...watch,
    caseId: found.caseId,
    date,
    reason: found.reasonText ?? '',
    term: findCase(store, found.caseId)?.term ?? null,
  });
  const plan = planOf(session, found);
  if (plan) endPlan(session, writer, plan, 'ended');
}

/** How they are goes into the 支援経過; a next day is the next 対応事項, and without one the case is closed. */
export function followUp(session: Session, input: z.output<typeof followUpInput>): Outcome<null> {
  const { store, staff } = session;
  const found = findEvaluation(store, input.evaluationId);
  if (!found?.caseId) return refused('not-found');
  const caseId = found.caseId;
  if (found.state !== 'decided' || findCase(store, caseId)?.state !== 'following-up')
    return refused('state-changed');
  if (input.followUpText === '') return refused('missing-required', 'fill-in', { fields: ['followUpText'] });
  if (input.date > toTokyoDate(store.now()) || input.date < (found.decidedOn ?? ''))
    return refused('invalid-input', 'fill-in', { fields: ['date'] });
  if (input.nextOn !== null && input.nextOn <= input.date)
    return refused('invalid-input', 'fill-in', { fields: ['followUpOn'] });
  store.write(staff.id, (writer) => {
    writer.put('evaluation', found.id, {
      followUpText: input.followUpText,
      followedUpOn: input.date,
      ...(input.nextOn && { followUpOn: input.nextOn }),
    });
    writer.add('progressNote', {
      caseId,
      at: tokyoInstant(input.date, input.time),
      staffId: staff.id,
      officeId: session.office.id,
      method: input.method,
      kind: 'after-closure',
      fact: input.followUpText,
      handling: 'normal',
    });
    for (const { id } of openTasksFrom(store, 'evaluation', found.id, 'follow-up'))
      completeTaskIn(session, writer, id, input.followUpText);
    if (input.nextOn) addFollowUp(session, writer, found, input.nextOn);
    else move(store, writer, caseId, 'follow-up-done');
  });
  return allowed(null);
}
