/** What is written of a 支援会議 while its minutes are open. The kind decides the table; nothing here serves both kinds. */
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { explainSecrecyIn, findMember } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { putGap } from '../socialResources/store.ts';
import { rowOf, type Store, type Writer } from '../store/store.ts';
import type {
  removeRowInput,
  saveAttendanceInput,
  saveAttendeeInput,
  saveGapInput,
  saveMeetingCaseInput,
  saveMeetingInput,
  saveRoleInput,
  saveStatementInput,
} from './inputs.ts';
import { mayWriteMeeting } from './minutesRules.ts';
import { mayAskIn } from './rules.ts';
import { roundOf } from './sittings.ts';
import { findMeeting, findMeetingCase } from './store.ts';
import { agreedRole, meetingAttendee, meetingStatement } from './tables.ts';

/** A row stays with the meeting it was written for: moved into an open one, it could be changed after its own was confirmed. */
const isElsewhere = (present: unknown, wanted: string): boolean =>
  present !== undefined && present !== wanted;

/** R12 — confirmed minutes do not change. */
function editable(store: Store, meetingId: string | null | undefined): Outcome<null> {
  const found = meetingId ? findMeeting(store, meetingId) : null;
  if (!found) return refused('not-found');
  return found.calledOffOn ? refused('state-changed') : mayWriteMeeting(found);
}

function edit<T>(
  session: Session,
  meetingId: string | null | undefined,
  work: (writer: Writer) => T,
): Outcome<T> {
  const may = editable(session.store, meetingId);
  if (!may.ok) return may;
  return allowed(session.store.write(session.staff.id, work));
}

const editCase = <T>(session: Session, meetingCaseId: string, work: (writer: Writer) => T): Outcome<T> =>
  edit(session, findMeetingCase(session.store, meetingCaseId)?.meetingId, work);

/** Moved to another fiscal year while it is prepared, a sitting takes that year's next number, and its trial or none (C17). */
export const saveMeeting = (session: Session, { meetingId, fields }: z.output<typeof saveMeetingInput>) =>
  edit(session, meetingId, (writer) => {
    const found = findMeeting(session.store, meetingId);
    const isMoved =
      found?.state === 'preparing' && fields.date && fiscalYear(fields.date) !== found.fiscalYear;
    writer.put('supportMeeting', meetingId, {
      ...fields,
      ...(isMoved && roundOf(session, writer, fields.date ?? null)),
    });
  });

export const saveMeetingCase = (session: Session, input: z.output<typeof saveMeetingCaseInput>) =>
  editCase(session, input.meetingCaseId, (writer) =>
    writer.put('supportMeetingCase', input.meetingCaseId, input.fields),
  );

export function saveAttendee(
  session: Session,
  { attendeeId, ...fields }: z.output<typeof saveAttendeeInput>,
): Outcome<{ attendeeId: string }> {
  const { store } = session;
  const member = fields.memberId ? findMember(store, fields.memberId) : undefined;
  const present = attendeeId ? rowOf(store, 'meetingAttendee', attendeeId)?.meetingId : undefined;
  if (isElsewhere(present, fields.meetingId)) return refused('state-changed');
  const may = mayAskIn(fields);
  if (!may.ok) return may;
  return edit(session, fields.meetingId, (writer) => {
    const id = attendeeId ?? store.newId();
    // 「会長が構成員に加え、守秘義務を説明して出席」: the explanation is that day's.
    const meeting = findMeeting(store, fields.meetingId);
    const explained = fields.way === 'added-by-chair' ? (meeting?.date ?? toTokyoDate(store.now())) : null;
    writer.put('meetingAttendee', id, {
      ...fields,
      secrecyNoticeDate:
        fields.way === 'heard-then-left' ? null : (explained ?? member?.secrecyNoticeDate ?? null),
    });
    if (fields.way !== 'member')
      writer.audit({
        action: 'override',
        entity: 'meetingAttendee',
        entityId: id,
        detail: { rule: 'C6', way: fields.way, reason: fields.reason },
      });
    return { attendeeId: id };
  });
}

