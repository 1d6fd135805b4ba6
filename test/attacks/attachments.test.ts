/** 添付を手がかりにした攻撃: 相手の窓口の行、置いてある本体、画面から来るもの。 */
import { createHash, randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bodyName, shelfIn } from '../../db/attachments/shelf.ts';
import { oversteppingOf } from '../../db/handoff/overstepping.ts';
import type { Change } from '../../db/store/changeLog.ts';
import { jpeg, png } from '../db/attachments/files.ts';
import { testReception } from '../db/receptions/testReception.ts';
import { setUpTestOffice, value } from '../db/testOffice.ts';

async function officeWithPhotographs() {
  const office = await setUpTestOffice('市役所', '市');
  const { caseId } = value(await office.api.receptions.register({ reception: testReception }));
  const session = office.core.session();
  if (!session) throw new Error('解錠されていない');
  const add = async (bytes: Buffer, title: string) => {
    const { heldId } = value(await office.api.attachments.hold({ bytes: new Uint8Array(bytes) }));
    return value(
      await office.api.attachments.add({ caseId, heldId, attachment: { kind: 'photograph', title } }),
    ).attachmentId;
  };
  const shelf = shelfIn(join(office.folder, 'office'), session.storeKey);
  const pathOf = (bytes: Buffer) =>
    join(shelf.folder, bodyName(shelf, createHash('sha256').update(bytes).digest('hex')));
  return { office, caseId, session, add, pathOf };
}

test('相手の窓口は、こちらの添付の中身を別のものと言い換えられず、題は直せる', async () => {
  const { caseId, session, add } = await officeWithPhotographs();
  const attachmentId = await add(png(8, 8), '居間');
  const manifest = { cases: [{ id: caseId, caseNo: 'x' }] } as never;
  const written = (field: string, text: string): Change => ({
    hlc: `0190${randomBytes(4).toString('hex')}-0000-bbbbbbbbbbbb`,
    replica: 'bbbbbbbbbbbb',
    staff: null,
    entity: 'attachment',
    id: attachmentId,
    field,
    baseHlc: null,
    value: JSON.stringify(text),
  });
  const oversteps = oversteppingOf(session, manifest);
  for (const [field, text] of [
    ['contentHash', 'ab'.repeat(32)],
    ['mediaType', 'pdf'],
    ['officeId', 'elsewhere'],
    ['caseId', caseId],
  ] as const)
    expect(oversteps(written(field, text)), field).toBe(true);
  expect(oversteps(written('title', '居間の様子'))).toBe(false);
});

test('置いてある本体を別の本体と入れ替えても、よその本体として見えることはない', async () => {
  const { office, add, pathOf } = await officeWithPhotographs();
  const [mine, other] = [jpeg(20, 10, { size: 5000 }), jpeg(30, 10, { size: 5000 })];
  const mineId = await add(mine, 'こちら');
  const otherId = await add(other, 'あちら');
  const aside = join(office.folder, 'aside');
  renameSync(pathOf(mine), aside);
  copyFileSync(pathOf(other), pathOf(mine));
  expect(await office.api.attachments.body({ attachmentId: mineId })).toMatchObject({
    refusal: { code: 'attachment-damaged' },
  });
  expect(Buffer.from(value(await office.api.attachments.body({ attachmentId: otherId })).bytes)).toEqual(
    other,
  );
  copyFileSync(aside, pathOf(mine));
  expect(Buffer.from(value(await office.api.attachments.body({ attachmentId: mineId })).bytes)).toEqual(mine);
});

test('置いてある本体は、1バイトをどこで変えても、切っても、見えない', async () => {
  const { office, add, pathOf } = await officeWithPhotographs();
  const photo = jpeg(20, 10, { size: 200 });
  const attachmentId = await add(photo, '玄関');
  const path = pathOf(photo);
  const sealed = readFileSync(path);
  const broken = [
    ...Array.from({ length: 24 }, (_, nth) => {
      const bytes = Buffer.from(sealed);
      const at = Math.floor((nth * (sealed.length - 1)) / 23);
      bytes[at] = (bytes[at] as number) ^ 0x10;
      return bytes;
    }),
    sealed.subarray(0, -1),
    sealed.subarray(0, 100),
    Buffer.alloc(0),
    Buffer.concat([sealed, Buffer.from([0])]),
  ];
  for (const bytes of broken) {
    writeFileSync(path, bytes);
    expect(await office.api.attachments.body({ attachmentId })).toMatchObject({
      refusal: { code: 'attachment-damaged' },
    });
  }
  writeFileSync(path, sealed);
  expect(Buffer.from(value(await office.api.attachments.body({ attachmentId })).bytes)).toEqual(photo);
});

test('画面は道を渡せず、名前は道にならず、フォルダーを指す近道もフォルダーのまま断る', async () => {
  const { office, caseId, add } = await officeWithPhotographs();
  const before = readdirSync(office.folder).sort();
  await add(png(9, 9), '../../\u202e/etc/passwd');
  expect(readdirSync(office.folder).sort()).toEqual(before);
  expect(await office.api.attachments.list({ caseId })).toMatchObject([{ title: '../../\u202e/etc/passwd' }]);
  for (const ticket of ['/etc/passwd', '../store.db', ''])
    expect(await office.api.attachments.look({ ticket })).toMatchObject({ refusal: { code: 'not-found' } });
  mkdirSync(join(office.folder, 'folder'));
  symlinkSync(join(office.folder, 'folder'), join(office.folder, 'link.png'));
  expect(await office.api.attachments.look({ ticket: office.ticket('link.png', 'read') })).toMatchObject({
    refusal: { code: 'attachment-unfit', facts: { reason: 'not-a-file' } },
  });
  for (const bytes of ['text', 5, null, {}, [1, 2]])
    await expect(office.api.attachments.hold({ bytes: bytes as never })).rejects.toThrow();
});
