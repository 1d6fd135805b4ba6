/** 書きかけ: saved as it is typed, found again after a lock or a power cut, gone when it is taken over or thrown away. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Session } from '../session.ts';
import type { Store, Writer } from '../store/store.ts';
import { draft } from './tables.ts';

export interface DraftInput {
  id: string;
  kind: string;
  subjectId: string | null;
  body: unknown;
}

/**
 * Drafts that became a record or were thrown away. An autosave that was on its way meanwhile must not bring one back: ids are
 * made anew for each draft and never used twice.
 */
const gone = new Set<string>();

export function saveDraft(session: Session, input: DraftInput): { savedAt: number } {
  const savedAt = session.store.now();
  const stands = () =>
    session.store.orm.select().from(draft).where(eq(draft.id, input.id)).get() !== undefined;
  // One that still stands was to go in a transaction that failed: it goes on.
  if (gone.has(input.id) && !stands()) return { savedAt };
  const row = { ...input, staffId: session.staff.id, updatedAt: savedAt };
  // Somebody else's draft under the same id stays as it is.
  session.store.orm
    .insert(draft)
    .values({ ...row, startedAt: savedAt })
    .onConflictDoUpdate({ target: draft.id, set: row, setWhere: eq(draft.staffId, session.staff.id) })
    .run();
  return { savedAt };
}

export const latestDraft = (session: Session, kind: string, subjectId: string | null) =>
  session.store.orm
    .select()
    .from(draft)
    .where(
      and(
        eq(draft.kind, kind),
        eq(draft.staffId, session.staff.id),
        subjectId === null ? isNull(draft.subjectId) : eq(draft.subjectId, subjectId),
      ),
    )
    .orderBy(desc(draft.updatedAt))
    .limit(1)
    .get() ?? null;

export const findDraft = (session: Session, id: string) =>
  session.store.orm
    .select()
    .from(draft)
    .where(and(eq(draft.id, id), eq(draft.staffId, session.staff.id)))
    .get() ?? null;

export const listDrafts = (session: Session) =>
  session.store.orm
    .select()
    .from(draft)
    .where(eq(draft.staffId, session.staff.id))
    .orderBy(desc(draft.updatedAt))
    .all();

/** Everybody's: what stands half written must not lose what it is about. */
export const allDrafts = (store: Store) =>
  store.orm.select({ subjectId: draft.subjectId, body: draft.body }).from(draft).all();

export const discardDraft = (session: Session, id: string): void => {
  if (!findDraft(session, id)) return void gone.add(id);
  gone.add(id);
  session.store.orm
    .delete(draft)
    .where(and(eq(draft.id, id), eq(draft.staffId, session.staff.id)))
    .run();
};

/** The draft goes in the very transaction that writes the record: never both, never neither. */
export const takeOverDraft = (writer: Writer, id: string): void => {
  gone.add(id);
  writer.orm.delete(draft).where(eq(draft.id, id)).run();
};
