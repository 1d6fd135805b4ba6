import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCard } from '../../../db/handoff/officeCard.ts';
import { openHandoff } from '../../../db/handoff/open.ts';
import { isPadded } from '../../../db/handoff/padme.ts';
import { sealHandoff } from '../../../db/handoff/seal.ts';
import { createMemoryStaging } from '../../../db/handoff/staging.ts';
import {
  accepted,
  attachmentOf,
  bytesOf,
  changes,
  codeOf,
  createOffice,
  listOf,
  type Office,
  openBytes,
  sealedBytes,
  statement,
} from './twoOffices.ts';

let sender: Office;
let x25519: Office;
let hybrid: Office;

beforeAll(async () => {
  sender = await createOffice('市役所 重層支援係', 'hybrid');
  x25519 = await createOffice('東包括支援センター', 'x25519');
  hybrid = await createOffice('西包括支援センター', 'hybrid');
});

describe.each(['x25519', 'hybrid'] as const)('%s の引継ぎファイル', (kind) => {
  const receiver = () => (kind === 'hybrid' ? hybrid : x25519);

  test('渡した内容がそのまま相手の窓口に届く', async () => {
    const photo = Buffer.from('写真のかわり'.repeat(30_000));
    const bytes = await sealedBytes(sender, receiver(), {
      attachments: [attachmentOf(photo), attachmentOf(new Uint8Array())],
    });
    const opened = accepted(await openBytes(bytes, receiver().reader, [sender.known]));
    expect(opened.manifest.sender.officeName).toBe('市役所 重層支援係');
    expect(opened.manifest.withheld).toEqual([{ section: 'concealed-address', caseId: 'case-1', count: 1 }]);
    expect(opened.openedAs).toBe('office');
    expect(await listOf(opened.changes())).toEqual(changes);
    expect(await listOf(opened.changes())).toEqual(changes);
    expect(await bytesOf(opened.attachment(attachmentOf(photo).sha256))).toEqual(photo);
  });

  test('渡した側も自分の保存用の鍵で控えを開ける', async () => {
    const bytes = await sealedBytes(sender, receiver());
    const opened = accepted(await openBytes(bytes, sender.reader, [sender.known]));
    expect(opened.openedAs).toBe('archive');
  });

  test('宛先でない窓口は開けない', async () => {
    const bytes = await sealedBytes(sender, receiver());
    const other = await createOffice('無関係の窓口', kind);
    expect(codeOf(await openBytes(bytes, other.reader, [sender.known]))).toBe('handoff-other-recipient');
  });
});

