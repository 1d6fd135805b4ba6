/**
 * CSV and TSV. The encoding is told by decoding strictly: a text that is no UTF-8 and no Shift_JIS is refused, never read with marks in the
 * place of letters.
 */
import { CsvError, parse } from 'csv-parse/sync';
import type { Encoding } from '../codes.ts';
import type { Book } from './book.ts';
import { LedgerFileFault } from './fault.ts';

const decoded = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    // A byte order mark is left out by the decoder itself.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, nth) => bytes[nth] === byte);

/** In the order in which it is tried: 「Unicode テキスト」 of Excel says so by its mark. */
function guesses(bytes: Uint8Array): Encoding[] {
  if (startsWith(bytes, 0xff, 0xfe)) return ['utf-16le'];
  return startsWith(bytes, 0xef, 0xbb, 0xbf) ? ['utf-8'] : ['utf-8', 'shift_jis'];
}

export function readDelimited(bytes: Uint8Array, chosen: Encoding | null): Book {
  for (const encoding of chosen ? [chosen] : guesses(bytes)) {
    const text = decoded(bytes, encoding);
    if (text === null) continue;
    if (text.includes('\0')) throw new LedgerFileFault('nul-bytes');
    const delimiter = delimiterOf(text);
    return {
      kind: delimiter === '\t' ? 'tsv' : 'csv',
      encoding,
      from1904: false,
      sheets: [{ name: '', rows: rowsOf(text, delimiter), faults: new Map(), merges: [] }],
      notes: [],
    };
  }
  throw new LedgerFileFault('encoding', chosen ? { encoding: chosen } : {});
}

/** By the first line, outside of quotes. */
function delimiterOf(text: string): '\t' | ',' {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  return line.split('\t').length > line.split(',').length ? '\t' : ',';
}

function rowsOf(text: string, delimiter: string): string[][] {
  try {
    const rows: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false });
    return rows.map((cells) => {
      const texts = cells.map((cell) => cell.replace(/\r\n?/g, '\n').trim());
      while (texts.length > 0 && texts.at(-1) === '') texts.pop();
      return texts;
    });
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    const line = /line (\d+)/.exec(thrown.message)?.[1];
    throw new LedgerFileFault('quote-unclosed', { line: Number(line ?? 0) });
  }
}
