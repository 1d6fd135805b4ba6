/**
 * The ledger that is open: one at a time, in the memory of the thread that read it, gone with the session. What is said of it is kept in the
 * store (`memory.ts`); rows are read anew whenever something is said of them.
 */
import { randomUUID } from 'node:crypto';
import { toTokyoDate } from '../calendar/rules.ts';
import { listOffices } from '../offices/names.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { findAdverseMatches } from '../people/candidates.ts';
import { foldName } from '../people/folding.ts';
import type { Session } from '../session.ts';
import { listStaff } from '../staff/store.ts';
import { type Encoding, MATCHED_FIELDS, type MatchedField, MOST_COLUMNS, MOST_ROWS } from './codes.ts';
import {
  headsKey,
  type NamedCode,
  proposedCode,
  proposedColumns,
  proposedHeadRow,
  wordsIn,
} from './columns.ts';
import { type Book, cellKey, type Sheet } from './file/book.ts';
import { readLedgerFile } from './file/readLedgerFile.ts';
import { type Cluster, grouped } from './grouping.ts';
import type { LedgerSettings } from './inputs.ts';
import { type Decisions, fileMemory, headsMemory, rememberFile, rememberHeads } from './memory.ts';
import { type LedgerRow, readRow } from './rows.ts';
import type { Alike } from './sameHere.ts';

export interface OpenLedger {
  readonly id: string;
  readonly fileName: string;
  readonly hash: string;
  readonly bytes: Buffer;
  book: Book;
  settings: LedgerSettings;
  decisions: Decisions;
  heads: string[];
  rows: LedgerRow[];
  clusters: Cluster[];
  /** Who is in the record already, by what was asked; null until it was compared. */
  compared: Map<string, Alike[]> | null;
}

const open = new WeakMap<Session, OpenLedger>();

export const openLedger = (session: Session, id: string): OpenLedger | null => {
  const found = open.get(session);
  return found?.id === id ? found : null;
};
export const closeLedger = (session: Session): boolean => open.delete(session);

const NOTHING: Decisions = { leftOut: [], corrected: {}, accepted: {}, people: {} };
const FRESH: LedgerSettings = {
  encoding: null,
  sheet: 0,
  headRow: 0,
  columns: [],
  values: {},
  rule: 'one-case',
  defaultState: 'ended-own-support',
  bareEra: {},
};

/** Refuses `ledger-unreadable`. A file that was begun before goes on where it was left. */
export async function beginLedger(
  session: Session,
  file: { fileName: string; hash: string; bytes: Buffer },
): Promise<Outcome<OpenLedger>> {
  const before = fileMemory(session.store, file.hash);
  const read = await readLedgerFile(file.bytes, before?.settings.encoding ?? null);
  if (!read.ok) return read;
  const sheet = Math.max(
    0,
    read.value.sheets.findIndex(({ rows }) => rows.length > 0),
  );
  const ledger: OpenLedger = {
    ...file,
    id: randomUUID(),
    book: read.value,
    settings: before?.settings ?? { ...FRESH, encoding: read.value.encoding },
    decisions: before?.decisions ?? structuredClone(NOTHING),
    heads: [],
    rows: [],
    clusters: [],
    compared: null,
  };
  if (before) headsOf(ledger);
  else {
    const laid = laySheet(session, ledger, sheet, null);
    if (!laid.ok) return laid;
  }
  open.set(session, ledger);
  readRows(session, ledger);
  return allowed(ledger);
}

export const sheetOf = ({ book, settings }: OpenLedger): Sheet =>
  book.sheets[settings.sheet] ?? { name: '', rows: [], faults: new Map(), merges: [] };

function headsOf(ledger: OpenLedger): void {
  const { rows } = sheetOf(ledger);
  const { headRow } = ledger.settings;
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const heads = headRow === null ? [] : (rows[headRow] ?? []);
  ledger.heads = Array.from({ length: width }, (_, column) => heads[column] ?? '');
}

