import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Store, Writer } from '../store/store.ts';
import type { memberInput, personInput } from './inputs.ts';
import { household, householdMember, person } from './tables.ts';

type PersonFields = z.output<typeof personInput>;
type MemberFields = z.output<typeof memberInput>;

const personRow = ({ birth, ...fields }: PersonFields) => ({
  name: fields.name,
  kana: fields.kana,
  sex: fields.sex,
  birthDate: birth?.iso ?? null,
  birthPrecision: birth?.precision ?? 'unknown',
  ageNote: fields.ageNote,
  zip: fields.zip,
  address: fields.address,
  telHome: fields.telHome,
  telMobile: fields.telMobile,
  note: fields.note,
  addressConcealed: fields.addressConcealed,
});

export function putMember(
  writer: Writer,
  householdId: string,
  member: MemberFields,
  memberId?: string,
): { personId: string; memberId: string } {
  const { personId: known, relation, livingTogether, keyPerson, ...fields } = member;
  const personId = known ?? writer.add('person', personRow(fields));
  if (known) writer.put('person', known, personRow(fields));
  const row = { householdId, personId, relation, livingTogether, keyPerson };
  if (memberId) {
    writer.put('householdMember', memberId, row);
    return { personId, memberId };
  }
  return { personId, memberId: writer.add('householdMember', row) };
}

export const findHousehold = (store: Store, id: string) =>
  store.orm.select().from(household).where(eq(household.id, id)).get() ?? null;

export const findPerson = (store: Store, id: string) =>
  store.orm.select().from(person).where(eq(person.id, id)).get() ?? null;

export const peopleById = (store: Store, ids: readonly (string | null)[]) => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows =
    wanted.length === 0 ? [] : store.orm.select().from(person).where(inArray(person.id, wanted)).all();
  return new Map(rows.map((row) => [row.id, row]));
};

export const membersOf = (store: Store, householdId: string) =>
  store.orm
    .select({
      memberId: householdMember.id,
      relation: householdMember.relation,
      livingTogether: householdMember.livingTogether,
      keyPerson: householdMember.keyPerson,
      occupation: householdMember.occupation,
      health: householdMember.health,
      note: householdMember.note,
      person,
    })
    .from(householdMember)
    .innerJoin(person, eq(person.id, householdMember.personId))
    .where(and(eq(householdMember.householdId, householdId), isNull(householdMember.deletedAt)))
    .orderBy(householdMember.id)
    .all();

/** R09 — one concealed member conceals the household's address and telephone, whoever of it is asked about. */
export const isConcealed = (members: readonly HouseholdMember[]): boolean =>
  members.some((member) => member.person.addressConcealed === true);

export type HouseholdMember = ReturnType<typeof membersOf>[number];

export const putHousehold = (
  writer: Writer,
  id: string,
  fields: { address?: string; tel?: string; note?: string },
): void => writer.put('household', id, fields);

/** Person → households, as a member who has not been taken out. */
export function householdsOfPeople(store: Store, personIds: readonly string[]): Map<string, string[]> {
  const households = new Map<string, string[]>();
  if (personIds.length === 0) return households;
  for (const { personId, householdId } of store.orm
    .select({ personId: householdMember.personId, householdId: householdMember.householdId })
    .from(householdMember)
    .where(and(inArray(householdMember.personId, [...personIds]), isNull(householdMember.deletedAt)))
    .all()) {
    if (personId && householdId) households.set(personId, [...(households.get(personId) ?? []), householdId]);
  }
  return households;
}

/** R09 — of these people those who are concealed themselves or through somebody they share a household with. */
export function concealedPeople(store: Store, personIds: readonly string[]): Set<string> {
  const households = householdsOfPeople(store, personIds);
  const ids = [...new Set([...households.values()].flat())];
  const concealed = new Set(
    ids.length === 0
      ? []
      : store.orm
          .select({ id: householdMember.householdId })
          .from(householdMember)
          .innerJoin(person, eq(person.id, householdMember.personId))
          .where(
            and(
              inArray(householdMember.householdId, ids),
              isNull(householdMember.deletedAt),
              eq(person.addressConcealed, true),
            ),
          )
          .all()
          .map(({ id }) => id),
  );
  const people = peopleById(store, personIds);
  return new Set(
    personIds.filter(
      (id) =>
        people.get(id)?.addressConcealed === true ||
        (households.get(id) ?? []).some((household) => concealed.has(household)),
    ),
  );
}

/** The cases that a person or a household belongs to, for a hit of the search. */
export const householdsOf = (store: Store, personId: string): string[] =>
  store.orm
    .select({ id: householdMember.householdId })
    .from(householdMember)
    .where(and(eq(householdMember.personId, personId), isNull(householdMember.deletedAt)))
    .all()
    .flatMap(({ id }) => (id ? [id] : []));
