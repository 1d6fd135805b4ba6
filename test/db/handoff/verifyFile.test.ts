import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { exportKeyFile } from '../../../db/handoff/keyFile.ts';
import { cardText } from '../../../db/handoff/officeCard.ts';
import { verifyFile } from '../../../db/handoff/verifyFile.ts';
import { attachmentOf, createOffice, type Office, sealedBytes, statement, withFolder } from './twoOffices.ts';

let sender: Office;
let receiver: Office;
let bytes: Buffer;

beforeAll(async () => {
  sender = await createOffice('市役所 重層支援係', 'hybrid');
  receiver = await createOffice('東包括支援センター', 'hybrid');
  bytes = await sealedBytes(sender, receiver, {
    statement: statement({ sequence: 4, previousFile: 'ab'.repeat(32) }),
    attachments: [attachmentOf(Buffer.from('写真'))],
  });
});

const keyOf = ({ keys, card }: Office) => exportKeyFile(keys, card.recipientKind, card);

const verify = (file: Uint8Array, given: Parameters<typeof verifyFile>[1] = {}) =>
  withFolder(async (folder) => {
    const path = join(folder, 'a.tsunagi');
    await writeFile(path, file);
    const report = await verifyFile(path, given);
    expect((await readFile(path)).equals(Buffer.from(file))).toBe(true);
    return report;
  });

const inside = ['outer-form', 'recipient', 'manifest', 'addressed', 'members', 'integrity', 'changes'];

test('鍵がなければ外側の形だけを見て、そう言う', async () => {
  expect(await verify(bytes)).toEqual({
    faults: [],
    checked: ['outer-form'],
    missingKey: true,
    missingCard: true,
    fileSha256: createHash('sha256').update(bytes).digest('hex'),
  });
});

test('鍵だけなら中身まで見るが、だれが作ったかは確かめたことにしない', async () => {
  const report = await verify(bytes, { keyFileText: keyOf(receiver) });
  expect(report.faults).toEqual([]);
  expect(report.checked).toEqual(inside);
  expect(report.missingCard).toBe(true);
  expect(report.sequence).toEqual({ number: 4, previousFile: 'ab'.repeat(32) });
});

test('鍵とカードがそろえば、差出人と署名まで確かめる', async () => {
  for (const office of [receiver, sender]) {
    const report = await verify(bytes, { keyFileText: keyOf(office), cardText: cardText(sender.card) });
    expect(report.faults).toEqual([]);
    expect(report.checked.toSorted()).toEqual([...inside, 'sender', 'signature'].toSorted());
    expect(report.manifest?.sender.officeName).toBe('市役所 重層支援係');
  }
});

test('差出人のカードでなければ、差出人が違うと言う', async () => {
  const report = await verify(bytes, { keyFileText: keyOf(receiver), cardText: cardText(receiver.card) });
  expect(report.faults).toEqual([
    { code: 'handoff-unknown-sender', facts: { officeName: '市役所 重層支援係' } },
  ]);
  expect(report.checked).not.toContain('signature');
});

test('鍵もカードもファイルも、おかしければ何がおかしいかを言う', async () => {
  const stranger = await createOffice('知らない窓口');
  const codes = async (file: Uint8Array, given: Parameters<typeof verifyFile>[1] = {}) =>
    (await verify(file, given)).faults.map(({ code }) => code);
  expect(await codes(bytes.subarray(0, -1))).toEqual(['handoff-truncated']);
  expect(await codes(Buffer.from('別のファイル'))).toEqual(['handoff-not-a-file']);
  expect(await codes(bytes, { cardText: '{}' })).toEqual(['card-invalid']);
  expect(await codes(bytes, { keyFileText: '' })).toEqual(['invalid-input']);
  expect(await codes(bytes, { keyFileText: keyOf(stranger) })).toEqual(['handoff-other-recipient']);
  const damaged = Buffer.from(bytes);
  damaged[bytes.length - 1] = (damaged[bytes.length - 1] ?? 0) ^ 1;
  expect(await codes(damaged)).toEqual([]);
  expect(await codes(damaged, { keyFileText: keyOf(receiver) })).toEqual(['handoff-altered']);
  expect((await verifyFile('/nonexistent')).faults).toEqual([
    { code: 'handoff-not-a-file', facts: { reason: 'ENOENT' } },
  ]);
});