export const firstDataRow = ({ settings }: Pick<OpenLedger, 'settings'>): number =>
  settings.headRow === null ? 0 : settings.headRow + 1;

/** Proposes everything anew for a sheet and its heading: as it was remembered for these heads, or by its words. */
function laySheet(session: Session, ledger: OpenLedger, sheet: number, headRow: number | null | undefined) {
  const { rows } = ledger.book.sheets[sheet] ?? { rows: [] };
  if (rows.length > MOST_ROWS + 20)
    return refused('ledger-unreadable', 'choose-other-file', {
      fault: 'too-many-rows',
      rows: rows.length,
      most: MOST_ROWS,
    });
  ledger.settings.sheet = sheet;
  ledger.settings.headRow = headRow === null || headRow === undefined ? proposedHeadRow(rows) : headRow;
  headsOf(ledger);
  if (ledger.heads.length > MOST_COLUMNS)
    return refused('ledger-unreadable', 'choose-other-file', {
      fault: 'too-many-columns',
      columns: ledger.heads.length,
      most: MOST_COLUMNS,
    });
  if (rows.length <= firstDataRow(ledger))
    return refused('ledger-unreadable', 'choose-other-file', { fault: 'no-rows' });
  const known = headsMemory(session.store, headsKey(ledger.heads));
  const data = rows.slice(firstDataRow(ledger));
  ledger.settings = {
    ...ledger.settings,
    ...(known ?? {
      columns: proposedColumns(ledger.heads, (column) => data.some((cells) => (cells[column] ?? '') !== '')),
    }),
  };
  ledger.decisions = structuredClone(NOTHING);
  ledger.compared = null;
  return allowed(null);
}

/** Takes what the clerk has said, proposes what follows from it, and reads the rows anew. */
export async function arrange(
  session: Session,
  ledger: OpenLedger,
  change: Partial<LedgerSettings>,
): Promise<Outcome<null>> {
  const { store } = session;
  const before = { ...ledger.settings };
  const wanted: Encoding | null = change.encoding ?? null;
  if (wanted && wanted !== ledger.book.encoding && ledger.book.encoding) {
    const read = await readLedgerFile(ledger.bytes, wanted);
    if (!read.ok) return read;
    ledger.book = read.value;
    ledger.settings.encoding = wanted;
    const laid = laySheet(session, ledger, 0, null);
    if (!laid.ok) return laid;
  }
  if (change.sheet !== undefined || change.headRow !== undefined) {
    // Without a head nothing is proposed; −1 never reaches here, null says that there is none.
    const sheet = change.sheet ?? ledger.settings.sheet;
    const laid =
      change.headRow === null
        ? layHeadless(session, ledger, sheet)
        : laySheet(session, ledger, sheet, change.sheet === undefined ? change.headRow : null);
    if (!laid.ok) {
      ledger.settings = before;
      headsOf(ledger);
      return laid;
    }
  }
  const { encoding: _e, sheet: _s, headRow: _h, values, ...rest } = change;
  ledger.settings = { ...ledger.settings, ...rest };
  for (const field of MATCHED_FIELDS)
    if (values?.[field])
      ledger.settings.values[field] = { ...ledger.settings.values[field], ...values[field] };
  readRows(session, ledger);
  keep(session, ledger);
  const { columns, rule, defaultState, bareEra } = ledger.settings;
  // Names of staff — and of whom a wrongly matched column names — are of this file alone.
  const { staff: _names, ...remembered } = ledger.settings.values;
  if (ledger.settings.headRow !== null)
    rememberHeads(store, headsKey(ledger.heads), {
      columns,
      rule,
      defaultState,
      bareEra,
      values: remembered,
    });
  return allowed(null);
}

