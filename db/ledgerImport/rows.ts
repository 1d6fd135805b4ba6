/**
 * One row of an old ledger as what it would become, and what is wrong with it, at its cell. Pure. Nothing of a row is dropped: what no field
 * of the house holds stands in the reception's text under the head of its column.
 */
import type { Precision } from '../calendar/rules.ts';
import { holdsIndividualNumber } from '../individualNumbers/rules.ts';
import type { Sex } from '../people/codes.ts';
import type { ReceptionMethod, Route, Worry, WorryMark } from '../receptions/codes.ts';
import {
  type DateField,
  GATHERED_FIELDS,
  LEDGER_FIELDS,
  type LedgerField,
  type LedgerState,
  MATCHED_FIELDS,
  type MatchedField,
  ROW_FAULTS,
  type RowFaultCode,
} from './codes.ts';
import { wordsIn } from './columns.ts';
import { readLedgerDate } from './dates.ts';
import type { LedgerSettings } from './inputs.ts';

export interface RowFault {
  code: RowFaultCode;
  severity: 'error' | 'ask' | 'note';
  /** Null: of the whole row. */
  column: number | null;
  facts: Record<string, string | number>;
  /** Somebody has looked at what was asked. */
  isAccepted: boolean;
}

export interface LedgerPerson {
  name: string;
  kana: string;
  sex: Sex;
  birth: { iso: string; precision: Precision } | null;
  ageNote: string;
  zip: string;
  address: string;
  telHome: string;
  telMobile: string;
}

export interface LedgerRow {
  /** Zero-based in the sheet. */
  row: number;
  person: LedgerPerson | null;
  receivedOn: string;
  receivedTime: string | null;
  endedOn: string | null;
  officeId: string | null;
  staffId: string | null;
  method: ReceptionMethod | null;
  route: Route | null;
  worries: Partial<Record<Worry, WorryMark>>;
  state: LedgerState;
  formerNumber: string;
  visitorName: string;
  adverseName: string;
  memo: string;
  faults: RowFault[];
}

export interface Reading {
  settings: LedgerSettings;
  heads: readonly string[];
  from1904: boolean;
  today: string;
  cellFault: (row: number, column: number) => RowFaultCode | undefined;
  accepted: (row: number) => Readonly<Partial<Record<RowFaultCode, string>>>;
  /** C9 — the number of a case of which somebody of this name is the other side, or an empty one where the file itself says so. */
  adverse: (name: string, kana: string) => string | null;
}

const LONGEST: Partial<Record<LedgerField, number>> = {
  name: 100,
  kana: 100,
  zip: 10,
  address: 200,
  telHome: 40,
  telMobile: 40,
  formerNumber: 60,
  visitorName: 100,
  adverseName: 100,
};
const LONGEST_MEMO = 20_000;
/** How a ledger says that something is not known. */
const UNKNOWN = /^(?:不明|不詳|未詳|未聴取|匿名|なし|無し|無|[-－ー―‐–—]+|[?？]+)$/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]*$/u;
const AGE = /^\s*(?:約\s*)?\d{1,3}\s*(?:代|歳|才|歳代|代前半|代半ば|代後半|歳くらい)\s*$/u;

