/** Writing a 重層的支援会議 as it is typed: field by field and row by row, until its minutes are confirmed. */
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { fiscalYear, toTokyoDate } from '../../calendar/rules.ts';
import { isJudgedOn, judgeIn } from '../../evaluations/judging.ts';
import { allowed, type Outcome, refused } from '../../outcome.ts';
import type { Session } from '../../session.ts';
import { putGap } from '../../socialResources/store.ts';
import { rowOf, type Writer } from '../../store/store.ts';
import { applyPlanResult, mayHaveResult } from '../planResults.ts';
import { nextNumber } from '../planReview.ts';
import { planReviewAttendee } from '../planReviewTables.ts';
import { isTrialYear, meetingSettings } from '../settings.ts';
import type {
  removePlanReviewRowInput,
  savePlanReviewAttendeeInput,
  savePlanReviewCaseInput,
  savePlanReviewGapInput,
  savePlanReviewInput,
  savePlanReviewRoleInput,
  savePlanReviewStatementInput,
} from './inputs.ts';
import { casesOfPlanReview, findPlanReview, findPlanReviewCase } from './reading.ts';
import { mayBeEdited } from './rules.ts';

type Meeting = NonNullable<ReturnType<typeof findPlanReview>>;
type MeetingCase = NonNullable<ReturnType<typeof findPlanReviewCase>>;

/** R12 — confirmed minutes do not change. */
function edit<T>(
  session: Session,
  meetingId: string | null | undefined,
  work: (writer: Writer, meeting: Meeting) => T,
): Outcome<T> {
  const meeting = meetingId ? findPlanReview(session.store, meetingId) : null;
  if (!meeting) return refused('not-found');
  if (meeting.calledOffOn) return refused('state-changed');
  if (!mayBeEdited(meeting.state, meeting.correctionReason)) return refused('R12');
  return allowed(session.store.write(session.staff.id, (writer) => work(writer, meeting)));
}

/** Of a case that is still on its sitting, while its minutes are open. */
export function editCase<T>(
  session: Session,
  meetingCaseId: string,
  work: (writer: Writer, of: MeetingCase, meeting: Meeting) => T,
): Outcome<T> {
  const of = findPlanReviewCase(session.store, meetingCaseId);
  return of
    ? edit(session, of.meetingId, (writer, meeting) => work(writer, of, meeting))
    : refused('not-found');
}

export function savePlanReview(
  session: Session,
  { meetingId, fields }: z.output<typeof savePlanReviewInput>,
): Outcome<null> {
  const settings = meetingSettings(session.store);
  // C15: only where the city's rules know it.
  if (fields.byCirculation && settings['circulation-allowed'] !== 'yes')
    return refused('invalid-input', 'fill-in', { fields: ['byCirculation'] });
  return edit(session, meetingId, (writer, meeting) => {
    const year = fields.date ? fiscalYear(fields.date) : meeting.fiscalYear;
    const isMoved = year !== null && year !== meeting.fiscalYear;
    writer.put('planReviewMeeting', meetingId, {
      ...fields,
      // The rounds are counted by fiscal year, and 試行 ends with one (C17).
      ...(isMoved && {
        fiscalYear: year,
        number: nextNumber(session, writer, year),
        isTrial: isTrialYear(settings, year),
      }),
    });
    return null;
  });
}

/** After the sitting was held a 協議結果 that changes takes its consequences along, as long as nothing was done on it. */
export function savePlanReviewCase(
  session: Session,
  { meetingCaseId, fields }: z.output<typeof savePlanReviewCaseInput>,
): Outcome<null> {
  const { store } = session;
  const of = findPlanReviewCase(store, meetingCaseId);
  const meeting = of?.meetingId ? findPlanReview(store, of.meetingId) : null;
  const says = fields.result !== undefined && fields.result !== of?.result;
  const isHeld = meeting !== null && meeting.state !== 'preparing';
  if (says && isHeld && of && (fields.result === null || !mayHaveResult(store, of)))
    return refused('state-changed');
  // So does a judgement: what the city has decided on it stands as it was said.
  const judges = fields.judgement !== undefined && fields.judgement !== of?.judgement;
  if (judges && isHeld && of && isJudgedOn(store, of.id, fields.judgement ?? null))
    return refused('state-changed');
  return editCase(session, meetingCaseId, (writer) => {
    writer.put('planReviewMeetingCase', meetingCaseId, fields);
    if (says && isHeld && of && fields.result) applyPlanResult(session, writer, of, fields.result);
    if (isHeld && fields.judgement) judgeIn(store, writer, { meetingCaseId, judgement: fields.judgement });
    return null;
  });
}

