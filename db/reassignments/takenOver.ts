/** 引き継いだケース: what has come to a member in the last two weeks and is still theirs, the newest first — to be read before the telephone rings. */
import { and, desc, eq, gte, or } from 'drizzle-orm';
import { addDays, toTokyoDate } from '../calendar/rules.ts';
import { casesById } from '../cases/store.ts';
import { findCase } from '../cases/transitions.ts';
import type { Session } from '../session.ts';
import { handOverNoteOf } from './notes.ts';
import { reassignment } from './tables.ts';

const NEW_DAYS = 14;

export function takenOverBy({ store, staff }: Session) {
  const since = addDays(toTokyoDate(store.now()), -NEW_DAYS);
  const moves = store.orm
    .select()
    .from(reassignment)
    .where(
      and(
        gte(reassignment.fromOn, since),
        or(eq(reassignment.staffId, staff.id), eq(reassignment.deputyStaffId, staff.id)),
      ),
    )
    .orderBy(desc(reassignment.fromOn), desc(reassignment.id))
    .all()
    // Whoever stays beside a new colleague has taken nothing over.
    .filter((move) => move.beforeStaffId !== staff.id && move.beforeDeputyStaffId !== staff.id)
    // The newest stands first; an older one of the same case says nothing more, and the last word in a map counts.
    .reverse();
  const heads = casesById(
    store,
    moves.map(({ caseId }) => caseId ?? ''),
  );
  const rows = new Map(
    moves.flatMap(({ caseId, fromOn }) => {
      const head = heads.get(caseId ?? '');
      const found = findCase(store, caseId ?? '');
      const isStillTheirs = found && (found.staffId === staff.id || found.deputyStaffId === staff.id);
      if (!head || !isStillTheirs) return [];
      const { id, caseNo, personName } = head;
      const hasNote = handOverNoteOf(store, id) !== null;
      return [[id, { caseId: id, caseNo, personName, fromOn: fromOn ?? '', hasNote }] as const];
    }),
  );
  return [...rows.values()].toSorted((a, b) => b.fromOn.localeCompare(a.fromOn));
}
