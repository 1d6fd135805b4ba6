/**
 * 受け取るときの攻撃の一覧。どれも本物の窓口の「受け取る」に通し、ぜんぶ断られ、保管庫は一行も変わらず、断ったことだけが操作記録に残る。
 *
 * 封の一文字ずつ・一か所ずつは handoffDamage、署名する者のすることの細かなものは handoffForgery、行ごとの壁は hostileOffice・decidingWalls・
 * outsideConsent・contractWalls、作り直しは remadeHandoff、落ちる・満ちる・抜かれるは handoffKilled・handoffMedium。
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseAgeHeader } from '../../db/handoff/ageFile.ts';
import { ownOffice } from '../../db/handoff/cards.ts';
import { changesName } from '../../db/handoff/manifest.ts';
import { archiveIdentity, officeIdentity, recipientOf } from '../../db/handoff/officeKeys.ts';
import { createOffice, sealedBytes } from '../db/handoff/twoOffices.ts';
import { meet, setUpTestOffice, value } from '../db/testOffice.ts';
import { memberOf, type Part, partsOf, sealParts, signedAnew } from './forgedHandoff.ts';
import {
  deliver,
  expectRefused,
  give,
  hostileFile,
  openCase,
  ownRecords,
  type Road,
  road,
  sessionOf,
  take,
  theirs,
} from './receivingOffice.ts';

const damaged = /^handoff-(truncated|altered|not-a-file|other-recipient|newer-format)$/;
const altered = /^handoff-altered$/;

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return copy;
};

/** The honest file still comes through after all of it: nothing was refused for a reason of its own. */
const stillOpens = async ({ palette, file }: Pick<Road, 'palette' | 'file'>) =>
  expect((await deliver(palette, file)).ok).toBe(true);

test.each(['x25519', 'hybrid'] as const)('壊れた・切れた・継ぎ足されたファイル（%s）', async (kind) => {
  const { palette, cityHall, caseId, file } = await road(kind);
  const header = parseAgeHeader(file).bytes.length;
  for (let at = 0; at < file.length; at += at < header + 16 ? Math.ceil(header / 14) : 1999)
    await expectRefused(palette, flipped(file, at), damaged, `${at} バイト目が化けた`);
  for (const size of [0, 1, header - 1, header, header + 16, header + 17, file.length - 512, file.length - 1])
    await expectRefused(palette, file.subarray(0, size), damaged, `${size} バイトで切れた`);
  for (const extra of [1, 512, 65_536])
    await expectRefused(
      palette,
      Buffer.concat([file, Buffer.alloc(extra)]),
      damaged,
      `${extra} バイト足した`,
    );
  const other = await readFile(await give(cityHall, [caseId]));
  const spliced = Buffer.concat([file.subarray(0, header), other.subarray(header)]);
  await expectRefused(palette, spliced, altered, '二つのファイルの前と後ろをつないだ');
  for (const [what, bytes] of [
    ['空のファイル', Buffer.alloc(0)],
    ['別の種類のファイル', Buffer.from('PK\x03\x04')],
    ['でたらめ', randomBytes(70_000)],
  ] as const)
    await expectRefused(palette, bytes, /^handoff-(not-a-file|truncated)$/, what);
  await stillOpens({ palette, file });
});

test('よその人が作りかえ、封をし直したファイル', async () => {
  const way = await road();
  const { palette, parts, recipients, sender, manifest, file } = way;
  const stranger = await createOffice('知らない窓口');
  const to = { ...stranger, card: ownOffice(sessionOf(palette).store).card };
  const seal = (made: readonly Part[], recipientsNow = recipients) => sealParts(made, recipientsNow);
  const hybrid = await recipientOf(archiveIdentity(sender.keys, 'hybrid'));
  const forOther = await sealedBytes(sender, stranger);
  const named = /^handoff-(altered|other-recipient)$/;
  const attacks: [string, Buffer, RegExp][] = [
    ['知らない窓口が自分の名で', await sealedBytes(stranger, to), /^handoff-unknown-sender$/],
    ['知らない窓口がこちらの知る名で', await seal(signedAnew(parts, stranger.keys, manifest)), altered],
    [
      '署名のないもの',
      await seal(
        parts.map((each) => (each.name === 'manifest.sig' ? { ...each, bytes: Buffer.alloc(64) } : each)),
      ),
      altered,
    ],
    [
      'ほかの窓口あてを、こちらあてに包み直す',
      await seal(await partsOf(forOther, stranger.keys.x25519Identity)),
      named,
    ],
    ['送り状にない宛先を一つ足す', await seal(parts, [...recipients, stranger.card.recipient]), altered],
    ['方式の違う宛先を混ぜる', await seal(parts, [recipients[0] ?? '', hybrid]), altered],
    ['ほかの窓口あてのまま', forOther, /^handoff-other-recipient$/],
  ];
  for (const [what, bytes, refusal] of attacks) await expectRefused(palette, bytes, refusal, what);
  await stillOpens({ palette, file });
});

