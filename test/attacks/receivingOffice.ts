/**
 * Two real windows that have met, one honest file between them, and the means to deliver anything else in its place: sealed, signed
 * and addressed as whoever makes it can. What a refusal leaves is compared to the last row of the receiving window's store.
 */
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ownOffice } from '../../db/handoff/cards.ts';
import type { Manifest } from '../../db/handoff/manifest.ts';
import {
  archiveIdentity,
  officeIdentity,
  type RecipientKind,
  recipientOf,
} from '../../db/handoff/officeKeys.ts';
import type { Sender } from '../../db/handoff/seal.ts';
import type { Session } from '../../db/session.ts';
import type { Change } from '../../db/store/changeLog.ts';
import type { Store } from '../../db/store/store.ts';
import { contentsOf } from '../../scripts/soak/carrying/contents.ts';
import { testReception } from '../db/receptions/testReception.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../db/testOffice.ts';
import { changedFile, manifestOf, type Part, partsOf, sealParts } from './forgedHandoff.ts';

export const DAY = '2027-04-20T10:00:00+09:00';

export interface Road {
  cityHall: TestOffice;
  palette: TestOffice;
  /** The case that 市役所 gives. */
  caseId: string;
  /** What 市役所 signs with: in these tests its PC is in other hands. */
  sender: Sender;
  /** The palette's key and the sender's archive key. */
  recipients: string[];
  /** Of an honest file from 市役所 to the palette, not yet delivered. */
  file: Buffer;
  parts: Part[];
  manifest: Manifest;
}

export const sessionOf = ({ core }: TestOffice): Session => {
  const session = core.session();
  if (!session) throw new Error('the office is locked');
  return session;
};

export async function openCase(office: TestOffice, name: string): Promise<string> {
  const reception = { ...testReception, people: [{ name, relation: 'self' as const }] };
  return value(await office.api.receptions.register({ reception })).caseId;
}

let files = 0;
const fileName = () => {
  files += 1;
  return `road-${files}.tsunagi`;
};

/** Path of a file that holds the cases. */
export async function give(from: TestOffice, caseIds: readonly string[], to?: TestOffice): Promise<string> {
  const { others } = await from.api.handoff.offices();
  const receiver = others.find(({ officeId }) => to && officeId === sessionOf(to).office.id) ?? others[0];
  const name = fileName();
  value(
    await from.api.handoff.export({
      ticket: from.ticket(name, 'write'),
      toOfficeId: receiver?.officeId ?? '',
      caseIds: [...caseIds],
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-01',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-05-20',
    }),
  );
  return join(from.folder, name);
}

export async function road(recipientKind: RecipientKind = 'x25519'): Promise<Road> {
  const cityHall = await setUpTestOffice('市役所窓口', '市', { recipientKind });
  const palette = await setUpTestOffice('コスモスパレット窓口', 'コ', {
    staff: '長谷川 恵',
    clock: cityHall.clock,
    recipientKind,
  });
  await meet(cityHall, palette);
  cityHall.at(DAY);
  const caseId = await openCase(cityHall, '葛飾 八郎');
  const { card, keys } = ownOffice(sessionOf(cityHall).store);
  const receiver = ownOffice(sessionOf(palette).store);
  const file = await readFile(await give(cityHall, [caseId]));
  const parts = await partsOf(file, officeIdentity(receiver.keys, recipientKind));
  return {
    cityHall,
    palette,
    caseId,
    sender: { card, keys },
    recipients: [receiver.card.recipient, await recipientOf(archiveIdentity(keys, recipientKind))],
    file,
    parts,
    manifest: manifestOf(parts),
  };
}

/** As if the stick had been put in: the real 受け取る, up to the preview. */
export function deliver(to: TestOffice, bytes: Uint8Array) {
  const name = fileName();
  writeFileSync(join(to.folder, name), bytes);
  return to.api.handoff.inspect({ ticket: to.ticket(name, 'read') });
}

export async function take(to: TestOffice, bytes: Uint8Array) {
  const { inspectionId } = value(await deliver(to, bytes));
  return value(await to.api.handoff.commit({ inspectionId }));
}

const auditOf = ({ connection }: Store) =>
  connection.prepare('SELECT action, entity, detail, hash FROM audit ORDER BY seq').all() as {
    action: string;
    detail: string;
  }[];

/**
 * Refused, and the store is to the last row what it was before; in the record of operations stands one more entry, which says that
 * somebody tried (R14).
 */
export async function expectRefused(
  to: TestOffice,
  bytes: Uint8Array,
  refusal: RegExp,
  what: string,
): Promise<void> {
  const { store } = sessionOf(to);
  const before = contentsOf(store.connection);
  const audit = auditOf(store);
  const outcome = await deliver(to, bytes);
  expect(outcome.ok ? 'opened' : outcome.refusal.code, what).toMatch(refusal);
  expect(contentsOf(store.connection), what).toBe(before);
  const added = auditOf(store);
  expect(added.slice(0, audit.length), what).toEqual(audit);
  expect(
    added.slice(audit.length).map(({ action }) => action),
    what,
  ).toEqual(['refused']);
}

/** A file of 市役所's own making with these changes instead of its honest ones, the manifest changed besides as said. */
export const hostileFile = (
  { parts, sender, recipients }: Road,
  changes: readonly object[],
  manifest: Partial<Manifest> = {},
): Promise<Buffer> => sealParts(changedFile(parts, sender.keys, changes, manifest), recipients);

export const THEIRS = 'bbbbbbbbbbbb';
let stamps = 0;

/** Written at a replica of theirs, in the order of the calls. */
export function theirs(entity: string, id: string, field: string, to: unknown, part: Partial<Change> = {}) {
  stamps += 1;
  const hlc = `018f00000000-${stamps.toString(16).padStart(4, '0')}-${THEIRS}`;
  const change: Change = {
    hlc,
    replica: THEIRS,
    staff: null,
    entity,
    id,
    field,
    baseHlc: null,
    value: JSON.stringify(to),
    ...part,
  };
  return change;
}

/** A case of the palette's own that never left it, with a record and a sitting: what a file's ids may collide with. */
export async function ownRecords(office: TestOffice) {
  const caseId = await openCase(office, '髙橋 誠');
  const personId = value(await office.api.cases.view({ caseId })).record.principalPersonId ?? '';
  const note = { date: '2027-04-20', time: '09:30', method: 'phone', fact: '本当の記録' } as const;
  const { noteId } = value(await office.api.cases.addNote({ caseId, note }));
  const sitting = value(await office.api.meetings.createSupportMeeting({ caseId, date: '2027-04-28' }));
  return { caseId, personId, noteId, ...sitting };
}
