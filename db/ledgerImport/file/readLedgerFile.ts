/**
 * From a file on a disk to its cells, in memory alone: nothing of it is written anywhere. Judged by what is in it, whatever it is called; a
 * file that is too large, sealed with a password, torn or no ledger at all is refused before anything is made of it.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { allowed, type Outcome } from '../../outcome.ts';
import { type Encoding, MOST_BYTES } from '../codes.ts';
import type { Book } from './book.ts';
import { readDelimited } from './delimited.ts';
import { LedgerFileFault } from './fault.ts';
import { readWorkbook } from './workbook.ts';

export interface LedgerFile {
  bytes: Buffer;
  hash: string;
}

/** Refuses `ledger-unreadable` with why. */
export async function fetchLedgerFile(path: string): Promise<Outcome<LedgerFile>> {
  return settled(async () => {
    const bytes = await wholeFile(path);
    return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
  });
}

/** `encoding`: what the clerk chose; null asks the file itself. */
export const readLedgerFile = (bytes: Buffer, encoding: Encoding | null): Promise<Outcome<Book>> =>
  settled(async () => {
    const book = await bookOf(bytes, encoding);
    if (book.sheets.every(({ rows }) => rows.every((cells) => cells.length === 0)))
      throw new LedgerFileFault('empty');
    return book;
  });

async function settled<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return allowed(await work());
  } catch (thrown) {
    if (thrown instanceof LedgerFileFault) return { ok: false, refusal: thrown.refusal };
    throw thrown;
  }
}

async function wholeFile(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > MOST_BYTES) throw new LedgerFileFault('too-large');
      const bytes = await file.readFile();
      if (bytes.length > MOST_BYTES) throw new LedgerFileFault('too-large');
      return bytes;
    } finally {
      await file.close().catch(() => undefined);
    }
  } catch (thrown) {
    // Pulled out, renamed or no longer readable: its path is in the fault's words, and goes nowhere.
    throw thrown instanceof LedgerFileFault ? thrown : new LedgerFileFault('gone');
  }
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from('PK');
/** A workbook with a password is sealed into a container of the old kind under this name. */
const SEALED = Buffer.from('EncryptedPackage', 'utf16le');
const PDF = Buffer.from('%PDF');

async function bookOf(bytes: Buffer, encoding: Encoding | null): Promise<Book> {
  const begins = (mark: Buffer) => bytes.subarray(0, mark.length).equals(mark);
  if (bytes.length === 0) throw new LedgerFileFault('empty');
  if (begins(OLE)) throw new LedgerFileFault(bytes.includes(SEALED) ? 'password' : 'old-xls');
  if (begins(PDF)) throw new LedgerFileFault('not-a-ledger');
  return begins(ZIP) ? readWorkbook(bytes) : readDelimited(bytes, encoding);
}
