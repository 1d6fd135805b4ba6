/** 関係者会議 (C2) from preparing to confirmed minutes. It belongs to the window that holds it: no copy of a case carries it. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store, Writer } from '../store/store.ts';
import { keepMinutesVersion, minutesVersionsOf } from './minutesVersions.ts';
import { meetingSettings } from './settings.ts';
import type {
  confirmStakeholderMinutesInput,
  correctStakeholderMinutesInput,
  createStakeholderMeetingInput,
  saveStakeholderMeetingInput,
} from './stakeholderInputs.ts';
import { isStakeholderOpen, mayStakeholderBeHeld } from './stakeholderRules.ts';
import { stakeholderMeeting } from './stakeholderTables.ts';

export type StakeholderMeeting = typeof stakeholderMeeting.$inferSelect;

/** 次第 as the plan's yearly check asks for it; editable on the meeting. */
export const USUAL_STAKEHOLDER_AGENDA = [
  '開会・あいさつ',
  '実施計画の進み（目標と実績）',
  '各事業の取組と課題',
  '不足する社会資源・地域課題',
  '意見交換',
  '次年度に向けて',
];

export const findStakeholderMeeting = (store: Store, id: string): StakeholderMeeting | null =>
  store.orm
    .select()
    .from(stakeholderMeeting)
    .where(and(eq(stakeholderMeeting.id, id), isNull(stakeholderMeeting.deletedAt)))
    .get() ?? null;

export const listStakeholderMeetings = (store: Store): StakeholderMeeting[] =>
  store.orm
    .select()
    .from(stakeholderMeeting)
    .where(isNull(stakeholderMeeting.deletedAt))
    .orderBy(desc(stakeholderMeeting.fiscalYear), desc(stakeholderMeeting.number))
    .limit(200)
    .all();

export function viewStakeholderMeeting(store: Store, meetingId: string) {
  const meeting = findStakeholderMeeting(store, meetingId);
  if (!meeting) return null;
  const versions = minutesVersionsOf(store, 'stakeholder', meetingId).map(
    ({ id, version, reason, confirmedOn, staffId }) => ({
      id,
      version,
      reason: reason ?? '',
      confirmedOn,
      staffId,
    }),
  );
  return { meeting, versions, name: meetingSettings(store)['stakeholder-name'] };
}

/** The roll of the last one comes along: mostly the same people are asked again. */
export function createStakeholderMeeting(
  session: Session,
  input: z.output<typeof createStakeholderMeetingInput>,
): Outcome<{ meetingId: string }> {
  const { store } = session;
  const year = fiscalYear(input.date ?? toTokyoDate(store.now()));
  return allowed(
    store.write(session.staff.id, (writer) => {
      const last = writer.orm
        .select({ number: sql<number | null>`max(${stakeholderMeeting.number})` })
        .from(stakeholderMeeting)
        .where(
          and(eq(stakeholderMeeting.fiscalYear, year), eq(stakeholderMeeting.officeId, session.office.id)),
        )
        .get();
      const [before] = listStakeholderMeetings(store);
      const meetingId = writer.add('stakeholderMeeting', {
        officeId: session.office.id,
        fiscalYear: year,
        number: (last?.number ?? 0) + 1,
        state: 'preparing',
        date: input.date,
        agenda: USUAL_STAKEHOLDER_AGENDA,
        chairName: before?.chairName || meetingSettings(store)['stakeholder-chair'],
        recorderName: session.staff.name,
        attendees: (before?.attendees ?? []).map((each) => ({ ...each, attended: true })),
      });
      return { meetingId };
    }),
  );
}

function edit(session: Session, meetingId: string, work: (writer: Writer) => void): Outcome<null> {
  const found = findStakeholderMeeting(session.store, meetingId);
  if (!found) return refused('not-found');
  if (!isStakeholderOpen(found.state)) return refused('R12');
  session.store.write(session.staff.id, work);
  return allowed(null);
}

export const saveStakeholderMeeting = (
  session: Session,
  { meetingId, fields }: z.output<typeof saveStakeholderMeetingInput>,
): Outcome<null> => edit(session, meetingId, (writer) => writer.put('stakeholderMeeting', meetingId, fields));

/** Entered by mistake; one that was held stays. */
export function removeStakeholderMeeting(session: Session, meetingId: string): Outcome<null> {
  const found = findStakeholderMeeting(session.store, meetingId);
  if (found && found.state !== 'preparing') return refused('state-changed');
  return edit(session, meetingId, (writer) =>
    writer.put('stakeholderMeeting', meetingId, { deletedAt: session.store.now() }),
  );
}

export function holdStakeholderMeeting(session: Session, meetingId: string): Outcome<null> {
  const found = findStakeholderMeeting(session.store, meetingId);
  if (!found) return refused('not-found');
  if (found.state !== 'preparing') return refused('state-changed');
  const { date, startTime, place, attendees } = found;
  const attending = (attendees ?? []).filter((each) => each.attended && each.name.trim() !== '').length;
  const may = mayStakeholderBeHeld({ date, startTime, place, attending });
  if (!may.ok) return may;
  return edit(session, meetingId, (writer) =>
    // The year of the day on which it was held is the one it is counted in.
    writer.put('stakeholderMeeting', meetingId, { state: 'held', fiscalYear: fiscalYear(date as string) }),
  );
}

/** R12 — from here on nothing of it changes; what was confirmed is kept as version 1. */
export function confirmStakeholderMinutes(
  session: Session,
  { meetingId, date }: z.output<typeof confirmStakeholderMinutesInput>,
): Outcome<null> {
  const found = findStakeholderMeeting(session.store, meetingId);
  if (!found) return refused('not-found');
  if (found.state !== 'held') return refused('state-changed');
  if (!found.minutes) return refused('missing-required', 'fill-in', { fields: ['minutes'] });
  session.store.write(session.staff.id, (writer) => {
    const confirmed = { state: 'minutes-confirmed', minutesConfirmedOn: date } as const;
    writer.put('stakeholderMeeting', meetingId, confirmed);
    keep(session, writer, { ...found, ...confirmed }, { reason: '', date });
  });
  return allowed(null);
}

export function correctStakeholderMinutes(
  session: Session,
  { meetingId, date, reason, minutes, conclusions }: z.output<typeof correctStakeholderMinutesInput>,
): Outcome<{ version: number }> {
  const found = findStakeholderMeeting(session.store, meetingId);
  if (!found) return refused('not-found');
  if (isStakeholderOpen(found.state)) return refused('state-changed');
  const version = session.store.write(session.staff.id, (writer) => {
    const corrected = {
      state: 'minutes-corrected',
      minutes,
      conclusions,
      minutesConfirmedOn: date,
    } as const;
    writer.put('stakeholderMeeting', meetingId, corrected);
    return keep(session, writer, { ...found, ...corrected }, { reason, date });
  });
  return allowed({ version });
}

const keep = (
  session: Session,
  writer: Writer,
  meeting: StakeholderMeeting,
  { reason, date }: { reason: string; date: string },
): number =>
  keepMinutesVersion(session, writer, {
    kind: 'stakeholder',
    meetingCaseId: meeting.id,
    caseId: null,
    reason,
    content: { name: meetingSettings(session.store)['stakeholder-name'], meeting },
    confirmedOn: date,
  });
