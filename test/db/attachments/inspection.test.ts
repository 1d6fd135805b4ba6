import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectFile } from '../../../db/attachments/inspection.ts';
import { bombPng, exifOf, jpeg, PNG_HEAD, pdf, png, pngChunk } from './files.ts';

const reason = (bytes: Uint8Array) => {
  const found = inspectFile(bytes);
  return found.fit ? null : found.reason;
};

test('JPEG・PNG・PDFは中身で見分け、画像は大きさを言う', () => {
  expect(inspectFile(png(40, 30))).toMatchObject({
    fit: true,
    facts: { mediaType: 'png', pixelWidth: 40, pixelHeight: 30 },
  });
  expect(inspectFile(jpeg(4032, 3024))).toMatchObject({
    fit: true,
    facts: { mediaType: 'jpeg', pixelWidth: 4032, pixelHeight: 3024 },
  });
  expect(inspectFile(pdf())).toMatchObject({ fit: true, facts: { mediaType: 'pdf', pixelWidth: null } });
});

test('写真の向き・撮った日・撮った場所があることを読み、壊れた覚え書きは無いものとする', () => {
  const exif = exifOf({ orientation: 6, taken: '2027:04:12 10:20:00' });
  expect(inspectFile(jpeg(30, 20, { exif }))).toMatchObject({
    facts: { orientation: 6, takenOn: '2027-04-12', hasPlace: true },
  });
  expect(
    inspectFile(jpeg(30, 20, { exif: exifOf({ orientation: 9, taken: '2027:02:31 10:20:00' }) })),
  ).toMatchObject({
    facts: { orientation: 1, takenOn: null },
  });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (noise, at) => {
      const broken = Buffer.from(exif);
      broken.set(
        noise.subarray(0, Math.max(0, broken.length - 8)),
        8 + (at % Math.max(1, broken.length - 8 - noise.length)),
      );
      expect(inspectFile(jpeg(30, 20, { exif: broken })).fit).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('空・途中で切れた・よくある別の形式は、何をすればよいかの分かる理由で断る', () => {
  expect(reason(Buffer.alloc(0))).toBe('empty');
  const whole = png(8, 8);
  for (let end = 8; end < whole.length; end += 1) expect(reason(whole.subarray(0, end))).toBe('damaged');
  expect(reason(jpeg(8, 8).subarray(0, -2))).toBe('damaged');
  expect(reason(pdf().subarray(0, -7))).toBe('damaged');
  expect(reason(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'))).toBe('heic');
  expect(reason(Buffer.from('II*\0\x08\0\0\0', 'latin1'))).toBe('tiff');
  expect(reason(Buffer.from('PK\x03\x04....', 'latin1'))).toBe('document');
});

test('名前を変えたもの・HTML・SVG・スクリプトは、どれも付けられない', () => {
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    '<!doctype html><script>1</script>',
    'GIF89a',
    '#!/bin/sh\n',
    'MZ',
  ])
    expect(reason(Buffer.from(text))).toBe('unknown-type');
});

test('PNGの頭にHTMLを付けたもの、終わりの後ろに何かを足したものは断る', () => {
  expect(reason(Buffer.concat([PNG_HEAD, Buffer.from('<html><script>alert(1)</script>')]))).toBe('damaged');
  expect(reason(Buffer.concat([png(8, 8), Buffer.from('<script>alert(1)</script>')]))).toBe('damaged');
  expect(reason(Buffer.concat([pdf(), Buffer.from('<script>alert(1)</script>')]))).toBe('damaged');
  expect(reason(pdf('', { before: '<html>' }))).toBe('unknown-type');
  const swapped = Buffer.concat([PNG_HEAD, pngChunk('IDAT', Buffer.alloc(4)), png(8, 8).subarray(8)]);
  expect(reason(swapped)).toBe('damaged');
});

test('展開すると巨大になる画像は、開く前に見出しの大きさで断る', () => {
  expect(reason(bombPng(50_000, 50_000))).toBe('too-many-pixels');
  expect(reason(bombPng(0xffffffff, 0xffffffff))).toBe('too-many-pixels');
  expect(reason(jpeg(60_000, 60_000))).toBe('too-many-pixels');
  expect(reason(jpeg(0, 10))).toBe('damaged');
});

test('どんなバイト列でも、例外にならず、付けられるか断るかのどちらかになる', () => {
  const heads = [PNG_HEAD, Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('%PDF-1.7'), Buffer.alloc(0)];
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), (head, rest) => {
      expect(typeof inspectFile(Buffer.concat([head, rest])).fit).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});
