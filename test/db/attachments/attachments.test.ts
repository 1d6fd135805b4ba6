/** 添付 in a real office: what is kept, how it lies on the disk, and what is said when it doesn't. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bodyName, shelfIn } from '../../../db/attachments/shelf.ts';
import { verify } from '../../../scripts/verify.ts';
import { testReception } from '../receptions/testReception.ts';
import { PASSPHRASE, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';
import { exifOf, jpeg, pdf, png } from './files.ts';

const MARKER = '畑中和子のしるし';

async function officeWithCase() {
  const office = await setUpTestOffice('市役所', '市');
  const { caseId } = value(await office.api.receptions.register({ reception: testReception }));
  return { office, caseId };
}

async function look(office: TestOffice, name: string, bytes: Uint8Array) {
  writeFileSync(join(office.folder, name), bytes);
  const looked = await office.api.attachments.look({ ticket: office.ticket(name, 'read') });
  rmSync(join(office.folder, name));
  return looked;
}

const fields = { kind: 'photograph' as const, title: '居間の写真' };

async function add(office: TestOffice, caseId: string, bytes: Uint8Array, title = fields.title) {
  const { heldId } = value(await look(office, 'scan.bin', bytes));
  return value(await office.api.attachments.add({ caseId, heldId, attachment: { ...fields, title } }))
    .attachmentId;
}

const shelfFolder = (office: TestOffice) => join(office.folder, 'office', 'attachments');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function pathOf(office: TestOffice, bytes: Uint8Array, folder = shelfFolder(office)): string {
  const session = office.core.session();
  if (!session) throw new Error('解錠されていない');
  return join(folder, bodyName(shelfIn(join(office.folder, 'office'), session.storeKey), sha256(bytes)));
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  const at = bytes.length - 20;
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(path, bytes);
}

const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

test('付けた写真は、もとのバイトのまま開け、見た人とともに操作記録に残る', async () => {
  const { office, caseId } = await officeWithCase();
  const photo = jpeg(400, 300, { exif: exifOf({ orientation: 6, taken: '2027:04:12 10:20:00' }) });
  const looked = value(await look(office, '写真\u202egpj.exe', photo));
  expect(looked.facts).toMatchObject({ mediaType: 'jpeg', takenOn: '2027-04-12', hasPlace: true });
  expect(Buffer.from(looked.bytes ?? [])).toEqual(photo);
  const { attachmentId } = value(
    await office.api.attachments.add({
      caseId,
      heldId: looked.heldId,
      attachment: { ...fields, date: looked.facts.takenOn },
    }),
  );
  const [row] = await office.api.attachments.list({ caseId });
  expect(row).toMatchObject({
    id: attachmentId,
    size: photo.length,
    contentHash: sha256(photo),
    body: 'here',
    date: '2027-04-12',
  });
  const opened = value(await office.api.attachments.body({ attachmentId, isLarge: true }));
  expect(Buffer.from(opened.bytes)).toEqual(photo);
  const store = office.core.session()?.store;
  store?.write(null, () => undefined);
  const viewed = store?.connection
    .prepare(`SELECT entity_id FROM audit WHERE action = 'attachment.viewed'`)
    .pluck()
    .all();
  expect(viewed).toEqual([attachmentId]);
});

test('データフォルダーのどこにも、添付の中身も名前も平文では残らない', async () => {
  const { office, caseId } = await officeWithCase();
  const scan = png(30, 20, MARKER);
  await add(office, caseId, scan, `${MARKER}の同意書`);
  await office.api.office.backUpIfDue();
  office.core.session()?.store.connection.pragma('wal_checkpoint(TRUNCATE)');
  const names = everyFile(join(office.folder, 'office'));
  expect(names.filter((path) => path.includes('attachments'))).toHaveLength(2);
  for (const path of names) {
    expect(path).not.toContain(sha256(scan));
    const bytes = readFileSync(path);
    for (const secret of [Buffer.from(MARKER), scan.subarray(0, 24), Buffer.from(sha256(scan), 'hex')])
      expect(bytes.includes(secret)).toBe(false);
  }
});

test('同じスキャンは一度だけ置かれ、同じケースに二度は付かない', async () => {
  const { office, caseId } = await officeWithCase();
  const scan = png(20, 20);
  await add(office, caseId, scan);
  const { heldId } = value(await look(office, 'again.png', scan));
  expect(await office.api.attachments.add({ caseId, heldId, attachment: fields })).toMatchObject({
    refusal: { code: 'attachment-known', facts: { title: fields.title } },
  });
  const other = value(await office.api.receptions.register({ reception: testReception })).caseId;
  await add(office, other, scan);
  expect(readdirSync(shelfFolder(office))).toHaveLength(1);
});

test('別の名前の中身・大きすぎる・フォルダー・空・ないファイルは、理由を言って断る', async () => {
  const { office } = await officeWithCase();
  const unfit = (reason: string) => ({ ok: false, refusal: { code: 'attachment-unfit', facts: { reason } } });
  expect(await look(office, 'scan.pdf', png(8, 8))).toMatchObject({ value: { facts: { mediaType: 'png' } } });
  expect(await look(office, 'photo.jpg', Buffer.from('<svg/>'))).toMatchObject(unfit('unknown-type'));
  expect(await look(office, 'empty.png', Buffer.alloc(0))).toMatchObject(unfit('empty'));
  await office.api.attachments.limit();
  office.core.session()?.store.setSetting('attachment-limit-mib', '1');
  expect(await look(office, 'large.jpg', jpeg(100, 100, { size: 1024 * 1024 }))).toMatchObject(
    unfit('too-large'),
  );
  expect(await office.api.attachments.hold({ bytes: jpeg(100, 100, { size: 1024 * 1024 }) })).toMatchObject(
    unfit('too-large'),
  );
  mkdirSync(join(office.folder, 'folder.png'));
  expect(await office.api.attachments.look({ ticket: office.ticket('folder.png', 'read') })).toMatchObject(
    unfit('not-a-file'),
  );
  expect(await office.api.attachments.look({ ticket: office.ticket('gone.png', 'read') })).toMatchObject(
    unfit('unreadable'),
  );
  expect(await office.api.attachments.look({ ticket: office.ticket('out.png', 'write') })).toMatchObject({
    refusal: { code: 'not-found' },
  });
});

test('画面に落とされたファイルも、道を知らないまま同じように付く', async () => {
  const { office, caseId } = await officeWithCase();
  const { heldId } = value(await office.api.attachments.hold({ bytes: new Uint8Array(png(9, 9)) }));
  value(await office.api.attachments.add({ caseId, heldId, attachment: fields }));
  expect(await office.api.attachments.add({ caseId, heldId, attachment: fields })).toMatchObject({
    refusal: { code: 'not-found', way: 'choose-other-file' },
  });
});

test('署名済みの紙は、同じケースの書類にだけ付けられる', async () => {
  const { office, caseId } = await officeWithCase();
  const other = value(await office.api.receptions.register({ reception: testReception })).caseId;
  const receptionOf = (id: string) =>
    office.core
      .session()
      ?.store.connection.prepare('SELECT id FROM reception WHERE caseId = ?')
      .pluck()
      .get(id) as string;
  const { heldId } = value(await look(office, 'signed.pdf', pdf()));
  const about = (id: string) => ({ ...fields, about: { entity: 'reception' as const, id } });
  expect(
    await office.api.attachments.add({ caseId, heldId, attachment: about(receptionOf(other)) }),
  ).toMatchObject({
    refusal: { code: 'not-found' },
  });
  value(await office.api.attachments.add({ caseId, heldId, attachment: about(receptionOf(caseId)) }));
  const view = value(await office.api.cases.view({ caseId }));
  expect(view.attachments).toMatchObject([{ aboutEntity: 'reception', aboutId: receptionOf(caseId) }]);
});

test('外すには理由が要り、外しても本体は残り、戻せる', async () => {
  const { office, caseId } = await officeWithCase();
  const attachmentId = await add(office, caseId, png(7, 7));
  expect(await office.api.attachments.remove({ attachmentId, removalReason: ' ' })).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['removalReason'] } },
  });
  value(await office.api.attachments.remove({ attachmentId, removalReason: '別の世帯の写真だった' }));
  expect(value(await office.api.cases.view({ caseId })).attachments).toEqual([]);
  await office.core.close();
  value(await office.api.office.unlock({ login: 'sano', passphrase: PASSPHRASE }));
  value(await office.api.attachments.restore({ attachmentId }));
  expect(await office.api.attachments.list({ caseId })).toMatchObject([
    { body: 'here', deletedAt: null, removalReason: null },
  ]);
});

test('置いてある本体が1ビット違えば壊れていると言い、ほかの記録は使え、同じファイルを付け直せば直る', async () => {
  const { office, caseId } = await officeWithCase();
  const scan = png(25, 25);
  const attachmentId = await add(office, caseId, scan);
  flip(pathOf(office, scan));
  expect(await office.api.attachments.body({ attachmentId })).toMatchObject({
    refusal: { code: 'attachment-damaged' },
  });
  expect(await office.api.attachments.list({ caseId })).toMatchObject([{ body: 'damaged' }]);
  expect(value(await office.api.cases.view({ caseId })).attachments).toHaveLength(1);
  const other = value(await office.api.receptions.register({ reception: testReception })).caseId;
  await add(office, other, scan);
  expect(Buffer.from(value(await office.api.attachments.body({ attachmentId })).bytes)).toEqual(scan);
  expect(readdirSync(shelfFolder(office))).toHaveLength(1);
});

test('控えがあれば、なくなった本体も壊れた本体も、開くだけで元どおりになる', async () => {
  const { office, caseId } = await officeWithCase();
  const scan = png(26, 26);
  const attachmentId = await add(office, caseId, scan);
  await office.api.office.backUpIfDue();
  const path = pathOf(office, scan);
  flip(path);
  expect(Buffer.from(value(await office.api.attachments.body({ attachmentId })).bytes)).toEqual(scan);
  rmSync(path);
  expect(Buffer.from(value(await office.api.attachments.body({ attachmentId })).bytes)).toEqual(scan);
  expect(existsSync(path)).toBe(true);
  rmSync(path);
  rmSync(pathOf(office, scan, join(office.folder, 'office', 'backups', 'attachments')));
  expect(await office.api.attachments.body({ attachmentId })).toMatchObject({
    refusal: { code: 'attachment-missing' },
  });
});

test('途中で落ちて残った本体は、次に開いたときに片づき、行のあるもの・知らないファイルは残る', async () => {
  const { office, caseId } = await officeWithCase();
  const scan = png(27, 27);
  await add(office, caseId, scan);
  const orphan = join(shelfFolder(office), 'ab'.repeat(32));
  const partial = join(shelfFolder(office), `.${'cd'.repeat(32)}.0a0b0c0d0e0f.part`);
  const stranger = join(shelfFolder(office), 'メモ.txt');
  // Younger than a month: a store that was put back by mistake may be changed for the right one again.
  const recent = join(shelfFolder(office), 'ba'.repeat(32));
  for (const path of [orphan, partial, stranger, recent]) writeFileSync(path, 'x');
  utimesSync(
    orphan,
    new Date(office.clock.now - 31 * 86_400_000),
    new Date(office.clock.now - 31 * 86_400_000),
  );
  utimesSync(recent, new Date(office.clock.now - 86_400_000), new Date(office.clock.now - 86_400_000));
  await office.core.close();
  value(await office.api.office.unlock({ login: 'sano', passphrase: PASSPHRASE }));
  expect([orphan, partial, stranger, recent].map((path) => existsSync(path))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(existsSync(pathOf(office, scan))).toBe(true);
});

test('書き出しには理由が要り、支援会議限りは書き出せず、書き出したことが残る', async () => {
  const { office, caseId } = await officeWithCase();
  const scan = png(28, 28);
  const attachmentId = await add(office, caseId, scan);
  const writeOut = (writeOutReason: string) =>
    office.api.attachments.writeOut({
      attachmentId,
      ticket: office.ticket('out.png', 'write'),
      writeOutReason,
    });
  expect(await writeOut('')).toMatchObject({ refusal: { code: 'missing-required' } });
  value(await writeOut('本人の求めで写しを渡す'));
  expect(readFileSync(join(office.folder, 'out.png'))).toEqual(scan);
  const detail = office.core
    .session()
    ?.store.connection.prepare(`SELECT detail FROM audit WHERE action = 'attachment.written-out'`)
    .pluck()
    .get() as string;
  expect(JSON.parse(detail)).toEqual({ reason: '本人の求めで写しを渡す' });
  value(
    await office.api.attachments.change({
      attachmentId,
      attachment: { ...fields, handling: 'support-meeting-only' },
    }),
  );
  expect(await writeOut('本人の求め')).toMatchObject({ refusal: { code: 'R05' } });
});

test('道具で確かめると、壊れた本体・ない本体が記録ごとに挙がり、確かめただけでは何も変わらない', async () => {
  const { office, caseId } = await officeWithCase();
  const [sound, broken, lost, removed] = [png(11, 11), png(12, 12), png(13, 13), png(14, 14)];
  const ids: string[] = [];
  for (const [nth, each] of [sound, broken, lost, removed].entries())
    ids.push(await add(office, caseId, each, `添付 ${nth}`));
  value(await office.api.attachments.remove({ attachmentId: ids[3] ?? '', removalReason: '取り違え' }));
  flip(pathOf(office, broken));
  for (const each of [lost, removed]) rmSync(pathOf(office, each));
  await office.core.close();
  writeFileSync(join(office.folder, 'secret.txt'), PASSPHRASE);
  const lines: string[] = [];
  const before = everyFile(shelfFolder(office)).sort();
  const code = await verify([office.folder, '--passphrase-file', join(office.folder, 'secret.txt')], (line) =>
    lines.push(line),
  );
  expect(code).toBe(1);
  expect(lines.filter((line) => line.startsWith('✘')).sort()).toEqual(
    [
      `✘ attachment ${ids[1]}: 添付の本体が壊れています`,
      `✘ attachment ${ids[2]}: 添付の本体がありません`,
    ].sort(),
  );
  expect(everyFile(shelfFolder(office)).sort()).toEqual(before);
});

test('題と補足で探せる', async () => {
  const { office, caseId } = await officeWithCase();
  const { heldId } = value(await look(office, 'letter.pdf', pdf()));
  value(
    await office.api.attachments.add({
      caseId,
      heldId,
      attachment: { kind: 'received-document', title: '水道局の督促状', note: '封筒の裏に連絡先' },
    }),
  );
  const hits = office.core.session()?.store.search.find('督促状', 10);
  expect(JSON.stringify(hits)).toContain(caseId);
});
