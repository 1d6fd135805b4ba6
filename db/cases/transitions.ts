/** A case's state changes here alone: by the table of `rules.ts`, inside the transaction that does what caused it. */
import { desc, eq, inArray, sql } from 'drizzle-orm';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { perStore, type Store, type Writer } from '../store/store.ts';
import { type CaseEvent, type CaseState, hasEnded, nextState } from './rules.ts';
import { supportCase } from './tables.ts';

const caseById = perStore(({ orm }) =>
  orm
    .select()
    .from(supportCase)
    .where(eq(supportCase.id, sql.placeholder('id')))
    .prepare(),
);
export const findCase = (store: Store, id: string) => caseById(store).get({ id }) ?? null;

export type CaseRecord = NonNullable<ReturnType<typeof findCase>>;

/** The newest cases that stand in one of these states. */
export const casesIn = (store: Store, states: readonly CaseState[], limit: number) =>
  store.orm
    .select({ id: supportCase.id, state: supportCase.state })
    .from(supportCase)
    .where(inArray(supportCase.state, [...states]))
    .orderBy(desc(supportCase.openedAt), desc(supportCase.id))
    .limit(limit)
    .all();

/** Where the event would lead. Refuses `not-found` and `transition-unknown`. */
export function mayMove(store: Store, caseId: string, event: CaseEvent): Outcome<CaseState> {
  const found = findCase(store, caseId);
  if (!found?.state) return refused('not-found');
  return nextState(found.state, event);
}

export function move(store: Store, writer: Writer, caseId: string, event: CaseEvent): Outcome<CaseState> {
  const next = mayMove(store, caseId, event);
  if (!next.ok) return next;
  const ended = hasEnded(next.value);
  writer.put('case', caseId, { state: next.value, endedAt: ended ? store.now() : null });
  return allowed(next.value);
}
