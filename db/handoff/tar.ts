/**
 * The archive inside the sealed file: POSIX ustar, so that any `tar` lists and unpacks it.
 *
 * Written here rather than by a library because the reader has to be narrower than a library's. It takes regular files
 * with short names and octal sizes and nothing else: no links, no devices, no pax or GNU extensions (whose "long names"
 * are read into memory unasked), no bytes between or after the members. The writer is deterministic: the same members
 * and time give the same bytes.
 */
import type { ByteReader } from './byteReader.ts';
import { fault } from './fault.ts';

export const blockSize = 512;
/** Eleven octal digits. */
export const memberSizeLimit = 8 ** 11 - 1;

export interface TarMember {
  name: string;
  size: number;
  body: AsyncIterable<Uint8Array>;
}

const roundUp = (size: number): number => Math.ceil(size / blockSize) * blockSize;

/** Bytes a member takes in the archive, header and filling included. */
export const memberSpan = (size: number): number => blockSize + roundUp(size);

/** The two empty blocks at an archive's end. */
export const endSize = 2 * blockSize;

const checksumOf = (header: Uint8Array): number =>
  // The checksum's own eight bytes count as spaces.
  header.reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 0x20 : byte), 0);

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');

function headerFor(name: string, size: number, seconds: number): Uint8Array {
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new RangeError('member name not allowed');
  if (size > memberSizeLimit) throw new RangeError('member too large for the archive');
  const header = Buffer.alloc(blockSize);
  header.write(name, 0, 'latin1');
  header.write('0000600\0', 100, 'latin1');
  header.write('0000000\0'.repeat(2), 108, 'latin1'); // Owner and group.
  header.write(octal(size, 11), 124, 'latin1');
  header.write(octal(seconds, 11), 136, 'latin1');
  header.write('0', 156, 'latin1'); // Regular file.
  header.write('ustar\x0000', 257, 'latin1');
  header.write(`${octal(checksumOf(header), 6)}\0 `, 148, 'latin1');
  return header;
}

/** `seconds` since 1970 become every member's time. Throws when a body isn't as long as announced. */
export async function* writeTar(members: Iterable<TarMember>, seconds: number): AsyncGenerator<Uint8Array> {
  for (const { name, size, body } of members) {
    yield headerFor(name, size, seconds);
    let written = 0;
    for await (const chunk of body) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== size) throw new Error('a member is not as long as announced');
    yield new Uint8Array(roundUp(size) - size);
  }
  yield new Uint8Array(endSize);
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

const altered = () => fault('handoff-altered', { part: 'archive' });

/** The text before the first NUL; after it only NULs may follow. */
function field(header: Uint8Array, start: number, length: number): string {
  const bytes = header.subarray(start, start + length);
  const end = bytes.indexOf(0);
  if (end === -1) return Buffer.from(bytes).toString('latin1');
  if (!isZero(bytes.subarray(end))) throw altered();
  return Buffer.from(bytes.subarray(0, end)).toString('latin1');
}

function parseHeader(header: Uint8Array): { name: string; size: number } {
  const sum = /^([0-7]{6})\0 $/.exec(Buffer.from(header.subarray(148, 156)).toString('latin1'))?.[1];
  const size = /^[0-7]{11}$/.exec(field(header, 124, 12))?.[0];
  const isRegular = header[156] === 0x30;
  const isUstar = Buffer.from(header.subarray(257, 265)).toString('latin1') === 'ustar\x0000';
  const linkOrPrefix = field(header, 157, 100) + field(header, 345, 155);
  if (!sum || Number.parseInt(sum, 8) !== checksumOf(header)) throw altered();
  if (!size || !isRegular || !isUstar || linkOrPrefix !== '') throw altered();
  return { name: field(header, 0, 100), size: Number.parseInt(size, 8) };
}

/** Each body must be read to its end before the next member is asked for. Reads on to the end of the stream. */
export async function* readTar(bytes: ByteReader): AsyncGenerator<TarMember> {
  for (;;) {
    const header = await bytes.take(blockSize);
    if (!header) throw altered();
    if (isZero(header)) break;
    const { name, size } = parseHeader(header);
    yield { name, size, body: bytes.body(size) };
    for await (const filling of bytes.body(roundUp(size) - size)) if (!isZero(filling)) throw altered();
  }
  // `tar` itself fills its last record with more empty blocks than the second one that has to be there.
  let empty = 1;
  for (;;) {
    const block = await bytes.take(blockSize);
    if (!block) break;
    if (!isZero(block)) throw altered();
    empty += 1;
  }
  if (empty < 2) throw altered();
}
