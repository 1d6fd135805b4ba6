/** `npm run verify -- ファイル.tsunagi`: 正しいファイルと、悪いファイルの種類ごとに、何と言い、どの終了コードで終わるか。 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { parseAgeHeader } from '../../db/handoff/ageFile.ts';
import { exportKeyFile } from '../../db/handoff/keyFile.ts';
import { changesName, type Manifest, type Statement } from '../../db/handoff/manifest.ts';
import { cardText } from '../../db/handoff/officeCard.ts';
import { recipientOf } from '../../db/handoff/officeKeys.ts';
import { verify } from '../../scripts/verify.ts';
import {
  archived,
  changedFile,
  manifestOf,
  memberOf,
  type Part,
  padded,
  partsOf,
  sealArchive,
  sealParts,
  signedAnew,
} from '../attacks/forgedHandoff.ts';
import {
  attachmentOf,
  createOffice,
  type Office,
  sealedBytes,
  statement,
  withFolder,
} from '../db/handoff/twoOffices.ts';

let sender: Office;
let receiver: Office;
let stranger: Office;
let good: Buffer;
let parts: Part[];
let manifest: Manifest;
let to: string[];

beforeAll(async () => {
  sender = await createOffice('市役所 重層支援係');
  receiver = await createOffice('東包括支援センター');
  stranger = await createOffice('知らない窓口');
  good = await sealedBytes(sender, receiver, { attachments: [attachmentOf(Buffer.from('写真'))] });
  parts = await partsOf(good, receiver.keys.x25519Identity);
  manifest = manifestOf(parts);
  to = [receiver.card.recipient, await recipientOf(sender.keys.archiveX25519Identity)];
});

const keyOf = ({ keys, card }: Office) => exportKeyFile(keys, card.recipientKind, card);

interface Given {
  key?: Office | null;
  from?: Office | null;
}

/** With the receiver's key and the sender's card, unless said otherwise. */
const run = (bytes: Uint8Array, { key = receiver, from = sender }: Given = {}) =>
  withFolder(async (folder) => {
    const path = join(folder, 'a.tsunagi');
    writeFileSync(path, bytes);
    writeFileSync(join(folder, 'office.key'), key ? keyOf(key) : '');
    writeFileSync(join(folder, 'office.card'), from ? cardText(from.card) : '');
    const lines: string[] = [];
    const code = await verify(
      [
        path,
        ...(key ? ['--key', join(folder, 'office.key')] : []),
        ...(from ? ['--from', join(folder, 'office.card')] : []),
      ],
      (line) => lines.push(line),
    );
    return { code, text: lines.join('\n') };
  });

const bad = async (bytes: Uint8Array, words: string, given?: Given) => {
  const { code, text } = await run(bytes, given);
  expect(text).toContain(`✘ ${words}`);
  expect(text).toContain('1 件の誤りがあります。');
  expect(text).not.toContain('すべて正しい');
  expect(code).toBe(1);
  return text;
};

const seal = (made: readonly Part[], recipients = to) => sealParts(made, recipients);
const flipped = (at: number) => {
  const bytes = Buffer.from(good);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
};
const withBody = (name: string, bytes: Uint8Array) =>
  parts.map((each) => (each.name === name ? { name, bytes } : each));
const ALTERED = 'ファイルが壊れているか、書き換えられています';

test('正しいファイルは、受けた側の鍵でも送った側の鍵でも、すべて正しいと言い、0で終わる', async () => {
  for (const key of [receiver, sender]) {
    const { code, text } = await run(good, { key });
    expect(text).toContain('すべて正しいことを確かめました。');
    expect(text.match(/✔/g)).toHaveLength(9);
    expect(text).toContain('送り状: 市役所 重層支援係 から 第1号、ケース 1 件');
    expect(code).toBe(0);
  }
});

test('鍵やカードが足りなければ、正しいとは言わず、確かめていないことを言い、3で終わる', async () => {
  const outer = await run(good, { key: null, from: null });
  expect(outer).toMatchObject({ code: 3 });
  expect(outer.text).toContain('外側の形だけを確かめました');
  const unproven = await run(good, { from: null });
  expect(unproven).toMatchObject({ code: 3 });
  expect(unproven.text).toContain('だれが作ったかは確かめていません');
  for (const { text } of [outer, unproven]) expect(text).not.toContain('すべて正しい');
});

