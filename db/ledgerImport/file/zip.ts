/**
 * The directory of a zip, read before anything of it is inflated: how large its parts say they are, and then whether that is true. A file that
 * would fill the memory is refused here, whatever it says of itself.
 */
import { inflateRawSync } from 'node:zlib';
import { MOST_INSIDE } from '../codes.ts';
import { LedgerFileFault } from './fault.ts';

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  at: number;
}

export interface Zip {
  names: ReadonlySet<string>;
  text(name: string): string | null;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** What a workbook is made of; pictures and the like are never inflated. */
const isPart = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

/** Every part is inflated once, and no further than it says: afterwards nobody is surprised by its size. */
export function openZip(bytes: Buffer): Zip {
  const entries = directoryOf(bytes);
  const parts = [...entries.values()].filter(({ name }) => isPart(name));
  const inside = parts.reduce((sum, { size }) => sum + size, 0);
  if (inside > MOST_INSIDE) throw new LedgerFileFault('too-large-inside');
  for (const part of parts) inflated(bytes, part);
  return {
    names: new Set(entries.keys()),
    text(name) {
      const entry = entries.get(name);
      return entry ? inflated(bytes, entry).toString('utf8') : null;
    },
  };
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new LedgerFileFault('damaged');
    if (bytes.readUInt16LE(at + 8) & ENCRYPTED) throw new LedgerFileFault('password');
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    // The same name twice: one reader would see the one, another the other.
    if (entries.has(entry.name)) throw new LedgerFileFault('damaged');
    entries.set(entry.name, entry);
    at += 46 + name + extra + comment;
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const least = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= least; at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  throw new LedgerFileFault('damaged');
}

function inflated(bytes: Buffer, { at, method, packed, size }: Entry): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new LedgerFileFault('damaged');
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(from, from + packed);
  if (data.length !== packed) throw new LedgerFileFault('damaged');
  if (method === STORED && packed === size) return data;
  if (method !== DEFLATED) throw new LedgerFileFault('damaged');
  let whole: Buffer;
  try {
    whole = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new LedgerFileFault('damaged');
  }
  if (whole.length !== size) throw new LedgerFileFault('damaged');
  return whole;
}
