/**
 * What ジェノグラム and エコマップ are drawn from: the household, the ties between its people, and whoever has to do with the case. No
 * address, no telephone, no 健康 and no 職業 is in it (R05, R09); an organisation known only from what was said at a 支援会議 isn't
 * either, because the drawing goes on to meetings of another kind.
 */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { involvedOf } from '../assessments/sheet.ts';
import { ageOn, toTokyoDate } from '../calendar/rules.ts';
import { notesOf } from '../cases/notes/store.ts';
import { casesById } from '../cases/store.ts';
import { findCase } from '../cases/transitions.ts';
import { meetingSettings } from '../meetings/settings.ts';
import { listOrganisations, organisationNames } from '../organisations/store.ts';
import { adversePartiesOf } from '../people/adverse.ts';
import type { DatePrecision, Relation } from '../people/codes.ts';
import { type HouseholdMember, membersOf } from '../people/store.ts';
import { referralsOf } from '../referrals/store.ts';
import type { Store } from '../store/store.ts';
import { tasksOf } from '../tasks/store.ts';
import type { DeathSymbol, Diagram } from './codes.ts';
import { diagramPlace, ecomapTie, familyTie } from './tables.ts';

export const familyTiesOf = (store: Store, caseId: string) =>
  store.orm
    .select()
    .from(familyTie)
    .where(and(eq(familyTie.caseId, caseId), isNull(familyTie.deletedAt)))
    .orderBy(asc(familyTie.id))
    .all();

export const ecomapTiesOf = (store: Store, caseId: string) =>
  store.orm
    .select()
    .from(ecomapTie)
    .where(and(eq(ecomapTie.caseId, caseId), isNull(ecomapTie.deletedAt)))
    .orderBy(asc(ecomapTie.id))
    .all();

/** By node; where two offices moved the same one, the later row holds. */
export const placesOf = (store: Store, caseId: string) =>
  store.orm
    .select()
    .from(diagramPlace)
    .where(eq(diagramPlace.caseId, caseId))
    .orderBy(asc(diagramPlace.id))
    .all();

/** Of an organisation of the list its id; of whoever is named alone, the name itself. */
const nodeIdOf = (organisationId: string | null, name: string): string => organisationId ?? `name:${name}`;

export function viewDiagrams(store: Store, caseId: string) {
  const found = findCase(store, caseId);
  const head = casesById(store, [caseId]).get(caseId);
  if (!found || !head) return null;
  const today = toTokyoDate(store.now());
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const places: { diagram: Diagram; nodeId: string; x: number; y: number }[] = [];
  for (const { diagram, nodeId, x, y } of placesOf(store, caseId))
    if (diagram && nodeId && x !== null && y !== null) places.push({ diagram, nodeId, x, y });
  return {
    caseId,
    caseNo: head.caseNo,
    today,
    deathSymbol: (meetingSettings(store)['death-symbol'] === 'filled' ? 'filled' : 'cross') as DeathSymbol,
    people: members.map((member) => personIn(member, found.principalPersonId, today)),
    familyTies: familyTiesOf(store, caseId).flatMap(({ id, kind, oneId, otherId, note }) =>
      kind && oneId && otherId ? [{ id, kind, oneId, otherId, note: note ?? '' }] : [],
    ),
    ...aroundOf(store, caseId),
    places,
    adverse: adversePartiesOf(store, caseId).map(({ id, name, relation, birthDate, birthPrecision }) => ({
      id,
      name: name ?? '',
      relation: relation ?? '',
      age: ageAt(birthDate, birthPrecision, today),
    })),
  };
}

export type DiagramsView = NonNullable<ReturnType<typeof viewDiagrams>>;

function ageAt(birthDate: string | null, precision: DatePrecision | null, on: string): number | null {
  if (!birthDate || !precision || precision === 'unknown') return null;
  return ageOn(birthDate, precision, on)?.years ?? null;
}

function personIn(
  { person, relation, livingTogether, keyPerson }: HouseholdMember,
  principalId: string | null,
  today: string,
) {
  const isDeceased = person.deceasedOn !== null || person.deceasedPrecision !== null;
  return {
    id: person.id,
    name: person.name ?? '',
    sex: person.sex ?? ('unknown' as const),
    birthDate: person.birthDate,
    /** Of whoever has died the age at death, where both days are known. */
    age:
      isDeceased && !person.deceasedOn
        ? null
        : ageAt(person.birthDate, person.birthPrecision, person.deceasedOn ?? today),
    ageNote: person.ageNote ?? '',
    relation: (relation ?? 'unknown') as Relation,
    isPrincipal: person.id === principalId || (principalId === null && relation === 'self'),
    livingTogether: (livingTogether ?? false) && !isDeceased,
    keyPerson: keyPerson ?? false,
    isDeceased,
    deceasedOn: person.deceasedOn,
    deceasedPrecision: person.deceasedPrecision,
  };
}

function aroundOf(store: Store, caseId: string) {
  const names = organisationNames(store);
  const fields = new Map(listOrganisations(store).map(({ id, field }) => [id, field ?? '']));
  const nodes = new Map<
    string,
    { nodeId: string; organisationId: string | null; name: string; field: string }
  >();
  const add = (organisationId: string | null, named: string | null) => {
    const name = (organisationId && names.get(organisationId)) || (named ?? '');
    if (name === '') return;
    const nodeId = nodeIdOf(organisationId, name);
    if (!nodes.has(nodeId))
      nodes.set(nodeId, { nodeId, organisationId, name, field: fields.get(organisationId ?? '') ?? '' });
  };
  for (const each of involvedOf(store, caseId)) add(each.organisationId, each.organisationName);
  for (const each of referralsOf(store, caseId)) add(each.organisationId, null);
  for (const each of tasksOf(store, caseId)) add(each.organisationId, null);
  for (const each of notesOf(store, caseId))
    if (each.handling !== 'support-meeting-only') add(each.organisationId, null);
  const ties = ecomapTiesOf(store, caseId);
  for (const each of ties) add(each.organisationId, each.name);
  return {
    organisations: [...nodes.values()],
    ecomapTies: ties.flatMap((each) => {
      const name = names.get(each.organisationId ?? '') ?? each.name ?? '';
      if (name === '' || !each.strength) return [];
      return [
        {
          id: each.id,
          personId: each.personId,
          nodeId: nodeIdOf(each.organisationId, name),
          strength: each.strength,
          direction: each.direction ?? ('none' as const),
          note: each.note ?? '',
        },
      ];
    }),
  };
}
