/** One case changes hands, inside a transaction: the case, the entry that says so, and the work in it that goes along. */
import type { CaseRecord } from '../cases/transitions.ts';
import type { Session } from '../session.ts';
import type { Store, Writer } from '../store/store.ts';
import { openTasksOfStaff } from '../tasks/store.ts';
import { comingAppointmentsOf } from '../week/ofCase.ts';
import type { ReassignmentReason } from './codes.ts';
import { type Duty, heirsOf } from './rules.ts';

export const dutyOf = (record: CaseRecord): Duty => ({
  officeId: record.responsibleOfficeId,
  staffId: record.staffId,
  deputyStaffId: record.deputyStaffId,
});

export interface Move {
  caseId: string;
  before: Duty;
  after: Duty;
  fromOn: string;
  reason: ReassignmentReason;
  reasonText: string;
  batch: string | null;
}

/** What goes along: open 対応事項, and 予定 from the day on. */
export interface Along {
  tasks: { id: string; staffId: string | null }[];
  appointments: { id: string; staffId: string | null }[];
}

export const NOTHING_ALONG: Along = { tasks: [], appointments: [] };

export function alongWith(store: Store, { caseId, before, after, fromOn }: Move): Along {
  const heirs = heirsOf(before, after);
  return {
    tasks: [...heirs].flatMap(([from, staffId]) =>
      openTasksOfStaff(store, caseId, from).map((id) => ({ id, staffId })),
    ),
    appointments: comingAppointmentsOf(store, caseId, fromOn).flatMap(({ id, staffId }) =>
      staffId !== null && heirs.has(staffId) ? [{ id, staffId: heirs.get(staffId) ?? null }] : [],
    ),
  };
}

export function recordMove(session: Session, writer: Writer, move: Move, along: Along): string {
  const { caseId, before, after, ...how } = move;
  writer.put('case', caseId, {
    responsibleOfficeId: after.officeId,
    staffId: after.staffId,
    deputyStaffId: after.deputyStaffId,
  });
  const toOffice = before.officeId === after.officeId ? {} : { officeId: after.officeId };
  for (const { id, staffId } of along.tasks) writer.put('task', id, { staffId, ...toOffice });
  for (const { id, staffId } of along.appointments) writer.put('appointment', id, { staffId });
  const id = writer.add('reassignment', {
    ...how,
    caseId,
    beforeOfficeId: before.officeId,
    beforeStaffId: before.staffId,
    beforeDeputyStaffId: before.deputyStaffId,
    ...after,
    byStaffId: session.staff.id,
    recordedAt: session.store.now(),
  });
  writer.audit({
    action: 'case.reassigned',
    caseId,
    entity: 'reassignment',
    entityId: id,
    detail: { from: before.staffId, to: after.staffId, batch: move.batch },
  });
  return id;
}
