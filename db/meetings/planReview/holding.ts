/**
 * A 重層的支援会議 is held, its minutes are confirmed, and corrected (C3, R12). What was agreed goes on by itself: results to the plans, judgements to the
 * evaluations, roles to 対応事項, the next date to the next sitting's draft.
 */
import type { z } from 'zod';
import { toTokyoDate } from '../../calendar/rules.ts';
import { consentFacts } from '../../consents/store.ts';
import { judgeIn } from '../../evaluations/judging.ts';
import { allowed, type Outcome, refused } from '../../outcome.ts';
import type { Session } from '../../session.ts';
import type { Writer } from '../../store/store.ts';
import { addTask, completeTaskIn, openTasksFrom, openTasksOfCase } from '../../tasks/store.ts';
import { keepMinutesVersion, minutesVersionsOf } from '../minutesVersions.ts';
import { applyPlanResult } from '../planResults.ts';
import { placeIn, planReviewsOf } from '../planReview.ts';
import { mayComeBeforePlanReview } from '../rules.ts';
import type { confirmPlanReviewInput, correctPlanReviewInput } from './inputs.ts';
import { planReviewMinutes } from './minutes.ts';
import {
  casesOfPlanReview,
  findPlanReview,
  type findPlanReviewCase,
  rowsOfPlanReviewCase,
} from './reading.ts';
import { isComplete, mayAllHear, mayHoldPlanReview } from './rules.ts';
import { sittingOf } from './sitting.ts';

type MeetingCase = NonNullable<ReturnType<typeof findPlanReviewCase>>;

/** 開催済. A refusal for want of consent or of a basis is written down. */
export function holdPlanReview(
  session: Session,
  meetingId: string,
): Outcome<{ tasks: number; next: string[] }> {
  const { store, staff } = session;
  const meeting = findPlanReview(store, meetingId);
  if (!meeting) return refused('not-found');
  if (meeting.state !== 'preparing' || meeting.calledOffOn) return refused('state-changed');
  const sitting = sittingOf(session, meeting);
  const may = mayHoldPlanReview(sitting, toTokyoDate(store.now()));
  const cases = casesOfPlanReview(store, meetingId);
  if (!may.ok) {
    const { code, facts } = may.refusal;
    if (code === 'R01' || code === 'R06')
      store.write(staff.id, (writer) =>
        writer.audit({
          action: 'refused',
          caseId: cases.find(({ id }) => id === facts?.meetingCaseId)?.caseId ?? null,
          entity: 'planReviewMeeting',
          entityId: meetingId,
          detail: { rule: code },
        }),
      );
    return may;
  }
  const next = new Set<string>();
  let tasks = 0;
  store.write(staff.id, (writer) => {
    writer.put('planReviewMeeting', meetingId, { state: 'held' });
    for (const of of cases) {
      const item = sitting.items.find(({ meetingCaseId }) => meetingCaseId === of.id);
      writer.put('planReviewMeetingCase', of.id, {
        consentIds: item?.mayCome.ok ? item.mayCome.value : of.consentIds,
      });
      goOn(session, writer, of);
      tasks += addRoleTasks(session, writer, of);
      const prepared = prepareNext(session, writer, of);
      if (prepared) next.add(prepared);
    }
    for (const each of sitting.attendees)
      if (each.outside !== null)
        for (const of of cases)
          writer.audit({
            action: 'override',
            caseId: of.caseId,
            entity: 'planReviewMeeting',
            entityId: meetingId,
            detail: { rule: 'R06', basis: each.basis, reason: each.basisReason },
          });
  });
  return allowed({ tasks, next: [...next] });
}

/** What was said takes effect: on the plan, on the evaluation, and on what had been waiting to be reported (R02, C15). */
function goOn(session: Session, writer: Writer, of: MeetingCase): void {
  const { store } = session;
  if (of.result !== null && (of.kind === 'plan' || of.kind === 'report'))
    applyPlanResult(session, writer, of, of.result);
  if (of.kind === 'evaluation' && of.judgement !== null)
    judgeIn(store, writer, { meetingCaseId: of.id, judgement: of.judgement });
  if (of.kind !== 'report' || !of.caseId) return;
  for (const kind of ['plan-report', 'closing-report'] as const)
    for (const { id } of openTasksOfCase(store, of.caseId, kind)) completeTaskIn(session, writer, id, '');
}

/** 役割分担 as 対応事項, due on a working day (C22). Those that are one already stay what they are. */
function addRoleTasks(session: Session, writer: Writer, of: MeetingCase): number {
  const roles = rowsOfPlanReviewCase(session.store, of).roles.filter(({ what, taskId }) => what && !taskId);
  for (const role of roles) {
    const taskId = addTask(session, writer, {
      caseId: of.caseId,
      kind: 'plan-review-role',
      title: role.what ?? '',
      detail: [role.organisationName, role.who, role.guide].filter(Boolean).join('／'),
      organisationId: role.organisationId,
      dueDate: role.dueDate,
      sourceEntity: 'planReviewRole',
      sourceId: role.id,
    });
    writer.put('planReviewRole', role.id, { taskId });
  }
  return roles.length;
}

