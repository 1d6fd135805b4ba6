/** What a file would change, person by person and field by field, without writing: new rows, new values, differences of entry. */
import { isConcealedField, isConcealedRow } from '../cases/concealedRows.ts';
import type { Change } from '../store/changeLog.ts';
import { rowOf, type Store } from '../store/store.ts';
import type { Manifest } from './manifest.ts';

export interface FieldChange {
  entity: string;
  id: string;
  field: string;
  before: unknown;
  after: unknown;
  /** `before` and `after` are not shown. */
  isConcealed: boolean;
  staff: string | null;
}

export interface PreviewedCase {
  id: string;
  caseNo: string;
  isNew: boolean;
  personName: string;
  /** Whose case it is and stays; null where the file would change that. */
  responsible: { officeName: string; staffName: string } | null;
}

export interface ImportPreview {
  manifest: Manifest;
  cases: PreviewedCase[];
  /** People in the file, by the names they would have. */
  people: { id: string; name: string; isNew: boolean }[];
  /** Entity → rows that are not here yet. */
  newRows: Record<string, number>;
  /** Fields of rows that are here, with a new value. */
  changed: FieldChange[];
  /** Fields that both places changed since they last agreed. */
  differing: FieldChange[];
  newChanges: number;
}

export function previewChanges(store: Store, manifest: Manifest, changes: readonly Change[]): ImportPreview {
  const known = store.connection.prepare('SELECT 1 FROM change WHERE hlc = ?');
  const heads = store.connection.prepare('SELECT hlc FROM head WHERE entity = ? AND id = ? AND field = ?');
  const fresh = changes.filter((change) => known.get(change.hlc) === undefined);
  // Per field: what one change was written on must not hide a change of another.
  const bases = new Set(
    changes.flatMap((change) =>
      [change.baseHlc, ...(change.alsoBase ?? [])].map((base) => `${fieldKey(change)} ${base}`),
    ),
  );
  const isBase = (change: Change, hlc: string) => bases.has(`${fieldKey(change)} ${hlc}`);
  // A name of no entity of ours must not meet what every object has.
  const newRows: Record<string, number> = Object.create(null);
  const changed: FieldChange[] = [];
  const differing: FieldChange[] = [];
  const here = new Map<string, Record<string, unknown> | undefined>();
  const rowHere = (change: Change) => {
    const key = `${change.entity} ${change.id}`;
    if (!here.has(key)) {
      const row = rowOf(store, change.entity, change.id);
      here.set(key, row);
      if (!row) newRows[change.entity] = (newRows[change.entity] ?? 0) + 1;
    }
    return here.get(key);
  };
  for (const change of fresh) {
    const row = rowHere(change);
    // Only what would stand at the end of the file's own history is worth showing.
    if (!row || isBase(change, change.hlc)) continue;
    const after: unknown = JSON.parse(change.value);
    const before = row[change.field] ?? null;
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    // R09: that it changes is said, what it says is not.
    const isHidden =
      isConcealedField(change.entity, change.field) && isConcealedRow(store, change.entity, change.id);
    const field = {
      entity: change.entity,
      id: change.id,
      field: change.field,
      before: isHidden ? null : before,
      after: isHidden ? null : after,
      isConcealed: isHidden,
      staff: change.staff,
    };
    const ours = (heads.all(change.entity, change.id, change.field) as { hlc: string }[]).map(
      ({ hlc }) => hlc,
    );
    const onTop = ours.every((hlc) => isBase(change, hlc));
    (onTop ? changed : differing).push(field);
  }
  const valueIn = reader(store, changes);
  const nameIn = (entity: string, id: unknown) =>
    typeof id === 'string' ? String(valueIn(entity, id, 'name') ?? '') : '';
  const people = namedPeople(store, changes);
  /** As it will stand: a name may be what the file brings. */
  const principalName = (caseId: string) => {
    const id = valueIn('case', caseId, 'principalPersonId');
    return people.find((each) => each.id === id)?.name || nameIn('person', id);
  };
  return {
    manifest,
    cases: manifest.cases.map(({ id, caseNo }) => ({
      id,
      caseNo,
      isNew: rowOf(store, 'case', id) === undefined,
      personName: principalName(id),
      responsible: [...changed, ...differing].some((each) => each.id === id && RESPONSIBLE.has(each.field))
        ? null
        : {
            officeName: nameIn('office', valueIn('case', id, 'responsibleOfficeId')),
            staffName: nameIn('staff', valueIn('case', id, 'staffId')),
          },
    })),
    people,
    newRows,
    changed,
    differing,
    newChanges: fresh.length,
  };
}

const fieldKey = ({ entity, id, field }: Change): string => `${entity} ${id} ${field}`;

const RESPONSIBLE = new Set(['responsibleOfficeId', 'staffId']);

/** What a field says: what stands here, else the file's latest value. A file does not get to rename what this window knows. */
function reader(store: Store, changes: readonly Change[]) {
  const latest = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.entity} ${change.id} ${change.field}`;
    if ((latest.get(key)?.hlc ?? '') < change.hlc) latest.set(key, change);
  }
  return (entity: string, id: string, field: string): unknown => {
    const here = rowOf(store, entity, id)?.[field];
    const change = latest.get(`${entity} ${id} ${field}`);
    return here ?? (change && JSON.parse(change.value));
  };
}

function namedPeople(store: Store, changes: readonly Change[]): ImportPreview['people'] {
  const latest = new Map<string, Change>();
  for (const change of changes) {
    if (change.entity !== 'person') continue;
    const before = latest.get(change.id);
    if (change.field !== 'name') {
      if (!before) latest.set(change.id, { ...change, hlc: '', value: 'null' });
    } else if (!before || before.hlc < change.hlc) latest.set(change.id, change);
  }
  return [...latest].map(([id, change]) => ({
    id,
    name: (JSON.parse(change.value) as string | null) ?? '',
    isNew: rowOf(store, 'person', id) === undefined,
  }));
}
