/**
 * Who is whose child and whose partner, read off 続柄 (seen from 本人) and off the ties that staff entered where 続柄 doesn't say. What
 * staff entered always goes before what is only likely; what nobody can tell stays without a line. Pure.
 */
import { RELATIONS, type Relation, type Sex } from '../people/codes.ts';
import type { FamilyTie } from './codes.ts';

export interface KinPerson {
  id: string;
  relation: Relation;
  sex: Sex;
  birthDate: string | null;
}

export interface KinTie {
  kind: FamilyTie;
  oneId: string;
  otherId: string;
}

export type CoupleKind = Exclude<FamilyTie, 'parent-child' | 'twins'>;

export interface Couple {
  oneId: string;
  otherId: string;
  /** Null: parents of a child, and nobody has said what they are to each other. */
  kind: CoupleKind | null;
}

export interface Kin {
  /** In the order of the household table. */
  people: KinPerson[];
  generations: ReadonlyMap<string, number>;
  couples: Couple[];
  /** At most two. */
  parents: ReadonlyMap<string, readonly string[]>;
  twins: string[][];
  /** Relatives whom no line reaches: 続柄 alone doesn't say whose they are. */
  unclear: string[];
}

const GENERATIONS: Partial<Record<Relation, number>> = {
  grandfather: -2,
  grandmother: -2,
  father: -1,
  mother: -1,
  'parent-in-law': -1,
  'uncle-aunt': -1,
  self: 0,
  spouse: 0,
  partner: 0,
  'elder-brother': 0,
  'elder-sister': 0,
  'younger-brother': 0,
  'younger-sister': 0,
  son: 1,
  daughter: 1,
  child: 1,
  'child-in-law': 1,
  'nephew-niece': 1,
  grandchild: 2,
};

const PARENTS: readonly Relation[] = ['father', 'mother'];
const GRANDPARENTS: readonly Relation[] = ['grandfather', 'grandmother'];
const PARTNERS: readonly Relation[] = ['spouse', 'partner'];
const CHILDREN: readonly Relation[] = ['son', 'daughter', 'child'];
const SIBLINGS: readonly Relation[] = ['elder-brother', 'elder-sister', 'younger-brother', 'younger-sister'];
/** Not relatives: nobody expects a line. */
const NO_KIN: readonly Relation[] = ['self', 'housemate', 'other'];

export const inOrder = (people: readonly KinPerson[]): KinPerson[] =>
  [...people].sort(
    (a, b) =>
      RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) ||
      (a.birthDate ?? '9999').localeCompare(b.birthDate ?? '9999') ||
      a.id.localeCompare(b.id),
  );

const isCouple = (kind: FamilyTie): kind is CoupleKind => kind !== 'parent-child' && kind !== 'twins';

export const pairKey = (one: string, other: string): string => [one, other].sort().join(' ');

export function kinOf(given: readonly KinPerson[], allTies: readonly KinTie[]): Kin {
  const people = inOrder(given);
  const known = new Set(people.map(({ id }) => id));
  const ties = allTies.filter(
    ({ oneId, otherId }) => known.has(oneId) && known.has(otherId) && oneId !== otherId,
  );
  const generations = generationsOf(people, ties);
  const parents = parentsOf(people, ties, generations);
  const couples = couplesOf(people, ties, parents);
  const reached = new Set([
    ...couples.flatMap(({ oneId, otherId }) => [oneId, otherId]),
    ...[...parents].flatMap(([child, of]) => [child, ...of]),
  ]);
  return {
    people,
    generations,
    couples,
    parents,
    twins: twinsOf(ties, parents),
    unclear: people
      .filter(({ id, relation }) => !reached.has(id) && !NO_KIN.includes(relation))
      .map(({ id }) => id),
  };
}

/** By 続柄; of whom it says nothing, by the ties; of whom neither does, 本人's own. */
function generationsOf(people: readonly KinPerson[], ties: readonly KinTie[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id, relation } of people) {
    const generation = GENERATIONS[relation];
    if (generation !== undefined) found.set(id, generation);
  }
  for (const _ of people)
    for (const { kind, oneId, otherId } of ties) {
      const step = kind === 'parent-child' ? 1 : 0;
      const [one, other] = [found.get(oneId), found.get(otherId)];
      if (one !== undefined && other === undefined) found.set(otherId, one + step);
      if (other !== undefined && one === undefined) found.set(oneId, other - step);
    }
  for (const { id } of people) if (!found.has(id)) found.set(id, 0);
  return found;
}

