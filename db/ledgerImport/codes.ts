/** What a column of an old ledger may hold, what may be wrong with the file or with a row, and what a row becomes. */
import type { CaseState } from '../cases/rules.ts';

/** In the order in which a counter's ledger mostly has them. */
export const LEDGER_FIELDS = [
  'formerNumber',
  'receivedOn',
  'office',
  'method',
  'route',
  'name',
  'kana',
  'birth',
  'sex',
  'zip',
  'address',
  'telHome',
  'telMobile',
  'visitorName',
  'adverseName',
  'worry',
  'content',
  'referredTo',
  'staff',
  'state',
  'endedOn',
  'note',
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** Several columns may go into these: their texts stand one below the other, each with its heading. */
export const GATHERED_FIELDS: readonly LedgerField[] = ['content', 'note'];

/** The words of these are matched once with the codes of the house, for all rows. */
export const MATCHED_FIELDS = ['office', 'method', 'route', 'sex', 'worry', 'staff', 'state'] as const;
export type MatchedField = (typeof MATCHED_FIELDS)[number];

export const DATE_FIELDS = ['receivedOn', 'birth', 'endedOn'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** Where a case from the ledger may stand: what comes later in the way needs papers that no ledger has. */
export const LEDGER_STATES = [
  'intake',
  'own-support',
  'ended-own-support',
  'ended-information',
  'ended-referred',
  'ended-circumstances',
] as const satisfies readonly CaseState[];
export type LedgerState = (typeof LEDGER_STATES)[number];

/** What the rows of one person become. */
export const SAME_PERSON_RULES = ['one-case', 'case-per-row'] as const;
export type SamePersonRule = (typeof SAME_PERSON_RULES)[number];

export const ENCODINGS = ['utf-8', 'shift_jis', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Why a file is not read at all. */
export const FILE_FAULTS = [
  'gone',
  'too-large',
  'too-large-inside',
  'empty',
  'password',
  'old-xls',
  'not-a-ledger',
  'damaged',
  'encoding',
  'nul-bytes',
  'quote-unclosed',
  'no-rows',
  'too-many-rows',
  'too-many-columns',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** What has to be known of a file that is read all the same. */
export const FILE_NOTES = ['macros-not-run', 'dates-1904', 'merged-head', 'merged-cells'] as const;
export type FileNote = (typeof FILE_NOTES)[number];

/** `error`: the row cannot be taken in as it is. `ask`: somebody has to look and say so. `note`: said, and taken in. */
export const ROW_FAULTS = {
  'nothing-in-row': 'error',
  'date-missing': 'error',
  'date-unreadable': 'error',
  'date-not-a-day': 'error',
  'date-unsure': 'error',
  'date-in-future': 'error',
  'value-unmatched': 'error',
  'formula-error': 'error',
  'formula-empty': 'error',
  'too-long': 'error',
  'individual-number': 'ask',
  'adverse-name': 'ask',
  'name-missing': 'note',
  'kana-unfit': 'note',
  'zero-restored': 'note',
  'birth-after-reception': 'note',
} as const satisfies Record<string, 'error' | 'ask' | 'note'>;
export type RowFaultCode = keyof typeof ROW_FAULTS;

export const ROW_FILTERS = ['all', 'faulty', 'people', 'left-out'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;
const MIB = 1024 * 1024;
export const MOST_BYTES = 50 * MIB;
/** All sheets and texts of a workbook, inflated. */
export const MOST_INSIDE = 300 * MIB;
