import { and, eq, isNull, or } from 'drizzle-orm';
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { dutyOf, NOTHING_ALONG, recordMove } from '../reassignments/moving.ts';
import { isSameDuty } from '../reassignments/rules.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { rowOf, type Store } from '../store/store.ts';
import { openTasksOfStaff } from '../tasks/store.ts';
import { comingAppointmentsOf } from '../week/ofCase.ts';
import type { flagRelationInput, liftRelationInput } from './inputs.ts';
import { keptStaffOf } from './reach.ts';
import { mayFlag, mayLift } from './rules.ts';
import { closeRelation } from './tables.ts';

/** Those of a case, the lifted ones as well, newest first: the others see who is kept from it, since when and why. */
export function closeRelationsOf(store: Store, caseId: string) {
  const names = staffNames(store);
  return store.orm
    .select()
    .from(closeRelation)
    .where(eq(closeRelation.caseId, caseId))
    .all()
    .sort((a, b) => (b.flaggedAt ?? 0) - (a.flaggedAt ?? 0) || b.id.localeCompare(a.id))
    .map((row) => ({
      ...row,
      staffName: names.get(row.staffId ?? '') ?? '',
      flaggedByName: names.get(row.flaggedByStaffId ?? '') ?? '',
      liftedByName: names.get(row.liftedByStaffId ?? '') ?? '',
    }));
}

export type CloseRelationRow = ReturnType<typeof closeRelationsOf>[number];

/** From the moment that it is written they are kept from the case; what they carried in it goes to whoever takes over. */
export function flagRelation(session: Session, input: z.output<typeof flagRelationInput>): Outcome<null> {
  const { store, staff } = session;
  const { caseId, staffId, handOverStaffId } = input;
  const found = findCase(store, caseId);
  const isKnown = (id: string) => rowOf(store, 'staff', id) !== undefined;
  if (!found || !isKnown(staffId) || (handOverStaffId !== null && !isKnown(handOverStaffId)))
    return refused('not-found');
  const kept = keptStaffOf(store, caseId);
  const tasks = openTasksOfStaff(store, caseId, staffId);
  const appointments = comingAppointmentsOf(store, caseId, toTokyoDate(store.now()))
    .filter((each) => each.staffId === staffId)
    .map(({ id }) => id);
  const may = mayFlag(staff, {
    staffId,
    reason: input.reason,
    isFlagged: kept.includes(staffId),
    carries:
      found.staffId === staffId ||
      found.deputyStaffId === staffId ||
      tasks.length > 0 ||
      appointments.length > 0,
    handOverStaffId,
    mayTakeOver: handOverStaffId === null || !kept.includes(handOverStaffId),
  });
  if (!may.ok) return may;
  const before = dutyOf(found);
  const staffAfter = before.staffId === staffId ? handOverStaffId : before.staffId;
  const deputy = before.deputyStaffId === staffId ? handOverStaffId : before.deputyStaffId;
  const after = { ...before, staffId: staffAfter, deputyStaffId: deputy === staffAfter ? null : deputy };
  store.write(staff.id, (writer) => {
    if (!isSameDuty(before, after))
      recordMove(
        session,
        writer,
        {
          caseId,
          before,
          after,
          fromOn: toTokyoDate(store.now()),
          reason: 'close-relation',
          reasonText: '',
          batch: null,
        },
        NOTHING_ALONG,
      );
    for (const id of tasks) writer.put('task', id, { staffId: handOverStaffId });
    for (const id of appointments) writer.put('appointment', id, { staffId: handOverStaffId });
    const relationId = writer.add('closeRelation', {
      caseId,
      staffId,
      kind: input.kind,
      reason: input.reason,
      flaggedAt: store.now(),
      flaggedByStaffId: staff.id,
    });
    writer.audit({
      action: 'relation.flagged',
      caseId,
      entity: 'closeRelation',
      entityId: relationId,
      detail: { rule: 'R17', of: staffId },
    });
  });
  return allowed(null);
}

/** Lifts every flag of that member for that case: both windows may have raised one. */
export function liftRelation(session: Session, input: z.output<typeof liftRelationInput>): Outcome<null> {
  const { store, staff } = session;
  const found = store.orm.select().from(closeRelation).where(eq(closeRelation.id, input.relationId)).get();
  if (!found) return refused('not-found');
  const may = mayLift(staff, {
    staffId: found.staffId,
    reason: input.reason,
    isLifted: found.liftedAt !== null,
  });
  if (!may.ok) return may;
  const all = store.orm
    .select({ id: closeRelation.id })
    .from(closeRelation)
    .where(
      and(
        isNull(closeRelation.liftedAt),
        or(
          eq(closeRelation.id, found.id),
          and(eq(closeRelation.caseId, found.caseId ?? ''), eq(closeRelation.staffId, found.staffId ?? '')),
        ),
      ),
    )
    .all();
  store.write(staff.id, (writer) => {
    for (const { id } of all)
      writer.put('closeRelation', id, {
        liftedAt: store.now(),
        liftedByStaffId: staff.id,
        liftReason: input.reason,
      });
    writer.audit({
      action: 'relation.lifted',
      caseId: found.caseId,
      entity: 'closeRelation',
      entityId: found.id,
      detail: { rule: 'R17', of: found.staffId, reason: input.reason },
    });
  });
  return allowed(null);
}
