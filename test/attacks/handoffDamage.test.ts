/** 壊れた・途中で切れたファイル。どこが壊れていても開かず、例外にもならない。 */
import { createHash } from 'node:crypto';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parseAgeHeader } from '../../db/handoff/ageFile.ts';
import { openHandoff } from '../../db/handoff/open.ts';
import { createMemoryStaging } from '../../db/handoff/staging.ts';
import {
  attachmentOf,
  codeOf,
  createOffice,
  type Office,
  openBytes,
  sealedBytes,
  withFolder,
} from '../db/handoff/twoOffices.ts';

/** Most of the time of an opening goes into waiting for the disk: many at a time, each lane in its own order. */
const LANES = 24;
async function sideBySide(count: number, work: (at: number, lane: number) => Promise<void>): Promise<void> {
  const walk = async (lane: number) => {
    for (let at = lane; at < count; at += LANES) await work(at, lane);
  };
  await Promise.all(Array.from({ length: LANES }, (_, lane) => walk(lane)));
}

let sender: Office;
let receiver: Office;
let small: Buffer;
let large: Buffer;
let headerSize: number;

const open = (bytes: Uint8Array) => openBytes(bytes, receiver.reader, [sender.known]);

beforeAll(async () => {
  sender = await createOffice('市役所 重層支援係');
  receiver = await createOffice('東包括支援センター');
  small = await sealedBytes(sender, receiver);
  // Not compressible and not a secret: a fixed stream of bytes over four chunks of age.
  const noise = Buffer.concat(
    Array.from({ length: 7000 }, (_, i) => createHash('sha256').update(`${i}`).digest()),
  );
  large = await sealedBytes(sender, receiver, { attachments: [attachmentOf(noise)] });
  headerSize = parseAgeHeader(small).bytes.length;
});

const refusals = /^(handoff-(truncated|altered|not-a-file|other-recipient|newer-format))$/;
const altered = /^handoff-altered$/;

function flipped(bytes: Buffer, at: number): Buffer {
  const damaged = Buffer.from(bytes);
  damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
  return damaged;
}

test('壊す前のファイルは開ける', async () => {
  expect(codeOf(await open(small))).toBe('opened');
  expect(codeOf(await open(large))).toBe('opened');
});

test('小さなファイルの、どの1バイトが化けても開かない', async () => {
  await sideBySide(small.length, async (at) => {
    const code = codeOf(await open(flipped(small, at)));
    expect(code, `${at} バイト目`).toMatch(at < headerSize ? refusals : altered);
  });
}, 180_000);

test('大きなファイルでも、耐量子方式でも、どの区切りの1バイトが化けても開かない', async () => {
  for (let at = headerSize; at < large.length; at += 7919)
    expect(codeOf(await open(flipped(large, at))), `${at} バイト目`).toMatch(altered);
  const strong = await createOffice('西包括支援センター', 'hybrid');
  const file = await sealedBytes(sender, strong);
  // Every part of the header: the first line, each stanza's name, its key, its body's lines, the authentication at the end.
  const header = parseAgeHeader(file).bytes;
  const lines = [
    ...Buffer.from(header)
      .toString('latin1')
      .matchAll(/[^\n ]+[\n ]/g),
  ];
  const places = lines.flatMap(({ index, 0: { length } }) => [
    index,
    index + (length >> 1),
    index + length - 1,
  ]);
  expect(places.length).toBeGreaterThan(30);
  for (let at = header.length; at < file.length; at += 401) places.push(at);
  for (const at of places)
    expect(
      codeOf(await openBytes(flipped(file, at), strong.reader, [sender.known])),
      `${at} バイト目`,
    ).toMatch(at < header.length ? refusals : altered);
}, 60_000);

test('どこで切れていても「途中で切れている」と断る', async () => {
  // 512バイトの区切りちょうどで切れた小さなファイルだけは、長さからは分からず、暗号の検査で断る。
  const onBorder = (size: number) => size > headerSize + 32 && (size - headerSize - 32) % 512 === 0;
  for (let size = 0; size < small.length; size += size < headerSize + 40 ? 1 : 13) {
    expect(codeOf(await open(small.subarray(0, size))), `${size} バイト`).toBe(
      onBorder(size) ? 'handoff-altered' : 'handoff-truncated',
    );
  }
  expect(codeOf(await open(small.subarray(0, headerSize + 32 + 1024)))).toBe('handoff-altered');
});

/**
 * Cut in place, from the end on: through the same door as every file. Most of these lengths no handoff has, and the length alone
 * says so; those on a padded length are found out by age's last chunk.
 */
test('終わりの64 KiBのどこで切れていても、暗号の区切りのどこで切れていても開かない', async () => {
  const chunk = 64 * 1024 + 16;
  const borders: number[] = [];
  for (let end = headerSize + 16; end < large.length; end += chunk) borders.push(end - 1, end, end + 1);
  const sizes = [...Array.from({ length: 64 * 1024 }, (_, i) => large.length - 1 - i), ...borders];
  sizes.sort((a, b) => b - a);
  const found = new Map<string, number>();
  await withFolder(async (folder) => {
    for (let lane = 0; lane < LANES; lane += 1) writeFileSync(join(folder, `${lane}.tsunagi`), large);
    await sideBySide(sizes.length, async (at, lane) => {
      const path = join(folder, `${lane}.tsunagi`);
      truncateSync(path, sizes[at]);
      const code = codeOf(await openHandoff(path, receiver.reader, [sender.known], createMemoryStaging()));
      found.set(code, (found.get(code) ?? 0) + 1);
    });
  });
  expect([...found.keys()].toSorted()).toEqual(['handoff-altered', 'handoff-truncated']);
  expect([...found.values()].reduce((sum, count) => sum + count)).toBe(sizes.length);
}, 180_000);

test('後ろに何か足されていても開かない', async () => {
  for (const extra of [1, 512, 1024, small.length]) {
    expect(codeOf(await open(Buffer.concat([small, Buffer.alloc(extra)])))).toMatch(
      /^handoff-(truncated|altered)$/,
    );
  }
});

test('二つのファイルの前半と後半をつないでも開かない', async () => {
  const other = await sealedBytes(sender, receiver);
  const header = parseAgeHeader(other).bytes.length;
  const spliced = Buffer.concat([small.subarray(0, headerSize), other.subarray(header)]);
  expect(codeOf(await open(spliced))).toBe('handoff-altered');
});

test('引継ぎファイルでないものは、そうと分かる', async () => {
  const others = [
    Buffer.from('PK\x03\x04 これは別のファイル'),
    Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n'),
    Buffer.from(
      'age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 18\nZV/AhotwSGqaPCU43cepl4WYUouAa17a3xpu4G2yi5k\n--- fgMiVLJHMlg9fW7CVG/hPS5EAU4Zeg19LyCP7SoH5nA\n',
    ),
    Buffer.alloc(200_000, 0x41),
  ];
  for (const bytes of others) expect(codeOf(await open(bytes))).toBe('handoff-not-a-file');
});

test('知らない窓口からのファイルでも、壊れていればまず壊れていると伝える', async () => {
  const long = await sealedBytes(sender, receiver, { attachments: [attachmentOf(Buffer.alloc(3_000_000))] });
  expect(codeOf(await openBytes(long, receiver.reader, []))).toBe('handoff-unknown-sender');
  long[long.length - 5] = (long[long.length - 5] ?? 0) ^ 1;
  expect(codeOf(await openBytes(long, receiver.reader, []))).toBe('handoff-altered');
});
