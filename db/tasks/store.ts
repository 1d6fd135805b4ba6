import { and, asc, desc, eq, isNotNull, isNull, lte } from 'drizzle-orm';
import { officeNames } from '../offices/names.ts';
import { organisationNames } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Store, Writer } from '../store/store.ts';
import type { TaskKind } from './codes.ts';
import { task } from './tables.ts';

export interface NewTask {
  /** Null: of no case yet. */
  caseId: string | null;
  kind: TaskKind;
  title: string;
  detail?: string;
  organisationId?: string | null;
  staffId?: string | null;
  dueDate: string | null;
  dueTime?: string | null;
  sourceEntity: string;
  sourceId: string;
}

export const addTask = (session: Session, writer: Writer, fields: NewTask): string =>
  writer.add('task', { ...fields, officeId: session.office.id });

const withNames = (store: Store, rows: (typeof task.$inferSelect)[]) => {
  const organisations = organisationNames(store);
  const offices = officeNames(store);
  const names = staffNames(store);
  return rows.map((row) => ({
    ...row,
    organisationName: organisations.get(row.organisationId ?? '') ?? '',
    officeName: offices.get(row.officeId ?? '') ?? '',
    staffName: names.get(row.staffId ?? '') ?? '',
    doneByName: names.get(row.doneByStaffId ?? '') ?? '',
  }));
};

/** Open 対応事項 of both windows up to a day. */
export const tasksDue = (store: Store, until: string) =>
  withNames(
    store,
    store.orm
      .select()
      .from(task)
      .where(and(isNull(task.doneAt), isNotNull(task.dueDate), lte(task.dueDate, until)))
      .orderBy(asc(task.dueDate), asc(task.dueTime), asc(task.id))
      .limit(300)
      .all(),
  );

export const tasksOf = (store: Store, caseId: string) =>
  withNames(
    store,
    store.orm
      .select()
      .from(task)
      .where(eq(task.caseId, caseId))
      .orderBy(desc(task.dueDate), asc(task.id))
      .all(),
  );

export type TaskRow = ReturnType<typeof tasksOf>[number];

export function completeTask(session: Session, taskId: string, note: string): Outcome<null> {
  const found = session.store.orm.select().from(task).where(eq(task.id, taskId)).get();
  if (!found) return refused('not-found');
  if (found.doneAt !== null) return refused('state-changed');
  session.store.write(session.staff.id, (writer) => completeTaskIn(session, writer, taskId, note));
  return allowed(null);
}

export const completeTaskIn = (session: Session, writer: Writer, taskId: string, note: string): void =>
  writer.put('task', taskId, {
    doneAt: session.store.now(),
    doneNote: note,
    doneByStaffId: session.staff.id,
  });

/** The open tasks of a kind that came from a row. */
export const openTasksFrom = (store: Store, sourceEntity: string, sourceId: string, kind: TaskKind) =>
  store.orm
    .select({ id: task.id, dueDate: task.dueDate })
    .from(task)
    .where(
      and(
        eq(task.sourceEntity, sourceEntity),
        eq(task.sourceId, sourceId),
        eq(task.kind, kind),
        isNull(task.doneAt),
      ),
    )
    .all();

/** The open task that came from a row, where there is one. */
export const openTaskFrom = (store: Store, sourceEntity: string, sourceId: string): string | null =>
  store.orm
    .select({ id: task.id })
    .from(task)
    .where(and(eq(task.sourceEntity, sourceEntity), eq(task.sourceId, sourceId), isNull(task.doneAt)))
    .get()?.id ?? null;
