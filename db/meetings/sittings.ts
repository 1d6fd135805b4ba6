/** Sittings of the 支援会議 and the cases on them: one sitting takes several, each with a part of its own (法106条の6). */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { acceptancesOf } from '../cases/acceptances.ts';
import { findCase, mayMove, move } from '../cases/transitions.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Writer } from '../store/store.ts';
import type { createSupportMeetingInput, putCaseOnSittingInput } from './inputs.ts';
import { isTrialYear, meetingSettings } from './settings.ts';
import { findMeeting, findMeetingCase } from './store.ts';
import { supportMeeting, supportMeetingCase } from './tables.ts';

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

/** Its fiscal year, its number in it, and whether that year is still one of 試行 (C17). */
export function roundOf(session: Session, writer: Writer, date: string | null) {
  const year = fiscalYear(date ?? toTokyoDate(session.store.now()));
  const last = writer.orm
    .select({ number: sql<number | null>`max(${supportMeeting.number})` })
    .from(supportMeeting)
    .where(and(eq(supportMeeting.fiscalYear, year), eq(supportMeeting.officeId, session.office.id)))
    .get();
  return {
    fiscalYear: year,
    number: (last?.number ?? 0) + 1,
    isTrial: isTrialYear(meetingSettings(session.store), year),
  };
}

const addSitting = (session: Session, writer: Writer, date: string | null): string => {
  const settings = meetingSettings(session.store);
  return writer.add('supportMeeting', {
    ...roundOf(session, writer, date),
    officeId: session.office.id,
    state: 'preparing',
    date,
    agenda: USUAL_AGENDA,
    chairName: settings['support-chair'],
    recorderName: session.staff.name,
    usesInitials: settings['uses-initials'] === 'yes',
    secrecyConfirmed: false,
    readAloud: false,
  });
};

interface Carried {
  purpose?: string;
  leadOrganisationId?: string | null;
}

/** Once: a case that was taken off comes back with what had been written of it. */
function putOn(session: Session, writer: Writer, meetingId: string, caseId: string, carried: Carried = {}) {
  const { store } = session;
  const parts = writer.orm
    .select()
    .from(supportMeetingCase)
    .where(eq(supportMeetingCase.meetingId, meetingId))
    .all();
  const known = parts.find((each) => each.caseId === caseId);
  const id = known?.id ?? store.newId();
  if (!known)
    writer.put('supportMeetingCase', id, {
      meetingId,
      caseId,
      position: parts.length,
      // Named when 多機関協働 took the case: not to be typed again.
      coordinatorStaffId: acceptancesOf(store, caseId)[0]?.coordinatorStaffId ?? null,
      ...carried,
    });
  else if (known.deletedAt !== null) writer.put('supportMeetingCase', id, { deletedAt: null });
  if (mayMove(store, caseId, 'taken-to-support-meeting').ok)
    move(store, writer, caseId, 'taken-to-support-meeting');
  return id;
}

export function createSupportMeeting(
  session: Session,
  input: z.output<typeof createSupportMeetingInput>,
): Outcome<{ meetingId: string; meetingCaseId: string }> {
  const { store } = session;
  if (!findCase(store, input.caseId)) return refused('not-found');
  return allowed(
    store.write(session.staff.id, (writer) => {
      const meetingId = addSitting(session, writer, input.date);
      return { meetingId, meetingCaseId: putOn(session, writer, meetingId, input.caseId) };
    }),
  );
}

/** A further case on a sitting in preparation. */
export function putCaseOnSitting(
  session: Session,
  { meetingId, caseId }: z.output<typeof putCaseOnSittingInput>,
): Outcome<{ meetingCaseId: string }> {
  const { store } = session;
  const found = findMeeting(store, meetingId);
  if (!found || !findCase(store, caseId)) return refused('not-found');
  if (found.state !== 'preparing' || found.calledOffOn) return refused('state-changed');
  return allowed({
    meetingCaseId: store.write(session.staff.id, (writer) => putOn(session, writer, meetingId, caseId)),
  });
}

export function takeCaseOffSitting(session: Session, meetingCaseId: string): Outcome<null> {
  const { store } = session;
  const part = findMeetingCase(store, meetingCaseId);
  const found = part?.meetingId ? findMeeting(store, part.meetingId) : null;
  if (!part || !found) return refused('not-found');
  if (found.state !== 'preparing' || part.deletedAt !== null) return refused('state-changed');
  store.write(session.staff.id, (writer) =>
    writer.put('supportMeetingCase', meetingCaseId, { deletedAt: store.now() }),
  );
  return allowed(null);
}

interface Part {
  leadOrganisationId: string | null;
  id: string;
  caseId: string | null;
  nextDate: string | null;
  nextText: string | null;
  nextMeetingId: string | null;
}

/**
 * 次回の日 becomes the draft of the next sitting, once: with the case on it, and what was to be done until then as what is to be looked at.
 * One that is in preparation for that day takes the case. Answers the sitting's id, null where there is nothing to prepare.
 */
export function prepareNext(session: Session, writer: Writer, part: Part, heldOn: string): string | null {
  if (!part.caseId || !part.nextDate || part.nextMeetingId || part.nextDate <= heldOn) return null;
  const meetingId = preparedFor(session, writer, part.nextDate) ?? addSitting(session, writer, part.nextDate);
  putOn(session, writer, meetingId, part.caseId, {
    purpose: part.nextText ?? '',
    leadOrganisationId: part.leadOrganisationId,
  });
  writer.put('supportMeetingCase', part.id, { nextMeetingId: meetingId });
  return meetingId;
}

const preparedFor = (session: Session, writer: Writer, date: string): string | null =>
  writer.orm
    .select({ id: supportMeeting.id })
    .from(supportMeeting)
    .where(
      and(
        eq(supportMeeting.state, 'preparing'),
        isNull(supportMeeting.calledOffOn),
        eq(supportMeeting.date, date),
        eq(supportMeeting.officeId, session.office.id),
      ),
    )
    .orderBy(asc(supportMeeting.id))
    .get()?.id ?? null;
