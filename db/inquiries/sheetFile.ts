/** The table as a file for whoever asked: a workbook, or comma-separated text that Excel opens by itself (UTF-8 with its mark). */
import type { CellObject, SheetData } from 'write-excel-file/node';
import { atomicWrite } from '../handoff/atomicWrite.ts';
import { allowed, type Outcome } from '../outcome.ts';
import type { SheetFormat } from './codes.ts';
import type { SheetRow } from './inputs.ts';

const HEAD = { fontWeight: 'bold', wrap: true, backgroundColor: '#e8ebee' } as const;
const STYLES: Record<SheetRow['kind'], Partial<CellObject>> = {
  title: { fontWeight: 'bold', fontSize: 14 },
  text: {},
  head: HEAD,
  row: {},
  total: { fontWeight: 'bold', topBorderStyle: 'thin' },
};

/** What stands in the table; the lines above and below it run on over the columns. */
const isOfTable = (kind: SheetRow['kind']): boolean => kind !== 'title' && kind !== 'text';
const FIRST_COLUMN = 30;
const OTHER_COLUMNS = 12;

async function workbook(rows: readonly SheetRow[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const data: SheetData = rows.map(({ kind, cells }) =>
    cells.map((value, column): CellObject | null =>
      value === null
        ? null
        : {
            ...(typeof value === 'number' ? { type: Number, value } : { type: String, value }),
            ...STYLES[kind],
            ...(isOfTable(kind) && { borderStyle: 'thin', borderColor: '#9aa3ab' }),
            ...(isOfTable(kind) && column > 0 && { align: 'right' }),
          },
    ),
  );
  const width = Math.max(1, ...rows.filter(({ kind }) => isOfTable(kind)).map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => ({
    width: column === 0 ? FIRST_COLUMN : OTHER_COLUMNS,
  }));
  return write(data, { columns, sheet: '臨時照会' }, { fontFamily: 'BIZ UDPゴシック' }).toBuffer();
}

/** A word that a spreadsheet would take for a formula is told from one by a mark before it. */
const inText = (value: string | number | null): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const separatedText = (rows: readonly SheetRow[]): string =>
  `\ufeff${rows.map(({ cells }) => `${cells.map(inText).join(',')}\r\n`).join('')}`;

async function* all(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Refuses what the disk refuses (`disk-full`, `not-writable`). */
export async function writeSheet(
  path: string,
  format: SheetFormat,
  rows: readonly SheetRow[],
): Promise<Outcome<null>> {
  const bytes = format === 'xlsx' ? await workbook(rows) : new TextEncoder().encode(separatedText(rows));
  const written = await atomicWrite(path, all(bytes), async () => allowed(null));
  return written.ok ? allowed(null) : written;
}
