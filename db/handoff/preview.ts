/**
 * What a file would change, person by person and case by case, without writing: new rows, new values, differences of entry, and people
 * who look like somebody who is here already. Counts are of everything; of values only as many are told as somebody can read.
 */
import { isConcealedField } from '../cases/concealedRows.ts';
import type { Change } from '../store/changeLog.ts';
import { rowOf, type Store } from '../store/store.ts';
import { headlinesOf, lastSaid, rowsIn } from './fileRows.ts';
import { type LikePerson, likePeople } from './likePeople.ts';
import type { Manifest } from './manifest.ts';
import { hidesContact, isConcealedPerson, subjectOf, tiesOf } from './previewTies.ts';
import { isTold } from './toldFields.ts';

/** More than this nobody reads before taking in; afterwards they stand in the case, and the differences in their list. */
const MOST_CHANGED = 300;
const MOST_DIFFERING = 100;

export interface FieldChange {
  entity: string;
  id: string;
  field: string;
  before: unknown;
  after: unknown;
  /** `before` and `after` are not shown. */
  isConcealed: boolean;
  staff: string | null;
  /** The person or the case it is told under; null where it belongs to none of the file's. */
  subject: string | null;
}

interface Counts {
  changes: number;
  differences: number;
}

export interface PreviewedCase extends Counts {
  id: string;
  caseNo: string;
  isNew: boolean;
  personName: string;
  /** Whose case it is and stays; null where the file would change that. */
  responsible: { officeName: string; staffName: string } | null;
  /** Entity → rows of the case that are not here yet. */
  newRows: Record<string, number>;
  /** What the sender left out of it. */
  withheld: Manifest['withheld'];
}

export interface PreviewedPerson extends Counts {
  id: string;
  /** As it would be. */
  name: string;
  isNew: boolean;
  caseIds: string[];
  /** Address and telephone are concealed, at either window: never shown here. */
  isConcealed: boolean;
  /** Records of this window that may be of the same person; nothing is joined by itself. */
  like: LikePerson[];
}

export interface ImportPreview {
  manifest: Manifest;
  cases: PreviewedCase[];
  people: PreviewedPerson[];
  /** Entity → rows that are not here yet. */
  newRows: Record<string, number>;
  /** Fields of rows that are here, with a new value. */
  changed: FieldChange[];
  /** Fields that both places changed since they last agreed. */
  differing: FieldChange[];
  /** Of all, however many are told. */
  counts: Counts;
  newChanges: number;
}

