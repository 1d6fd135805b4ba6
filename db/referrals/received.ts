/**
 * 受けたつなぎの受付簿 (C20): what sections and organisations without the application send on paper or by FAX. Numbered per window and fiscal
 * year, answered by a working day, and led to a case — one that is there already, or a new one.
 */
import { and, desc, eq, isNull, like, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { addWorkingDays, fiscalYear } from '../calendar/rules.ts';
import { caseIsConcealed, casesById } from '../cases/store.ts';
import { findCase } from '../cases/transitions.ts';
import { findDraft, saveDraft } from '../drafts/store.ts';
import { officeNames } from '../offices/names.ts';
import { organisationNames } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { runningNumber } from '../store/formerReplicas.ts';
import { perStore, type Store, type Writer } from '../store/store.ts';
import { addTask, completeTaskIn, openTaskFrom } from '../tasks/store.ts';
import { closedDaysOf, onOpenDay } from '../workingDays/store.ts';
import { RECEPTION_METHOD_OF } from './codes.ts';
import type { answerReceivedInput, saveReceivedInput } from './receivedInputs.ts';
import { mayRegisterReceived, receivedNumber, receivedNumberPrefix } from './receivedRules.ts';
import { receivedReferral } from './tables.ts';

type Row = typeof receivedReferral.$inferSelect;

/** The day by which an answer should go back unless staff say otherwise: the fifth working day. */
export const answerDueAfter = (store: Store, receivedOn: string): string =>
  addWorkingDays(receivedOn, 5, closedDaysOf(store));

function nextNumber(session: Session, writer: Writer, receivedOn: string): string {
  const prefix = receivedNumberPrefix(fiscalYear(receivedOn), session.office.mark);
  const running = writer.orm
    .select({ number: receivedReferral.number })
    .from(receivedReferral)
    .where(like(receivedReferral.number, `${prefix}%`))
    .all()
    .map(({ number }) => Number(number?.slice(prefix.length)))
    .filter(Number.isInteger);
  const highest = Math.max(0, ...running);
  return receivedNumber(prefix, runningNumber(session.store, prefix, fiscalYear(receivedOn), highest));
}

export const findReceived = (store: Store, id: string): Row | null =>
  store.orm.select().from(receivedReferral).where(eq(receivedReferral.id, id)).get() ?? null;

const withNames = (store: Store, rows: Row[]) => {
  const organisations = organisationNames(store);
  const offices = officeNames(store);
  const staff = staffNames(store);
  const heads = casesById(
    store,
    rows.flatMap(({ caseId }) => (caseId ? [caseId] : [])),
  );
  return rows.map((row) => ({
    ...row,
    ...(isContactHidden(store, row) && { personAddress: null, personTel: null }),
    senderName: organisations.get(row.organisationId ?? '') || row.organisationName || '',
    officeName: offices.get(row.officeId ?? '') ?? '',
    staffName: staff.get(row.staffId ?? '') ?? '',
    answeredByName: staff.get(row.answeredByStaffId ?? '') ?? '',
    case: heads.get(row.caseId ?? '') ?? null,
  }));
};

/** R09 — somebody of the case is concealed: where they live and how they are called stands on no list either. */
const isContactHidden = (store: Store, { caseId }: { caseId: string | null }): boolean =>
  caseId !== null && caseIsConcealed(store, caseId);

/** The register of both windows, newest first. */
export const listReceived = (store: Store) =>
  withNames(
    store,
    store.orm
      .select()
      .from(receivedReferral)
      .where(isNull(receivedReferral.deletedAt))
      .orderBy(desc(receivedReferral.receivedOn), desc(receivedReferral.id))
      .all(),
  );
export type Received = ReturnType<typeof listReceived>[number];

const ofCase = perStore(({ orm }) =>
  orm
    .select()
    .from(receivedReferral)
    .where(and(eq(receivedReferral.caseId, sql.placeholder('caseId')), isNull(receivedReferral.deletedAt)))
    .orderBy(desc(receivedReferral.receivedOn))
    .prepare(),
);
export const receivedOfCase = (store: Store, caseId: string) =>
  withNames(store, ofCase(store).all({ caseId }));

export function saveReceived(
  session: Session,
  { id, ...fields }: z.output<typeof saveReceivedInput>,
): Outcome<{ id: string; number: string }> {
  const { store } = session;
  const may = mayRegisterReceived(fields);
  if (!may.ok) return may;
  const known = id ? findReceived(store, id) : null;
  if (id && !known) return refused('not-found');
  const answerDue = fields.answerDue
    ? onOpenDay(store, fields.answerDue)
    : answerDueAfter(store, fields.receivedOn);
  return allowed(
    store.write(session.staff.id, (writer) => {
      if (known) {
        // What the screen never had in its hands, it cannot have emptied (R09).
        const isUnseen = isContactHidden(store, known);
        const contact = {
          personAddress: fields.personAddress || (isUnseen ? undefined : ''),
          personTel: fields.personTel || (isUnseen ? undefined : ''),
        };
        writer.put('receivedReferral', known.id, { ...fields, ...contact, answerDue });
        const taskId = openTaskFrom(store, 'receivedReferral', known.id);
        if (taskId) writer.put('task', taskId, { dueDate: answerDue, title: titleOf(store, fields) });
        return { id: known.id, number: known.number ?? '' };
      }
      const number = nextNumber(session, writer, fields.receivedOn);
      const added = writer.add('receivedReferral', {
        ...fields,
        number,
        answerDue,
        officeId: session.office.id,
        staffId: session.staff.id,
      });
      addTask(session, writer, {
        caseId: null,
        kind: 'referral-answer',
        title: titleOf(store, fields),
        detail: number,
        organisationId: fields.organisationId,
        staffId: session.staff.id,
        dueDate: answerDue,
        sourceEntity: 'receivedReferral',
        sourceId: added,
      });
      return { id: added, number };
    }),
  );
}

const titleOf = (store: Store, row: Pick<Row, 'organisationId' | 'organisationName'>): string =>
  organisationNames(store).get(row.organisationId ?? '') || row.organisationName || '';

/** Belongs to a case from now on, and so does the answer that is due. Null: it was the wrong one. */
export function linkReceived(session: Session, id: string, caseId: string | null): Outcome<null> {
  if (!findReceived(session.store, id)) return refused('not-found');
  if (caseId && !findCase(session.store, caseId)) return refused('not-found');
  session.store.write(session.staff.id, (writer) => linkIn(session.store, writer, id, caseId));
  return allowed(null);
}

function linkIn(store: Store, writer: Writer, id: string, caseId: string | null): void {
  writer.put('receivedReferral', id, { caseId });
  const taskId = openTaskFrom(store, 'receivedReferral', id);
  if (taskId) writer.put('task', taskId, { caseId });
}

/**
 * A reception to be gone on with, filled in with what the paper says, so that nothing is typed twice. It names where it came from,
 * and becomes one case with it when it is registered.
 */
export function beginReception(session: Session, id: string): Outcome<{ draftId: string }> {
  const { store } = session;
  const row = findReceived(store, id);
  if (!row) return refused('not-found');
  const draftId = store.newId();
  const birth =
    row.personBirthDate && row.personBirthPrecision && row.personBirthPrecision !== 'unknown'
      ? { iso: row.personBirthDate, precision: row.personBirthPrecision }
      : null;
  saveDraft(session, {
    id: draftId,
    kind: 'reception',
    subjectId: null,
    body: {
      receivedId: id,
      method: RECEPTION_METHOD_OF[row.way ?? 'other'],
      visitorIsPrincipal: false,
      visitorName: row.contactName ?? '',
      visitorTel: row.contactTel ?? '',
      visitorRelation: 'organisation',
      visitorRelationText: titleOf(store, row),
      memo: row.content ?? '',
      wish: row.request ?? '',
      people: [
        {
          key: id,
          name: row.personName ?? '',
          kana: row.personKana ?? '',
          sex: 'unknown',
          birth,
          ageNote: '',
          zip: '',
          address: row.personAddress ?? '',
          telHome: row.personTel ?? '',
          telMobile: '',
          note: '',
          relation: 'self',
          livingTogether: true,
          keyPerson: false,
          addressConcealed: false,
        },
      ],
    },
  });
  return allowed({ draftId });
}

/** Called where a reception is registered, in its transaction, before its draft goes. */
export function linkReceivedFrom(session: Session, writer: Writer, draftId: string, caseId: string): void {
  const body = findDraft(session, draftId)?.body as { receivedId?: unknown } | undefined;
  const id = body?.receivedId;
  if (typeof id === 'string' && findReceived(session.store, id)) linkIn(session.store, writer, id, caseId);
}

/** 回答: given once; what was answered stays as it was. */
export function answerReceived(
  session: Session,
  { id, ...answer }: z.output<typeof answerReceivedInput>,
): Outcome<null> {
  const { store } = session;
  const row = findReceived(store, id);
  if (!row) return refused('not-found');
  if (row.answeredOn) return refused('state-changed');
  store.write(session.staff.id, (writer) => {
    writer.put('receivedReferral', id, { ...answer, answeredByStaffId: session.staff.id });
    const taskId = openTaskFrom(store, 'receivedReferral', id);
    if (taskId) completeTaskIn(session, writer, taskId, '');
  });
  return allowed(null);
}

/** Entered by mistake: out of the register, with its task. The number is not given again. */
export function removeReceived(session: Session, id: string): Outcome<null> {
  const { store } = session;
  const row = findReceived(store, id);
  if (!row) return refused('not-found');
  // What was answered has left the house: it stays in the register.
  if (row.answeredOn || row.deletedAt) return refused('state-changed');
  store.write(session.staff.id, (writer) => {
    writer.put('receivedReferral', id, { deletedAt: store.now() });
    const taskId = openTaskFrom(store, 'receivedReferral', id);
    if (taskId) completeTaskIn(session, writer, taskId, '');
  });
  return allowed(null);
}
