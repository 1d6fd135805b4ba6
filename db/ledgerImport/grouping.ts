/**
 * 名寄せ within the file: rows of one person, on what they say of themselves. A name with a birthday, a telephone number or an address
 * makes one person of two rows, as long as no birthday speaks against it; a name alone is asked about. What the clerk has said goes before.
 * Pure.
 */
import type { MatchReason } from '../people/codes.ts';
import { keysOf, type PersonKey } from '../people/personKeys.ts';
import type { LedgerPerson, LedgerRow } from './rows.ts';

export interface Cluster {
  /** The first row of this person: by it they are spoken of. */
  first: number;
  rows: LedgerRow[];
  person: LedgerPerson;
  /** Somebody further up who bears the same name, and nothing says whether it is them. */
  alike: { first: number; reasons: MatchReason[] } | null;
}

export type Decided = ReadonlyMap<number, string>;

const keysOfRow = (person: LedgerPerson): PersonKey[] =>
  keysOf({
    name: person.name,
    kana: person.kana,
    birthDate: person.birth?.iso,
    birthPrecision: person.birth?.precision,
    tels: [...person.telHome.split(/[、,，／/]/u), ...person.telMobile.split(/[、,，／/]/u)],
    address: person.address,
  });

const isOf = (keys: readonly PersonKey[], kind: MatchReason, other: readonly PersonKey[]): boolean =>
  keys.some((each) => each.kind === kind && other.some((its) => its.kind === kind && its.key === each.key));
const says = (keys: readonly PersonKey[], kind: MatchReason): boolean =>
  keys.some((each) => each.kind === kind);

/** Two birthdays, or two names of which the kanji differ, are two people. */
const differ = (one: readonly PersonKey[], other: readonly PersonKey[]): boolean =>
  (['birth', 'name'] as const).some(
    (kind) => says(one, kind) && says(other, kind) && !isOf(one, kind, other),
  );

const STRONG: readonly MatchReason[] = ['birth', 'tel', 'address'];
/** Of a name that hundreds bear nobody looks at more. */
const MOST_ALIKE = 20;

export function grouped(rows: readonly LedgerRow[], decided: Decided): Cluster[] {
  const clusters: (Cluster & { keys: PersonKey[] })[] = [];
  /** By a name alone, and by a name with what makes it one person's. */
  const byName = new Map<string, (typeof clusters)[number][]>();
  const byMore = new Map<string, (typeof clusters)[number]>();
  const ofRow = new Map<number, (typeof clusters)[number]>();

  for (const each of rows) {
    if (!each.person) continue;
    const keys = keysOfRow(each.person);
    const names = keys
      .filter(({ kind }) => kind === 'name' || kind === 'kana')
      .map(({ kind, key }) => `${kind} ${key}`);
    const said = decided.get(each.row);
    const told = said?.startsWith('row:') ? ofRow.get(Number(said.slice(4))) : undefined;
    const more = names.flatMap((name) =>
      keys
        .filter(({ kind }) => STRONG.includes(kind as MatchReason))
        .map(({ kind, key }) => `${name} ${kind} ${key}`),
    );
    const fits = (other: (typeof clusters)[number]) => !differ(keys, other.keys);
    const near = said
      ? []
      : [...new Set(names.flatMap((name) => (byName.get(name) ?? []).slice(0, MOST_ALIKE)))].filter(fits);
    const same = told ?? (said ? undefined : more.flatMap((each) => byMore.get(each) ?? []).find(fits));
    if (same) {
      same.rows.push(each);
      same.keys.push(...keys);
      same.person = together(same.person, each.person);
      ofRow.set(each.row, same);
    } else {
      const [alike] = near;
      const cluster = {
        first: each.row,
        rows: [each],
        person: each.person,
        keys,
        alike: alike
          ? {
              first: alike.first,
              reasons: (['name', 'kana'] as const).filter((kind) => isOf(keys, kind, alike.keys)),
            }
          : null,
      };
      clusters.push(cluster);
      ofRow.set(each.row, cluster);
    }
    const own = ofRow.get(each.row);
    if (!own) continue;
    for (const each of more) if (!byMore.has(each)) byMore.set(each, own);
    if (own.first !== each.row) continue;
    for (const name of names) {
      const list = byName.get(name);
      if (list) list.push(own);
      else byName.set(name, [own]);
    }
  }
  return clusters.map(({ keys: _, ...cluster }) => cluster);
}

/** What the later row says and the earlier one does not; the newest address and telephone stand. */
function together(one: LedgerPerson, other: LedgerPerson): LedgerPerson {
  return {
    name: one.name || other.name,
    kana: one.kana || other.kana,
    sex: one.sex === 'unknown' ? other.sex : one.sex,
    birth: one.birth ?? other.birth,
    ageNote: other.ageNote || one.ageNote,
    zip: other.zip || one.zip,
    address: other.address || one.address,
    telHome: other.telHome || one.telHome,
    telMobile: other.telMobile || one.telMobile,
  };
}

/** The receptions of a person as the cases that they become: in order of their days. */
export function casesOf(rows: readonly LedgerRow[], rule: 'one-case' | 'case-per-row'): LedgerRow[][] {
  const inOrder = rows.toSorted((a, b) => a.receivedOn.localeCompare(b.receivedOn) || a.row - b.row);
  return rule === 'one-case' ? [inOrder] : inOrder.map((row) => [row]);
}