test('中身の入れかえ: 差しかえ、足し、抜き、名を変え、途方もない大きさ、圧縮の爆弾', async () => {
  const way = await road();
  const { palette, cityHall, caseId, parts, recipients, sender, manifest, file } = way;
  const bomb = zstdCompressSync(Buffer.alloc(256 * 1024 * 1024, '{}\n'));
  const note = { date: '2027-04-20', time: '09:30', method: 'phone', fact: 'その後' } as const;
  value(await cityHall.api.cases.addNote({ caseId, note }));
  const next = await partsOf(
    await readFile(await give(cityHall, [caseId])),
    officeIdentity(ownOffice(sessionOf(palette).store).keys, 'x25519'),
  );
  const withBody = (bytes: Uint8Array) =>
    parts.map((each) => (each.name === changesName ? { ...each, bytes } : each));
  const extra = { name: `attachments/${'0'.repeat(64)}`, bytes: Buffer.from('余分') };
  const renamed = (name: string) =>
    parts.map((each) => (each.name === changesName ? { ...each, name } : each));
  const listed = (bytes: Uint8Array, changes = manifest.changes) =>
    signedAnew(withBody(bytes), sender.keys, {
      ...manifest,
      changes,
      members: [memberOf({ name: changesName, bytes })],
    });
  const attacks: [string, readonly Part[]][] = [
    ['中身の差しかえ', withBody(Buffer.alloc(parts[2]?.bytes.length ?? 0, 1))],
    ['前の送り状に、あとの中身', [...parts.slice(0, 2), ...next.slice(2)]],
    ['あとの送り状に、前の中身', [...next.slice(0, 2), ...parts.slice(2)]],
    ['前の送り状に、あとの署名', [...parts.slice(0, 1), ...next.slice(1)]],
    ['送り状にない中身を足す', [...parts.slice(0, -1), extra]],
    ['中身を抜く', parts.filter(({ name }) => name !== changesName)],
    ['中身を二度入れる', [...parts.slice(0, 3), ...parts.slice(2)]],
    ['「../」の名にする', renamed('../../office/keyring.json')],
    ['ほかの場所の名にする', renamed('/etc/passwd')],
    [
      '送り状にも「../」と書いて署名する',
      signedAnew(renamed('../x'), sender.keys, {
        ...manifest,
        members: [{ ...manifest.members[0], name: '../x' }],
      }),
    ],
    [
      '大きさを途方もなく書いて署名する',
      signedAnew(parts, sender.keys, {
        ...manifest,
        members: manifest.members.map((each) => ({ ...each, size: 8 ** 11 - 1 })),
      }),
    ],
    ['圧縮の爆弾', listed(bomb)],
    ['圧縮の爆弾を、正しい大きさで書く', listed(bomb, { count: 1, bytes: 2 * 1024 ** 3 })],
    ['行の数を多く書く', listed(parts[2]?.bytes ?? Buffer.alloc(0), { ...manifest.changes, count: 9 ** 9 })],
  ];
  for (const [what, made] of attacks)
    await expectRefused(palette, await sealParts(made, recipients), altered, what);
  const newer = signedAnew(parts, sender.keys, { ...manifest, version: 2 });
  await expectRefused(palette, await sealParts(newer, recipients), /^handoff-newer-format$/, '新しい版');
  await stillOpens({ palette, file });
});

