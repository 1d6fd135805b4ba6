import { and, asc, count, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { officeNames } from '../offices/names.ts';
import { organisationNames } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { untilWritten } from '../store/reading.ts';
import { perStore, type Store, type Writer } from '../store/store.ts';
import { onOpenDay } from '../workingDays/store.ts';
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

/** C22 — whatever day it was reckoned or agreed for, it is due on a day on which the office is open: that one or the first after it. */
export const addTask = (session: Session, writer: Writer, fields: NewTask): string =>
  writer.add('task', {
    ...fields,
    dueDate: fields.dueDate && onOpenDay(session.store, fields.dueDate),
    officeId: session.office.id,
  });

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

/** As many as somebody reads through in a day; those of one member are never crowded out by others'. */
const SHOWN = 150;

const dueStatements = perStore(({ orm }) => {
  const due = and(isNull(task.doneAt), isNotNull(task.dueDate), lte(task.dueDate, sql.placeholder('until')));
  const earliest = (condition: typeof due) =>
    orm
      .select()
      .from(task)
      .where(condition)
      .orderBy(asc(task.dueDate), asc(task.dueTime), asc(task.id))
      .limit(SHOWN)
      .prepare();
  return { own: earliest(and(due, eq(task.staffId, sql.placeholder('staffId')))), all: earliest(due) };
});

/** Open 対応事項 of both windows (or of one member) up to a day, the overdue longest first. */
export function tasksDue(
  store: Store,
  { until, first, only }: { until: string; first: string; only: string | null },
) {
  const own = dueStatements(store).own.all({ until, staffId: only ?? first });
  if (only !== null) return withNames(store, own);
  const others = dueStatements(store)
    .all.all({ until })
    .filter(({ staffId }) => staffId !== first);
  return withNames(
    store,
    [...own, ...others].sort((a, b) => (a.dueDate ?? '').localeCompare(b.dueDate ?? '')),
  );
}

export function dueCount(store: Store, until: string, only: string | null): number {
  const counted = dueCounts(store);
  const key = `${until}/${only ?? ''}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  const due = and(isNull(task.doneAt), isNotNull(task.dueDate), lte(task.dueDate, until));
  const found = store.orm
    .select({ n: count() })
    .from(task)
    .where(only === null ? due : and(due, eq(task.staffId, only)))
    .get();
  counted.set(key, found?.n ?? 0);
  return found?.n ?? 0;
}
/** By day and by whose they are, each counted once until something is written. */
const dueCounts = untilWritten(() => new Map<string, number>());

const ofCase = perStore(({ orm }) =>
  orm
    .select()
    .from(task)
    .where(eq(task.caseId, sql.placeholder('caseId')))
    .orderBy(desc(task.dueDate), asc(task.id))
    .prepare(),
);
export const tasksOf = (store: Store, caseId: string) => withNames(store, ofCase(store).all({ caseId }));

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

/** The open tasks of a kind in a case, whatever they came from. */
export const openTasksOfCase = (store: Store, caseId: string, kind: TaskKind) =>
  store.orm
    .select({ id: task.id })
    .from(task)
    .where(and(eq(task.caseId, caseId), eq(task.kind, kind), isNull(task.doneAt)))
    .all();

/** What a member of staff still has to do in a case. */
export const openTasksOfStaff = (store: Store, caseId: string, staffId: string): string[] =>
  store.orm
    .select({ id: task.id })
    .from(task)
    .where(and(eq(task.caseId, caseId), eq(task.staffId, staffId), isNull(task.doneAt)))
    .all()
    .map(({ id }) => id);
