/** A 支援会議 from 開催済 to its confirmed minutes, and to the next version of them (C3, R12). */
import { allowed, type Outcome, refused } from '../outcome.ts';
import { minutesContent } from '../papers/minutes.ts';
import { receptionsOf } from '../receptions/store.ts';
import type { Session } from '../session.ts';
import type { Writer } from '../store/store.ts';
import { addTask } from '../tasks/store.ts';
import { mayCorrectMinutes, stateOnceConfirmed } from './minutesRules.ts';
import { keepMinutesVersion, minutesVersionsOf } from './minutesVersions.ts';
import { mayBeHeld } from './rules.ts';
import { prepareNext } from './sittings.ts';
import { type MeetingView, viewMeeting } from './store.ts';

type Part = MeetingView['cases'][number];

/** 開催済: the agreed roles become 対応事項 and 次回の日 the next sitting, in the same transaction. Refuses what `mayBeHeld` refuses. */
export function holdMeeting(session: Session, meetingId: string): Outcome<{ tasks: number; next: string[] }> {
  const { store } = session;
  const view = viewMeeting(store, meetingId);
  if (!view) return refused('not-found');
  const { meeting, cases } = view;
  if (meeting.state !== 'preparing' || meeting.calledOffOn) return refused('state-changed');
  const may = mayBeHeld({
    date: meeting.date,
    startTime: meeting.startTime,
    place: meeting.place,
    attendees: view.attendees
      .filter((each) => each.attended)
      .map((each) => ({
        name: each.name ?? '',
        way: each.way ?? 'member',
        secrecyNoticeDate: each.secrecyNoticeDate,
      })),
    cases: cases.map((each) => ({ agreedRoles: agreed(each).length, discussion: each.discussion })),
    secrecyConfirmed: meeting.secrecyConfirmed ?? false,
    readAloud: meeting.readAloud ?? false,
  });
  if (!may.ok) return may;
  let tasks = 0;
  let next: string[] = [];
  store.write(session.staff.id, (writer) => {
    writer.put('supportMeeting', meetingId, { state: 'held' });
    for (const each of cases)
      writer.put('supportMeetingCase', each.id, {
        urgency: each.head?.urgency ?? null,
        urgencyGround: each.head?.urgencyGround ?? null,
        noConsentReason: receptionsOf(store, each.caseId ?? '')[0]?.noConsentReason ?? null,
      });
    tasks = makeTasks(session, writer, cases);
    next = prepareNextOf(session, writer, cases, meeting.date ?? '');
  });
  return allowed({ tasks, next });
}

const agreed = (part: Part) => part.roles.filter((role) => role.what);

/** Those that are none yet: a role that a correction adds becomes one, too. */
function makeTasks(session: Session, writer: Writer, cases: readonly Part[]): number {
  let made = 0;
  for (const each of cases)
    for (const role of agreed(each).filter(({ taskId }) => !taskId)) {
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
      made += 1;
    }
  return made;
}

const prepareNextOf = (session: Session, writer: Writer, cases: readonly Part[], heldOn: string): string[] =>
  [...new Set(cases.map((each) => prepareNext(session, writer, each, heldOn)))].filter((id) => id !== null);

/** The minutes of every case of the sitting as the next version of each, kept as they are printed. */
export function confirmMinutes(
  session: Session,
  { meetingId, date }: { meetingId: string; date: string },
): Outcome<{ tasks: number; next: string[] }> {
  const { store } = session;
  const view = viewMeeting(store, meetingId);
  if (!view) return refused('not-found');
  const state = stateOnceConfirmed(view.meeting);
  if (!state) return refused('state-changed');
  const reason = view.meeting.correctionReason ?? '';
  let tasks = 0;
  let next: string[] = [];
  store.write(session.staff.id, (writer) => {
    tasks = makeTasks(session, writer, view.cases);
    next = prepareNextOf(session, writer, view.cases, view.meeting.date ?? '');
    writer.put('supportMeeting', meetingId, { state, minutesConfirmedOn: date, correctionReason: '' });
    for (const each of view.cases) keep(session, writer, each, date, reason);
  });
  return allowed({ tasks, next });
}

function keep(session: Session, writer: Writer, of: Part, confirmedOn: string, reason: string): void {
  const content = minutesContent(session.store, of.id);
  if (!of.caseId || !content) return;
  keepMinutesVersion(session, writer, {
    kind: 'support',
    meetingCaseId: of.id,
    caseId: of.caseId,
    reason,
    content,
    confirmedOn,
  });
}

/** 会議録を訂正する: the next version begins, with its reason. What was confirmed stays as it was and prints as it was. */
export function correctMinutes(
  session: Session,
  { meetingId, reason }: { meetingId: string; reason: string },
): Outcome<null> {
  const { store } = session;
  const view = viewMeeting(store, meetingId);
  if (!view) return refused('not-found');
  const may = mayCorrectMinutes(view.meeting, reason);
  if (!may.ok) return may;
  store.write(session.staff.id, (writer) => {
    for (const each of view.cases) {
      // Confirmed before versions were kept: what stands is the first.
      if (minutesVersionsOf(store, 'support', each.id).length === 0)
        keep(session, writer, each, view.meeting.minutesConfirmedOn ?? '', '');
      writer.audit({
        action: 'override',
        caseId: each.caseId,
        entity: 'supportMeeting',
        entityId: meetingId,
        detail: { rule: 'R12', reason },
      });
    }
    writer.put('supportMeeting', meetingId, {
      state: 'minutes-corrected',
      minutesConfirmedOn: null,
      correctionReason: reason,
    });
  });
  return allowed(null);
}
