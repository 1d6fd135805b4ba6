/**
 * 情報提供依頼 of a 支援会議 and what came back. The asking is itself a disclosure (R06) and is written down as one; the answer belongs to the 支援会議
 * alone (R05): no plan, no paper of another kind and no copy for the person reads this table.
 */

import { and, asc, eq, isNull, max } from 'drizzle-orm';
import type { z } from 'zod';
import { addWorkingDays, tokyoInstant, toTokyoTime } from '../../calendar/rules.ts';
import { findCase } from '../../cases/transitions.ts';
import { findOrganisation, listMembers, organisationNames } from '../../organisations/store.ts';
import { allowed, type Outcome, refused } from '../../outcome.ts';
import { adverseNamed } from '../../people/adverse.ts';
import { peopleOfCase } from '../../people/store.ts';
import type { Session } from '../../session.ts';
import type { Store } from '../../store/store.ts';
import { addTask, completeTaskIn, openTaskFrom } from '../../tasks/store.ts';
import { closedDaysOf, onOpenDay } from '../../workingDays/store.ts';
import { informationRequest } from '../recordTables.ts';
import { findMeeting, findMeetingCase } from '../store.ts';
import { saveStatement } from '../supportMeeting.ts';
import { meetingStatement } from '../tables.ts';
import type { answerRequestInput, createRequestInput, saveRequestInput, shareAnswerInput } from './inputs.ts';
import { mayAsk } from './rules.ts';

/** Ten working days: time to look it up and to have it sealed. */
const ANSWER_DAYS = 10;

export const answerDue = (store: Store, requestedOn: string): string =>
  addWorkingDays(requestedOn, ANSWER_DAYS, closedDaysOf(store));

export const findRequest = (store: Store, id: string) =>
  store.orm
    .select()
    .from(informationRequest)
    .where(and(eq(informationRequest.id, id), isNull(informationRequest.deletedAt)))
    .get() ?? null;

/** What one case's part of a sitting asked for. */
export function requestsOf(store: Store, meetingCaseId: string) {
  const of = findMeetingCase(store, meetingCaseId);
  if (!of?.meetingId || !of.caseId) return [];
  const names = organisationNames(store);
  return store.orm
    .select()
    .from(informationRequest)
    .where(
      and(
        eq(informationRequest.meetingId, of.meetingId),
        eq(informationRequest.caseId, of.caseId),
        isNull(informationRequest.deletedAt),
      ),
    )
    .orderBy(asc(informationRequest.requestedOn), asc(informationRequest.id))
    .all()
    .map((each) => ({ ...each, organisationName: names.get(each.organisationId ?? '') ?? '' }));
}

/** 書類 of a case: whom anything was asked of, at whichever sitting. */
export function requestsOfCase(store: Store, caseId: string) {
  const names = organisationNames(store);
  return store.orm
    .select()
    .from(informationRequest)
    .where(and(eq(informationRequest.caseId, caseId), isNull(informationRequest.deletedAt)))
    .orderBy(asc(informationRequest.requestedOn), asc(informationRequest.id))
    .all()
    .map(({ id, requestedOn, organisationId }) => ({
      id,
      requestedOn,
      organisationName: names.get(organisationId ?? '') ?? '',
    }));
}

/** The answer as the organisation's 情報共有 at the very sitting that asked, where its minutes are still open (R12). */
export function shareAnswer(
  session: Session,
  { requestId, meetingCaseId }: z.output<typeof shareAnswerInput>,
): Outcome<typeof meetingStatement.$inferSelect> {
  const { store } = session;
  const found = requestsOf(store, meetingCaseId).find(({ id }) => id === requestId);
  if (!found) return refused('not-found');
  if (!found.answer) return refused('state-changed');
  const last = store.orm
    .select({ position: max(meetingStatement.position) })
    .from(meetingStatement)
    .where(eq(meetingStatement.meetingCaseId, meetingCaseId))
    .get();
  const fields = {
    meetingCaseId,
    organisationId: found.organisationId,
    organisationName: found.organisationName,
    fact: found.answer,
    position: (last?.position ?? -1) + 1,
  };
  const saved = saveStatement(session, fields);
  return saved.ok ? allowed({ id: saved.value.statementId, deletedAt: null, ...fields }) : saved;
}

