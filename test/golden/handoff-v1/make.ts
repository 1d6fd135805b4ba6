/**
 * How the sample files of version 1 were made, once, before the first release: `full-x25519.tsunagi` and `full-hybrid.tsunagi`, with every
 * part that a file of version 1 can have. They are never made again; a later version gets samples of its own beside them. Sealing is
 * never twice the same, so this script is their description and not their source:
 * `TSUNAGI_GOLDEN=make <electron> test/golden/handoff-v1/make.ts`. Everybody in it is invented.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { exportKeyFile } from '../../../db/handoff/keyFile.ts';
import type { Statement } from '../../../db/handoff/manifest.ts';
import { cardText, createCard } from '../../../db/handoff/officeCard.ts';
import { createOfficeKeys, type RecipientKind } from '../../../db/handoff/officeKeys.ts';
import { type Attachment, sealHandoff } from '../../../db/handoff/seal.ts';
import { createMemoryStaging } from '../../../db/handoff/staging.ts';

const REPLICA = 'a1b2c3d4e5f6';
const CASE = '0196a000-0000-7000-8000-000000000001';
const HOUSEHOLD = '0196a000-0000-7000-8000-000000000002';
const PERSON = '0196a000-0000-7000-8000-000000000003';
const NOTE = '0196a000-0000-7000-8000-000000000004';
const PHOTO = '0196a000-0000-7000-8000-000000000005';
const OFFICE = '0196a000-0000-7000-8000-000000000006';
const STAFF = '0196a000-0000-7000-8000-000000000007';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** One red point. */
function png(): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const bytes = Buffer.concat([Buffer.from(type, 'latin1'), body]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(bytes));
    return Buffer.concat([head, bytes, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 200, 30, 30]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const photo = png();
const attachment: Attachment = {
  sha256: sha256(photo),
  size: photo.length,
  async *read() {
    yield photo;
  },
};

let stamps = 0;
const stamp = (replica: string) => {
  stamps += 1;
  return `019612345678-${stamps.toString(16).padStart(4, '0')}-${replica}`;
};
const change = (entity: string, id: string, field: string, value: unknown, more: object = {}) => ({
  hlc: stamp(REPLICA),
  replica: REPLICA,
  staff: STAFF,
  entity,
  id,
  field,
  baseHlc: null,
  value: JSON.stringify(value),
  ...more,
});

const first = change('person', PERSON, 'name', '見本 太郎');
const other = change('person', PERSON, 'name', '見本 多朗');
const changes = [
  change('office', OFFICE, 'name', '見本市 重層支援係'),
  change('staff', STAFF, 'name', '見本 花子'),
  first,
  other,
  // On top of two: what ended a difference of entry.
  change('person', PERSON, 'name', '見本 太朗', { baseHlc: first.hlc, alsoBase: [other.hlc] }),
  change('case', CASE, 'caseNo', 'R09-見0001'),
  change('case', CASE, 'householdId', HOUSEHOLD),
  change('case', CASE, 'principalPersonId', PERSON),
  change('case', CASE, 'responsibleOfficeId', OFFICE),
  change('progressNote', NOTE, 'caseId', CASE),
  change('progressNote', NOTE, 'fact', '訪問。\n不在だった。🏠'),
  change('attachment', PHOTO, 'caseId', CASE),
  change('attachment', PHOTO, 'title', '玄関の写真'),
  change('attachment', PHOTO, 'mediaType', 'png'),
  change('attachment', PHOTO, 'contentHash', attachment.sha256),
  change('attachment', PHOTO, 'size', attachment.size),
  // Of a later version than this.
  change('case', CASE, 'outlook', '夏までに落ち着く'),
  change('homeVisit', '0196a000-0000-7000-8000-000000000008', 'caseId', CASE),
];

const statement: Statement = {
  fileId: '0196a000-0000-7000-8000-00000000000f',
  staff: { staffId: STAFF, staffName: '見本 花子' },
  purpose: '相談支援のため',
  legalBasis: 'within-purpose',
  consentIds: ['0196a000-0000-7000-8000-000000000009'],
  approver: { staffId: 'on-paper', staffName: '見本 課長' },
  blanketApprovalNumber: '9見福第1号',
  medium: { kind: 'usb-memory', number: 'USB-03' },
  eraseDue: '2027-06-30',
  cases: [{ id: CASE, caseNo: 'R09-見0001' }],
  withheld: [
    { section: 'concealed-address', caseId: CASE, count: 2 },
    { section: 'meeting-only', caseId: CASE, count: 1 },
    { section: 'newer-version' },
  ],
  vectorBefore: { [REPLICA]: '019612345678-0000-a1b2c3d4e5f6' },
  vectorAfter: { [REPLICA]: '019612345678-0012-a1b2c3d4e5f6' },
  chain: REPLICA,
  sequence: 3,
  previousFile: sha256(Buffer.from('第2号')),
  standsFor: [sha256(Buffer.from('第3号')), sha256(Buffer.from('第3号の作り直し'))],
  receipts: [
    {
      fileId: '0196a000-0000-7000-8000-00000000000a',
      sequence: 2,
      committedAt: '2027-04-01T17:00:00+09:00',
    },
  ],
  madeAt: '2027-04-02T10:15:00+09:00',
  appVersion: '1.0.0',
  schemaVersion: 3,
};

async function office(officeId: string, officeName: string, recipientKind: RecipientKind) {
  const keys = await createOfficeKeys();
  const card = await createCard(keys, {
    officeId,
    officeName,
    recipientKind,
    madeAt: '2027-04-01T09:00:00+09:00',
  });
  return { keys, card };
}

async function make(): Promise<void> {
  const put = (name: string, bytes: string | Uint8Array) =>
    writeFileSync(join(import.meta.dirname, name), bytes, { flag: 'wx' });
  const sender = await office(OFFICE, '見本市 重層支援係', 'hybrid');
  put('full-sender.card', cardText(sender.card));
  for (const kind of ['x25519', 'hybrid'] as const) {
    const receiver = await office(`0196a000-0000-7000-8000-000000000b${kind.length}0`, '見本東包括支援センター', kind);
    put(`full-${kind}.key`, exportKeyFile(receiver.keys, kind, receiver.card));
    const contents = { statement, changes, attachments: [attachment] };
    const sealed = await sealHandoff(sender, [receiver.card], contents, createMemoryStaging());
    if (!sealed.ok) throw new Error(sealed.refusal.code);
    const chunks: Uint8Array[] = [];
    for await (const chunk of sealed.value.chunks) chunks.push(chunk);
    put(`full-${kind}.tsunagi`, Buffer.concat(chunks));
  }
}

if (process.env.TSUNAGI_GOLDEN === 'make') await make();