test('1バイト化けたファイル: 見出しなら宛先か別物、中身なら封', async () => {
  const header = parseAgeHeader(good).bytes.length;
  await bad(flipped(header - 10), `${ALTERED}（宛先）`);
  await bad(flipped(header + 200), `${ALTERED}（封）`);
  await bad(flipped(3), '引継ぎファイルではありません');
});

test('途中で切れたファイル', async () => {
  await bad(good.subarray(0, -1), 'ファイルが途中で切れています');
  await bad(good.subarray(0, 40), 'ファイルが途中で切れています');
});

test('引継ぎファイルでないもの', () => bad(Buffer.from('PK\x03\x04 書類'), '引継ぎファイルではありません'));

test('ほかの窓口あてのファイル', () => bad(good, 'この鍵あてのファイルではありません', { key: stranger }));

test('知らない窓口が作ったファイル', async () =>
  bad(await sealedBytes(stranger, receiver), '差出人はこのカードの窓口ではありません'));

test('知らない窓口が、知っている窓口の名で署名したファイル', async () =>
  bad(await seal(signedAnew(parts, stranger.keys, manifest)), `${ALTERED}（署名）`));

test('ほかの窓口あてを、こちらあてに包み直したファイル', async () => {
  const inside = await partsOf(await sealedBytes(sender, stranger), stranger.keys.x25519Identity);
  await bad(await seal(inside), 'この鍵あてのファイルではありません');
});

test('送り状にない宛先を足したファイルと、方式の違う宛先を混ぜたファイル', async () => {
  await bad(await seal(parts, [...to, stranger.card.recipient]), `${ALTERED}（宛先）`);
  const hybrid = await recipientOf(sender.keys.archiveHybridIdentity);
  await bad(await seal(parts, [to[0] ?? '', hybrid]), `${ALTERED}（宛先）`);
});

test('送り状を書き直したファイル', async () => {
  const text = Buffer.from(parts[0]?.bytes ?? []).toString();
  await bad(
    await seal(withBody('manifest.json', Buffer.from(text.replace('R9-0001', 'R9-0002')))),
    `${ALTERED}（署名）`,
  );
  const surprise = signedAnew(parts, sender.keys, { ...manifest, surprise: true });
  await bad(await seal(surprise), `${ALTERED}（送り状の書き方）`);
});

test('中身を差しかえ、足し、抜き、名を変えたファイル', async () => {
  const photo = parts[3]?.name ?? '';
  await bad(
    await seal(withBody(changesName, Buffer.alloc(parts[2]?.bytes.length ?? 0))),
    `${ALTERED}（変更記録）`,
  );
  await bad(await seal(withBody(photo, Buffer.from('別物！'))), `${ALTERED}（添付）`);
  await bad(await seal(parts.filter(({ name }) => name !== photo)), `${ALTERED}（添付）`);
  const extra = { name: `attachments/${'0'.repeat(64)}`, bytes: Buffer.from('余分') };
  await bad(await seal([...parts.slice(0, -1), extra]), `${ALTERED}（詰め物）`);
  const renamed = parts.map((each) => (each.name === photo ? { ...each, name: '../../x' } : each));
  await bad(await seal(renamed), `${ALTERED}（添付）`);
});

test('一つのファイルの送り状に、別のファイルの中身を付けたもの', async () => {
  const other = await partsOf(
    await sealedBytes(sender, receiver, { changes: [{ a: 1 }] }),
    receiver.keys.x25519Identity,
  );
  await bad(await seal([...parts.slice(0, 2), ...other.slice(2)]), `${ALTERED}（変更記録）`);
});

test('途方もない大きさと、圧縮の爆弾', async () => {
  const bytes = zstdCompressSync(Buffer.alloc(128 * 1024 * 1024, '{}\n'));
  const others = parts.slice(3).filter(({ name }) => name !== 'padding');
  const bomb = signedAnew([...parts.slice(0, 2), { name: changesName, bytes }, ...others], sender.keys, {
    ...manifest,
    members: [{ name: changesName, bytes }, ...others].map(memberOf),
  });
  await bad(await seal(bomb), `${ALTERED}（変更記録）`);
  const archive = await archived(padded(parts));
  archive.write('77777777777\0', 124, 'latin1');
  await bad(await sealArchive(archive, to), `${ALTERED}（書庫の形）`);
});

