/**
 * The plan's organisations as rows of the directory: loaded, not replicated. A field that anybody has written since, here or at
 * another office, keeps what was written; the others follow the plan's newest edition.
 */
import { eq } from 'drizzle-orm';
import type { Store, Writer } from '../store/store.ts';
import { organisation } from './tables.ts';

export type PlanRow = Omit<typeof organisation.$inferInsert, 'deletedAt'>;

export function putPlanRow(store: Store, writer: Writer, { id, ...row }: PlanRow): void {
  const written = store.connection
    .prepare("SELECT DISTINCT field FROM head WHERE entity = 'organisation' AND id = ?")
    .pluck();
  const kept = new Set(written.all(id) as string[]);
  const fields = Object.fromEntries(Object.entries(row).filter(([field]) => !kept.has(field)));
  writer.orm
    .insert(organisation)
    .values({ id, ...row })
    .onConflictDoNothing()
    .run();
  writer.orm.update(organisation).set(fields).where(eq(organisation.id, id)).run();
  const stands = writer.orm.select().from(organisation).where(eq(organisation.id, id)).get();
  const text = store.entities.get('organisation')?.searchText?.(stands ?? {}) ?? null;
  store.search.put('organisation', id, null, stands?.deletedAt ? null : text);
}
