/** 添付 across the road: the bodies go with the rows that name them, arrive as they were, and lacking ones hold nothing up. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bodyName, shelfIn } from '../../../db/attachments/shelf.ts';
import { ownOffice } from '../../../db/handoff/cards.ts';
import { manifestSchema } from '../../../db/handoff/manifest.ts';
import { archiveIdentity, officeIdentity, recipientOf } from '../../../db/handoff/officeKeys.ts';
import {
  manifestOf,
  memberOf,
  type Part,
  partsOf,
  sealParts,
  signedAnew,
} from '../../attacks/forgedHandoff.ts';
import { testReception } from '../receptions/testReception.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';
import { jpeg, pdf, png } from './files.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function twoWindows() {
  const cityHall = await setUpTestOffice('市役所', '市', { recipientKind: 'x25519' });
  const palette = await setUpTestOffice('コスモスパレット', 'パ', {
    recipientKind: 'x25519',
    staff: '石井 拓',
    clock: cityHall.clock,
  });
  await meet(cityHall, palette);
  const { caseId } = value(await cityHall.api.receptions.register({ reception: testReception }));
  return { cityHall, palette, caseId };
}

const sessionOf = (office: TestOffice) => {
  const session = office.core.session();
  if (!session) throw new Error('解錠されていない');
  return session;
};

async function add(office: TestOffice, caseId: string, bytes: Uint8Array, title: string) {
  const { heldId } = value(await office.api.attachments.hold({ bytes: new Uint8Array(bytes) }));
  const attachment = { kind: 'photograph' as const, title };
  return value(await office.api.attachments.add({ caseId, heldId, attachment })).attachmentId;
}

const shelfFolder = (office: TestOffice) => join(office.folder, 'office', 'attachments');
const pathOf = (office: TestOffice, bytes: Uint8Array) =>
  join(
    shelfFolder(office),
    bodyName(shelfIn(join(office.folder, 'office'), sessionOf(office).storeKey), sha256(bytes)),
  );

let files = 0;
async function give(from: TestOffice, caseId: string, withhold: ('attachments' | 'meeting-only')[] = []) {
  files += 1;
  const { others } = await from.api.handoff.offices();
  value(
    await from.api.handoff.export({
      ticket: from.ticket(`${files}.tsunagi`, 'write'),
      toOfficeId: others[0]?.officeId ?? '',
      caseIds: [caseId],
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '石橋 悟',
      blanketApproval: '7福祉第21号',
      mediumKind: 'usb-memory',
      mediumNumber: 'U-1',
      eraseDue: '2027-04-14',
      withhold,
    }),
  );
  return join(from.folder, `${files}.tsunagi`);
}

async function take(to: TestOffice, path: string) {
  copyFileSync(path, join(to.folder, 'taken.tsunagi'));
  const { inspectionId, preview } = value(
    await to.api.handoff.inspect({ ticket: to.ticket('taken.tsunagi', 'read') }),
  );
  value(await to.api.handoff.commit({ inspectionId }));
  return preview.manifest;
}

const carry = async (
  from: TestOffice,
  to: TestOffice,
  caseId: string,
  ...withhold: ('attachments' | 'meeting-only')[]
) => take(to, await give(from, caseId, withhold));

test('添付は渡した先で同じバイトのまま見られ、二度目は書き直されず、外したものの本体は渡らない', async () => {
  const { cityHall, palette, caseId } = await twoWindows();
  const [photo, scan, wrong] = [jpeg(40, 30, { size: 300_000 }), pdf('署名済み'), png(9, 9)];
  const photoId = await add(cityHall, caseId, photo, '居間');
  await add(cityHall, caseId, scan, '同意書');
  const wrongId = await add(cityHall, caseId, wrong, '別の世帯');
  value(await cityHall.api.attachments.remove({ attachmentId: wrongId, removalReason: '取り違え' }));
  const manifest = await carry(cityHall, palette, caseId);
  expect(
    manifest.members
      .slice(1)
      .map(({ sha256: each }) => each)
      .sort(),
  ).toEqual([photo, scan].map(sha256).sort());
  expect(Buffer.from(value(await palette.api.attachments.body({ attachmentId: photoId })).bytes)).toEqual(
    photo,
  );
  const rows = await palette.api.attachments.list({ caseId });
  expect(rows.map(({ title, body, officeName }) => [title, body, officeName]).sort()).toEqual([
    ['別の世帯', 'missing', '市役所'],
    ['同意書', 'here', '市役所'],
    ['居間', 'here', '市役所'],
  ]);
  expect(bodyName(shelfIn('', sessionOf(cityHall).storeKey), sha256(photo))).not.toBe(
    bodyName(shelfIn('', sessionOf(palette).storeKey), sha256(photo)),
  );

  const written = statSync(pathOf(palette, photo)).mtimeMs;
  await carry(cityHall, palette, caseId);
  expect(statSync(pathOf(palette, photo)).mtimeMs).toBe(written);
  expect(readdirSync(shelfFolder(palette)).length).toBe(2);
}, 60_000);

test('渡す側に本体がなければ数えて告げ、ケースは渡り、あとの引継ぎで届く。除けば一行も渡らない', async () => {
  const { cityHall, palette, caseId } = await twoWindows();
  const [lost, sound] = [png(31, 31), png(32, 32)];
  const lostId = await add(cityHall, caseId, lost, '失われた写真');
  const soundId = await add(cityHall, caseId, sound, '残った写真');
  const without = await carry(cityHall, palette, caseId, 'attachments');
  expect(without.members).toHaveLength(1);
  expect(without.withheld).toMatchObject([{ section: 'attachments', count: 2 }]);
  expect(await palette.api.attachments.list({ caseId })).toEqual([]);

  rmSync(pathOf(cityHall, lost));
  const received = await carry(cityHall, palette, caseId);
  expect(received.withheld).toMatchObject([{ section: 'attachment-bodies', caseId, count: 1 }]);
  expect(await palette.api.attachments.body({ attachmentId: lostId })).toMatchObject({
    refusal: { code: 'attachment-missing' },
  });
  expect(Buffer.from(value(await palette.api.attachments.body({ attachmentId: soundId })).bytes)).toEqual(
    sound,
  );
  expect(value(await palette.api.cases.view({ caseId })).attachments).toHaveLength(2);

  const other = value(await cityHall.api.receptions.register({ reception: testReception })).caseId;
  await add(cityHall, other, lost, '付け直した写真');
  await carry(cityHall, palette, caseId);
  expect(Buffer.from(value(await palette.api.attachments.body({ attachmentId: lostId })).bytes)).toEqual(
    lost,
  );
}, 60_000);

test('どの行にも名指されない本体は置かず、行だけのファイルは本体がないと言う', async () => {
  const { cityHall, palette, caseId } = await twoWindows();
  const scan = png(33, 33);
  const attachmentId = await add(cityHall, caseId, scan, '写真');
  const { keys } = ownOffice(sessionOf(cityHall).store);
  const recipients = [
    await recipientOf(officeIdentity(ownOffice(sessionOf(palette).store).keys, 'x25519')),
    await recipientOf(archiveIdentity(keys, 'x25519')),
  ];
  const parts = await partsOf(readFileSync(await give(cityHall, caseId)), archiveIdentity(keys, 'x25519'));
  const stranger = png(34, 34);
  const part: Part = { name: `attachments/${sha256(stranger)}`, bytes: stranger };
  const [head, signature, changes] = parts as [Part, Part, Part];
  const manifest = manifestSchema.parse({
    ...manifestOf(parts),
    members: [memberOf(changes), memberOf(part)],
  });
  const forged = join(cityHall.folder, 'forged.tsunagi');
  writeFileSync(
    forged,
    await sealParts(signedAnew([head, signature, changes, part], keys, manifest), recipients),
  );
  await take(palette, forged);
  expect(existsSync(shelfFolder(palette)) ? readdirSync(shelfFolder(palette)) : []).toEqual([]);
  expect(await palette.api.attachments.list({ caseId })).toMatchObject([
    { id: attachmentId, body: 'missing' },
  ]);
}, 60_000);
