/**
 * What a search shows of each row that was found: whose it is, and the words in their sentence. Everything shown is part of what the
 * row may be searched by, so a concealed address or telephone (R09) is found by nobody and stands in no snippet.
 */
import type { z } from 'zod';
import type { Handling } from '../cases/codes.ts';
import { isConcealedField, isConcealedRow } from '../cases/concealedRows.ts';
import { supersededNotes } from '../cases/notes/store.ts';
import { type CaseHead, caseIsConcealed, casesById, casesOfPerson } from '../cases/store.ts';
import { concealedPeople } from '../people/concealment.ts';
import { survivorOf } from '../people/survivors.ts';
import type { Row } from '../store/entities.ts';
import { type SearchHit, searchWords } from '../store/searchIndex.ts';
import { rowOf, type Store } from '../store/store.ts';
import { SHOWN_GROUPS, type ShownGroup } from './codes.ts';
import type { findInput } from './inputs.ts';
import { mayHold, type SnippetPart, snippet } from './rules.ts';

/** Counted no further: more than anybody reads through. */
export const COUNTED = 100;

export interface FoundCase {
  head: CaseHead;
  /** 本人から見た続柄 of a person that was found in its household. */
  relation: string | null;
}

export interface Found {
  entity: string;
  id: string;
  /** The person, the organisation, whoever came; empty where the case says it all. */
  title: SnippetPart[];
  /** The field that the words stand in, and the words in their sentence. */
  field: string;
  parts: SnippetPart[];
  /** An instant or an ISO day, as the row has it. */
  at: number | string | null;
  /** 取扱区分 of a 支援経過. */
  handling: Handling | null;
  /** A 支援経過 that was corrected since: the newer version says what holds. */
  isSuperseded: boolean;
  isOneLine: boolean;
  cases: FoundCase[];
}

export interface FoundGroup {
  count: number;
  /** There are more than were counted. */
  isMore: boolean;
  found: Found[];
}

const TITLES: Record<string, string> = {
  person: 'name',
  organisation: 'name',
  organisationContact: 'name',
  reception: 'visitorName',
  receivedReferral: 'personName',
};
const TIMES: Record<string, string> = {
  progressNote: 'at',
  reception: 'receivedAt',
  receivedReferral: 'receivedOn',
  sentReferral: 'sentAt',
  screening: 'date',
  consent: 'date',
  task: 'dueDate',
};

export function find(
  store: Store,
  { query, group, limit }: z.output<typeof findInput>,
  /** R17: what the reader is kept from. */
  isKept: (id: string) => boolean = () => false,
): { groups: Record<ShownGroup, FoundGroup>; hits: number } {
  const words = searchWords(query);
  const empty = (): FoundGroup => ({ count: 0, isMore: false, found: [] });
  const groups = Object.fromEntries(SHOWN_GROUPS.map((each) => [each, empty()])) as Record<
    ShownGroup,
    FoundGroup
  >;
  if (words.length === 0) return { groups, hits: 0 };
  let hits = 0;
  for (const each of group ? [group] : SHOWN_GROUPS) {
    const counted = store.search.count(query, each, COUNTED + 1);
    hits += counted;
    if (counted === 0) continue;
    const read = store.search.find(query, each === 'cases' ? limit * ROWS_OF_CASE : limit, each);
    const open = read.filter(({ entityId, caseId }) => !isKept(entityId) && !isKept(caseId ?? ''));
    const described = describe(store, each, open, words);
    // Nor does the count give away that somebody lives there (R09), or that there is something (R17).
    const hidden = read.length - described.length;
    groups[each] = {
      count: Math.max(0, Math.min(counted, COUNTED) - hidden),
      isMore: counted > COUNTED,
      found: each === 'cases' ? oncePerCase(described, limit) : described,
    };
  }
  return { groups, hits };
}

/** One row of each case, the newest, of the several that hold the words. */
function oncePerCase(found: readonly Found[], limit: number): Found[] {
  const first = new Map<string, Found>();
  for (const each of found) {
    const caseId = each.cases[0]?.head.id;
    if (caseId && !first.has(caseId)) first.set(caseId, each);
  }
  return [...first.values()].slice(0, limit);
}
const ROWS_OF_CASE = 3;

