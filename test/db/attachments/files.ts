/** Files as a scanner or a telephone makes them, and as somebody who means harm does. Whole and readable, but small. */
import { crc32, deflateSync } from 'node:zlib';

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([u32(data.length), body, u32(crc32(body))]);
}

export const PNG_HEAD = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

const ihdr = (width: number, height: number) =>
  pngChunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 2, 0, 0, 0])]));

/** An RGB picture in one colour; `text` is written into it as a comment. */
export function png(width: number, height: number, text = ''): Buffer {
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x90)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  return Buffer.concat([
    PNG_HEAD,
    ihdr(width, height),
    ...(text ? [pngChunk('tEXt', Buffer.from(`Comment\0${text}`))] : []),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Says that it is so large, and holds next to nothing. */
export const bombPng = (width: number, height: number): Buffer =>
  Buffer.concat([
    PNG_HEAD,
    ihdr(width, height),
    pngChunk('IDAT', deflateSync(Buffer.alloc(64))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);

const segment = (marker: number, data: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]), data]);

/** The structure of a JPEG; its scan is no picture. */
export function jpeg(
  width: number,
  height: number,
  { exif, size = 0 }: { exif?: Uint8Array; size?: number } = {},
): Buffer {
  const frame = Buffer.from([8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(exif ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]))] : []),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 0x3f, 0])),
    Buffer.alloc(size, 0x55),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** As a telephone writes it: which way up, when, and where. */
export function exifOf({ orientation, taken }: { orientation: number; taken: string }): Buffer {
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    if (type === 3) bytes.writeUInt16LE(value, 8);
    else bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const ifd = (...entries: Buffer[]) => {
    const count = Buffer.alloc(2);
    count.writeUInt16LE(entries.length);
    return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
  };
  const size = (entries: number) => 2 + entries * 12 + 4;
  const exifAt = 8 + size(3);
  const dateAt = exifAt + size(1);
  const gpsAt = dateAt + 20;
  return Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    ifd(entry(0x0112, 3, 1, orientation), entry(0x8769, 4, 1, exifAt), entry(0x8825, 4, 1, gpsAt)),
    ifd(entry(0x9003, 2, 20, dateAt)),
    Buffer.from(`${taken}\0`, 'latin1'),
    ifd(entry(2, 5, 3, 0), entry(4, 5, 3, 0)),
  ]);
}

export function pdf(text = '', { before = '' } = {}): Buffer {
  const body = `${before}%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\n`;
  return Buffer.from(`${body}xref\n0 1\ntrailer<</Size 1>>\nstartxref\n${Buffer.byteLength(body)}\n%%EOF\n`);
}
