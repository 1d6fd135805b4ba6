/** よその人、または渡した相手が作りかえたファイル。どれも age としては正しく、復号できる。 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../db/handoff/manifest.ts';
import { recipientOf } from '../../db/handoff/officeKeys.ts';
import { openHandoff } from '../../db/handoff/open.ts';
import { padme } from '../../db/handoff/padme.ts';
import { createMemoryStaging } from '../../db/handoff/staging.ts';
import {
  attachmentOf,
  codeOf,
  createOffice,
  type Office,
  openBytes,
  sealedBytes,
  statement,
  withFolder,
} from '../db/handoff/twoOffices.ts';
import {
  archived,
  manifestOf,
  memberOf,
  type Part,
  padded,
  partsOf,
  sealArchive,
  sealParts,
  signedAnew,
} from './forgedHandoff.ts';

let sender: Office;
let receiver: Office;
let stranger: Office;
let to: string[];
let parts: Part[];

beforeAll(async () => {
  sender = await createOffice('市役所 重層支援係');
  receiver = await createOffice('東包括支援センター');
  stranger = await createOffice('知らない窓口');
  to = [receiver.card.recipient, await recipientOf(sender.keys.archiveX25519Identity)];
  const attachments = ['一枚目', '二枚目'].map((text) => attachmentOf(Buffer.from(text)));
  const file = await sealedBytes(sender, receiver, { attachments });
  parts = await partsOf(file, receiver.keys.x25519Identity);
});

const open = async (forged: readonly Part[], recipients = to) =>
  openBytes(await sealParts(forged, recipients), receiver.reader, [sender.known]);

const altered = (name: string, bytes: Uint8Array) =>
  parts.map((part) => (part.name === name ? { name, bytes } : part));

test('作りかえていないものは、包み直しても開ける', async () => {
  expect(codeOf(await open(parts))).toBe('opened');
});

describe('署名', () => {
  test('知らない窓口が知っている窓口の名をかたっても開かない', async () => {
    expect(codeOf(await open(signedAnew(parts, stranger.keys, manifestOf(parts))))).toBe('handoff-altered');
  });

  test('知らない窓口が自分の名で署名したファイルは、知らない窓口からと分かる', async () => {
    const file = await sealedBytes(stranger, receiver);
    const outcome = await openBytes(file, receiver.reader, [sender.known]);
    expect(outcome).toMatchObject({
      refusal: {
        code: 'handoff-unknown-sender',
        way: 'exchange-cards',
        facts: { officeName: '知らない窓口' },
      },
    });
  });

  test('確認済みの窓口どうしでも、ほかの窓口の番号は名のれない', async () => {
    const manifest = manifestOf(parts);
    const lying = { ...manifest, sender: { ...manifest.sender, officeId: stranger.card.officeId } };
    expect(codeOf(await open(signedAnew(parts, sender.keys, lying)))).toBe('handoff-unknown-sender');
  });

  test('署名が空でも、長くても、無くても開かない', async () => {
    for (const size of [0, 63, 65, 64]) {
      expect(codeOf(await open(altered('manifest.sig', new Uint8Array(size))))).toBe('handoff-altered');
    }
    expect(codeOf(await open(parts.filter(({ name }) => name !== 'manifest.sig')))).toBe('handoff-altered');
  });

  test('送付票の1文字だけ、空白だけ直しても開かない', async () => {
    const text = Buffer.from(parts[0]?.bytes ?? []).toString();
    for (const changed of [text.replace('R9-0001', 'R9-0002'), `${text} `, text.replace('\n', '')]) {
      expect(changed).not.toBe(text);
      expect(codeOf(await open(altered('manifest.json', Buffer.from(changed))))).toBe('handoff-altered');
    }
  });
});

describe('宛先', () => {
  test('受け取った窓口が別の窓口へ包み直して回しても、そこでは開かない', async () => {
    const forwarded = await sealParts(parts, [stranger.card.recipient, to[1] ?? '']);
    const outcome = await openBytes(forwarded, stranger.reader, [sender.known]);
    expect(outcome).toMatchObject({
      refusal: {
        code: 'handoff-other-recipient',
        facts: { named: ['東包括支援センター', '市役所 重層支援係'] },
      },
    });
  });

  test('送り状にない宛先が一つ多いファイルは開かない', async () => {
    expect(codeOf(await open(parts, [...to, stranger.card.recipient]))).toBe('handoff-altered');
    expect(codeOf(await open(parts, to.slice(0, 1)))).toBe('handoff-altered');
  });

  test('方式の違う宛先を混ぜたファイルは開かない', async () => {
    const hybrid = await recipientOf(sender.keys.archiveHybridIdentity);
    expect(codeOf(await open(parts, [to[0] ?? '', hybrid]))).toBe('handoff-altered');
  });

  test('方式だけ弱い方に包み直したファイルは開かない', async () => {
    const strong = await createOffice('西包括支援センター', 'hybrid');
    const file = await sealedBytes(sender, strong);
    const inside = await partsOf(file, strong.keys.hybridIdentity);
    const weak = await sealParts(inside, [
      await recipientOf(strong.keys.x25519Identity),
      await recipientOf(sender.keys.archiveX25519Identity),
    ]);
    expect(codeOf(await openBytes(weak, strong.reader, [sender.known]))).toBe('handoff-altered');
  });

  test('相手あての控えの鍵で包み直して、相手が作ったように見せられない', async () => {
    const file = await sealParts(parts, [
      await recipientOf(receiver.keys.archiveX25519Identity),
      to[1] ?? '',
    ]);
    expect(codeOf(await openBytes(file, receiver.reader, [sender.known]))).toBe('handoff-other-recipient');
  });
});

describe('中身の入れかえ', () => {
  const [first, second] = ['一枚目', '二枚目'].map(
    (text) => `attachments/${attachmentOf(Buffer.from(text)).sha256}`,
  ) as [string, string];
  const named = (name: string) => parts.find((part) => part.name === name)?.bytes ?? new Uint8Array();

  test('二つの添付の中身を入れかえても開かない', async () => {
    const swapped = parts.map((part) =>
      part.name === first
        ? { ...part, bytes: named(second) }
        : part.name === second
          ? { ...part, bytes: named(first) }
          : part,
    );
    expect(codeOf(await open(swapped))).toBe('handoff-altered');
  });

  test('同じ大きさの別の中身にしても開かない', async () => {
    for (const { name, bytes } of parts.slice(2, -1)) {
      expect(codeOf(await open(altered(name, Buffer.alloc(bytes.length, 1))))).toBe('handoff-altered');
    }
  });

  test('一つ抜いても、足しても、二度入れても、並べかえても開かない', async () => {
    const attacks = [
      parts.filter(({ name }) => name !== first),
      [...parts.slice(0, -1), { name: `attachments/${'0'.repeat(64)}`, bytes: new Uint8Array(3) }],
      [...parts.slice(0, -1), { name: first, bytes: named(first) }],
      [...parts.slice(0, 3), ...parts.slice(3, -1).toReversed()],
      [...parts.slice(2, -1), ...parts.slice(0, 2)],
      [],
    ];
    for (const attack of attacks) expect(codeOf(await open(attack))).toBe('handoff-altered');
  });

  test('名前に「../」やほかの場所を書いても開かない', async () => {
    for (const name of [
      '../../etc/passwd',
      '/etc/passwd',
      'attachments/../x',
      'C:\\x',
      'attachments/photo.jpg',
    ]) {
      const renamed = parts.map((part) => (part.name === first ? { ...part, name } : part));
      expect(codeOf(await open(renamed))).toBe('handoff-altered');
      // 送り主自身がその名を送り状に書いて署名しても同じ。
      const manifest = manifestOf(parts);
      const members = manifest.members.map((member) =>
        member.name === first ? { ...member, name } : member,
      );
      expect(codeOf(await open(signedAnew(renamed, sender.keys, { ...manifest, members })))).toBe(
        'handoff-altered',
      );
    }
  });

  test('前のファイルの送り状に、今度のファイルの中身を付けても開かない', async () => {
    const next = await sealedBytes(sender, receiver, {
      statement: statement({ sequence: 2 }),
      changes: [{ a: 1 }],
    });
    const later = await partsOf(next, receiver.keys.x25519Identity);
    expect(codeOf(await open([...parts.slice(0, 2), ...later.slice(2)]))).toBe('handoff-altered');
    expect(codeOf(await open([...later.slice(0, 2), ...parts.slice(2)]))).toBe('handoff-altered');
    expect(codeOf(await open([...later.slice(0, 1), ...parts.slice(1)]))).toBe('handoff-altered');
  });

  test('詰め物に何かを忍ばせても開かない', async () => {
    const full = padded(parts);
    const padding = full.at(-1) as Part;
    expect(padding.bytes.length).toBeGreaterThanOrEqual(0);
    const bare = (await archived(full)).length - padding.bytes.length;
    const bytes = new Uint8Array(padme(bare + 512) - bare).fill(0x20);
    const archive = await archived([...full.slice(0, -1), { name: 'padding', bytes }]);
    const file = await sealArchive(archive, to);
    expect(await openBytes(file, receiver.reader, [sender.known])).toMatchObject({
      refusal: { code: 'handoff-altered', facts: { part: 'padding' } },
    });
  });
});

describe('書庫の形', () => {
  const mutated = async (change: (archive: Buffer) => void) => {
    const archive = await archived(padded(parts));
    change(archive);
    return openBytes(await sealArchive(archive, to), receiver.reader, [sender.known]);
  };
  const checksummed = (archive: Buffer, at: number) => {
    archive.write('        ', at + 148, 'latin1');
    const sum = archive.subarray(at, at + 512).reduce((total, byte) => total + byte, 0);
    archive.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148, 'latin1');
  };

  test('通常のファイル以外（リンク、デバイス、拡張見出し）は受け付けない', async () => {
    for (const type of ['1', '2', '3', '5', 'x', 'g', 'L', 'K', '\0']) {
      const outcome = await mutated((archive) => {
        archive.write(type, 156, 'latin1');
        checksummed(archive, 0);
      });
      expect(outcome).toMatchObject({ refusal: { code: 'handoff-altered', facts: { part: 'archive' } } });
    }
  });

  test('見出しの検査値、大きさの書き方、余白が違えば受け付けない', async () => {
    const changes: ((archive: Buffer) => void)[] = [
      (archive) => archive.write('9', 148, 'latin1'),
      (archive) => {
        archive.write('\x80\0\0\0\0\0\0\0\0\0\0\x01', 124, 'latin1');
        checksummed(archive, 0);
      },
      (archive) => {
        archive.write('../', 345, 'latin1');
        checksummed(archive, 0);
      },
      (archive) => archive.write('!', 512 + (parts[0]?.bytes.length ?? 0), 'latin1'),
      (archive) => archive.write('!', archive.length - 1, 'latin1'),
      (archive) => archive.write('!', archive.length - 1024, 'latin1'),
    ];
    for (const change of changes) expect(codeOf(await mutated(change))).toBe('handoff-altered');
  });

  test('終わりの印が片方でも欠けた書庫は受け付けない', async () => {
    const archive = await archived(padded(parts));
    for (const cut of [512, 1024]) {
      const file = await sealArchive(archive.subarray(0, -cut), to);
      expect(codeOf(await openBytes(file, receiver.reader, [sender.known]))).toBe('handoff-altered');
    }
  });

  test('大きさを途方もなく書いた送り状を、読み込もうとしない', async () => {
    const outcome = await mutated((archive) => {
      archive.write('77777777777\0', 124, 'latin1');
      checksummed(archive, 0);
    });
    expect(outcome).toMatchObject({ refusal: { code: 'handoff-altered', facts: { part: 'manifest.json' } } });
  });

  test('書庫ではないものを包んでも開かない', async () => {
    for (const inside of [Buffer.alloc(512), Buffer.alloc(4096), Buffer.alloc(4096, 0x41)]) {
      const file = await sealArchive(inside, to);
      expect(codeOf(await openBytes(file, receiver.reader, [sender.known]))).toBe('handoff-altered');
    }
  });
});

describe('知っている窓口が悪意で作ったファイル', () => {
  const withChanges = (packed: Uint8Array, declared: { count: number; bytes: number }) => {
    const swapped = altered('changes.ndjson.zst', packed);
    const manifest: Manifest = manifestOf(parts);
    const [, ...rest] = manifest.members;
    const members = [memberOf({ name: 'changes.ndjson.zst', bytes: packed }), ...rest];
    return signedAnew(swapped, sender.keys, { ...manifest, members, changes: declared });
  };
  const lines = (text: string) => zstdCompressSync(Buffer.from(text));

  test('手を加えず署名し直しただけなら開ける', async () => {
    const text = '{"a":1}\n{"a":2}\n';
    expect(codeOf(await open(withChanges(lines(text), { count: 2, bytes: text.length })))).toBe('opened');
  });

  test('広げると途方もなく大きくなる変更は、書かれた大きさを超えたところで止まる', async () => {
    const bomb = zstdCompressSync(Buffer.alloc(512 * 1024 * 1024, '{}\n'));
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect(codeOf(await open(withChanges(bomb, { count: 2, bytes: 6 })))).toBe('handoff-altered');
    expect(performance.now() - started).toBeLessThan(3000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    // 大きさの申告そのものにも上限がある。
    const declared = { count: 1, bytes: 2 * 1024 ** 3 };
    expect(codeOf(await open(withChanges(bomb, declared)))).toBe('handoff-altered');
  });

  test('長すぎる一行や、終わりのない一行は、ためこまずに断る', async () => {
    const long = `{"a":"${'x'.repeat(2 * 1024 * 1024)}"}\n`;
    const endless = 'x'.repeat(128 * 1024 * 1024);
    for (const text of [long, endless]) {
      const packed = lines(text);
      const started = performance.now();
      expect(codeOf(await open(withChanges(packed, { count: 1, bytes: text.length })))).toBe(
        'handoff-altered',
      );
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });

  test('書かれた大きさより小さい変更も受け付けない', async () => {
    const text = '{"a":1}\n';
    const declared = { count: 1, bytes: text.length + 1 };
    expect(codeOf(await open(withChanges(lines(text), declared)))).toBe('handoff-altered');
  });

  test.each([
    ['数が違う', '{}\n{}\n', 1],
    ['JSONでない', '{}\n{oops\n', 2],
    ['オブジェクトでない', '{}\n[]\n', 2],
    ['空の行がある', '{}\n\n{}\n', 3],
    ['最後の行が途中で終わる', '{}\n{}', 2],
  ])('変更の行がおかしい（%s）なら一件も渡さない', async (_, text, count) => {
    expect(codeOf(await open(withChanges(lines(text), { count, bytes: text.length })))).toBe(
      'handoff-altered',
    );
  });

  test('圧縮が途中で終わる、後ろに続きがある、圧縮でないものは受け付けない', async () => {
    const text = '{"a":1}\n'.repeat(2000);
    const whole = lines(text);
    const declared = { count: 2000, bytes: text.length };
    for (const packed of [
      whole.subarray(0, -3),
      Buffer.concat([whole, Buffer.from('x')]),
      Buffer.concat([whole, whole]),
      Buffer.from(text),
      new Uint8Array(),
    ]) {
      expect(codeOf(await open(withChanges(packed, declared)))).toBe('handoff-altered');
    }
  });

  test('知らない項目や、読めない日付や番号の送り状は受け付けない', async () => {
    const manifest = manifestOf(parts);
    for (const changed of [
      { surprise: true },
      { sequence: 0 },
      { sequence: 1.5 },
      { madeAt: 'きのう' },
      { previousFile: 'abc' },
      { members: [] },
      { members: [...manifest.members, manifest.members[1]] },
      { cases: [{ id: '../x', caseNo: 'R9-1' }] },
      { vectorAfter: { a1b2c3d4e5f6: 'x' } },
      { recipients: [] },
      { purpose: 'あ'.repeat(3000) },
      { sender: { ...manifest.sender, officeName: '市役所\u202e係' } },
    ]) {
      const forged = signedAnew(parts, sender.keys, { ...manifest, ...changed });
      expect(codeOf(await open(forged)), JSON.stringify(changed).slice(0, 80)).toBe('handoff-altered');
    }
  });

  test('新しい版の形式は「新しい」と、別の用途の署名済みファイルは「別物」と分かる', async () => {
    const manifest = manifestOf(parts);
    const newer = signedAnew(parts, sender.keys, { ...manifest, version: 2, surprise: true });
    expect(codeOf(await open(newer))).toBe('handoff-newer-format');
    const other = signedAnew(parts, sender.keys, { ...manifest, format: 'tsunagi backup' });
    expect(codeOf(await open(other))).toBe('handoff-not-a-file');
  });
});

test('署名が確かめられるまで、一時置き場には何も書かれない', async () => {
  const put: string[] = [];
  const memory = createMemoryStaging();
  const staging = {
    ...memory,
    put: (name: string, chunks: AsyncIterable<Uint8Array>) => {
      put.push(name);
      return memory.put(name, chunks);
    },
  };
  await withFolder(async (folder) => {
    const path = join(folder, 'a.tsunagi');
    await writeFile(path, await sealParts(signedAnew(parts, stranger.keys, manifestOf(parts)), to));
    expect(codeOf(await openHandoff(path, receiver.reader, [sender.known], staging))).toBe('handoff-altered');
    expect(put).toEqual([]);
  });
});
