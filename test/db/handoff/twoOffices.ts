/** Two synthetic offices that have exchanged cards, and a file between them. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnownCard, Reader } from '../../../db/handoff/examine.ts';
import type { Statement } from '../../../db/handoff/manifest.ts';
import { createCard } from '../../../db/handoff/officeCard.ts';
import { createOfficeKeys, type RecipientKind } from '../../../db/handoff/officeKeys.ts';
import { openHandoff } from '../../../db/handoff/open.ts';
import { type Attachment, type Sender, sealHandoff } from '../../../db/handoff/seal.ts';
import { createMemoryStaging } from '../../../db/handoff/staging.ts';
import type { Outcome } from '../../../db/outcome.ts';

export interface Office extends Sender {
  reader: Reader;
  known: KnownCard;
}

export async function createOffice(
  officeName: string,
  recipientKind: RecipientKind = 'x25519',
): Promise<Office> {
  const keys = await createOfficeKeys();
  const officeId = randomUUID();
  const madeAt = '2027-04-01T09:00:00+09:00';
  const card = await createCard(keys, { officeId, officeName, recipientKind, madeAt });
  return { keys, card, reader: { officeId, keys }, known: { card, confirmed: true } };
}

export const statement = (part: Partial<Statement> = {}): Statement => ({
  fileId: randomUUID(),
  staff: { staffId: 'staff-1', staffName: '試験 花子' },
  purpose: '支援会議の準備のため',
  legalBasis: 'within-purpose',
  consentIds: ['consent-1'],
  approver: { staffId: 'staff-9', staffName: '試験 課長' },
  blanketApprovalNumber: null,
  medium: { kind: 'usb-memory', number: 'USB-03' },
  eraseDue: '2027-06-30',
  cases: [{ id: 'case-1', caseNo: 'R9-0001' }],
  withheld: [{ section: 'concealed-address', caseId: 'case-1', count: 1 }],
  vectorBefore: {},
  vectorAfter: { a1b2c3d4e5f6: '019612345678-0000-a1b2c3d4e5f6' },
  sequence: 1,
  previousFile: null,
  receipts: [],
  madeAt: '2027-04-02T10:15:00+09:00',
  appVersion: '0.1.0',
  schemaVersion: 1,
  ...part,
});

export const changes = [
  { entity: 'case', id: 'case-1', field: 'title', value: '"ごみの片付けの相談"' },
  { entity: 'note', id: 'note-1', field: 'text', value: '"訪問\\n不在。🏠"' },
];

export function attachmentOf(bytes: Uint8Array): Attachment {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    async *read() {
      yield bytes;
    },
  };
}

export const accepted = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'opened' : outcome.refusal.code);

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

export async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export async function sealedBytes(
  from: Sender,
  to: Office,
  part: { statement?: Statement; changes?: Iterable<object>; attachments?: Attachment[] } = {},
): Promise<Buffer> {
  const contents = {
    statement: part.statement ?? statement(),
    changes: part.changes ?? changes,
    attachments: part.attachments ?? [],
  };
  const sealed = accepted(await sealHandoff(from, [to.card], contents, createMemoryStaging()));
  return bytesOf(sealed.chunks);
}

export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'handoff-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Opens the bytes as a file; reads out whatever was handed out. */
export const openBytes = (bytes: Uint8Array, reader: Reader, cards: KnownCard[]) =>
  withFolder(async (folder) => {
    const path = join(folder, 'a.tsunagi');
    await writeFile(path, bytes);
    return openHandoff(path, reader, cards, createMemoryStaging());
  });
