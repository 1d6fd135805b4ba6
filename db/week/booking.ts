/** Writing appointments and absences. A room that is taken refuses; whatever else meets is told and left to whoever books. */
import { and, eq, isNull } from 'drizzle-orm';
import { caseIsConcealed } from '../cases/store.ts';
import { findCase } from '../cases/transitions.ts';
import { keptStaffOf } from '../closeRelations/reach.ts';
import { takeOverDraft } from '../drafts/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { rowOf } from '../store/store.ts';
import { entriesOf } from './entries.ts';
import type { AppointmentInput, ClashInput, LeaveInput } from './inputs.ts';
import { clashesOf, mayBeAway, mayBook, overlap, type Placed } from './rules.ts';
import { appointment } from './tables.ts';

/** What has the room at that hour, other than the appointment itself. */
function inTheRoom({ store }: Session, input: ClashInput) {
  if (input.room === '') return null;
  const there = store.orm
    .select()
    .from(appointment)
    .where(
      and(
        eq(appointment.date, input.date),
        eq(appointment.officeId, input.officeId),
        eq(appointment.room, input.room),
        isNull(appointment.cancelledAt),
      ),
    )
    .all()
    .find((row) => row.id !== input.appointmentId && overlap(input, { ...row, date: input.date }));
  return there
    ? {
        startTime: there.startTime,
        endTime: there.endTime,
        staffName: staffNames(store).get(there.staffId ?? '') ?? '',
      }
    : null;
}

export function saveAppointment(
  session: Session,
  { appointmentId, draftId, ...fields }: AppointmentInput,
): Outcome<{ appointmentId: string }> {
  const { store, staff } = session;
  const { caseId } = fields;
  const found = appointmentId === null ? null : rowOf(store, 'appointment', appointmentId);
  if (appointmentId !== null && !found) return refused('not-found');
  if (found && found.cancelledAt !== null) return refused('state-changed');
  if (caseId !== null && !findCase(store, caseId)) return refused('not-found');
  if (!staffNames(store).has(fields.staffId)) return refused('not-found');
  // R17: they would see that there is something, and nobody would go.
  if (caseId !== null && keptStaffOf(store, caseId).includes(fields.staffId))
    return refused('kept-from-case', 'none', { name: staffNames(store).get(fields.staffId) ?? '' });
  const may = mayBook(
    { appointmentId, draftId, ...fields },
    inTheRoom(session, { appointmentId, ...fields }),
  );
  if (!may.ok) return may;
  const id = store.write(staff.id, (writer) => {
    if (draftId) takeOverDraft(writer, draftId);
    if (appointmentId === null) return writer.add('appointment', fields);
    // What was said of one case does not go along to another, nor with its file (R09): it is another appointment.
    if (found?.caseId !== caseId) {
      writer.put('appointment', appointmentId, { cancelledAt: store.now() });
      return writer.add('appointment', fields);
    }
    // R09: what the screen never had in its hands, it cannot have emptied.
    const isUnseen = fields.place === '' && caseId !== null && caseIsConcealed(store, caseId);
    writer.put('appointment', appointmentId, isUnseen ? { ...fields, place: undefined } : fields);
    return appointmentId;
  });
  return allowed({ appointmentId: id });
}

export function cancelAppointment({ store, staff }: Session, appointmentId: string): Outcome<null> {
  const found = rowOf(store, 'appointment', appointmentId);
  if (!found) return refused('not-found');
  if (found.cancelledAt !== null) return refused('state-changed');
  store.write(staff.id, (writer) => writer.put('appointment', appointmentId, { cancelledAt: store.now() }));
  return allowed(null);
}

/** What an appointment that is being typed would meet: whose, when, and whether it is the room. */
export function clashesWith(session: Session, input: ClashInput) {
  const asked: Placed = {
    ...input,
    key: 'asked',
    source: 'appointment',
    isDone: false,
  };
  const entries = entriesOf(session, input.date, input.date).filter(
    ({ source, id }) => source !== 'appointment' || id !== input.appointmentId,
  );
  const byKey = new Map(entries.map((each) => [each.key, each]));
  return clashesOf(asked, entries).flatMap(({ of, with: key }) => {
    const other = byKey.get(key);
    return other ? [{ of, other }] : [];
  });
}

const isOwnStaff = ({ store, office }: Session, staffId: unknown): boolean =>
  typeof staffId === 'string' && rowOf(store, 'staff', staffId)?.officeId === office.id;

export function saveLeave(
  session: Session,
  { leaveId, ...fields }: LeaveInput,
): Outcome<{ leaveId: string }> {
  const { store, staff } = session;
  const known = leaveId === null ? null : rowOf(store, 'leave', leaveId);
  if (leaveId !== null && !known) return refused('not-found');
  // Another window's member is written there: two hands on one absence would differ at the next file.
  if (!isOwnStaff(session, fields.staffId) || (known && !isOwnStaff(session, known.staffId)))
    return refused('leave-elsewhere');
  const may = mayBeAway({ leaveId, ...fields });
  if (!may.ok) return may;
  const id = store.write(staff.id, (writer) => {
    if (leaveId === null) return writer.add('leave', fields);
    writer.put('leave', leaveId, fields);
    return leaveId;
  });
  return allowed({ leaveId: id });
}

export function cancelLeave(session: Session, leaveId: string): Outcome<null> {
  const { store, staff } = session;
  const found = rowOf(store, 'leave', leaveId);
  if (!found) return refused('not-found');
  if (!isOwnStaff(session, found.staffId)) return refused('leave-elsewhere');
  if (found.cancelledAt !== null) return refused('state-changed');
  store.write(staff.id, (writer) => writer.put('leave', leaveId, { cancelledAt: store.now() }));
  return allowed(null);
}