function describe(
  store: Store,
  group: ShownGroup,
  hits: readonly SearchHit[],
  words: readonly string[],
): Found[] {
  const placed = hits.map((hit) => ({ hit, cases: casesOf(store, hit) }));
  const heads = casesById(
    store,
    placed.flatMap(({ cases }) => cases.map(({ caseId }) => caseId)),
  );
  const concealed = concealedPeople(
    store,
    hits.filter(({ entity }) => entity === 'person').map(({ entityId }) => entityId),
  );
  const superseded = supersededNotes(store, group === 'notes' ? hits.map(({ entityId }) => entityId) : []);
  return placed.flatMap(({ hit, cases }) => {
    const row = rowOf(store, hit.entity, hit.entityId);
    if (!row) return [];
    const isHidden =
      hit.entity === 'person' ? concealed.has(hit.entityId) : isConcealedRow(store, hit.entity, hit.entityId);
    const fields = shownFields(store, hit, row).filter(
      ([field]) => !(isHidden && isConcealedField(hit.entity, field)),
    );
    // Whoever is concealed, or shares a household with somebody who is, is found by their name and not by where they live.
    if (isHidden && !words.every((word) => fields.some(([, text]) => mayHold(text, word)))) return [];
    const where = bestField(fields, words);
    const title = TITLES[hit.entity];
    const titleText = fields.find(([field]) => field === title)?.[1] ?? '';
    return [
      {
        entity: hit.entity,
        id: hit.entityId,
        title: titleText === '' ? [] : snippet(titleText, words),
        field: where?.[0] ?? '',
        parts: where && where[0] !== title ? snippet(where[1], words) : [],
        at: (row[TIMES[hit.entity] ?? ''] as number | string | null | undefined) ?? null,
        handling: hit.entity === 'progressNote' ? ((row.handling as Handling | null) ?? null) : null,
        isSuperseded: superseded.has(hit.entityId),
        isOneLine: row.isOneLine === true,
        cases: cases.flatMap(({ caseId, relation }) => {
          const head = heads.get(caseId);
          return head ? [{ head, relation }] : [];
        }),
      },
    ];
  });
}

/**
 * The fields that the row is searched by, exactly as they are stored. A telephone number is searched by its digits; the one of
 * somebody in a concealed household is left out whatever row it stands in (R09).
 */
function shownFields(store: Store, hit: SearchHit, row: Row): [field: string, text: string][] {
  const searched = store.entities.get(hit.entity)?.searchText?.(row) ?? '';
  const lines = new Set(searched.split('\n'));
  return Object.entries(row).flatMap(([field, value]): [string, string][] => {
    if (typeof value !== 'string' || value === '' || field === 'id' || field.endsWith('Id')) return [];
    const isTelephone = /tel/iu.test(field);
    if (isTelephone && hit.caseId !== null && caseIsConcealed(store, hit.caseId)) return [];
    const isSearched = isTelephone ? lines.has(value.replace(/[^0-9]/g, '')) : searched.includes(value);
    return isSearched ? [[field, value]] : [];
  });
}

/** The field with the most of the words in it; the first of several. */
function bestField(
  fields: readonly [field: string, text: string][],
  words: readonly string[],
): [field: string, text: string] | undefined {
  let best: [string, string] | undefined;
  let most = 0;
  for (const field of fields) {
    const held = words.filter((word) => mayHold(field[1], word)).length;
    if (held > most) {
      best = field;
      most = held;
    }
  }
  return best;
}

function casesOf(store: Store, hit: SearchHit): { caseId: string; relation: string | null }[] {
  if (hit.caseId) return [{ caseId: hit.caseId, relation: null }];
  if (hit.entity !== 'person') return [];
  const own = casesOfPerson(store, hit.entityId);
  if (own.length > 0) return own;
  // Found by a name that was merged into another record of the same person: it leads to that record's cases.
  return casesOfPerson(store, survivorOf(store.connection, hit.entityId));
}
