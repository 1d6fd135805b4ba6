/**
 * 版1のファイル、カード、鍵ファイルの見本（すべて架空）。後の版がこれを開けなくなったら、現場の保存ファイルも開けなくなる。
 * 作り直さない。版2ができたら、隣に版2の見本を足す。
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inspectFile } from '../../../db/attachments/inspection.ts';
import { entities } from '../../../db/entities.ts';
import { fingerprint } from '../../../db/handoff/fingerprint.ts';
import { judgeChange } from '../../../db/handoff/incoming.ts';
import { parseKeyFile } from '../../../db/handoff/keyFile.ts';
import { suites } from '../../../db/handoff/manifest.ts';
import { parseCard } from '../../../db/handoff/officeCard.ts';
import { openHandoff } from '../../../db/handoff/open.ts';
import { createMemoryStaging } from '../../../db/handoff/staging.ts';
import { verifyFile } from '../../../db/handoff/verifyFile.ts';
import { accepted, attachmentOf, bytesOf, listOf } from './twoOffices.ts';

const golden = (name: string) => new URL(`../../golden/handoff-v1/${name}`, import.meta.url);
const path = fileURLToPath(golden('sample.tsunagi'));

test('版1の引継ぎファイルは、今の版でも開けて同じ内容になる', async () => {
  const card = accepted(parseCard(await readFile(golden('sender.card'), 'utf8')));
  const reader = accepted(parseKeyFile(await readFile(golden('receiver.key'), 'utf8')));
  const opened = accepted(
    await openHandoff(path, reader, [{ card, confirmed: true }], createMemoryStaging()),
  );
  expect(opened.fileSha256).toBe('81954bb9e93175f82852f2d7af97d5a7dcb1169f1f04c89a2e131fc74941a231');
  expect(opened.manifest).toMatchObject({
    sender: { officeName: '見本市 重層支援係', staffName: '見本 花子' },
    recipients: [
      { officeName: '見本東包括支援センター', kind: 'office' },
      { officeName: '見本市 重層支援係', kind: 'archive' },
    ],
    legalBasis: 'within-purpose',
    sequence: 2,
    withheld: [{ section: 'concealed-address', caseId: 'case-1', count: 1 }, { section: 'medical' }],
    eraseDue: '2027-06-30',
  });
  expect((await listOf(opened.changes())).map(({ value }) => value)).toEqual([
    '"ごみの片付けの相談"',
    '"訪問\\n不在。"',
  ]);
  const attachment = attachmentOf(Buffer.from('見本の添付'));
  expect((await bytesOf(opened.attachment(attachment.sha256))).toString()).toBe('見本の添付');
});

test('版1のカードの12語は、いつまでも同じ', async () => {
  const card = accepted(parseCard(await readFile(golden('sender.card'), 'utf8')));
  expect(fingerprint(card).join(' ')).toBe(
    'ほかん さめる ごはん ちそう きそう かんけい むかし うろこ うどん どあい こうそく へんたい',
  );
});

test('版1のファイルは検査の命令でもすべて合格する', async () => {
  const report = await verifyFile(path, {
    keyFileText: await readFile(golden('receiver.key'), 'utf8'),
    cardText: await readFile(golden('sender.card'), 'utf8'),
  });
  expect(report).toMatchObject({ faults: [], missingKey: false, missingCard: false });
});

/** Every part that a file of version 1 can have, for each kind of receiver (test/golden/handoff-v1/make.ts says how they were made). */
test.each(['x25519', 'hybrid'] as const)(
  '全部入りの版1のファイル（%s）は、開けて、取り込める形のまま同じ内容になる',
  async (kind) => {
    const file = fileURLToPath(golden(`full-${kind}.tsunagi`));
    const given = {
      keyFileText: await readFile(golden(`full-${kind}.key`), 'utf8'),
      cardText: await readFile(golden('full-sender.card'), 'utf8'),
    };
    expect(await verifyFile(file, given)).toMatchObject({
      faults: [],
      missingKey: false,
      missingCard: false,
    });
    const card = accepted(parseCard(given.cardText));
    const reader = accepted(parseKeyFile(given.keyFileText));
    const opened = accepted(
      await openHandoff(file, reader, [{ card, confirmed: true }], createMemoryStaging()),
    );
    const { manifest } = opened;
    expect(manifest).toMatchObject({
      version: 1,
      suite: suites[kind],
      chain: 'a1b2c3d4e5f6',
      sequence: 3,
      blanketApprovalNumber: '9見福第1号',
      cases: [{ caseNo: 'R09-見0001' }],
      receipts: [{ sequence: 2, committedAt: '2027-04-01T17:00:00+09:00' }],
    });
    expect(manifest.standsFor).toHaveLength(2);
    expect(manifest.withheld.map(({ section }) => section)).toEqual([
      'concealed-address',
      'meeting-only',
      'newer-version',
    ]);
    const changes = await listOf(opened.changes());
    expect(changes).toHaveLength(18);
    const judged = changes.map((change) => accepted(judgeChange(change, entities)));
    expect(judged.find(({ alsoBase }) => alsoBase)?.value).toBe('"見本 太朗"');
    expect(judged.find(({ field }) => field === 'fact')?.value).toBe('"訪問。\\n不在だった。🏠"');
    // 写真は、変更が名ざすとおりの中身で入っている。
    const hash = JSON.parse(judged.find(({ field }) => field === 'contentHash')?.value ?? '""') as string;
    expect(inspectFile(await bytesOf(opened.attachment(hash)))).toMatchObject({
      fit: true,
      facts: { mediaType: 'png', pixelWidth: 1, pixelHeight: 1 },
    });
  },
);
