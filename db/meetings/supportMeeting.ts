/** 支援会議 from preparing to confirmed minutes. The kind decides the table; nothing here serves both kinds. */
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { acceptancesOf } from '../cases/acceptances.ts';
import { findCase, mayMove, move } from '../cases/transitions.ts';
import { explainSecrecyIn, findMember } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { receptionsOf } from '../receptions/store.ts';
import type { Session } from '../session.ts';
import { putGap } from '../socialResources/store.ts';
import { rowOf, type Store, type Writer } from '../store/store.ts';
import { addTask } from '../tasks/store.ts';
import type {
  createSupportMeetingInput,
  removeRowInput,
  saveAttendeeInput,
  saveGapInput,
  saveMeetingCaseInput,
  saveMeetingInput,
  saveRoleInput,
  saveStatementInput,
} from './inputs.ts';
import { mayBeHeld } from './rules.ts';
import { findMeeting, findMeetingCase, viewMeeting } from './store.ts';
import { agreedRole, meetingAttendee, meetingStatement, supportMeeting } from './tables.ts';

/** The agenda after 次第: what a support meeting goes through, in the city's words; editable on the meeting. */
export const USUAL_AGENDA = [
  '開会・趣旨',
  '守秘義務と資料の扱いの確認',
  '事例の概要',
  '各機関からの報告',
  '課題の整理・見立て',
  '申合せ（役割分担）',
  '社会資源の充足状況',
  '申合せの読み上げ・次回',
];

export function createSupportMeeting(
  session: Session,
  input: z.output<typeof createSupportMeetingInput>,
): Outcome<{ meetingId: string; meetingCaseId: string }> {
  const { store } = session;
  if (!findCase(store, input.caseId)) return refused('not-found');
  const year = fiscalYear(input.date ?? toTokyoDate(store.now()));
  const made = store.write(session.staff.id, (writer) => {
    const last = writer.orm
      .select({ number: sql<number | null>`max(${supportMeeting.number})` })
      .from(supportMeeting)
      .where(and(eq(supportMeeting.fiscalYear, year), eq(supportMeeting.officeId, session.office.id)))
      .get();
    const meetingId = writer.add('supportMeeting', {
      officeId: session.office.id,
      fiscalYear: year,
      number: (last?.number ?? 0) + 1,
      state: 'preparing',
      date: input.date,
      agenda: USUAL_AGENDA,
      recorderName: session.staff.name,
      secrecyConfirmed: false,
      readAloud: false,
    });
    const meetingCaseId = writer.add('supportMeetingCase', {
      meetingId,
      caseId: input.caseId,
      // Named when 多機関協働 took the case: not to be typed again.
      coordinatorStaffId: acceptancesOf(store, input.caseId)[0]?.coordinatorStaffId ?? null,
    });
    if (mayMove(store, input.caseId, 'taken-to-support-meeting').ok)
      move(store, writer, input.caseId, 'taken-to-support-meeting');
    return { meetingId, meetingCaseId };
  });
  return allowed(made);
}

/** A row stays with the meeting it was written for: moved into an open one, it could be changed after its own was confirmed. */
const isElsewhere = (present: string | null | undefined, wanted: string): boolean =>
  present !== undefined && present !== null && present !== wanted;

/** R12 — confirmed minutes do not change. */
function editable(store: Store, meetingId: string | null | undefined): Outcome<null> {
  const found = meetingId ? findMeeting(store, meetingId) : null;
  if (!found) return refused('not-found');
  return found.state === 'preparing' || found.state === 'held' ? allowed(null) : refused('R12');
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

export const saveMeeting = (session: Session, input: z.output<typeof saveMeetingInput>) =>
  edit(session, input.meetingId, (writer) => writer.put('supportMeeting', input.meetingId, input.fields));

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
  const present = attendeeId && rowOf(store, 'meetingAttendee', attendeeId)?.meetingId;
  if (isElsewhere(present as string | undefined, fields.meetingId)) return refused('state-changed');
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
    return { attendeeId: id };
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

const parentOf = (session: Session, entity: string, id: string | undefined): string | undefined =>
  id ? (rowOf(session.store, entity, id)?.meetingCaseId as string | undefined) : undefined;

/** 開催済: the agreed roles become 対応事項, in the same transaction. Refuses what `mayBeHeld` refuses. */
export function holdMeeting(session: Session, meetingId: string): Outcome<{ tasks: number }> {
  const { store } = session;
  const view = viewMeeting(store, meetingId);
  if (!view) return refused('not-found');
  const { meeting } = view;
  if (meeting.state !== 'preparing') return refused('state-changed');
  const present = view.attendees.filter((each) => each.attended);
  const cases = view.cases.map((each) => ({ ...each, roles: each.roles.filter((role) => role.what) }));
  const may = mayBeHeld({
    date: meeting.date,
    startTime: meeting.startTime,
    place: meeting.place,
    attendees: present.map((each) => ({
      name: each.name ?? '',
      way: each.way ?? 'member',
      secrecyNoticeDate: each.secrecyNoticeDate,
    })),
    cases: cases.map((each) => ({ agreedRoles: each.roles.length, discussion: each.discussion })),
    secrecyConfirmed: meeting.secrecyConfirmed ?? false,
    readAloud: meeting.readAloud ?? false,
  });
  if (!may.ok) return may;
  let tasks = 0;
  store.write(session.staff.id, (writer) => {
    writer.put('supportMeeting', meetingId, { state: 'held' });
    for (const each of cases) {
      writer.put('supportMeetingCase', each.id, {
        urgency: each.head?.urgency ?? null,
        urgencyGround: each.head?.urgencyGround ?? null,
        noConsentReason: receptionsOf(store, each.caseId ?? '')[0]?.noConsentReason ?? null,
      });
      for (const role of each.roles) {
        const taskId = addTask(session, writer, {
          caseId: each.caseId as string,
          kind: 'agreed-role',
          title: role.what ?? '',
          detail: [role.who, role.guide].filter(Boolean).join('／'),
          organisationId: role.organisationId,
          dueDate: role.dueDate,
          sourceEntity: 'agreedRole',
          sourceId: role.id,
        });
        writer.put('agreedRole', role.id, { taskId });
        tasks += 1;
      }
    }
  });
  return allowed({ tasks });
}

export function confirmMinutes(session: Session, input: { meetingId: string; date: string }): Outcome<null> {
  const found = findMeeting(session.store, input.meetingId);
  if (!found) return refused('not-found');
  if (found.state !== 'held') return refused('state-changed');
  session.store.write(session.staff.id, (writer) =>
    writer.put('supportMeeting', input.meetingId, {
      state: 'minutes-confirmed',
      minutesConfirmedOn: input.date,
    }),
  );
  return allowed(null);
}
