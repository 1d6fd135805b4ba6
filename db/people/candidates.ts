/**
 * «The same person?» and «is this the other side?»: both by `personKey`, by index reads alone. What comes back never holds the
 * address or telephone of a household in which somebody is concealed, and is never found by them (R09).
 */
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type CaseOfPerson, casesOfPeople } from '../cases/ofPeople.ts';
import { caseNumbers } from '../cases/store.ts';
import type { Row } from '../store/entities.ts';
import { perStore, type Store } from '../store/store.ts';
import { adverseParty } from './adverseTables.ts';
import { type DatePrecision, MATCH_REASONS, type MatchReason, type Sex } from './codes.ts';
import { concealedPeople } from './concealment.ts';
import { formerOf } from './formerNames.ts';
import type { adverseMatchesInput, candidatesInput } from './inputs.ts';
import { formerKeys, type KeyKind, keysOf, keysOfPerson, type PersonKey } from './personKeys.ts';
import { type Match, matchStrength } from './rules.ts';
import { peopleById } from './store.ts';
import { type person, personKey } from './tables.ts';

export interface Candidate {
  personId: string;
  name: string;
  kana: string;
  birthDate: string | null;
  birthPrecision: DatePrecision;
  sex: Sex;
  ageNote: string;
  /** 以前の氏名, newest first. */
  formerNames: string[];
  /** Empty where it is not known, and where it is concealed. */
  address: string;
  addressConcealed: boolean;
  reasons: MatchReason[];
  strength: number;
  cases: CaseOfPerson[];
}

const MOST = 8;
/** A reading that hundreds share is read no further than this: whoever is meant has another reason as well. */
const MOST_OF_A_KEY = 300;
/** Of those with as many reasons the newest: three times as many as are shown, for some drop out by what differs. */
const MOST_READ = 3 * MOST;

const withKey = perStore(({ orm }) =>
  orm
    .select({ id: personKey.personId })
    .from(personKey)
    .where(and(eq(personKey.kind, sql.placeholder('kind')), eq(personKey.key, sql.placeholder('key'))))
    .orderBy(desc(personKey.personId))
    .limit(MOST_OF_A_KEY)
    .prepare(),
);
const idsWith = (store: Store, kind: KeyKind, key: string): string[] =>
  withKey(store)
    .all({ kind, key })
    .map(({ id }) => id);

export function findCandidates(store: Store, typed: z.output<typeof candidatesInput>): Candidate[] {
  const asked = keysOf({
    name: typed.name,
    kana: typed.kana,
    birthDate: typed.birth?.iso,
    birthPrecision: typed.birth?.precision,
    tels: typed.tel.split(/[、,／/]/u),
    address: typed.address,
  });
  const hits = new Map<string, number>();
  for (const { kind, key } of asked) {
    for (const id of idsWith(store, kind, key)) hits.set(id, (hits.get(id) ?? 0) + 1);
  }
  if (typed.exceptPersonId) hits.delete(typed.exceptPersonId);
  const read = [...hits].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1)).slice(0, MOST_READ);
  if (read.length === 0) return [];
  const people = peopleById(
    store,
    read.map(([id]) => id),
  );
  const rows = [...people.values()];
  const concealed = concealedPeople(
    store,
    rows.map((row) => row.id),
  );
  const found = rows
    .map((row) => {
      const match = matchOf(store, asked, typed.birth, row, concealed.has(row.id));
      return { row, match, strength: matchStrength(match) };
    })
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength || (a.row.id < b.row.id ? 1 : -1))
    .slice(0, MOST);
  const cases = casesOfPeople(
    store,
    found.map(({ row }) => row.id),
  );
  return found.map(({ row, match, strength }) => ({
    personId: row.id,
    name: row.name ?? '',
    kana: row.kana ?? '',
    birthDate: row.birthDate,
    birthPrecision: row.birthPrecision ?? 'unknown',
    sex: row.sex ?? 'unknown',
    ageNote: row.ageNote ?? '',
    formerNames: formerOf(store.connection, row.id, 'name', row.name),
    address: concealed.has(row.id) ? '' : (row.address ?? ''),
    addressConcealed: concealed.has(row.id),
    reasons: match.reasons,
    strength,
    cases: cases.get(row.id) ?? [],
  }));
}

function matchOf(
  store: Store,
  asked: readonly PersonKey[],
  birth: z.output<typeof candidatesInput>['birth'],
  row: typeof person.$inferSelect,
  isConcealed: boolean,
): Match {
  // Whoever was found stands, though another window may have merged them the other way round.
  const own = [
    ...keysOfPerson({ ...row, mergedIntoId: null } as Row),
    ...formerKeys(store.connection, row as Row),
  ];
  const keysFor = (keys: readonly PersonKey[], kind: KeyKind) =>
    keys.filter((each) => each.kind === kind).map(({ key }) => key);
  const agrees = (kind: MatchReason) => keysFor(asked, kind).some((key) => keysFor(own, kind).includes(key));
  const differs = (kind: MatchReason) =>
    keysFor(asked, kind).length > 0 && keysFor(own, kind).length > 0 && !agrees(kind);
  const known = Math.min(lengthOf(birth?.precision), lengthOf(row.birthPrecision));
  return {
    reasons: MATCH_REASONS.filter(
      (kind) => !(isConcealed && (kind === 'tel' || kind === 'address')) && agrees(kind),
    ),
    differs: {
      name: differs('name'),
      kana: differs('kana'),
      birth: birth?.iso.slice(0, known) !== row.birthDate?.slice(0, known) && known > 0,
    },
  };
}

/** How much of an ISO date is known. */
const lengthOf = (precision: DatePrecision | null | undefined): number =>
  precision === 'day' ? 10 : precision === 'month' ? 7 : precision === 'year' ? 4 : 0;

/** Why two records look alike, as of now. */
export function reasonsBetween(store: Store, one: string, other: string): MatchReason[] {
  const people = peopleById(store, [one, other]);
  const [asked, row] = [people.get(one), people.get(other)];
  if (!asked || !row) return [];
  const precision = asked.birthPrecision ?? 'unknown';
  const birth = asked.birthDate && precision !== 'unknown' ? { iso: asked.birthDate, precision } : null;
  const hidden = concealedPeople(store, [one, other]).size > 0;
  return matchOf(store, keysOfPerson(asked as Row), birth, row, hidden).reasons;
}

export interface AdverseMatch {
  adverseId: string;
  caseId: string;
  caseNo: string;
  name: string;
  kana: string;
}

/** C9 — the adverse parties of any case whose whole name or whole reading is the one typed. */
export function findAdverseMatches(
  store: Store,
  typed: z.output<typeof adverseMatchesInput>,
): AdverseMatch[] {
  const ids = keysOf(typed)
    .filter(({ key }) => Array.from(key).length >= 2)
    .flatMap(({ kind, key }) =>
      kind === 'name'
        ? idsWith(store, 'adverse-name', key)
        : kind === 'kana'
          ? idsWith(store, 'adverse-kana', key)
          : [],
    );
  if (ids.length === 0) return [];
  const rows = store.orm
    .select()
    .from(adverseParty)
    .where(and(inArray(adverseParty.id, [...new Set(ids)]), isNull(adverseParty.deletedAt)))
    .limit(20)
    .all();
  const numbers = caseNumbers(
    store,
    rows.flatMap((row) => row.caseId ?? []),
  );
  return rows.map((row) => ({
    adverseId: row.id,
    caseId: row.caseId ?? '',
    caseNo: numbers.get(row.caseId ?? '') ?? '',
    name: row.name ?? '',
    kana: row.kana ?? '',
  }));
}
