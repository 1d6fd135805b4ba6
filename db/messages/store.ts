import { and, desc, eq, isNull, or, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { caseIsConcealed, casesById } from '../cases/store.ts';
import { keptStaffOf } from '../closeRelations/reach.ts';
import { officeNames } from '../offices/names.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { cityOfficeIds, doesCasework } from '../reassignments/store.ts';
import type { Session } from '../session.ts';
import { listStaff, staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import type { MessageBox } from './codes.ts';
import type { finishMessageInput, messageInput } from './inputs.ts';
import { isFor, mayFinish, type Reader, stateOf } from './rules.ts';
import { message } from './tables.ts';

/** As many as somebody reads through; the open ones come first. */
const SHOWN = 200;

type Row = typeof message.$inferSelect;

/** Somebody who has left is written to by the other window all the same: that they have is this window's own affair. */
function readerOf({ store, staff, office }: Session): (row: Row) => Reader {
  const left = listStaff(store).flatMap(({ id, officeId, disabled }) =>
    disabled && officeId === office.id ? [id] : [],
  );
  return ({ caseId }) => ({
    staffId: staff.id,
    officeId: office.id,
    covers: caseId === null ? left : [...left, ...keptStaffOf(store, caseId)],
  });
}

/** What may be for the reader; whose it is in the end is the rule's to say. */
const perhapsFor = ({ staff, office }: Session) =>
  or(eq(message.toStaffId, staff.id), eq(message.toOfficeId, office.id));

function withNames(store: Store, rows: Row[]) {
  const names = staffNames(store);
  const offices = officeNames(store);
  const heads = casesById(
    store,
    rows.flatMap(({ caseId }) => caseId ?? []),
  );
  return rows.map((row) => {
    // R09: whose address is concealed is telephoned by way of the case, with a reason that stays.
    const isTelConcealed = row.caseId !== null && row.callerTel !== '' && caseIsConcealed(store, row.caseId);
    return {
      ...row,
      callerTel: isTelConcealed ? '' : row.callerTel,
      isTelConcealed,
      state: stateOf(row),
      fromName: names.get(row.fromStaffId ?? '') ?? '',
      fromOfficeName: offices.get(row.officeId ?? '') ?? '',
      toName: names.get(row.toStaffId ?? '') ?? '',
      toOfficeName: offices.get(row.toOfficeId ?? '') ?? '',
      readByName: names.get(row.readByStaffId ?? '') ?? '',
      doneByName: names.get(row.doneByStaffId ?? '') ?? '',
      caseNo: heads.get(row.caseId ?? '')?.caseNo ?? '',
      personName: heads.get(row.caseId ?? '')?.personName ?? '',
    };
  });
}

/** Open ones first, the newest of each on top. */
export function messagesIn(session: Session, box: MessageBox) {
  const { store, staff } = session;
  if (box === 'received') return withNames(store, receivedBy(session, perhapsFor(session)));
  const rows = store.orm
    .select()
    .from(message)
    .where(eq(message.fromStaffId, staff.id))
    .orderBy(...OPEN_FIRST);
  return withNames(store, rows.limit(SHOWN).all());
}

const OPEN_FIRST = [desc(isNull(message.doneAt)), desc(message.writtenAt), desc(message.id)];

function receivedBy(session: Session, which: SQL | undefined): Row[] {
  const reader = readerOf(session);
  return session.store.orm
    .select()
    .from(message)
    .where(which)
    .orderBy(...OPEN_FIRST)
    .all()
    .filter((row) => isFor(row, reader(row)))
    .slice(0, SHOWN);
}

export type MessageRow = ReturnType<typeof messagesIn>[number];

/** For 本日の予定: what is not done yet, the unread on top. */
export const openMessages = (session: Session): MessageRow[] =>
  withNames(session.store, receivedBy(session, and(perhapsFor(session), isNull(message.doneAt)))).sort(
    (a, b) => Number(a.state === 'read') - Number(b.state === 'read'),
  );

/** Whom one may write to: the city's windows and their members, without those who have left. */
export function addressees(session: Session) {
  const { store, office } = session;
  const names = officeNames(store);
  // Whoever reads no cases reads no 伝言 either.
  const members = listStaff(store).filter((each) => !each.disabled && doesCasework(each));
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
 * it is for would not be shown it, `message-tel-concealed` (R09), and `not-found`.
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
  // R09: it would stand on everybody's day.
  if (input.caseId !== null && input.callerTel !== '' && caseIsConcealed(store, input.caseId))
    return refused('message-tel-concealed');
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
  if (!isFor(found, readerOf(session)(found))) return refused('not-permitted', 'none');
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
  const reader = readerOf(session)(found);
  const may = mayFinish(found, reader);
  if (!may.ok) return may;
  const at = session.store.now();
  session.store.write(session.staff.id, (writer) =>
    writer.put('message', messageId, {
      ...(found.readAt === null && isFor(found, reader)
        ? { readAt: at, readByStaffId: session.staff.id }
        : {}),
      doneAt: at,
      doneByStaffId: session.staff.id,
      reply,
    }),
  );
  return allowed(null);
}
