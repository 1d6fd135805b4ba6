import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { isOneOf, listed } from '../store/reading.ts';
import { perStore, type Store, type Writer } from '../store/store.ts';
import {
  concealedHouseholds,
  concealedPeople,
  householdWithoutContact,
  withoutContact,
} from './concealment.ts';
import type { memberInput, personInput, saveHouseholdInput } from './inputs.ts';
import { concealmentUntil } from './rules.ts';
import { writeKnownBeside } from './severalHouseholds.ts';
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
  nameNote: fields.nameNote,
  zip: fields.zip,
  address: fields.address,
  telHome: fields.telHome,
  telMobile: fields.telMobile,
  email: fields.email,
  note: fields.note,
  withoutSender: fields.withoutSender,
  ...(fields.deceased !== undefined && {
    deceasedOn: fields.deceased?.iso ?? null,
    deceasedPrecision: fields.deceased?.precision ?? null,
  }),
  ...concealmentRow(fields),
});

/** Without 住所秘匿 there is no term; with it, one of a year from the day it began unless another end is said. */
function concealmentRow(
  fields: Pick<PersonFields, 'addressConcealed' | 'concealedFrom' | 'concealedUntil' | 'concealedNote'>,
) {
  const { addressConcealed, concealedFrom, concealedUntil, concealedNote } = fields;
  if (addressConcealed === false) return { addressConcealed, concealedFrom: null, concealedUntil: null };
  return {
    addressConcealed,
    concealedFrom,
    concealedUntil: concealedUntil ?? (concealedFrom ? concealmentUntil(concealedFrom) : concealedUntil),
    concealedNote,
  };
}

export function putMember(
  writer: Writer,
  householdId: string,
  member: MemberFields,
  memberId?: string,
): { personId: string; memberId: string } {
  const { personId: known, relation, livingTogether, keyPerson, occupation, health, ...fields } = member;
  const personId = known ?? writer.add('person', personRow(fields));
  if (known) writer.put('person', known, personRow(fields));
  const row = { householdId, personId, relation, livingTogether, keyPerson, occupation, health };
  if (memberId) {
    writer.put('householdMember', memberId, row);
    return { personId, memberId };
  }
  const added = writer.add('householdMember', row);
  if (known) writeKnownBeside(writer, { memberId: added, personId, householdId });
  return { personId, memberId: added };
}

const statements = perStore(({ orm }) => ({
  household: orm
    .select()
    .from(household)
    .where(eq(household.id, sql.placeholder('id')))
    .prepare(),
  people: orm.select().from(person).where(isOneOf(person.id, 'ids')).prepare(),
  named: orm
    .select({ id: person.id, name: person.name, kana: person.kana, ageNote: person.ageNote, sex: person.sex })
    .from(person)
    .where(isOneOf(person.id, 'ids'))
    .prepare(),
  members: orm
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
    .where(
      and(eq(householdMember.householdId, sql.placeholder('householdId')), isNull(householdMember.deletedAt)),
    )
    .orderBy(householdMember.id)
    .prepare(),
  removed: orm
    .select({ memberId: householdMember.id, name: person.name, deletedAt: householdMember.deletedAt })
    .from(householdMember)
    .innerJoin(person, eq(person.id, householdMember.personId))
    .where(
      and(
        eq(householdMember.householdId, sql.placeholder('householdId')),
        isNotNull(householdMember.deletedAt),
        isNull(person.mergedIntoId),
      ),
    )
    .prepare(),
}));

/** Without address and telephone where somebody of it is concealed (R09). */
export function findHousehold(store: Store, id: string) {
  const row = statements(store).household.get({ id });
  return row ? householdWithoutContact(row, concealedHouseholds(store, [id]).size > 0) : null;
}

/** Everything of a person, concealed or not: for rules and writing, never for an answer. */
export const findPerson = (store: Store, id: string) =>
  store.orm.select().from(person).where(eq(person.id, id)).get() ?? null;

export const peopleById = (store: Store, ids: readonly (string | null)[]) => {
  const wanted = ids.filter((id) => id !== null);
  const rows = wanted.length === 0 ? [] : statements(store).people.all({ ids: listed(wanted) });
  return new Map(rows.map((row) => [row.id, row]));
};

/** Only what a list of cases says of somebody. */
export const namedPeople = (store: Store, ids: readonly (string | null)[]) => {
  const wanted = ids.filter((id) => id !== null);
  const rows = wanted.length === 0 ? [] : statements(store).named.all({ ids: listed(wanted) });
  return new Map(rows.map((row) => [row.id, row]));
};

/** Everybody of a household; what 住所秘匿 hides is absent (R09). */
export function membersOf(store: Store, householdId: string) {
  const rows = statements(store).members.all({ householdId });
  const hidden = concealedPeople(
    store,
    rows.map((row) => row.person.id),
  );
  return rows.map((row) => ({ ...row, person: withoutContact(row.person, hidden.has(row.person.id)) }));
}

/** R09 — one concealed member conceals the household's address and telephone, whoever of it is asked about. */
export const isConcealed = (members: readonly HouseholdMember[]): boolean =>
  members.some((member) => member.person.addressConcealed === true);

/** Those of a household who are concealed themselves. */
export const concealedOf = (store: Store, householdId: string): { id: string }[] =>
  membersOf(store, householdId).flatMap(({ person: each }) =>
    each.addressConcealed ? [{ id: each.id }] : [],
  );

export type HouseholdMember = ReturnType<typeof membersOf>[number];

export const findMember = (store: Store, id: string) =>
  store.orm.select().from(householdMember).where(eq(householdMember.id, id)).get() ?? null;

/** Everybody who is or was of a household. */
export const peopleOfHousehold = (store: Store, householdId: string): string[] =>
  store.orm
    .select({ id: householdMember.personId })
    .from(householdMember)
    .where(eq(householdMember.householdId, householdId))
    .all()
    .flatMap(({ id }) => (id ? [id] : []));

/** Everybody whom a case is about: 本人, and who is or was of the household. */
export const peopleOfCase = (
  store: Store,
  of: { householdId: string | null; principalPersonId: string | null } | null,
): string[] => [
  ...(of?.principalPersonId ? [of.principalPersonId] : []),
  ...(of?.householdId ? peopleOfHousehold(store, of.householdId) : []),
];

/** Taken out of the household, and still there to be brought back. */
export const removedMembersOf = (store: Store, householdId: string) =>
  statements(store).removed.all({ householdId });

export const putHousehold = (
  writer: Writer,
  id: string,
  fields: z.output<typeof saveHouseholdInput>['fields'],
): void => writer.put('household', id, fields);

/** The cases that a person or a household belongs to, for a hit of the search. */
export const householdsOf = (store: Store, personId: string): string[] =>
  store.orm
    .select({ id: householdMember.householdId })
    .from(householdMember)
    .where(and(eq(householdMember.personId, personId), isNull(householdMember.deletedAt)))
    .all()
    .flatMap(({ id }) => (id ? [id] : []));
