/**
 * The keys of `personKey`: for everybody in the record what «the same person?» looks up, so that a proposal at 100,000 people
 * is a handful of index reads. Derived from `person`, what it was called before, and `adverseParty`, made again at any time.
 *
 * Somebody whose address is concealed has no key of address or telephone: a match would give away what is concealed (R09).
 * Somebody merged into another record or taken out has none at all: they are not proposed.
 */
import type { Statement } from 'better-sqlite3';
import type { Connection } from '../store/connection.ts';
import type { Row } from '../store/entities.ts';
import type { MatchReason } from './codes.ts';
import { foldAddress, foldKana, foldName, foldTel, isKana } from './folding.ts';
import { formerOf } from './formerNames.ts';
import { mergedTogether, survivorOf } from './survivors.ts';

export type KeyKind = MatchReason | 'adverse-name' | 'adverse-kana';

export interface PersonKey {
  kind: KeyKind;
  key: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is known of somebody, typed or recorded, as keys. A birthday counts to the day alone. */
export function keysOf(person: {
  name?: unknown;
  kana?: unknown;
  birthDate?: unknown;
  birthPrecision?: unknown;
  tels?: readonly unknown[];
  address?: unknown;
}): PersonKey[] {
  const name = text(person.name);
  const kana = text(person.kana) || (isKana(name) ? name : '');
  const keys: PersonKey[] = foldKana(kana).map((key) => ({ kind: 'kana', key }));
  keys.push({ kind: 'name', key: isKana(name) ? '' : foldName(name) });
  if (person.birthPrecision === 'day') keys.push({ kind: 'birth', key: text(person.birthDate) });
  for (const tel of new Set((person.tels ?? []).map((each) => foldTel(text(each)))))
    keys.push({ kind: 'tel', key: tel });
  keys.push({ kind: 'address', key: foldAddress(text(person.address)) });
  return keys.filter(({ key }) => key !== '');
}

export const keysOfPerson = (row: Row): PersonKey[] =>
  row.deletedAt || row.mergedIntoId
    ? []
    : keysOf({
        ...row,
        tels: row.addressConcealed ? [] : [row.telHome, row.telMobile],
        address: row.addressConcealed ? '' : row.address,
      });

/** C9 — under kinds of their own: an adverse party is warned about, never proposed as somebody's record. */
const keysOfAdverseParty = (row: Row): PersonKey[] =>
  row.deletedAt
    ? []
    : keysOf({ name: row.name, kana: row.kana }).map(({ kind, key }) => ({
        kind: kind === 'name' ? 'adverse-name' : 'adverse-kana',
        key,
      }));

interface Statements {
  drop: Statement<unknown[]>;
  add: Statement<unknown[]>;
}
const made = new WeakMap<Connection, Statements>();

function replaceKeys(connection: Connection, id: string, keys: readonly PersonKey[]): void {
  let statements = made.get(connection);
  if (!statements) {
    statements = {
      drop: connection.prepare('DELETE FROM personKey WHERE personId = ?'),
      add: connection.prepare('INSERT OR IGNORE INTO personKey (personId, kind, key) VALUES (?, ?, ?)'),
    };
    made.set(connection, statements);
  }
  statements.drop.run(id);
  for (const { kind, key } of keys) statements.add.run(id, kind, key);
}

/** Whom a merge joins stand and fall together: with the row of the one, the others' keys are made again. */
export function derivePersonKeys(connection: Connection, row: Row): void {
  const id = row.id as string;
  for (const each of mergedTogether(connection, id)) {
    const of = each === id ? row : recordOf(connection, each);
    const stands = survivorOf(connection, each) === each;
    if (!of) continue;
    const keys = keysOfPerson(stands ? { ...of, mergedIntoId: null } : of);
    replaceKeys(connection, each, keys.length > 0 ? [...keys, ...formerKeys(connection, of)] : keys);
  }
}

/** By a former name somebody is found like by the one that stands. */
export const formerKeys = (connection: Connection, row: Row): PersonKey[] => [
  ...formerOf(connection, row.id as string, 'name', row.name).flatMap((name) => keysOf({ name })),
  ...formerOf(connection, row.id as string, 'kana', row.kana).flatMap((kana) => keysOf({ kana })),
];

const recordOf = (connection: Connection, id: string): Row | undefined =>
  connection.prepare('SELECT * FROM person WHERE id = ?').get(id) as Row | undefined;

export const deriveAdverseKeys = (connection: Connection, row: Row): void =>
  replaceKeys(connection, row.id as string, keysOfAdverseParty(row));