test('詰め物に忍ばせたもの、後ろに足したもの', async () => {
  const bare = padded(parts);
  const hidden = bare.map((each) =>
    each.name === 'padding' ? { ...each, bytes: Buffer.alloc(each.bytes.length || 1, 0x20) } : each,
  );
  await bad(await sealArchive(await archived(hidden), to), `${ALTERED}（詰め物）`);
  const { code } = await run(Buffer.concat([good, Buffer.alloc(7)]));
  expect(code).toBe(1);
});

test('変更記録が読めないファイル', async () => {
  const broken = changedFile(parts, sender.keys, [{ ok: true }], {});
  const lines = broken.map((each) =>
    each.name === changesName ? { ...each, bytes: zstdCompressSync(Buffer.from('{"ok":tru}\n')) } : each,
  );
  const listed = lines.slice(2).filter(({ name }) => name !== 'padding');
  const signed = signedAnew(lines, sender.keys, { ...manifestOf(broken), members: listed.map(memberOf) });
  await bad(await seal(signed), `${ALTERED}（変更記録）`);
});

test('新しい版のファイルは、壊れているとは言わない', async () => {
  const newer = signedAnew(parts, sender.keys, { ...manifest, version: 2, surprise: true });
  await bad(await seal(newer), '新しい版の形式です');
});

test('いくつも並べれば、抜け・重なり・枝分かれ・巻き戻りを号の名で言う', () =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, 'office.key'), keyOf(receiver));
    writeFileSync(join(folder, 'office.card'), cardText(sender.card));
    let previousFile: string | null = null;
    const make = async (name: string, sequence: number, part: Partial<Statement> = {}) => {
      const bytes = await sealedBytes(sender, receiver, {
        statement: statement({ sequence, previousFile, chain: 'a1b2c3d4e5f6', ...part }),
      });
      writeFileSync(join(folder, name), bytes);
      return createHash('sha256').update(bytes).digest('hex');
    };
    const one = await make('1.tsunagi', 1);
    previousFile = one;
    const two = await make('2.tsunagi', 2);
    previousFile = two;
    await make('3.tsunagi', 3);
    await make('3-other.tsunagi', 3, { purpose: '巻き戻ったパソコンから' });
    await make('2-again.tsunagi', 2, { previousFile: one, standsFor: [two] });
    const check = async (...names: string[]) => {
      const lines: string[] = [];
      const given = ['--key', join(folder, 'office.key'), '--from', join(folder, 'office.card')];
      const code = await verify([...names.map((name) => join(folder, name)), ...given], (line) =>
        lines.push(line),
      );
      return { code, text: lines.join('\n') };
    };
    const whole = await check('3.tsunagi', '1.tsunagi', '2.tsunagi');
    expect(whole.text).toContain('第1号から第3号は、抜けも重なりもなく続いている');
    expect(whole.code).toBe(0);
    // 作り直した号のあとも続く。
    expect((await check('1.tsunagi', '2-again.tsunagi', '3.tsunagi')).code).toBe(0);
    const later = await check('2.tsunagi', '3.tsunagi');
    expect(later.text).toContain('第1号までは渡されていない');
    expect(later.code).toBe(0);
    for (const [names, words] of [
      [['1.tsunagi', '3.tsunagi'], '3.tsunagi: 間の号のファイルがありません'],
      [['1.tsunagi', '2.tsunagi', '2-again.tsunagi'], '2-again.tsunagi: 同じ号がもう一つあります'],
      [
        ['1.tsunagi', '2.tsunagi', '3.tsunagi', '3-other.tsunagi'],
        '3-other.tsunagi: 続き番号が枝分かれしています',
      ],
    ] as const) {
      const { code, text } = await check(...names);
      expect(text).toContain(`✘ ${words}`);
      expect(code).toBe(1);
    }
  }));