/** A row stays with the sitting it was written for; a plan's own 社会資源の不足 hangs on none, and stays with its plan. */
const isElsewhere = (
  session: Session,
  entity: string,
  id: string | undefined,
  field: string,
  wanted: string,
) => {
  const present = id ? rowOf(session.store, entity, id)?.[field] : undefined;
  return present !== undefined && present !== wanted;
};

export function savePlanReviewAttendee(
  session: Session,
  { attendeeId, ...fields }: z.output<typeof savePlanReviewAttendeeInput>,
): Outcome<{ attendeeId: string }> {
  if (isElsewhere(session, 'planReviewAttendee', attendeeId, 'meetingId', fields.meetingId))
    return refused('state-changed');
  const { store } = session;
  const before = attendeeId ? rowOf(store, 'planReviewAttendee', attendeeId) : undefined;
  return edit(session, fields.meetingId, (writer, meeting) => {
    const id = attendeeId ?? store.newId();
    writer.put('planReviewAttendee', id, fields);
    // Until it is held the basis may still change, and holding it writes down what it was (R06).
    const isNew = before?.basis !== fields.basis || before?.basisReason !== fields.basisReason;
    if (meeting.state !== 'preparing' && fields.basis && isNew)
      for (const { caseId } of casesOfPlanReview(store, meeting.id))
        writer.audit({
          action: 'override',
          caseId,
          entity: 'planReviewMeeting',
          entityId: meeting.id,
          detail: { rule: 'R06', basis: fields.basis, reason: fields.basisReason },
        });
    return { attendeeId: id };
  });
}

export function savePlanReviewStatement(
  session: Session,
  { statementId, ...fields }: z.output<typeof savePlanReviewStatementInput>,
): Outcome<{ statementId: string }> {
  if (isElsewhere(session, 'planReviewStatement', statementId, 'meetingCaseId', fields.meetingCaseId))
    return refused('state-changed');
  return editCase(session, fields.meetingCaseId, (writer) => {
    const id = statementId ?? session.store.newId();
    writer.put('planReviewStatement', id, fields);
    return { statementId: id };
  });
}

/** One that has become a 対応事項 goes on as that. */
export function savePlanReviewRole(
  session: Session,
  { roleId, ...fields }: z.output<typeof savePlanReviewRoleInput>,
): Outcome<{ roleId: string }> {
  if (isElsewhere(session, 'planReviewRole', roleId, 'meetingCaseId', fields.meetingCaseId))
    return refused('state-changed');
  if (roleId && rowOf(session.store, 'planReviewRole', roleId)?.taskId) return refused('state-changed');
  return editCase(session, fields.meetingCaseId, (writer) => {
    const id = roleId ?? session.store.newId();
    writer.put('planReviewRole', id, fields);
    return { roleId: id };
  });
}

/** 社会資源の不足 stands in the list of social resources from the moment it is written. */
export function savePlanReviewGap(
  session: Session,
  { meetingCaseId, gapId, what }: z.output<typeof savePlanReviewGapInput>,
): Outcome<{ gapId: string }> {
  if (isElsewhere(session, 'socialResourceGap', gapId, 'meetingCaseId', meetingCaseId))
    return refused('state-changed');
  return editCase(session, meetingCaseId, (writer, of, meeting) => {
    const id = gapId ?? session.store.newId();
    putGap(writer, id, {
      caseId: of.caseId as string,
      meetingCaseId,
      what,
      foundOn: meeting.date ?? toTokyoDate(session.store.now()),
    });
    return { gapId: id };
  });
}

const ROW_ENTITIES = {
  attendee: 'planReviewAttendee',
  statement: 'planReviewStatement',
  role: 'planReviewRole',
} as const;

export function removePlanReviewRow(
  session: Session,
  { kind, id }: z.output<typeof removePlanReviewRowInput>,
): Outcome<null> {
  const { store } = session;
  const row = rowOf(store, ROW_ENTITIES[kind], id);
  if (kind === 'role' && row?.taskId) return refused('state-changed');
  const meetingId =
    kind === 'attendee'
      ? store.orm.select().from(planReviewAttendee).where(eq(planReviewAttendee.id, id)).get()?.meetingId
      : findPlanReviewCase(store, String(row?.meetingCaseId ?? ''))?.meetingId;
  return edit(session, meetingId, (writer) => {
    writer.put(ROW_ENTITIES[kind], id, { deletedAt: store.now() });
    return null;
  });
}
