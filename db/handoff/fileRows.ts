/**
 * A file's changes row by row, for whoever looks at them before they are taken in. They are drawn from an iterator that gives them in
 * the order of rows, as often as asked: a large file waits in a table of the store and is never in memory as a whole.
 */
import type { Change } from '../store/changeLog.ts';
import { rowOf, type Store } from '../store/store.ts';

/** All that the file says of one row: field → its changes, the oldest first. */
export interface FileRow {
  entity: string;
  id: string;
  fields: ReadonlyMap<string, readonly Change[]>;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The order that `rowsIn` wants, as `StagedChanges.byRow` has it: rows together, and within a row the oldest first. */
export const inRowOrder = (changes: readonly Change[]): Change[] =>
  [...changes].sort(
    (one, other) =>
      compare(one.entity, other.entity) || compare(one.id, other.id) || compare(one.hlc, other.hlc),
  );

/** `changes`: all of a row one after the other. */
export function* rowsIn(changes: Iterable<Change>): Generator<FileRow> {
  let [entity, id] = ['', ''];
  let fields = new Map<string, Change[]>();
  for (const change of changes) {
    if (entity !== change.entity || id !== change.id) {
      if (fields.size > 0) yield { entity, id, fields };
      ({ entity, id } = change);
      fields = new Map();
    }
    const of = fields.get(change.field);
    if (of) of.push(change);
    else fields.set(change.field, [change]);
  }
  if (fields.size > 0) yield { entity, id, fields };
}

/** What the file says of a field at the end of its own history. */
export function lastSaid({ fields }: FileRow, field: string): unknown {
  const last = fields.get(field)?.at(-1);
  return last && JSON.parse(last.value);
}

/** Whose names a preview reads out, and what ties people to cases. */
const HEADLINES: Readonly<Record<string, readonly string[]>> = {
  office: ['name'],
  staff: ['name'],
  person: ['name', 'addressConcealed'],
  householdMember: ['personId', 'householdId'],
  case: ['principalPersonId', 'householdId', 'responsibleOfficeId', 'staffId'],
};

export interface Headlines {
  /** As it stands here, else as the file says: a file doesn't get to rename what this window knows. */
  standing(entity: string, id: unknown, field: string): unknown;
  /** As the file says, else as it stands here. */
  coming(entity: string, id: string, field: string): unknown;
  people: readonly string[];
  members: readonly string[];
}

/** One pass over the file, of which only the names and ties are kept. */
export function headlinesOf(store: Store, changes: Iterable<Change>): Headlines {
  const said = new Map<string, unknown>();
  const people: string[] = [];
  const members: string[] = [];
  for (const row of rowsIn(changes)) {
    if (row.entity === 'person') people.push(row.id);
    if (row.entity === 'householdMember') members.push(row.id);
    // A name of no entity of ours must not meet what every object has.
    if (!Object.hasOwn(HEADLINES, row.entity)) continue;
    for (const field of HEADLINES[row.entity] ?? [])
      if (row.fields.has(field)) said.set(`${row.entity} ${row.id} ${field}`, lastSaid(row, field));
  }
  const here = (entity: string, id: string, field: string) => rowOf(store, entity, id)?.[field];
  return {
    standing: (entity, id, field) =>
      typeof id === 'string'
        ? (here(entity, id, field) ?? said.get(`${entity} ${id} ${field}`) ?? null)
        : null,
    coming: (entity, id, field) => said.get(`${entity} ${id} ${field}`) ?? here(entity, id, field) ?? null,
    people,
    members,
  };
}