test('やり直し、欠番、枝分かれ、巻き戻し', async () => {
  const { palette, cityHall, caseId, file, parts, recipients, sender, manifest } = await road();
  const [second, third] = [
    await readFile(await give(cityHall, [caseId])),
    await readFile(await give(cityHall, [caseId])),
  ];
  await expectRefused(palette, third, /^handoff-gap$/, '間のファイルがまだ');
  await take(palette, file);
  await expectRefused(palette, file, /^handoff-replayed$/, '同じファイルをもう一度');
  await take(palette, second);
  await expectRefused(palette, file, /^handoff-replayed$/, '一つ前のファイルをもう一度');
  const again = { ...manifest, fileId: '0190a6a4-0000-7000-8000-000000000001' };
  const place = (part: object) =>
    sealParts(signedAnew(parts, sender.keys, { ...again, ...part }), recipients);
  const named = /^handoff-(fork|gap|replayed)$/;
  for (const [what, part] of [
    ['取り込んだ号を名のる別のファイル（バックアップから戻したPC）', {}],
    ['次の号だが、ほかの前のファイルに続く', { sequence: 3, previousFile: 'ab'.repeat(32) }],
    ['次の号だが、はじめのファイルだと言う', { sequence: 3, previousFile: null }],
    ['先の号に飛ぶ', { sequence: 9, previousFile: 'ab'.repeat(32) }],
    ['取り込んだ号の作り直しだと言う', { sequence: 2, standsFor: ['cd'.repeat(32)] }],
  ] as const)
    await expectRefused(palette, await place(part), named, what);
  expect((await deliver(palette, third)).ok).toBe(true);
});

test('こちらの番号とぶつかる番号を名のるファイル', async () => {
  const way = await road();
  const { palette, file } = way;
  const { store, staff, office } = sessionOf(palette);
  const ours = await ownRecords(palette);
  await take(palette, file);
  const next = {
    sequence: 2,
    previousFile: createHash('sha256').update(file).digest('hex'),
    fileId: '0190a6a4-0000-7000-8000-000000000002',
  };
  /** The file says that it is about our case. */
  const about = { cases: [{ id: ours.caseId, caseNo: 'R09-市9001' }] };
  const [written] = store.changes.changesOf('progressNote', ours.noteId);
  const stamp = { hlc: written?.hlc ?? '', replica: store.replica };
  const twice = theirs('person', 'p9', 'name', 'い');
  const attacks: [string, object[], object?][] = [
    ['ケースの番号（送り状に名のない）', [theirs('case', ours.caseId, 'cautions', '偽り')]],
    ['ケースの番号（別の世帯を結ぶ）', [theirs('case', ours.caseId, 'householdId', 'h9')], about],
    ['ケースの番号（自分の番号に替える）', [theirs('case', ours.caseId, 'caseNo', 'R09-市9001')], about],
    ['経過の番号', [theirs('progressNote', ours.noteId, 'fact', '偽り')], about],
    ['経過の番号（自分のケースへ移す）', [theirs('progressNote', ours.noteId, 'caseId', way.caseId)]],
    ['会議の番号', [theirs('supportMeeting', ours.meetingId, 'place', '偽り')]],
    ['会議の議題の番号', [theirs('supportMeetingCase', ours.meetingCaseId, 'discussion', '偽り')]],
    ['職員の番号', [theirs('staff', staff.id, 'name', '偽り')]],
    ['窓口の番号', [theirs('office', office.id, 'name', '偽り')]],
    ['こちらの変更の刻印', [theirs('person', 'p9', 'name', '偽り', stamp)]],
    [
      'こちらの端末の名',
      [
        theirs('person', 'p9', 'name', '偽り', {
          hlc: `018f00000000-0000-${store.replica}`,
          replica: store.replica,
        }),
      ],
    ],
    ['一つの刻印を二つの変更に', [twice, { ...twice, field: 'kana', value: '"ろ"' }]],
  ];
  for (const [what, changes, manifest] of attacks) {
    const bytes = await hostileFile(way, changes, { ...next, ...manifest });
    await expectRefused(palette, bytes, altered, what);
  }
  // ほかの窓口が使ったファイルの番号。取り込みを元に戻すときなど、ファイルは番号で名ざされる。
  const third = await setUpTestOffice('駅前窓口', '駅', { clock: palette.clock, recipientKind: 'x25519' });
  await meet(third, palette);
  const other = await readFile(await give(third, [await openCase(third, '印旛 次郎')], palette));
  const { fileId } = value(await deliver(palette, other)).preview.manifest;
  await take(palette, other);
  await expectRefused(
    palette,
    await hostileFile(way, [], { ...next, fileId }),
    altered,
    'ほかの窓口のファイルの番号',
  );
  const honest = await hostileFile(way, [theirs('person', 'p9', 'name', '新しい人')], next);
  expect((await deliver(palette, honest)).ok).toBe(true);
});
