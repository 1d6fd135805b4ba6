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
  /** Fields of rows that are here, with a new value: the first of them, and how many there are. */
  changed: FieldChange[];
  changedCount: number;
  /** Fields that both places changed since they last agreed: likewise. */
  differing: FieldChange[];
  differingCount: number;
  newChanges: number;
}

/** More than these are not read before taking in, and a page is not given a million rows. */
const LISTED = 300;

/** `changes` is walked twice, and never held: of a large file only what is asked of the whole of it is kept. */
export function previewChanges(store: Store, manifest: Manifest, changes: Iterable<Change>): ImportPreview {
  const known = store.connection.prepare('SELECT 1 FROM change WHERE hlc = ?');
  const heads = store.connection.prepare('SELECT hlc FROM head WHERE entity = ? AND id = ? AND field = ?');
  const rowHere = rowsHere(store);
  // Per field: what one change was written on must not hide a change of another.
  const bases = new Set<string>();
  const isBase = (change: Change, hlc: string) => bases.has(`${fieldKey(change)} ${hlc}`);
  const names = namesIn(store);
  // A name of no entity of ours must not meet what every object has.
  const newRows: Record<string, number> = Object.create(null);
  const newKeys = new Set<string>();
  let newChanges = 0;
  let isAnyHere = false;
  for (const change of changes) {
    names.take(change);
    const isFresh = known.get(change.hlc) === undefined;
    if (isFresh) newChanges += 1;
    if (rowHere(change)) {
      isAnyHere ||= isFresh;
      for (const base of [change.baseHlc, ...(change.alsoBase ?? [])])
        if (base) bases.add(`${fieldKey(change)} ${base}`);
    } else if (isFresh) {
      const key = `${change.entity} ${change.id}`;
      if (newKeys.has(key)) continue;
      newKeys.add(key);
      newRows[change.entity] = (newRows[change.entity] ?? 0) + 1;
    }
  }
  newKeys.clear();

  const changed: FieldChange[] = [];
  const differing: FieldChange[] = [];
  const counts = { changed: 0, differing: 0 };
  const responsibleChanges = new Set<string>();
  for (const change of isAnyHere ? changes : []) {
    const row = rowHere(change);
    // Only what would stand at the end of the file's own history is worth showing.
    if (!row || isBase(change, change.hlc) || known.get(change.hlc) !== undefined) continue;
    const after: unknown = JSON.parse(change.value);
    const before = row[change.field] ?? null;
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    if (RESPONSIBLE.has(change.field)) responsibleChanges.add(change.id);
    const onTop = (heads.all(change.entity, change.id, change.field) as { hlc: string }[]).every(({ hlc }) =>
      isBase(change, hlc),
    );
    const list = onTop ? changed : differing;
    counts[onTop ? 'changed' : 'differing'] += 1;
    if (list.length >= LISTED) continue;
    // R09: that it changes is said, what it says is not.
    const isHidden =
      isConcealedField(change.entity, change.field) && isConcealedRow(store, change.entity, change.id);
    list.push({
      entity: change.entity,
      id: change.id,
      field: change.field,
      before: isHidden ? null : before,
      after: isHidden ? null : after,
      isConcealed: isHidden,
      staff: change.staff,
    });
  }
  const { valueIn, nameIn } = names;
  const people = names.people();
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
      responsible: responsibleChanges.has(id)
        ? null
        : {
            officeName: nameIn('office', valueIn('case', id, 'responsibleOfficeId')),
            staffName: nameIn('staff', valueIn('case', id, 'staffId')),
          },
    })),
    people,
    newRows,
    changed,
    changedCount: counts.changed,
    differing,
    differingCount: counts.differing,
    newChanges,
  };
}

const fieldKey = ({ entity, id, field }: Change): string => `${entity} ${id} ${field}`;

const RESPONSIBLE = new Set(['responsibleOfficeId', 'staffId']);

/** Changes of one row mostly stand together: the last row asked for is the next one, too. */
function rowsHere(store: Store) {
  let last: Pick<Change, 'entity' | 'id'> | undefined;
  let row: Record<string, unknown> | undefined;
  return (change: Change) => {
    if (last?.entity !== change.entity || last.id !== change.id) {
      last = change;
      row = rowOf(store, change.entity, change.id);
    }
    return row;
  };
}

/** What is named by the file or here: people, windows, staff, and whose a case is. */
function namesIn(store: Store) {
  const latest = new Map<string, Change>();
  const personIds = new Set<string>();
  const isNaming = ({ entity, field }: Change) =>
    entity === 'case'
      ? field === 'principalPersonId' || RESPONSIBLE.has(field)
      : field === 'name' && (entity === 'person' || entity === 'office' || entity === 'staff');
  const inFile = (entity: string, id: string, field: string): unknown => {
    const change = latest.get(`${entity} ${id} ${field}`);
    return change && JSON.parse(change.value);
  };
  /** A file does not get to rename what this window knows. */
  const valueIn = (entity: string, id: string, field: string): unknown =>
    rowOf(store, entity, id)?.[field] ?? inFile(entity, id, field);
  return {
    take(change: Change) {
      if (change.entity === 'person') personIds.add(change.id);
      if (!isNaming(change)) return;
      const key = fieldKey(change);
      if ((latest.get(key)?.hlc ?? '') < change.hlc) latest.set(key, change);
    },
    valueIn,
    nameIn: (entity: string, id: unknown) =>
      typeof id === 'string' ? String(valueIn(entity, id, 'name') ?? '') : '',
    /** By the names they would have. */
    people: (): ImportPreview['people'] =>
      [...personIds].map((id) => ({
        id,
        name: (inFile('person', id, 'name') as string | null | undefined) ?? '',
        isNew: rowOf(store, 'person', id) === undefined,
      })),
  };
}