export function readRow(row: number, cells: readonly string[], reading: Reading): LedgerRow {
  const { settings } = reading;
  const faults: RowFault[] = [];
  const accepted = reading.accepted(row);
  const tell = (code: RowFaultCode, column: number | null, facts: RowFault['facts'] = {}) =>
    faults.push({ code, severity: ROW_FAULTS[code], column, facts, isAccepted: code in accepted });

  const columnsOf = new Map<LedgerField, number[]>();
  settings.columns.forEach((field, column) => {
    if (field) columnsOf.set(field, [...(columnsOf.get(field) ?? []), column]);
  });
  /** What goes into the text, with the head that it stood under. */
  const kept: string[] = [];
  const keep = (column: number | undefined, text: string) => {
    if (column !== undefined && text !== '') kept.push(`${reading.heads[column] ?? ''}：${text}`);
  };
  const place = (field: LedgerField): number | undefined => columnsOf.get(field)?.[0];
  const textOf = (field: LedgerField): string => {
    const column = place(field);
    const text = column === undefined ? '' : (cells[column] ?? '');
    const most = LONGEST[field];
    if (column !== undefined && most !== undefined && text.length > most)
      tell('too-long', column, { field, most });
    return text;
  };
  const known = (field: LedgerField): string => {
    const text = textOf(field);
    return UNKNOWN.test(text) ? '' : text;
  };

  for (const field of LEDGER_FIELDS) {
    for (const column of columnsOf.get(field) ?? []) {
      const text = cells[column] ?? '';
      const fault = reading.cellFault(row, column);
      if (fault && text === '') tell(fault, column);
      if (text !== '' && holdsIndividualNumber(text)) tell('individual-number', column);
    }
  }

  const date = (field: DateField) => {
    const column = place(field);
    const text = known(field);
    if (column === undefined || text === '') return null;
    const read = readLedgerDate(text, reading.from1904, settings.bareEra[field] ?? null);
    if (read.ok) return { ...read, column };
    if (field === 'birth' && AGE.test(text)) return null;
    const facts = { reason: read.reason, ...(read.meant && { meant: read.meant }) };
    tell(read.reason === 'unsure' ? 'date-unsure' : 'date-unreadable', column, facts);
    return null;
  };
  const wholeDay = (field: 'receivedOn' | 'endedOn') => {
    const read = date(field);
    if (!read) return null;
    if (read.value.precision !== 'day') tell('date-not-a-day', read.column);
    else if (read.value.iso > reading.today) tell('date-in-future', read.column);
    return read;
  };
  const received = wholeDay('receivedOn');
  if (!received && !faults.some(({ column }) => column !== null && column === place('receivedOn')))
    tell('date-missing', place('receivedOn') ?? null);
  const ended = wholeDay('endedOn');
  const birth = date('birth');
  if (birth && received && birth.value.iso > received.value.iso) tell('birth-after-reception', birth.column);

  const codes = (field: MatchedField): string[] => {
    const column = place(field);
    if (column === undefined) return [];
    return wordsIn(field, known(field)).flatMap((word) => {
      const code = settings.values[field]?.[word];
      if (code === undefined) tell('value-unmatched', column, { field, word });
      if (code === '') keep(column, word);
      return code ? [code] : [];
    });
  };
  const matched = Object.fromEntries(MATCHED_FIELDS.map((field) => [field, codes(field)])) as Record<
    MatchedField,
    string[]
  >;

  const tel = (field: 'telHome' | 'telMobile'): string => {
    const text = known(field).normalize('NFKC');
    // A number cell cannot hold the 0 that every Japanese telephone number begins with.
    if (!/^[1-9]\d{8,9}$/.test(text)) return text;
    tell('zero-restored', place(field) ?? null, { text: `0${text}` });
    return `0${text}`;
  };
  const name = known('name');
  const written = known('kana').normalize('NFKC');
  const kana = KANA.test(written) ? written : '';
  if (kana === '' && written !== '') {
    tell('kana-unfit', place('kana') ?? null);
    keep(place('kana'), written);
  }
  const birthText = known('birth');
  const person: LedgerPerson = {
    name,
    kana,
    sex: (matched.sex[0] as Sex | undefined) ?? 'unknown',
    birth: birth ? { iso: birth.value.iso, precision: birth.value.precision } : null,
    ageNote: birth === null && AGE.test(birthText) ? birthText : '',
    zip: known('zip').normalize('NFKC'),
    address: known('address'),
    telHome: tel('telHome'),
    telMobile: tel('telMobile'),
  };
  const isNamed = name !== '' || kana !== '';
  if (!isNamed) {
    for (const field of ['birth', 'address', 'telHome', 'telMobile'] as const)
      keep(place(field), known(field));
  }
  const adverse = isNamed ? reading.adverse(name, kana) : null;
  if (adverse !== null) tell('adverse-name', place('name') ?? null, { caseNo: adverse });

  const content = (columnsOf.get('content') ?? []).map((column) => ({ column, text: cells[column] ?? '' }));
  if (content.length > 1) for (const each of content) keep(each.column, each.text);
  keep(place('referredTo'), textOf('referredTo'));
  // Its own words say more than the state that they were matched with.
  keep(place('state'), settings.values.state?.[textOf('state')] ? textOf('state') : '');
  for (const column of columnsOf.get('note') ?? []) keep(column, cells[column] ?? '');
  for (const [field, [, ...further]] of columnsOf)
    if (!GATHERED_FIELDS.includes(field)) for (const column of further) keep(column, cells[column] ?? '');
  const memo = [...(content.length === 1 ? [content[0]?.text ?? ''] : []), ...kept]
    .filter((each) => each !== '')
    .join('\n');
  if (memo.length > LONGEST_MEMO)
    tell('too-long', place('content') ?? null, { field: 'content', most: LONGEST_MEMO });
  if (!isNamed) {
    if (memo === '') tell('nothing-in-row', null);
    else tell('name-missing', place('name') ?? null);
  }

  return {
    row,
    person: isNamed ? person : null,
    receivedOn: received?.value.iso ?? '',
    receivedTime: received?.time ?? null,
    endedOn: ended?.value.iso ?? null,
    officeId: matched.office[0] ?? null,
    staffId: matched.staff[0] ?? null,
    method: (matched.method[0] as ReceptionMethod | undefined) ?? null,
    route: (matched.route[0] as Route | undefined) ?? null,
    worries: Object.fromEntries(matched.worry.map((code) => [code, 'applies'])),
    state: (matched.state[0] as LedgerState | undefined) ?? settings.defaultState,
    formerNumber: textOf('formerNumber'),
    visitorName: known('visitorName'),
    adverseName: known('adverseName'),
    memo,
    faults,
  };
}

/** Somebody has to do something before the row can be taken in. */
export const isOpen = ({ faults }: Pick<LedgerRow, 'faults'>): boolean =>
  faults.some(({ severity, isAccepted }) => severity === 'error' || (severity === 'ask' && !isAccepted));