/** The next date is the next sitting's draft; where no consent reaches that far, somebody is told to ask for one (R01). */
function prepareNext(session: Session, writer: Writer, of: MeetingCase): string | null {
  const { store } = session;
  const { caseId, nextDate } = of;
  if (!caseId || !nextDate) return null;
  // Already there, or asked for: a sitting that a plan's own screen closed comes to this with its minutes.
  if (planReviewsOf(store, caseId).some(({ date }) => date !== null && date >= nextDate)) return null;
  if (openTasksFrom(store, 'planReviewMeetingCase', of.id, 'next-plan-review').length > 0) return null;
  const may = mayComeBeforePlanReview(consentFacts(store, caseId), nextDate);
  if (may.ok) {
    placeIn(session, writer, { caseId, date: nextDate, kind: 'monitoring' }, may.value);
    return nextDate;
  }
  addTask(session, writer, {
    caseId,
    kind: 'next-plan-review',
    title: of.nextText ?? '',
    staffId: of.coordinatorStaffId ?? session.staff.id,
    dueDate: nextDate,
    sourceEntity: 'planReviewMeetingCase',
    sourceId: of.id,
  });
  return null;
}

/** 会議録確定: each case's minutes are kept as they stand (R12). What was written after the sitting takes effect now. */
export function confirmPlanReview(
  session: Session,
  { meetingId, date }: z.output<typeof confirmPlanReviewInput>,
): Outcome<{ versions: number }> {
  const { store } = session;
  const meeting = findPlanReview(store, meetingId);
  if (!meeting) return refused('not-found');
  const isCorrection = Boolean(meeting.correctionReason);
  if (meeting.state !== 'held' && !isCorrection) return refused('state-changed');
  const sitting = sittingOf(session, meeting);
  const may = isComplete(sitting);
  if (!may.ok) return may;
  const cases = casesOfPlanReview(store, meetingId);
  const hears = mayAllHear(sitting);
  if (!hears.ok) {
    store.write(session.staff.id, (writer) =>
      writer.audit({
        action: 'refused',
        entity: 'planReviewMeeting',
        entityId: meetingId,
        detail: { rule: 'R06' },
      }),
    );
    return hears;
  }
  if (date > toTokyoDate(store.now()) || date < (meeting.date ?? ''))
    return refused('invalid-input', 'fill-in', { fields: ['date'] });
  let versions = 0;
  store.write(session.staff.id, (writer) => {
    for (const of of cases) {
      goOn(session, writer, of);
      addRoleTasks(session, writer, of);
      if (!isCorrection) prepareNext(session, writer, of);
      const content = planReviewMinutes(session, of.id);
      const last = minutesVersionsOf(store, 'plan-review', of.id).at(-1);
      // A correction of one case leaves the others' minutes as they were.
      if (!content || last?.content === JSON.stringify(content)) continue;
      keepMinutesVersion(session, writer, {
        kind: 'plan-review',
        meetingCaseId: of.id,
        caseId: of.caseId ?? '',
        reason: last ? (meeting.correctionReason ?? '') : '',
        content,
        confirmedOn: date,
      });
      versions += 1;
    }
    writer.put('planReviewMeeting', meetingId, {
      state: isCorrection ? (versions > 0 ? 'minutes-corrected' : meeting.state) : 'minutes-confirmed',
      ...(isCorrection ? { correctionReason: null } : { minutesConfirmedOn: date }),
    });
  });
  return allowed({ versions });
}

/** R12 — why the minutes are to say something else. What was confirmed stays and prints as it was. */
export function correctPlanReview(
  session: Session,
  { meetingId, reason }: z.output<typeof correctPlanReviewInput>,
): Outcome<null> {
  const { store } = session;
  const meeting = findPlanReview(store, meetingId);
  if (!meeting) return refused('not-found');
  const isConfirmed = meeting.state === 'minutes-confirmed' || meeting.state === 'minutes-corrected';
  if (!isConfirmed || meeting.correctionReason) return refused('state-changed');
  if (reason === '') return refused('missing-required', 'fill-in', { fields: ['correctionReason'] });
  store.write(session.staff.id, (writer) => {
    writer.put('planReviewMeeting', meetingId, { correctionReason: reason });
    for (const { caseId } of casesOfPlanReview(store, meetingId))
      writer.audit({
        action: 'override',
        caseId,
        entity: 'planReviewMeeting',
        entityId: meetingId,
        detail: { rule: 'R12', reason },
      });
  });
  return allowed(null);
}