/** `changes`: in the order of rows, as `inRowOrder` puts them; gone through twice. */
export function previewChanges(store: Store, manifest: Manifest, changes: Iterable<Change>): ImportPreview {
  const headlines = headlinesOf(store, changes);
  const ties = tiesOf(manifest, headlines);
  const known = store.connection.prepare('SELECT 1 FROM change WHERE hlc = ?');
  const heads = store.connection
    .prepare('SELECT hlc FROM head WHERE entity = ? AND id = ? AND field = ?')
    .pluck();
  const isKnown = ({ hlc }: Change): boolean => known.get(hlc) !== undefined;
  const newRows = tally();
  const newOf = new Map<string, Record<string, number>>();
  const counts = new Map<string, Counts>();
  const total: Counts = { changes: 0, differences: 0 };
  const changed: FieldChange[] = [];
  const differing: FieldChange[] = [];
  const like = new Map<string, LikePerson[]>();
  const newPeople = new Set<string>();
  const touchesResponsible = new Set<string>();
  const ofFile = new Set(headlines.people);
  let newChanges = 0;

  for (const row of rowsIn(changes)) {
    const fresh = [...row.fields].map(([field, all]) => ({
      field,
      all,
      news: all.filter((change) => !isKnown(change)),
    }));
    const news = fresh.reduce((sum, each) => sum + each.news.length, 0);
    if (news === 0) continue;
    newChanges += news;
    const here = rowOf(store, row.entity, row.id);
    if (!here) {
      count(newRows, row.entity);
      const caseId = lastSaid(row, 'caseId');
      if (typeof caseId === 'string') count(forKey(newOf, caseId, tally), row.entity);
      if (row.entity === 'person') {
        newPeople.add(row.id);
        const found = likePeople(store, row, ofFile);
        if (found.length > 0) like.set(row.id, found);
      }
      continue;
    }
    const subject = subjectOf(store, row, here, ties);
    const isHiddenRow = hidesContact(store, row, here, headlines, ties);
    for (const { field, all, news: added } of fresh) {
      // Per field: what one change was written on must not hide a change of another.
      const bases = new Set(all.flatMap(({ baseHlc, alsoBase }) => [baseHlc, ...(alsoBase ?? [])]));
      // Only what would stand at the end of the file's own history is worth showing.
      for (const change of added.filter((each) => !bases.has(each.hlc) && isTold(each))) {
        const after: unknown = JSON.parse(change.value);
        const before = here[field] ?? null;
        if (JSON.stringify(before) === JSON.stringify(after)) continue;
        if (row.entity === 'case' && RESPONSIBLE.has(field)) touchesResponsible.add(row.id);
        // R09: that it changes is said, what it says is not.
        const isConcealed = isConcealedField(row.entity, field) && isHiddenRow();
        const ours = heads.all(row.entity, row.id, field) as string[];
        const kind = ours.every((hlc) => bases.has(hlc)) ? 'changes' : 'differences';
        total[kind] += 1;
        if (subject) forKey(counts, subject, noCounts)[kind] += 1;
        const [list, most] = kind === 'changes' ? [changed, MOST_CHANGED] : [differing, MOST_DIFFERING];
        if (list.length < most)
          list.push({
            entity: row.entity,
            id: row.id,
            field,
            before: isConcealed ? null : before,
            after: isConcealed ? null : after,
            isConcealed,
            staff: change.staff,
            subject,
          });
      }
    }
  }

  const nameOf = (entity: string, id: unknown): string =>
    String(headlines.standing(entity, id, 'name') ?? '');
  const comingName = (id: string): string => String(headlines.coming('person', id, 'name') ?? '');
  return {
    manifest,
    cases: manifest.cases.map(({ id, caseNo }) => {
      const principal = headlines.standing('case', id, 'principalPersonId');
      return {
        id,
        caseNo,
        isNew: rowOf(store, 'case', id) === undefined,
        // As it will stand: a name may be what the file brings.
        personName: typeof principal === 'string' ? comingName(principal) : '',
        responsible: touchesResponsible.has(id)
          ? null
          : {
              officeName: nameOf('office', headlines.standing('case', id, 'responsibleOfficeId')),
              staffName: nameOf('staff', headlines.standing('case', id, 'staffId')),
            },
        newRows: newOf.get(id) ?? {},
        withheld: manifest.withheld.filter(({ caseId }) => caseId === id),
        ...(counts.get(id) ?? noCounts()),
      };
    }),
    people: headlines.people.map((id) => ({
      id,
      name: comingName(id),
      isNew: newPeople.has(id),
      caseIds: ties.casesOf(id),
      isConcealed: isConcealedPerson(store, id, headlines, ties),
      like: like.get(id) ?? [],
      ...(counts.get(id) ?? noCounts()),
    })),
    newRows,
    changed,
    differing,
    counts: total,
    newChanges,
  };
}

/** Who came and who was here, for the list of those to be looked at. */
export const pairsOf = ({ people }: ImportPreview): { personId: string; otherId: string }[] =>
  people.flatMap(({ id, like }) => like.map(({ personId }) => ({ personId: id, otherId: personId })));

const RESPONSIBLE = new Set(['responsibleOfficeId', 'staffId']);
const noCounts = (): Counts => ({ changes: 0, differences: 0 });
/** A name of no entity of ours must not meet what every object has. */
const tally = (): Record<string, number> => Object.create(null) as Record<string, number>;
const count = (of: Record<string, number>, key: string): void => {
  of[key] = (of[key] ?? 0) + 1;
};

function forKey<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
