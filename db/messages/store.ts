import { and, desc, eq, isNull, or } from 'drizzle-orm';
import type { z } from 'zod';
import { casesById } from '../cases/store.ts';
import { keptStaffOf } from '../closeRelations/reach.ts';
import { officeNames } from '../offices/names.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { cityOfficeIds } from '../reassignments/store.ts';
import type { Session } from '../session.ts';
import { listStaff, staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import type { MessageBox } from './codes.ts';
import type { finishMessageInput, messageInput } from './inputs.ts';
import { isFor, mayFinish, stateOf } from './rules.ts';
import { message } from './tables.ts';

/** As many as somebody reads through; the open ones come first. */
const SHOWN = 200;

const readerOf = ({ staff, office }: Session) => ({ staffId: staff.id, officeId: office.id });

const forReader = (session: Session) =>
  or(
    eq(message.toStaffId, session.staff.id),
    and(isNull(message.toStaffId), eq(message.toOfficeId, session.office.id)),
  );

function withNames(store: Store, rows: (typeof message.$inferSelect)[]) {
  const names = staffNames(store);
  const offices = officeNames(store);
  const heads = casesById(
    store,
    rows.flatMap(({ caseId }) => caseId ?? []),
  );
  return rows.map((row) => ({
    ...row,
    state: stateOf(row),
    fromName: names.get(row.fromStaffId ?? '') ?? '',
    fromOfficeName: offices.get(row.officeId ?? '') ?? '',
    toName: names.get(row.toStaffId ?? '') ?? '',
    toOfficeName: offices.get(row.toOfficeId ?? '') ?? '',
    readByName: names.get(row.readByStaffId ?? '') ?? '',
    doneByName: names.get(row.doneByStaffId ?? '') ?? '',
    caseNo: heads.get(row.caseId ?? '')?.caseNo ?? '',
    personName: heads.get(row.caseId ?? '')?.personName ?? '',
  }));
}

/** Open ones first, the newest of each on top. */
export function messagesIn(session: Session, box: MessageBox) {
  const { store } = session;
  const rows = store.orm
    .select()
    .from(message)
    .where(box === 'received' ? forReader(session) : eq(message.fromStaffId, session.staff.id))
    .orderBy(desc(isNull(message.doneAt)), desc(message.writtenAt), desc(message.id))
    .limit(SHOWN)
    .all();
  return withNames(store, rows);
}

export type MessageRow = ReturnType<typeof messagesIn>[number];

/** For 本日の予定: what is not done yet, the unread on top. */
export const openMessages = (session: Session): MessageRow[] =>
  messagesIn(session, 'received')
    .filter(({ state }) => state !== 'done')
    .sort((a, b) => Number(a.state === 'read') - Number(b.state === 'read'));

/** Whom one may write to: the city's windows and their members, without those who have left. */
export function addressees(session: Session) {
  const { store, office } = session;
  const names = officeNames(store);
  const members = listStaff(store).filter(({ disabled }) => !disabled);
  return [...cityOfficeIds(session)].map((id) => ({
    id,
    name: names.get(id) ?? '',
    isOwn: id === office.id,
    staff: members
      .filter(({ officeId }) => officeId === id)
      .map(({ id: staffId, name }) => ({ id: staffId, name: name ?? '' })),
  }));
}

/**
 * Refuses `missing-required` where there is nothing to tell and no number to call, `message-kept` (R17) where whom
 * it is for would not be shown it, and `not-found`.
 */
export function writeMessage(
  session: Session,
  input: z.output<typeof messageInput>,
): Outcome<{ messageId: string; isAtOtherWindow: boolean }> {
  const { store, staff, office } = session;
  if (input.messageBody === '' && (input.kind === 'message' || input.callerTel === ''))
    return refused('missing-required', 'fill-in', { fields: ['messageBody'] });
  const to = addressees(session).find(({ id }) => id === input.toOfficeId);
  if (!to || (input.toStaffId !== null && !to.staff.some(({ id }) => id === input.toStaffId)))
    return refused('not-found');
  if (input.caseId !== null && !casesById(store, [input.caseId]).has(input.caseId))
    return refused('not-found');
  if (
    input.caseId !== null &&
    input.toStaffId !== null &&
    keptStaffOf(store, input.caseId).includes(input.toStaffId)
  )
    return refused('message-kept', 'fill-in', { name: staffNames(store).get(input.toStaffId) ?? '' });
  const messageId = store.write(staff.id, (writer) =>
    writer.add('message', {
      ...input,
      fromStaffId: staff.id,
      officeId: office.id,
      writtenAt: store.now(),
    }),
  );
  return allowed({ messageId, isAtOtherWindow: !to.isOwn });
}

const find = ({ orm }: Store, id: string) => orm.select().from(message).where(eq(message.id, id)).get();

export function readMessage(session: Session, messageId: string): Outcome<null> {
  const found = find(session.store, messageId);
  if (!found) return refused('not-found');
  // Looking over a colleague's shoulder is not reading it for them.
  if (!isFor(found, readerOf(session))) return refused('not-permitted', 'none');
  if (found.readAt === null)
    session.store.write(session.staff.id, (writer) =>
      writer.put('message', messageId, { readAt: session.store.now(), readByStaffId: session.staff.id }),
    );
  return allowed(null);
}

export function finishMessage(
  session: Session,
  { messageId, reply }: z.output<typeof finishMessageInput>,
): Outcome<null> {
  const found = find(session.store, messageId);
  if (!found) return refused('not-found');
  const may = mayFinish(found, readerOf(session));
  if (!may.ok) return may;
  const at = session.store.now();
  session.store.write(session.staff.id, (writer) =>
    writer.put('message', messageId, {
      ...(found.readAt === null ? { readAt: at, readByStaffId: session.staff.id } : {}),
      doneAt: at,
      doneByStaffId: session.staff.id,
      reply,
    }),
  );
  return allowed(null);
}
