/**
 * All that stands in a stretch of days, by day and hour, with what meets what. R17: of a case that the reader is kept from, when and where
 * alone.
 */
import { caseIsConcealed, casesById } from '../cases/store.ts';
import { keptFrom } from '../closeRelations/reach.ts';
import { officeNames } from '../offices/names.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { type Clash, clashesOf, type Placed } from './rules.ts';
import { SOURCES } from './sources.ts';

export interface WeekEntry extends Placed {
  /** Of the row that it comes from; null where nobody may open it. */
  id: string | null;
  /** A code of its source's own list. */
  kind: string;
  staffName: string;
  officeName: string;
  /** R09: of a case that is concealed nobody reads it here. */
  place: string;
  isPlaceConcealed: boolean;
  subject: string;
  caseId: string | null;
  caseNo: string;
  personName: string;
  /** Of an absence: all of its days. */
  from: string | null;
  until: string | null;
  /** R05: its words are of 支援会議限り. */
  isMeetingOnly: boolean;
  clashes: Clash[];
  /** R17: 「予定あり」 and nothing else. */
  isWithheld: boolean;
}

/** `from` and `until` are both in it. */
export function entriesOf(session: Session, from: string, until: string): WeekEntry[] {
  const { store, staff } = session;
  const found = SOURCES.flatMap(([source, read]) =>
    read(store, from, until).map((each, index) => ({ ...each, source, key: `${source}-${index}` })),
  );
  const heads = casesById(
    store,
    found.flatMap(({ caseId }) => caseId ?? []),
  );
  const reach = keptFrom(store, staff.id);
  const offices = officeNames(store);
  const names = staffNames(store);
  return found
    .flatMap((each): WeekEntry[] => {
      const head = heads.get(each.caseId ?? '');
      const entry = {
        ...each,
        staffName: names.get(each.staffId ?? '') ?? '',
        officeName: offices.get(each.officeId ?? '') ?? '',
        caseNo: head?.caseNo ?? '',
        personName: head?.personName ?? '',
        clashes: clashesOf(each, found),
        isWithheld: false,
        ...concealing(store, each),
      };
      if (!reach?.ids.has(each.id) && !reach?.ids.has(each.caseId ?? '')) return [entry];
      // A deadline keeps nobody from booking the hour.
      return each.source === 'task' ? [] : [withheld(entry)];
    })
    .sort(
      (a, b) =>
        a.date.localeCompare(b.date) ||
        (a.startTime ?? '').localeCompare(b.startTime ?? '') ||
        a.key.localeCompare(b.key),
    );
}

const concealing = (store: Store, { caseId, place }: { caseId: string | null; place: string }) =>
  caseId !== null && place !== '' && caseIsConcealed(store, caseId)
    ? { place: '', isPlaceConcealed: true }
    : { isPlaceConcealed: false };

const withheld = (entry: WeekEntry): WeekEntry => ({
  ...entry,
  id: null,
  kind: '',
  place: '',
  isPlaceConcealed: false,
  subject: '',
  caseId: null,
  caseNo: '',
  personName: '',
  isWithheld: true,
});