test('何件の変更でも、どんな添付でも、順番どおりに同じものが届く', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 30 }),
      fc.uniqueArray(fc.uint8Array({ maxLength: 70_000 }), {
        maxLength: 4,
        selector: (bytes) => attachmentOf(bytes).sha256,
      }),
      async (arbitrary, files) => {
        const sent = arbitrary.map((change) => JSON.stringify(change));
        const bytes = await sealedBytes(sender, x25519, {
          changes: arbitrary,
          attachments: files.map(attachmentOf),
        });
        const opened = accepted(await openBytes(bytes, x25519.reader, [sender.known]));
        const arrived = await listOf(opened.changes());
        expect(arrived.map((change) => JSON.stringify(change))).toEqual(
          sent.map((line) => JSON.stringify(JSON.parse(line))),
        );
        for (const file of files) {
          expect(await bytesOf(opened.attachment(attachmentOf(file).sha256))).toEqual(Buffer.from(file));
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('変更が一件もなくても、受領の知らせだけを渡せる', async () => {
  const receipts = [{ fileId: crypto.randomUUID(), sequence: 3, committedAt: '2027-04-01T17:00:00+09:00' }];
  const bytes = await sealedBytes(sender, x25519, { statement: statement({ receipts }), changes: [] });
  const opened = accepted(await openBytes(bytes, x25519.reader, [sender.known]));
  expect(opened.manifest.receipts).toEqual(receipts);
  expect(await listOf(opened.changes())).toEqual([]);
});

test('一度に読み込めないほど多い変更も渡せる', async () => {
  function* many() {
    for (let i = 0; i < 40_000; i += 1) yield { i, value: `"${'記録'.repeat(20)}${i}"` };
  }
  const bytes = await sealedBytes(sender, x25519, { changes: many() });
  const opened = accepted(await openBytes(bytes, x25519.reader, [sender.known]));
  expect(opened.manifest.changes.count).toBe(40_000);
  let next = 0;
  for await (const change of opened.changes()) {
    if (change.i !== next) throw new Error(`${next} 番目がずれた`);
    next += 1;
  }
  expect(next).toBe(40_000);
});

test('少しの違いではファイルの大きさが変わらない', async () => {
  const sizes = new Set<number>();
  for (const extra of [0, 100, 1000, 4000]) {
    const filling = attachmentOf(Buffer.alloc(300_000 + extra, 7));
    sizes.add((await sealedBytes(sender, x25519, { attachments: [filling] })).length);
  }
  expect(sizes.size).toBe(1);
  const [size = 0] = sizes;
  const header = 'age-encryption.org/v1\n'.length + 2 * (53 + 1 + 44) + 48;
  expect(isPadded(size - header - 16 - 16 * Math.ceil(size / 65_552))).toBe(true);
});

test('暗号の方式が違う二つの窓口を一つのファイルの宛先にはできない', async () => {
  const contents = { statement: statement(), changes, attachments: [] };
  const refused = await sealHandoff(sender, [x25519.card, hybrid.card], contents, createMemoryStaging());
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: 'invalid-input', facts: { reason: 'recipient-kinds-mixed' } },
  });
});

test('同じ方式の窓口なら一つのファイルを何か所にも渡せる', async () => {
  const third = await createOffice('南包括支援センター', 'hybrid');
  const contents = { statement: statement(), changes, attachments: [] };
  const sealed = accepted(
    await sealHandoff(sender, [hybrid.card, third.card], contents, createMemoryStaging()),
  );
  const bytes = await bytesOf(sealed.chunks);
  for (const office of [hybrid, third]) {
    const opened = accepted(await openBytes(bytes, office.reader, [sender.known]));
    expect(opened.manifest.recipients.map(({ officeName }) => officeName)).toContain('南包括支援センター');
  }
});

test('読み合わせをしていない窓口のファイルは、まだ開かない', async () => {
  const bytes = await sealedBytes(sender, x25519);
  const unconfirmed = { card: sender.card, confirmed: false };
  expect(codeOf(await openBytes(bytes, x25519.reader, [unconfirmed]))).toBe('card-unconfirmed');
  expect(codeOf(await openBytes(bytes, x25519.reader, []))).toBe('handoff-unknown-sender');
});

test('開けなかったファイルの中身は一時置き場に残らない', async () => {
  let cleared = 0;
  const memory = createMemoryStaging();
  const staging = {
    ...memory,
    clear: async () => {
      cleared += 1;
      await memory.clear();
    },
  };
  const outcome = await openHandoff('/nonexistent/a.tsunagi', x25519.reader, [sender.known], staging);
  expect(codeOf(outcome)).toBe('handoff-not-a-file');
  expect(cleared).toBe(1);
});

test('窓口が方式を変えても、前のカードあてと新しいカードあての両方を開ける', async () => {
  const { keys, card, reader } = x25519;
  const renewed = await createCard(keys, { ...card, recipientKind: 'hybrid' });
  for (const to of [card, renewed]) {
    const bytes = await sealedBytes(sender, { ...x25519, card: to });
    expect(codeOf(await openBytes(bytes, reader, [sender.known]))).toBe('opened');
  }
});

test('添付が記録と違う中身になっていたら、ファイルは出来上がらない', async () => {
  const wrong = { ...attachmentOf(Buffer.from('元の写真')), read: () => once(Buffer.from('別の写真')) };
  await expect(sealedBytes(sender, x25519, { attachments: [wrong] })).rejects.toThrow();
});

async function* once(bytes: Uint8Array) {
  yield bytes;
}