/** What a child's 続柄 is certain of, and what is likely as long as staff have said nothing. */
interface Lineage {
  certain: string[];
  likely: string[];
}

function parentsOf(
  people: readonly KinPerson[],
  ties: readonly KinTie[],
  generations: ReadonlyMap<string, number>,
): Map<string, string[]> {
  const of = (...relations: Relation[]) =>
    people.filter(({ relation }) => relations.includes(relation)).map(({ id }) => id);
  /** A single one who can be meant, with their partner. */
  const onlyOne = (ids: string[]): string[] => (ids.length === 1 ? ids : []);
  const couple = (ids: string[]): string[] => (ids.length <= 2 ? ids : []);
  const lineageOf = ({ relation }: KinPerson): Lineage => {
    if (relation === 'self') return { certain: couple(of(...PARENTS)), likely: [] };
    if (SIBLINGS.includes(relation)) return { certain: [], likely: couple(of(...PARENTS)) };
    if (CHILDREN.includes(relation)) return { certain: of('self'), likely: onlyOne(of(...PARTNERS)) };
    if (PARTNERS.includes(relation))
      return {
        certain: of(...PARTNERS).length === 1 ? couple(of('parent-in-law')) : [],
        likely: [],
      };
    if (PARENTS.includes(relation))
      return { certain: [], likely: of(...PARENTS).length === 1 ? couple(of(...GRANDPARENTS)) : [] };
    if (relation === 'grandchild')
      return { certain: [], likely: withInLaw(onlyOne(of(...CHILDREN)), of('child-in-law')) };
    if (relation === 'nephew-niece') return { certain: [], likely: onlyOne(of(...SIBLINGS)) };
    return { certain: [], likely: [] };
  };
  const found = new Map<string, string[]>();
  for (const person of people) {
    const said = ties
      .filter(({ kind, otherId }) => kind === 'parent-child' && otherId === person.id)
      .map(({ oneId }) => oneId);
    const { certain, likely } = lineageOf(person);
    const own = generations.get(person.id) ?? 0;
    const all = [...new Set([...said, ...certain, ...(said.length === 0 ? likely : [])])]
      .filter((id) => (generations.get(id) ?? 0) < own)
      .slice(0, 2);
    if (all.length > 0) found.set(person.id, all);
  }
  return found;
}

const withInLaw = (child: string[], inLaws: string[]): string[] =>
  child.length === 1 && inLaws.length === 1 ? [...child, ...inLaws] : child;

function couplesOf(
  people: readonly KinPerson[],
  ties: readonly KinTie[],
  parents: ReadonlyMap<string, readonly string[]>,
): Couple[] {
  const found = new Map<string, Couple>();
  const join = (oneId: string | undefined, otherId: string | undefined, kind: CoupleKind | null) => {
    if (oneId && otherId && oneId !== otherId) found.set(pairKey(oneId, otherId), { oneId, otherId, kind });
  };
  const of = (...relations: Relation[]) => people.filter(({ relation }) => relations.includes(relation));
  const pair = (ids: readonly KinPerson[]) => {
    if (ids.length === 2) join(ids[0]?.id, ids[1]?.id, 'married');
  };
  for (const both of parents.values()) if (both.length === 2) join(both[0], both[1], null);
  const self = of('self')[0]?.id;
  for (const { id, relation } of of(...PARTNERS))
    join(self, id, relation === 'partner' ? 'partners' : 'married');
  for (const [one, other] of [
    ['father', 'mother'],
    ['grandfather', 'grandmother'],
  ] as const)
    if (of(one).length === 1 && of(other).length === 1) pair([...of(one), ...of(other)]);
  pair(of('parent-in-law'));
  const [child, inLaw] = [of(...CHILDREN), of('child-in-law')];
  if (child.length === 1 && inLaw.length === 1) pair([...child, ...inLaw]);
  for (const { kind, oneId, otherId } of ties) if (isCouple(kind)) join(oneId, otherId, kind);
  return [...found.values()];
}

/** Twins share their parents; three of them are one group. */
function twinsOf(ties: readonly KinTie[], parents: ReadonlyMap<string, readonly string[]>): string[][] {
  const groups: string[][] = [];
  const family = (id: string) => [...(parents.get(id) ?? [])].sort().join(' ');
  for (const { kind, oneId, otherId } of ties) {
    if (kind !== 'twins' || family(oneId) !== family(otherId)) continue;
    const meant = groups.filter((group) => group.includes(oneId) || group.includes(otherId));
    const merged = [...new Set([...meant.flat(), oneId, otherId])];
    for (const group of meant) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}
