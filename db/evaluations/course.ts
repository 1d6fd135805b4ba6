/** The steps of an evaluation: before the 重層的支援会議, judged there, told, decided by the city (R10, R11), followed up. */
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { placeOnPlanReview, planReviewPart } from '../meetings/planReview.ts';
import { mayComeBeforePlanReview } from '../meetings/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { namesOf } from '../supportPlans/reading.ts';
import type { explainEvaluationInput, recordJudgementInput, submitEvaluationInput } from './inputs.ts';
import { judgeIn } from './judging.ts';
import { findEvaluation, reviewOfEvaluation, supportedBy } from './reading.ts';

/** On the agenda of the 重層的支援会議 of a day (R01); what ended at once (C15) is reported there. */
export function submitEvaluation(
  session: Session,
  { evaluationId, date }: z.output<typeof submitEvaluationInput>,
): Outcome<{ meetingId: string; withoutConsent: string[] }> {
  const { store } = session;
  const found = findEvaluation(store, evaluationId);
  if (!found?.caseId) return refused('not-found');
  const isReport = found.state === 'decided' && found.reportedLater === true;
  const isOpen = found.state === 'draft' || isReport;
  if (!isOpen || reviewOfEvaluation(store, found)) return refused('state-changed');
  const placed = placeOnPlanReview(
    session,
    {
      caseId: found.caseId,
      date,
      kind: isReport ? 'report' : 'evaluation',
      ...(found.planId && { planId: found.planId }),
      personIds: supportedBy(store, found),
    },
    (writer, meetingCaseId) => writer.put('evaluation', evaluationId, { meetingCaseId }),
  );
  return placed.ok
    ? allowed({
        meetingId: placed.value.meetingId,
        withoutConsent: namesOf(store, placed.value.withoutConsent),
      })
    : placed;
}

/**
 * 終結・再プラン・中断 as the meeting judged it, where its sitting is recorded here. R01 on the day of the sitting itself. It may be put right
 * until the city has decided.
 */
export function recordJudgement(
  session: Session,
  input: z.output<typeof recordJudgementInput>,
): Outcome<null> {
  const { store, staff } = session;
  const found = findEvaluation(store, input.evaluationId);
  const row = found?.meetingCaseId ? planReviewPart(store, found.meetingCaseId) : null;
  if (!found?.caseId) return refused('not-found');
  const caseId = found.caseId;
  if (!row || (found.state === 'decided' && !found.reportedLater)) return refused('state-changed');
  const { meeting } = row;
  const isFixed = meeting.state !== 'preparing' && meeting.date !== null && meeting.date !== input.heldOn;
  if (input.heldOn > toTokyoDate(store.now()) || isFixed)
    return refused('invalid-input', 'fill-in', { fields: ['heldOn'] });
  if (meeting.state !== 'preparing' && meeting.state !== 'held') return refused('R12');
  const may = mayComeBeforePlanReview(consentFacts(store, caseId), input.heldOn);
  if (!may.ok) {
    store.write(staff.id, (writer) => writer.audit({ action: 'refused', caseId, detail: { rule: 'R01' } }));
    return may;
  }
  store.write(staff.id, (writer) => {
    if (meeting.state === 'preparing')
      writer.put('planReviewMeeting', meeting.id, { state: 'held', date: input.heldOn });
    writer.put('planReviewMeetingCase', row.of.id, {
      consentIds: may.value,
      judgement: input.judgement,
      resultText: input.resultText,
    });
    judgeIn(store, writer, { meetingCaseId: row.of.id, judgement: input.judgement });
  });
  return allowed(null);
}

/** 本人への説明, or why it could not be. */
export function explainEvaluation(
  session: Session,
  input: z.output<typeof explainEvaluationInput>,
): Outcome<null> {
  const { store } = session;
  const found = findEvaluation(store, input.evaluationId);
  if (!found) return refused('not-found');
  if (found.state !== 'judged') return refused('state-changed');
  if (input.date === null && input.notExplainedReason === '')
    return refused('missing-required', 'fill-in', { fields: ['notExplainedReason'] });
  if (input.date !== null && input.date > toTokyoDate(store.now()))
    return refused('invalid-input', 'fill-in', { fields: ['date'] });
  store.write(session.staff.id, (writer) =>
    writer.put('evaluation', found.id, {
      explainedOn: input.date,
      explainedHow: input.date === null ? '' : input.how,
      notExplainedReason: input.date === null ? input.notExplainedReason : '',
    }),
  );
  return allowed(null);
}