function layHeadless(session: Session, ledger: OpenLedger, sheet: number) {
  const laid = laySheet(session, ledger, sheet, 0);
  if (!laid.ok) return laid;
  ledger.settings.headRow = null;
  headsOf(ledger);
  ledger.settings.columns = ledger.heads.map(() => null);
  return laid;
}

export const keep = (session: Session, { hash, settings, decisions }: OpenLedger): void =>
  rememberFile(session.store, hash, { settings, decisions });

export const knownBy = ({ store }: Session): Partial<Record<MatchedField, NamedCode[]>> => ({
  office: listOffices(store).map(({ id, name }) => ({ code: id, name: name ?? '' })),
  staff: listStaff(store).map(({ id, name }) => ({ code: id, name: name ?? '' })),
});

/** The words of a column, each once, in the order in which they come. */
export function wordsOf(ledger: OpenLedger, field: MatchedField): Map<string, number> {
  const column = ledger.settings.columns.indexOf(field);
  const counts = new Map<string, number>();
  if (column < 0) return counts;
  for (const cells of cellsOf(ledger))
    for (const word of wordsIn(field, cells.texts[column] ?? ''))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The data as they stand, with what was corrected. Wholly empty rows are none. */
export function* cellsOf(ledger: OpenLedger): Generator<{ row: number; texts: string[] }> {
  const { rows } = sheetOf(ledger);
  const corrected = Map.groupBy(Object.entries(ledger.decisions.corrected), ([key]) =>
    Number(key.split(':')[0]),
  );
  for (let row = firstDataRow(ledger); row < rows.length; row += 1) {
    const texts = [...(rows[row] ?? [])];
    for (const [key, text] of corrected.get(row) ?? []) texts[Number(key.split(':')[1])] = text;
    if (texts.some((text) => text !== undefined && text !== '')) yield { row, texts };
  }
}

/** Everything that the settings and decisions make of the file. */
export function readRows(session: Session, ledger: OpenLedger): void {
  const { store } = session;
  const { settings, decisions } = ledger;
  const known = knownBy(session);
  for (const field of MATCHED_FIELDS) {
    const codes = { ...settings.values[field] };
    for (const word of wordsOf(ledger, field).keys()) {
      const code = codes[word] ?? proposedCode(field, word, known[field] ?? []);
      if (code !== null && code !== undefined) codes[word] = code;
    }
    settings.values[field] = codes;
  }
  const adverseColumn = settings.columns.indexOf('adverseName');
  const inFile = new Set<string>();
  if (adverseColumn >= 0)
    for (const { texts } of cellsOf(ledger)) {
      const folded = foldName(texts[adverseColumn] ?? '');
      if (folded.length >= 2) inFile.add(folded);
    }
  const asked = new Map<string, string | null>();
  const adverse = (name: string, kana: string): string | null => {
    const key = `${name}\n${kana}`;
    let found = asked.get(key);
    if (found === undefined) {
      const [match] = findAdverseMatches(store, { name, kana });
      found = match?.caseNo ?? (inFile.has(foldName(name)) ? '' : null);
      asked.set(key, found);
    }
    return found;
  };
  const { faults } = sheetOf(ledger);
  const reading = {
    settings,
    heads: ledger.heads,
    from1904: ledger.book.from1904,
    today: toTokyoDate(store.now()),
    cellFault: (row: number, column: number) => faults.get(cellKey(row, column)),
    accepted: (row: number) => decisions.accepted[row] ?? {},
    adverse,
  };
  ledger.rows = [...cellsOf(ledger)].map(({ row, texts }) => readRow(row, texts, reading));
  regroup(ledger);
}

export function regroup(ledger: OpenLedger): void {
  const leftOut = new Set(ledger.decisions.leftOut);
  ledger.clusters = grouped(
    ledger.rows.filter(({ row }) => !leftOut.has(row)),
    new Map(Object.entries(ledger.decisions.people).map(([row, said]) => [Number(row), said])),
  );
}
