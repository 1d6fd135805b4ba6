import { z } from 'zod';
import { addMonths } from '../calendar/rules.ts';
import { COUNTED, DIMENSIONS, dimensionsOf, SHEET_FORMATS, TRAITS, TRAITS_OF } from './codes.ts';

const MOST_YEARS = 11;
/** As a paper's address: what the shell takes. */
const LONGEST = 1900;

/** A question is whole or it is none: what it asks of must be there to be asked. */
export const questionInput = z
  .object({
    counted: z.enum(COUNTED),
    /** Both days are in it. At a day: `until`. */
    from: z.iso.date(),
    until: z.iso.date(),
    conditions: z
      .array(z.object({ of: z.enum(TRAITS), values: z.array(z.string().max(64)).min(1).max(80) }))
      .max(12)
      .default([]),
    rows: z.enum(DIMENSIONS).nullable().default(null),
    columns: z.enum(DIMENSIONS).nullable().default(null),
    /** Beside it the same period of the year before. */
    compares: z.boolean().default(false),
  })
  .refine(({ from, until }) => from <= until && until < addMonths(from, 12 * MOST_YEARS), {
    path: ['until'],
  })
  .refine((question) => JSON.stringify(question).length <= LONGEST, { path: ['conditions'] })
  .refine(({ counted, conditions }) => conditions.every(({ of }) => TRAITS_OF[counted].includes(of)), {
    path: ['conditions'],
  })
  .refine(
    ({ counted, rows, columns }) =>
      [rows, columns].every((each) => each === null || dimensionsOf(counted).includes(each)) &&
      (columns === null || (rows !== null && rows !== columns)),
    { path: ['rows'] },
  );
export type Question = z.output<typeof questionInput>;

/** One number of the table; null: the whole line. */
export const behindInput = z.object({
  question: questionInput,
  row: z.string().max(64).nullable().default(null),
  column: z.string().max(64).nullable().default(null),
});

export const saveQuestionInput = z.object({
  /** Null: a new one. */
  id: z.string().max(64).nullable().default(null),
  questionName: z.string().trim().min(1).max(60),
  question: questionInput,
});
export const renameQuestionInput = z.object({
  id: z.string().max(64),
  questionName: z.string().trim().min(1).max(60),
});

/** A table as it is written into a file: words and numbers, laid out by the page. */
export const writeSheetInput = z.object({
  ticket: z.string().max(64),
  format: z.enum(SHEET_FORMATS),
  sheetRows: z
    .array(
      z.object({
        kind: z.enum(['title', 'text', 'head', 'row', 'total']),
        cells: z.array(z.union([z.string().max(4000), z.number(), z.null()])).max(300),
      }),
    )
    .max(1000),
  /** Whether small numbers are hidden in it: for the record of operations. */
  hidesSmall: z.boolean(),
});
export type SheetRow = z.output<typeof writeSheetInput>['sheetRows'][number];
