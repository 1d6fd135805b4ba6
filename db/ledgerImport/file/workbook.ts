/** An .xlsx or .xlsm: values as they were last calculated. Of a macro nothing is run, and of a formula neither. */
import readExcelFile from 'read-excel-file/universal';
import type { FileNote } from '../codes.ts';
import { serialDate } from '../dates.ts';
import { type Book, cellKey, type Sheet } from './book.ts';
import { LedgerFileFault } from './fault.ts';
import { countsFrom1904, eraStyles, marksOf, type SheetMarks, sheetParts } from './marks.ts';
import { openZip } from './zip.ts';

type Value = string | number | boolean | Date | null;

export async function readWorkbook(bytes: Buffer): Promise<Book> {
  const zip = openZip(bytes);
  const workbook = zip.text('xl/workbook.xml');
  if (workbook === null) throw new LedgerFileFault('not-a-ledger');
  const from1904 = countsFrom1904(workbook);
  const parts = sheetParts(zip, workbook);
  const eras = eraStyles(zip.text('xl/styles.xml') ?? '');
  const read = await readExcelFile(exactly(bytes)).catch(() => {
    throw new LedgerFileFault('damaged');
  });
  const sheets = read.map(({ sheet: name, data }, nth): Sheet => {
    const marks = marksOf(zip.text(parts[nth] ?? '') ?? '', eras);
    return { name, rows: textsOf(data as Value[][], marks, from1904), ...marks };
  });
  const notes: FileNote[] = [
    ...(zip.names.has('xl/vbaProject.bin') ? (['macros-not-run'] as const) : []),
    ...(from1904 ? (['dates-1904'] as const) : []),
  ];
  return { kind: 'xlsx', encoding: null, from1904, sheets, notes };
}

const exactly = (bytes: Buffer): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;

function textsOf(data: readonly Value[][], { faults, days }: SheetMarks, from1904: boolean): string[][] {
  return data.map((values, row) => {
    const texts = values.map((value, column) => {
      const key = cellKey(row, column);
      if (faults.has(key)) return '';
      if (typeof value === 'number' && days.has(key)) return serialDate(value, from1904) ?? String(value);
      return textOf(value);
    });
    while (texts.length > 0 && texts.at(-1) === '') texts.pop();
    return texts;
  });
}

function textOf(value: Value): string {
  if (value === null) return '';
  if (!(value instanceof Date)) return String(value).replace(/\r\n?/g, '\n').trim();
  const [day = '', time = ''] = value.toISOString().split('T');
  const clock = time.slice(0, 5);
  // Before the first day that Excel knows: a time of the day.
  if (day < '1900-01-01') return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}
