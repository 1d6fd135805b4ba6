/**
 * R17 at the contract's entrance and at its exit, for every procedure that needs a session: a call that names anything of a case which the
 * caller is kept from is refused before it begins, and of every answer what tells of such a case is taken out. No screen, list, paper or
 * file has to ask by itself.
 */

import { findCase } from '../cases/transitions.ts';
import { type Refusal, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { listStaff, staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { keptFrom, keptStaffOf, type Reach, tokensIn } from './reach.ts';

/** Whom to ask instead: who carries the case, and, where that is nobody else, whoever is chief. */
export function whoToAsk(store: Store, caseId: string): string[] {
  const kept = keptStaffOf(store, caseId);
  const found = findCase(store, caseId);
  const names = staffNames(store);
  const carrying = [found?.staffId, found?.deputyStaffId].flatMap((id) =>
    id && !kept.includes(id) ? (names.get(id) ?? []) : [],
  );
  if (carrying.length > 0) return carrying;
  return listStaff(store).flatMap(({ id, name, roles, disabled }) =>
    roles?.includes('chief') && !disabled && !kept.includes(id) && name ? [name] : [],
  );
}

function refuse({ store, staff }: Session, caseId: string, procedure: string): Refusal {
  store.enter(staff.id, { action: 'refused', caseId, detail: { rule: 'R17', procedure } });
  return refused('R17', 'hand-over-case', { names: whoToAsk(store, caseId) }).refusal;
}

/** Null: the call may begin. */
export function refuseKept(session: Session, procedure: string, input: unknown): Refusal | null {
  const reach = keptFrom(session.store, session.staff.id);
  const named = reach && tokensIn(input).find((token) => reach.ids.has(token) || reach.meetings.has(token));
  return reach && named ? refuse(session, reach.caseOf(named) as string, procedure) : null;
}

/** The answer without what the caller is kept from; a refusal where the whole answer is about it. */
export function withoutKept(
  session: Session,
  procedure: string,
  answer: unknown,
): { answer: unknown } | { refusal: Refusal } {
  const reach = keptFrom(session.store, session.staff.id);
  if (!reach) return { answer };
  const of = toldIn(reach, answer) ?? toldIn(reach, (answer as { value?: unknown } | null)?.value);
  return of
    ? { refusal: refuse(session, reach.caseOf(of) as string, procedure) }
    : { answer: pruned(reach, answer) };
}

/** The ledger's own row for such a case: that there is one, without a word of what it is. */
const isWithheld = (value: object): boolean => 'isWithheld' in value && value.isWithheld === true;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype;

/** The id by which a value says that it is about such a case: its own fields, not the lists inside it. */
function toldIn({ ids }: Reach, value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return ids.has(value) ? value : null;
  if (!isPlain(value) || isWithheld(value) || depth > 2) return null;
  for (const each of Object.values(value)) {
    const told = toldIn({ ids } as Reach, each, depth + 1);
    if (told) return told;
  }
  return null;
}

function pruned(reach: Reach, value: unknown): unknown {
  if (Array.isArray(value))
    return value.filter((each) => toldIn(reach, each) === null).map((each) => pruned(reach, each));
  if (value instanceof Map)
    return new Map(
      [...value].filter(([key]) => !reach.ids.has(key)).map(([key, each]) => [key, pruned(reach, each)]),
    );
  if (!isPlain(value) || isWithheld(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !reach.ids.has(key))
      .map(([key, each]) => [key, pruned(reach, each)]),
  );
}
