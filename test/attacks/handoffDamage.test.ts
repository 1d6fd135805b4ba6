/** 壊れた・途中で切れたファイル。どこが壊れていても開かず、例外にもならない。 */
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { parseAgeHeader } from '../../db/handoff/ageFile.ts';
import {
  attachmentOf,
  codeOf,
  createOffice,
  type Office,
  openBytes,
  sealedBytes,
} from '../db/handoff/twoOffices.ts';

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

test('壊す前のファイルは開ける', async () => {
  expect(codeOf(await open(small))).toBe('opened');
  expect(codeOf(await open(large))).toBe('opened');
});

test('見出しのどの1バイトが化けても開かない', async () => {
  for (let at = 0; at < headerSize + 16; at += 1) {
    const damaged = Buffer.from(small);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
    expect(codeOf(await open(damaged)), `${at} バイト目`).toMatch(refusals);
  }
});

test('中身のどの1バイトが化けても「内容が変わっている」と断る', async () => {
  for (let at = headerSize; at < small.length; at += 7) {
    const damaged = Buffer.from(small);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
    expect(codeOf(await open(damaged)), `${at} バイト目`).toBe('handoff-altered');
  }
  for (let at = headerSize; at < large.length; at += 4999) {
    const damaged = Buffer.from(large);
    damaged[at] = (damaged[at] ?? 0) ^ 0x80;
    expect(codeOf(await open(damaged)), `${at} バイト目`).toBe('handoff-altered');
  }
});

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

test('暗号の区切りちょうどで切れていても開かない', async () => {
  const chunk = 64 * 1024 + 16;
  for (let end = headerSize + 16 + chunk; end < large.length; end += chunk) {
    for (const size of [end - 1, end, end + 1]) {
      expect(codeOf(await open(large.subarray(0, size))), `${size} バイト`).toMatch(
        /^handoff-(truncated|altered)$/,
      );
    }
  }
});

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
