/**
 * What a file is, by its own bytes: JPEG, PNG or PDF, each followed through its structure to the end, with the size of the picture read
 * from its header before anybody decodes it. A name, an extension or a first few magic bytes prove nothing. Pure.
 *
 * A PNG or a PDF that goes on after its end is not taken: that is how a file is two things at once. JPEG is the exception, because
 * telephones append their own data to it; nothing here is ever served under a type that would make the appended part speak.
 */
import { crc32 } from 'node:zlib';
import type { AttachmentMedia, UnfitReason } from './codes.ts';
import { NO_PHOTO_FACTS, type PhotoFacts, readExif } from './exif.ts';
import { MOST_PIXELS } from './rules.ts';

export interface FileFacts extends PhotoFacts {
  mediaType: AttachmentMedia;
  /** Null for what is no picture. */
  pixelWidth: number | null;
  pixelHeight: number | null;
}

export type Inspection = { fit: true; facts: FileFacts } | { fit: false; reason: UnfitReason };

const unfit = (reason: UnfitReason): Inspection => ({ fit: false, reason });
const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(Math.max(0, from), to)).toString('latin1');

export function inspectFile(bytes: Uint8Array): Inspection {
  if (bytes.length === 0) return unfit('empty');
  const head = latin(bytes, 0, 512);
  if (head.startsWith('\xff\xd8\xff')) return inspectJpeg(bytes);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return inspectPng(bytes);
  if (head.startsWith('%PDF-')) return inspectPdf(bytes);
  return unfit(otherKind(head));
}

/** What staff are likeliest to try besides, each with a way out. */
function otherKind(head: string): UnfitReason {
  if (/^....ftyp(hei[cxms]|hev[cxms]|mif1|msf1|avif)/s.test(head)) return 'heic';
  if (/^(II\*\0|MM\0\*)/.test(head)) return 'tiff';
  // Word, Excel, 一太郎 and whatever else is a package or a compound file.
  if (head.startsWith('PK\x03\x04') || head.startsWith('\xd0\xcf\x11\xe0')) return 'document';
  return 'unknown-type';
}

function picture(
  mediaType: AttachmentMedia,
  pixelWidth: number,
  pixelHeight: number,
  photo: PhotoFacts = NO_PHOTO_FACTS,
): Inspection {
  if (pixelWidth === 0 || pixelHeight === 0) return unfit('damaged');
  if (pixelWidth * pixelHeight > MOST_PIXELS) return unfit('too-many-pixels');
  return { fit: true, facts: { mediaType, pixelWidth, pixelHeight, ...photo } };
}

/** Every chunk with its checksum, IHDR first, IEND last, and nothing after it. */
function inspectPng(bytes: Uint8Array): Inspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: [number, number] | null = null;
  let hasData = false;
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) return unfit('damaged');
    const length = view.getUint32(at);
    const end = at + 12 + length;
    const type = latin(bytes, at + 4, at + 8);
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return unfit('damaged');
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return unfit('damaged');
    if ((size === null) !== (type === 'IHDR')) return unfit('damaged');
    if (type === 'IHDR') {
      if (length !== 13) return unfit('damaged');
      size = [view.getUint32(at + 8), view.getUint32(at + 12)];
      const [width, height] = size;
      if (width * height > MOST_PIXELS) return unfit('too-many-pixels');
    }
    if (type === 'IDAT') hasData = true;
    if (type === 'IEND')
      return size && hasData && end === bytes.length ? picture('png', ...size) : unfit('damaged');
    at = end;
  }
}

/** The frame header, SOF0–SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Segment by segment to the first scan; the picture's end must come after it. */
function inspectJpeg(bytes: Uint8Array): Inspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: [number, number] | null = null;
  let photo = NO_PHOTO_FACTS;
  for (let at = 2; ; ) {
    // Fill bytes before a marker are allowed.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    if (at + 4 > bytes.length || bytes[at] !== 0xff) return unfit('damaged');
    const marker = bytes[at + 1] as number;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return unfit('damaged');
    if (isFrame(marker)) {
      if (size !== null || length < 8) return unfit('damaged');
      size = [view.getUint16(at + 7), view.getUint16(at + 5)];
    }
    if (marker === 0xe1 && latin(bytes, at + 4, at + 10) === 'Exif\0\0')
      photo = readExif(bytes.subarray(at + 10, end));
    if (marker === 0xda) {
      const isWhole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(
        '\xff\xd9',
        end,
        'latin1',
      );
      return size && isWhole > 0 ? picture('jpeg', ...size, photo) : unfit('damaged');
    }
    at = end;
  }
}

/** The header at the very beginning, the end mark at the very end, and in between the place where its own table begins. */
function inspectPdf(bytes: Uint8Array): Inspection {
  if (!/^%PDF-[12]\.\d/.test(latin(bytes, 0, 8))) return unfit('damaged');
  const tail = latin(bytes, bytes.length - 1024, bytes.length);
  const table = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail);
  if (!table || Number(table[1]) >= bytes.length) return unfit('damaged');
  return {
    fit: true,
    facts: { mediaType: 'pdf', pixelWidth: null, pixelHeight: null, ...NO_PHOTO_FACTS },
  };
}
