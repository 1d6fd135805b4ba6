/**
 * R09 — 住所秘匿. One concealed member conceals the address and telephone of everybody in the household, whoever is asked about.
 * They are left out here, where people are read, so that no screen, list or paper has them to hide; `reveal.ts` is the one way to
 * see them.
 */
import { and, eq, isNull } from 'drizzle-orm';
import { isOneOf, listed } from '../store/reading.ts';
import { perStore, type Store } from '../store/store.ts';
import { type household, householdMember, person } from './tables.ts';

const statements = perStore(({ orm }) => ({
  concealedHouseholds: orm
    .selectDistinct({ id: householdMember.householdId })
    .from(householdMember)
    .innerJoin(person, eq(person.id, householdMember.personId))
    .where(
      and(
        isOneOf(householdMember.householdId, 'ids'),
        isNull(householdMember.deletedAt),
        eq(person.addressConcealed, true),
      ),
    )
    .prepare(),
  households: orm
    .select({ personId: householdMember.personId, householdId: householdMember.householdId })
    .from(householdMember)
    .where(and(isOneOf(householdMember.personId, 'ids'), isNull(householdMember.deletedAt)))
    .prepare(),
  concealed: orm
    .select({ id: person.id })
    .from(person)
    .where(and(isOneOf(person.id, 'ids'), eq(person.addressConcealed, true)))
    .prepare(),
}));

/** Of these households those in which somebody is concealed. */
export function concealedHouseholds(store: Store, householdIds: readonly string[]): Set<string> {
  if (householdIds.length === 0) return new Set();
  return new Set(
    statements(store)
      .concealedHouseholds.all({ ids: listed(householdIds) })
      .flatMap(({ id }) => (id ? [id] : [])),
  );
}

/** Person → households, as a member who has not been taken out. */
export function householdsOfPeople(store: Store, personIds: readonly string[]): Map<string, string[]> {
  const households = new Map<string, string[]>();
  if (personIds.length === 0) return households;
  for (const { personId, householdId } of statements(store).households.all({ ids: listed(personIds) })) {
    if (personId && householdId) households.set(personId, [...(households.get(personId) ?? []), householdId]);
  }
  return households;
}

/**
 * Of these people those who are concealed themselves or through somebody they share a household with. A record that was merged into
 * another is of the same person: what conceals the one conceals the other.
 */
export function concealedPeople(store: Store, personIds: readonly string[]): Set<string> {
  if (personIds.length === 0) return new Set();
  const mergedWith = recordsMergedWith(store, personIds);
  const all = [...new Set([...personIds, ...[...mergedWith.values()].flat()])];
  const concealed = concealedRecords(store, all);
  return new Set(
    personIds.filter((id) => concealed.has(id) || mergedWith.get(id)?.some((each) => concealed.has(each))),
  );
}

/** Person → the other records of the same person, over however many merges. */
function recordsMergedWith(store: Store, personIds: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of personIds) {
    const group = new Set([id]);
    for (const each of group) {
      const { into, from } = mergedStatements(store);
      for (const other of [...into.all(each), ...from.all(each)]) if (other) group.add(other as string);
    }
    group.delete(id);
    if (group.size > 0) found.set(id, [...group]);
  }
  return found;
}

const mergedStatements = perStore(({ connection }) => ({
  into: connection.prepare('SELECT mergedIntoId FROM person WHERE id = ?').pluck(),
  from: connection
    .prepare('SELECT id FROM person WHERE mergedIntoId = ? AND mergedIntoId IS NOT NULL')
    .pluck(),
}));

function concealedRecords(store: Store, personIds: readonly string[]): Set<string> {
  const households = householdsOfPeople(store, personIds);
  const concealed = concealedHouseholds(store, [...households.values()].flat());
  const themselves = new Set(
    statements(store)
      .concealed.all({ ids: listed(personIds) })
      .map(({ id }) => id),
  );
  return new Set(
    personIds.filter(
      (id) => themselves.has(id) || (households.get(id) ?? []).some((each) => concealed.has(each)),
    ),
  );
}

/** The person without what is concealed. `isContactHidden` says that there may be something. */
export const withoutContact = (row: typeof person.$inferSelect, isHidden: boolean) => ({
  ...row,
  ...(isHidden && {
    zip: null,
    address: null,
    telHome: null,
    telMobile: null,
    email: null,
    concealedNote: null,
  }),
  isContactHidden: isHidden,
});

export const householdWithoutContact = (row: typeof household.$inferSelect, isHidden: boolean) => ({
  ...row,
  ...(isHidden && { address: null, tel: null, telMobile: null, visitWay: null }),
  isContactHidden: isHidden,
});
