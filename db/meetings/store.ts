/** Reading meetings: one with everything on it, all of them, those of a case. */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { casesById } from '../cases/store.ts';
import { gapsOf } from '../socialResources/store.ts';
import { perStore, type Store } from '../store/store.ts';
import { minutesVersionsOf } from './minutesVersions.ts';
import {
  agreedRole,
  meetingAttendee,
  meetingStatement,
  supportMeeting,
  supportMeetingCase,
} from './tables.ts';

export const findMeeting = (store: Store, id: string) =>
  store.orm.select().from(supportMeeting).where(eq(supportMeeting.id, id)).get() ?? null;

export const findMeetingCase = (store: Store, id: string) =>
  store.orm.select().from(supportMeetingCase).where(eq(supportMeetingCase.id, id)).get() ?? null;

/** Everything on one meeting, case by case. */
export function viewMeeting(store: Store, meetingId: string) {
  const meeting = findMeeting(store, meetingId);
  if (!meeting) return null;
  const attendees = store.orm
    .select()
    .from(meetingAttendee)
    .where(and(eq(meetingAttendee.meetingId, meetingId), isNull(meetingAttendee.deletedAt)))
    .orderBy(asc(meetingAttendee.id))
    .all();
  const cases = store.orm
    .select()
    .from(supportMeetingCase)
    .where(and(eq(supportMeetingCase.meetingId, meetingId), isNull(supportMeetingCase.deletedAt)))
    .orderBy(asc(supportMeetingCase.position), asc(supportMeetingCase.id))
    .all();
  const heads = casesById(
    store,
    cases.map((each) => each.caseId ?? ''),
  );
  return {
    meeting,
    attendees,
    cases: cases.map((each) => ({
      ...each,
      head: heads.get(each.caseId ?? '') ?? null,
      statements: store.orm
        .select()
        .from(meetingStatement)
        .where(and(eq(meetingStatement.meetingCaseId, each.id), isNull(meetingStatement.deletedAt)))
        .orderBy(asc(meetingStatement.position))
        .all(),
      roles: store.orm
        .select()
        .from(agreedRole)
        .where(and(eq(agreedRole.meetingCaseId, each.id), isNull(agreedRole.deletedAt)))
        .orderBy(asc(agreedRole.position))
        .all(),
      gaps: gapsOf(store, each.caseId ?? '').filter((gap) => gap.meetingCaseId === each.id),
      versions: minutesVersionsOf(store, 'support', each.id).map(({ version, reason, confirmedOn }) => ({
        version: version ?? 1,
        reason: reason ?? '',
        confirmedOn,
      })),
      next: nextOf(store, each.nextMeetingId),
    })),
  };
}

export type MeetingView = NonNullable<ReturnType<typeof viewMeeting>>;

/** One that was called off since is no next one. */
function nextOf(store: Store, id: string | null) {
  const next = id ? findMeeting(store, id) : null;
  return next?.calledOffOn ? null : next;
}

export function listMeetings(store: Store) {
  const meetings = store.orm
    .select()
    .from(supportMeeting)
    .orderBy(desc(supportMeeting.date))
    .limit(200)
    .all();
  const cases = store.orm.select().from(supportMeetingCase).where(isNull(supportMeetingCase.deletedAt)).all();
  const heads = casesById(
    store,
    cases.map((each) => each.caseId ?? ''),
  );
  return meetings.map((meeting) => ({
    ...meeting,
    cases: cases
      .filter((each) => each.meetingId === meeting.id)
      .map((each) => ({
        meetingCaseId: each.id,
        caseId: each.caseId,
        head: heads.get(each.caseId ?? '') ?? null,
      })),
  }));
}

const ofCase = perStore(({ orm }) =>
  orm
    .select({ meeting: supportMeeting, meetingCaseId: supportMeetingCase.id })
    .from(supportMeetingCase)
    .innerJoin(supportMeeting, eq(supportMeeting.id, supportMeetingCase.meetingId))
    .where(
      and(eq(supportMeetingCase.caseId, sql.placeholder('caseId')), isNull(supportMeetingCase.deletedAt)),
    )
    .orderBy(asc(supportMeetingCase.id))
    .prepare(),
);
export const meetingsOfCase = (store: Store, caseId: string) => ofCase(store).all({ caseId });