/** Whether they came, in what standing, and for which of the sitting's cases: none named are all. */
export function saveAttendance(
  session: Session,
  { attendeeId, ...fields }: z.output<typeof saveAttendanceInput>,
): Outcome<null> {
  const meetingId = rowOf(session.store, 'meetingAttendee', attendeeId)?.meetingId;
  return edit(session, meetingId as string | undefined, (writer) => {
    writer.put('meetingAttendee', attendeeId, fields);
    return null;
  });
}

/** Explained on the spot: the register of members and the roll of this meeting both say so. */
export function explainSecrecyAt(
  session: Session,
  input: { attendeeId: string; date: string },
): Outcome<null> {
  const attendee = session.store.orm
    .select()
    .from(meetingAttendee)
    .where(eq(meetingAttendee.id, input.attendeeId))
    .get();
  return edit(session, attendee?.meetingId, (writer) => {
    writer.put('meetingAttendee', input.attendeeId, { secrecyNoticeDate: input.date });
    if (attendee?.memberId)
      explainSecrecyIn(session, writer, { memberId: attendee.memberId, date: input.date });
    return null;
  });
}

export const saveStatement = (
  session: Session,
  { statementId, ...fields }: z.output<typeof saveStatementInput>,
) =>
  isElsewhere(parentOf(session, 'meetingStatement', statementId), fields.meetingCaseId)
    ? refused('state-changed')
    : editCase(session, fields.meetingCaseId, (writer) => {
        const id = statementId ?? session.store.newId();
        writer.put('meetingStatement', id, fields);
        return { statementId: id };
      });

export const saveRole = (session: Session, { roleId, ...fields }: z.output<typeof saveRoleInput>) =>
  isElsewhere(parentOf(session, 'agreedRole', roleId), fields.meetingCaseId)
    ? refused('state-changed')
    : editCase(session, fields.meetingCaseId, (writer) => {
        const id = roleId ?? session.store.newId();
        writer.put('agreedRole', id, fields);
        return { roleId: id };
      });

export function saveGap(session: Session, input: z.output<typeof saveGapInput>): Outcome<{ gapId: string }> {
  if (isElsewhere(parentOf(session, 'socialResourceGap', input.gapId), input.meetingCaseId))
    return refused('state-changed');
  const of = findMeetingCase(session.store, input.meetingCaseId);
  const meeting = of?.meetingId ? findMeeting(session.store, of.meetingId) : null;
  return editCase(session, input.meetingCaseId, (writer) => {
    const id = input.gapId ?? session.store.newId();
    putGap(writer, id, {
      caseId: of?.caseId as string,
      meetingCaseId: input.meetingCaseId,
      what: input.what,
      foundOn: meeting?.date ?? toTokyoDate(session.store.now()),
    });
    return { gapId: id };
  });
}

const ROW_ENTITIES = {
  attendee: 'meetingAttendee',
  statement: 'meetingStatement',
  role: 'agreedRole',
} as const;

export function removeRow(session: Session, input: z.output<typeof removeRowInput>): Outcome<null> {
  const { store } = session;
  const meetingId =
    input.kind === 'attendee'
      ? store.orm.select().from(meetingAttendee).where(eq(meetingAttendee.id, input.id)).get()?.meetingId
      : findMeetingCase(
          store,
          (input.kind === 'role'
            ? store.orm.select().from(agreedRole).where(eq(agreedRole.id, input.id)).get()?.meetingCaseId
            : store.orm.select().from(meetingStatement).where(eq(meetingStatement.id, input.id)).get()
                ?.meetingCaseId) ?? '',
        )?.meetingId;
  return edit(session, meetingId, (writer) => {
    writer.put(ROW_ENTITIES[input.kind], input.id, { deletedAt: store.now() });
    return null;
  });
}

/** Undefined: no such row. Null: one that hangs on no meeting, as a plan's own 社会資源の不足 does. */
const parentOf = (session: Session, entity: string, id: string | undefined): unknown =>
  id ? rowOf(session.store, entity, id)?.meetingCaseId : undefined;