export function createRequest(
  session: Session,
  { meetingCaseId, ...input }: z.output<typeof createRequestInput>,
): Outcome<{ requestId: string; dueOn: string }> {
  const { store } = session;
  const of = findMeetingCase(store, meetingCaseId);
  const meeting = of?.meetingId ? findMeeting(store, of.meetingId) : null;
  const organisation = findOrganisation(store, input.organisationId);
  const found = of?.caseId && of.deletedAt === null ? findCase(store, of.caseId) : null;
  if (!found || !meeting || !organisation) return refused('not-found');
  if (!input.personIds.every((id) => peopleOfCase(store, found).includes(id))) return refused('not-found');
  const may = mayAsk({
    organisation: organisation.name ?? '',
    isTrial: meeting.isTrial ?? false,
    secrecyNotices: listMembers(store)
      .filter(({ organisationId }) => organisationId === organisation.id)
      .map(({ secrecyNoticeDate }) => secrecyNoticeDate),
    isAdverse: adverseNamed(store, found.id, { name: organisation.name }) !== null,
    on: input.requestedOn,
  });
  if (!may.ok) {
    store.write(session.staff.id, (writer) =>
      writer.audit({
        action: 'refused',
        caseId: found.id,
        detail: { rule: may.refusal.code, organisation: organisation.id },
      }),
    );
    return may;
  }
  const dueOn = onOpenDay(store, input.dueOn);
  const requestId = store.write(session.staff.id, (writer) => {
    const id = writer.add('informationRequest', {
      ...input,
      dueOn,
      meetingId: meeting.id,
      caseId: found.id,
      staffId: session.staff.id,
    });
    addTask(session, writer, {
      caseId: found.id,
      kind: 'information-answer',
      title: organisation.name ?? '',
      detail: input.number,
      organisationId: organisation.id,
      staffId: session.staff.id,
      dueDate: dueOn,
      sourceEntity: 'informationRequest',
      sourceId: id,
    });
    const disclosure = writer.add('disclosure', {
      caseId: found.id,
      personIds: input.personIds,
      organisationId: organisation.id,
      at: tokyoInstant(input.requestedOn, toTokyoTime(store.now())),
      method: 'paper',
      items: ['name', 'age'],
      content: ['情報提供依頼書', input.number].filter(Boolean).join(' '),
      basis: 'support-meeting',
      reason: '社会福祉法第106条の6第3項による情報提供の依頼',
      consentIds: [],
      officeId: session.office.id,
      staffId: session.staff.id,
    });
    writer.audit({
      action: 'override',
      caseId: found.id,
      detail: { rule: 'R06', basis: 'support-meeting', disclosure },
    });
    return id;
  });
  return allowed({ requestId, dueOn });
}

export function saveRequest(
  session: Session,
  { requestId, fields }: z.output<typeof saveRequestInput>,
): Outcome<{ dueOn: string | null }> {
  const { store } = session;
  const found = findRequest(store, requestId);
  if (!found) return refused('not-found');
  if (found.answeredOn !== null) return refused('state-changed');
  const dueOn = fields.dueOn ? onOpenDay(store, fields.dueOn) : found.dueOn;
  store.write(session.staff.id, (writer) => {
    writer.put('informationRequest', requestId, { ...fields, dueOn });
    const open = openTaskFrom(store, 'informationRequest', requestId);
    if (open)
      writer.put('task', open, {
        dueDate: dueOn,
        ...(fields.number !== undefined && { detail: fields.number }),
      });
  });
  return allowed({ dueOn });
}

/** Writing it again puts a slip of the pen right; what stood before stays in the history. */
export function answerRequest(
  session: Session,
  { requestId, ...fields }: z.output<typeof answerRequestInput>,
): Outcome<null> {
  const { store } = session;
  if (!findRequest(store, requestId)) return refused('not-found');
  store.write(session.staff.id, (writer) => {
    writer.put('informationRequest', requestId, fields);
    const open = openTaskFrom(store, 'informationRequest', requestId);
    if (open) completeTaskIn(session, writer, open, '');
  });
  return allowed(null);
}

/** No longer waited for. That it was asked stays in the record of disclosures. */
export function withdrawRequest(session: Session, requestId: string): Outcome<null> {
  const { store } = session;
  const found = findRequest(store, requestId);
  if (!found) return refused('not-found');
  if (found.answeredOn !== null) return refused('state-changed');
  store.write(session.staff.id, (writer) => {
    writer.put('informationRequest', requestId, { deletedAt: store.now() });
    const open = openTaskFrom(store, 'informationRequest', requestId);
    if (open) completeTaskIn(session, writer, open, '依頼を取り下げた');
  });
  return allowed(null);
}
