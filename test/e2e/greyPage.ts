/**
 * A page of a paper as grey pixels: read from poppler's PGM, measured for ink, made small, and kept as a PNG of sixteen greys that any
 * viewer opens. Pure.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

export interface GreyPage {
  width: number;
  height: number;
  /** 0 black to 255 white, row by row. */
  pixels: Uint8Array;
}

/** `pdftoppm -gray`: magic number, width, height, greatest value, then one byte a pixel. */
export function readPgm(file: Buffer): GreyPage {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 60).toString('latin1'));
  if (!head) throw new Error('not a PGM of 8 bits');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const pixels = file.subarray(head[0].length);
  if (pixels.length !== width * height) throw new Error('PGM is cut short');
  return { width, height, pixels };
}

/** Darker than this is ink; a shaded head of a table is not. */
const INK = 160;
const MM_PER_INCH = 25.4;

/** Millimetres from each edge of the paper to the first ink. */
export function inkMargins({ width, height, pixels }: GreyPage, dpi: number) {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((pixels[y * width + x] as number) < INK) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
  const mm = (pixelCount: number) => (pixelCount * MM_PER_INCH) / dpi;
  return { left: mm(left), right: mm(width - 1 - right), top: mm(top), bottom: mm(height - 1 - bottom) };
}

/** Each pixel the mean of `by` × `by`: what remains is where something stands, not how a letter was hinted. */
export function shrunk(page: GreyPage, by: number): GreyPage {
  const [width, height] = [Math.floor(page.width / by), Math.floor(page.height / by)];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let dy = 0; dy < by; dy += 1)
        for (let dx = 0; dx < by; dx += 1)
          sum += page.pixels[(y * by + dy) * page.width + x * by + dx] as number;
      pixels[y * width + x] = Math.round(sum / by ** 2);
    }
  return { width, height, pixels };
}

/** How two pages differ, in grey levels of 255: on average over the page, and in the block that differs most. */
export function difference(a: GreyPage, b: GreyPage): { mean: number; worst: number } {
  if (a.width !== b.width || a.height !== b.height) return { mean: 255, worst: 255 };
  let [sum, worst] = [0, 0];
  for (const [at, grey] of a.pixels.entries()) {
    const apart = Math.abs(grey - (b.pixels[at] as number));
    sum += apart;
    worst = Math.max(worst, apart);
  }
  return { mean: sum / a.pixels.length, worst };
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function writePng({ width, height, pixels }: GreyPage): Buffer {
  const rowLength = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(rowLength * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * rowLength + 1 + (x >> 1);
      const grey = Math.round((pixels[y * width + x] as number) / 17);
      rows[at] = (rows[at] as number) | (x % 2 === 0 ? grey << 4 : grey);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits a pixel, grey.
  head[8] = 4;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Reads what `writePng` wrote, and nothing else. */
export function readPng(file: Buffer): GreyPage {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const at = file.indexOf('IDAT', 8, 'latin1');
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  const rowLength = 1 + Math.ceil(width / 2);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const pair = rows[y * rowLength + 1 + (x >> 1)] as number;
      pixels[y * width + x] = (x % 2 === 0 ? pair >> 4 : pair & 15) * 17;
    }
  return { width, height, pixels };
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
