/**
 * C10 — a 支援措置 runs out after its term, and whoever forgets it gives an address away: the renewal is a 対応事項 from the moment
 * the term is written, in the same transaction. A new term finishes the old one's.
 */

import { eq } from 'drizzle-orm';
import type { Session } from '../session.ts';
import type { Writer } from '../store/store.ts';
import { addTask, completeTaskIn, openTasksFrom } from '../tasks/store.ts';
import { closedDaysOf } from '../workingDays/store.ts';
import { renewalDue } from './rules.ts';
import { person } from './tables.ts';

export function keepRenewal(session: Session, writer: Writer, caseId: string, personId: string): void {
  const { store } = session;
  const row = store.orm.select().from(person).where(eq(person.id, personId)).get();
  const dueDate =
    row?.addressConcealed && row.concealedUntil ? renewalDue(row.concealedUntil, closedDaysOf(store)) : null;
  const open = openTasksFrom(store, 'person', personId, 'concealment-renewal');
  if (dueDate !== null && open.some((each) => each.dueDate === dueDate)) return;
  for (const each of open) completeTaskIn(session, writer, each.id, '');
  if (dueDate === null) return;
  addTask(session, writer, {
    caseId,
    kind: 'concealment-renewal',
    title: row?.name ?? '',
    dueDate,
    staffId: session.staff.id,
    sourceEntity: 'person',
    sourceId: personId,
  });
}
