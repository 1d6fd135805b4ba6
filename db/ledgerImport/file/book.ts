/** A file as it was read: every cell a text, whichever kind of file it came from. */
import type { Encoding, FileNote, RowFaultCode } from '../codes.ts';

export interface Sheet {
  name: string;
  /** From the first row and column on; a row ends with its last cell that holds anything. */
  rows: string[][];
  /** Cells whose value cannot be had, by `cellKey`. */
  faults: ReadonlyMap<string, RowFaultCode>;
  merges: readonly Merge[];
}

/** Zero-based, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Book {
  kind: 'xlsx' | 'csv' | 'tsv';
  /** Null for a workbook, which has but one. */
  encoding: Encoding | null;
  /** Days are counted from 1904 on, as on an old Macintosh. */
  from1904: boolean;
  sheets: Sheet[];
  notes: FileNote[];
}

export const cellKey = (row: number, column: number): string => `${row}:${column}`;
