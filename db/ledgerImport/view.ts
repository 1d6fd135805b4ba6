/** What the screen shows of the open ledger: the whole of it in counts, and its rows a page at a time. */
import type { z } from 'zod';
import { listOffices } from '../offices/names.ts';
import type { Session } from '../session.ts';
import { listStaff } from '../staff/store.ts';
import { type FileNote, MATCHED_FIELDS, type MatchedField, type RowFilter } from './codes.ts';
import type { Cluster } from './grouping.ts';
import { casesOf } from './grouping.ts';
import type { rowsInput } from './inputs.ts';
import { firstDataRow, type OpenLedger, sheetOf, wordsOf } from './opened.ts';
import { isOpen, type LedgerRow } from './rows.ts';
import { type Alike, alikeHere, type Identity, identityOf } from './sameHere.ts';

const SAMPLES = 3;
/** Words of one column beyond which nobody matches by hand: the column is another than it was taken for. */
const MOST_WORDS = 60;
/** Rows that are offered as the heading. */
const NEAR_HEAD = 12;

export interface LedgerCounts {
  rows: number;
  faulty: number;
  /** People of whom nobody knows yet whether they are here. */
  openPeople: number;
  leftOut: number;
  oneLines: number;
  people: number;
  peopleHere: number;
  cases: number;
}

function countsOf(ledger: OpenLedger): LedgerCounts {
  const leftOut = new Set(ledger.decisions.leftOut);
  const taken = ledger.rows.filter(({ row }) => !leftOut.has(row));
  const identities = ledger.clusters.map((cluster) => identityOf(ledger, cluster));
  return {
    rows: ledger.rows.length,
    faulty: taken.filter(isOpen).length,
    openPeople: identities.filter(({ kind }) => kind === 'open').length,
    leftOut: ledger.rows.length - taken.length,
    oneLines: taken.filter(({ person }) => person === null).length,
    people: ledger.clusters.length,
    peopleHere: identities.filter(({ kind }) => kind === 'here').length,
    cases: ledger.clusters.reduce((sum, { rows }) => sum + casesOf(rows, ledger.settings.rule).length, 0),
  };
}

export function viewLedger(session: Session, ledger: OpenLedger) {
  const { book, settings, heads } = ledger;
  const sheet = sheetOf(ledger);
  const from = firstDataRow(ledger);
  const data = sheet.rows.slice(from);
  const notes: FileNote[] = [
    ...book.notes,
    ...(sheet.merges.some(({ top, bottom }) => top < from && bottom >= from - 1)
      ? (['merged-head'] as const)
      : []),
    ...(sheet.merges.some(({ bottom }) => bottom >= from) ? (['merged-cells'] as const) : []),
  ];
  return {
    importId: ledger.id,
    fileName: ledger.fileName,
    kind: book.kind,
    notes,
    sheets: book.sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    settings,
    headRows: sheet.rows.slice(0, NEAR_HEAD).map((cells, row) => ({
      row,
      text: cells
        .filter((cell) => cell !== '')
        .slice(0, 6)
        .join('・')
        .slice(0, 60),
    })),
    columns: heads.map((head, column) => ({
      column,
      head,
      samples: samplesOf(data, column),
    })),
    values: MATCHED_FIELDS.flatMap((field) => valuesOf(ledger, field)),
    isCompared: ledger.compared !== null,
    counts: countsOf(ledger),
    offices: listOffices(session.store).map(({ id, name }) => ({ id, name: name ?? '' })),
    staff: listStaff(session.store).map(({ id, name, disabled }) => ({
      id,
      name: name ?? '',
      isDisabled: disabled === true,
    })),
  };
}
export type LedgerView = ReturnType<typeof viewLedger>;

function samplesOf(data: readonly string[][], column: number): string[] {
  const found = new Set<string>();
  for (const cells of data) {
    const text = cells[column] ?? '';
    if (text !== '') found.add(text.slice(0, 40));
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

function valuesOf(ledger: OpenLedger, field: MatchedField) {
  const words = [...wordsOf(ledger, field)].map(([word, count]) => ({
    word,
    count,
    code: ledger.settings.values[field]?.[word] ?? null,
  }));
  if (words.length === 0) return [];
  // What is not matched first: that is what somebody has to do.
  const inOrder = words.toSorted(
    (a, b) => Number(a.code !== null) - Number(b.code !== null) || b.count - a.count,
  );
  return [{ field, words: inOrder.slice(0, MOST_WORDS), more: Math.max(0, words.length - MOST_WORDS) }];
}

const PASSES: Record<RowFilter, (row: RowView) => boolean> = {
  all: () => true,
  faulty: ({ isOpen: open, isLeftOut }) => open && !isLeftOut,
  people: ({ person, isLeftOut }) => person?.isFirst === true && person.hasQuestion && !isLeftOut,
  'left-out': ({ isLeftOut }) => isLeftOut,
};

export interface PersonView {
  /** Decisions are about the first row of a person. */
  isFirst: boolean;
  first: number;
  identity: Identity;
  hasQuestion: boolean;
  here: Alike[];
  alike: Cluster['alike'];
  rows: number;
}

export interface RowView
  extends Pick<LedgerRow, 'row' | 'receivedOn' | 'formerNumber' | 'state' | 'faults' | 'memo'> {
  name: string;
  kana: string;
  cells: string[];
  isOpen: boolean;
  isLeftOut: boolean;
  person: PersonView | null;
}

export function rowsOf(ledger: OpenLedger, { filter, offset, limit }: z.output<typeof rowsInput>) {
  const leftOut = new Set(ledger.decisions.leftOut);
  const clusterOf = new Map(
    ledger.clusters.flatMap((cluster) => cluster.rows.map(({ row }) => [row, cluster] as const)),
  );
  const found: RowView[] = [];
  let total = 0;
  for (const row of ledger.rows) {
    const view = rowView(ledger, row, clusterOf.get(row.row), leftOut.has(row.row));
    if (!PASSES[filter](view)) continue;
    if (total >= offset && found.length < limit) found.push(view);
    total += 1;
  }
  return { total, rows: found.map((view) => ({ ...view, cells: textsOf(ledger, view.row) })) };
}

function textsOf(ledger: OpenLedger, row: number): string[] {
  const texts = sheetOf(ledger).rows[row] ?? [];
  return ledger.heads.map(
    (_, column) => ledger.decisions.corrected[`${row}:${column}`] ?? texts[column] ?? '',
  );
}

function rowView(
  ledger: OpenLedger,
  row: LedgerRow,
  cluster: Cluster | undefined,
  isLeftOut: boolean,
): RowView {
  return {
    row: row.row,
    name: row.person?.name ?? '',
    kana: row.person?.kana ?? '',
    receivedOn: row.receivedOn,
    formerNumber: row.formerNumber,
    state: row.state,
    memo: row.memo.slice(0, 120),
    faults: row.faults,
    cells: [],
    isOpen: isOpen(row),
    isLeftOut,
    person: cluster ? personView(ledger, row, cluster) : null,
  };
}

function personView(ledger: OpenLedger, row: LedgerRow, cluster: Cluster): PersonView {
  const here = alikeHere(ledger, cluster);
  return {
    isFirst: cluster.first === row.row,
    first: cluster.first,
    identity: identityOf(ledger, cluster),
    hasQuestion:
      here.length > 0 || cluster.alike !== null || ledger.decisions.people[cluster.first] !== undefined,
    here,
    alike: cluster.alike,
    rows: cluster.rows.length,
  };
}
