import { z } from 'zod';
import { ERA_CODES } from '../calendar/rules.ts';
import {
  DATE_FIELDS,
  ENCODINGS,
  LEDGER_FIELDS,
  LEDGER_STATES,
  MATCHED_FIELDS,
  ROW_FAULTS,
  ROW_FILTERS,
  type RowFaultCode,
  SAME_PERSON_RULES,
} from './codes.ts';

const importId = z.uuid();
const row = z.number().int().min(0);

/** What is said of a whole file. Left out: as it was, or as it is proposed. */
export const settingsInput = z.object({
  encoding: z.enum(ENCODINGS).nullable(),
  sheet: z.number().int().min(0),
  /** Null: there is none, the data begin with the first row. */
  headRow: row.nullable(),
  columns: z.array(z.enum(LEDGER_FIELDS).nullable()).max(200),
  /** Word of the file → code; an empty code leaves the field empty and keeps the word in the record's text. */
  values: z.partialRecord(z.enum(MATCHED_FIELDS), z.record(z.string().max(300), z.string().max(60))),
  rule: z.enum(SAME_PERSON_RULES),
  /** Where nothing is said of how it ended. */
  defaultState: z.enum(LEDGER_STATES),
  /** Which era is meant where none is written. */
  bareEra: z.partialRecord(z.enum(DATE_FIELDS), z.enum(ERA_CODES)),
});
export type LedgerSettings = z.output<typeof settingsInput>;

export const arrangeInput = z.object({ importId, change: settingsInput.partial() });

export const rowsInput = z.object({
  importId,
  filter: z.enum(ROW_FILTERS).default('all'),
  offset: row.default(0),
  limit: z.number().int().min(1).max(200).default(50),
});

/** What is said of a row. `person`: `new`, an id of somebody in the record, or `row:12`, the same as in that row. */
export const decideInput = z.discriminatedUnion('act', [
  z.object({ importId, act: z.literal('leave-out'), row, isLeftOut: z.boolean() }),
  z.object({ importId, act: z.literal('leave-out-faulty') }),
  z.object({
    importId,
    act: z.literal('correct'),
    row,
    column: row,
    cellText: z.string().trim().max(20_000),
  }),
  z.object({
    importId,
    act: z.literal('accept'),
    row,
    code: z.enum(Object.keys(ROW_FAULTS) as [RowFaultCode, ...RowFaultCode[]]),
    /** R13: what number it is. */
    because: z.string().trim().max(200).default(''),
  }),
  z.object({ importId, act: z.literal('person'), row, person: z.string().max(60).nullable() }),
  z.object({ importId, act: z.literal('rest-are-new') }),
]);
export type LedgerDecision = z.output<typeof decideInput>;

export const importInput = z.object({ importId });
