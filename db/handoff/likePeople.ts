/**
 * Somebody new of a file who may be on record here already: asked by the very rule of the counter («the same person?»), with the reasons.
 * Nothing is joined by itself: after the import the two stand in the list of those to be looked at.
 */
import { findCandidates } from '../people/candidates.ts';
import type { DatePrecision, MatchReason } from '../people/codes.ts';
import { STRONG } from '../people/rules.ts';
import type { Store } from '../store/store.ts';
import { type FileRow, lastSaid } from './fileRows.ts';

export interface LikePerson {
  personId: string;
  name: string;
  kana: string;
  birthDate: string | null;
  birthPrecision: DatePrecision;
  reasons: MatchReason[];
  caseNos: string[];
}

const words = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.slice(0, most) : '';

/** `ofFile`: whom the file itself holds; their own window knows them apart. */
export function likePeople(store: Store, row: FileRow, ofFile: ReadonlySet<string>): LikePerson[] {
  const said = (field: string) => lastSaid(row, field);
  if (said('mergedIntoId') || said('deletedAt')) return [];
  // R09: nobody is found by an address or a telephone that is concealed.
  const isConcealed = said('addressConcealed') === true;
  const iso = said('birthDate');
  const precision = said('birthPrecision');
  return findCandidates(store, {
    name: words(said('name'), 100),
    kana: words(said('kana'), 100),
    birth:
      typeof iso === 'string' && (precision === 'day' || precision === 'month' || precision === 'year')
        ? { iso, precision }
        : null,
    tel: isConcealed
      ? ''
      : [said('telHome'), said('telMobile')]
          .map((tel) => words(tel, 29))
          .filter(Boolean)
          .join('、'),
    address: isConcealed ? '' : words(said('address'), 200),
    exceptPersonId: row.id,
  })
    .filter(({ personId, strength }) => strength >= STRONG && !ofFile.has(personId))
    .map(({ personId, name, kana, birthDate, birthPrecision, reasons, cases }) => ({
      personId,
      name,
      kana,
      birthDate,
      birthPrecision,
      reasons,
      caseNos: cases.map(({ caseNo }) => caseNo),
    }));
}
