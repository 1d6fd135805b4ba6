/**
 * The one path by which a sealed file becomes something to believe. In this order: outer form, recipient, age's own
 * integrity, the archive's shape, manifest, sender's card, signature, whether we are among those it names, every
 * member's size and hash, nothing besides, the changes as JSON.
 *
 * It reads the file once. A fault of the contents is reported only after the rest of the envelope has been read, so
 * that a damaged file is called damaged and not something worse; and nothing reaches the staging before a confirmed
 * office's signature has been checked.
 */
import type { FileHandle } from 'node:fs/promises';
import type { Outcome } from '../outcome.ts';
import { practiceApart } from '../practice/rules.ts';
import { type AgeHeader, checkPayloadSize, decryptAge, opensWith, readAgeHeader } from './ageFile.ts';
import { type ByteReader, createByteReader } from './byteReader.ts';
import { unpackChanges } from './changes.ts';
import { fault, refusalOf, settle } from './fault.ts';
import { fingerprintHex } from './fingerprint.ts';
import { changesName, type Manifest, manifestLimit, parseManifest, suites } from './manifest.ts';
import type { OfficeCard } from './officeCard.ts';
import {
  archiveIdentity,
  type OfficeKeys,
  officeIdentity,
  type RecipientKind,
  recipientOf,
  verifyingKeyPem,
} from './officeKeys.ts';
import { chunksOf, openFile } from './sealedFile.ts';
import { manifestSignedBy, signatureSize } from './signature.ts';
import { measured, type Staging } from './staging.ts';
import { type Step, stepped, unwatched } from './step.ts';
import { readTar, type TarMember } from './tar.ts';

export type Check =
  | 'outer-form'
  | 'recipient'
  | 'manifest'
  | 'sender'
  | 'signature'
  | 'addressed'
  | 'members'
  | 'integrity'
  | 'changes';

/** The office that opens a file, as receiver or, for its own archive copies, as sender. */
export interface Reader {
  officeId: string;
  keys: OfficeKeys;
  /** A practice office reads the files of practice offices, and nobody else does. */
  isPractice?: boolean;
  /** Of its own cards before this one: what was sealed to them still opens. */
  former?: readonly OfficeKeys[];
}

export interface KnownCard {
  card: OfficeCard;
  /** The twelve words were read aloud and agreed. */
  confirmed: boolean;
  /** Declared void, or another card has been in its place for so long that nothing made with it can still be on its way. */
  isVoid?: 'withdrawn' | 'replaced';
}

export interface Examined {
  manifest: Manifest;
  /** Of the sealed file, as the next file's `previousFile` names it. */
  fileSha256: string;
  fileSize: number;
  /** Which of the reader's keys opened it. */
  openedAs: 'office' | 'archive';
}

export interface Examination {
  outcome: Outcome<Examined>;
  /** Checks passed, in the order in which they were. */
  checked: Check[];
  /** What the file says of itself, possibly unproven: believe it only as far as `checked` goes. */
  claimed?: Manifest;
}

/** Without a key only the outer form can be looked at. */
export async function checkOuterForm(file: FileHandle): Promise<AgeHeader> {
  const header = await readAgeHeader(file);
  const { size } = await file.stat();
  checkPayloadSize(size - header.bytes.length);
  return header;
}

async function unlock(header: AgeHeader, { keys: current, former = [] }: Reader) {
  for (const keys of [current, ...former]) {
    const office = officeIdentity(keys, header.kind);
    if (await opensWith(header, office)) return { openedAs: 'office', identity: office, keys } as const;
    const archive = archiveIdentity(keys, header.kind);
    if (await opensWith(header, archive)) return { openedAs: 'archive', identity: archive, keys } as const;
  }
  throw fault('handoff-other-recipient');
}

/** An office keeps its keys when its card changes kind, so its earlier name still counts. */
async function fingerprintsOf(officeId: string, keys: OfficeKeys): Promise<string[]> {
  const signingKey = verifyingKeyPem(keys);
  const of = async (kind: RecipientKind) =>
    fingerprintHex({ officeId, recipient: await recipientOf(officeIdentity(keys, kind)), signingKey });
  return [await of('hybrid'), await of('x25519')];
}

function checkSender(manifest: Manifest, cards: readonly KnownCard[]): OfficeCard {
  const { fingerprint, officeId, officeName } = manifest.sender;
  const ofOffice = cards.filter(({ card }) => card.officeId === officeId);
  const known = ofOffice.find(({ card }) => fingerprintHex(card) === fingerprint);
  if (!known) {
    const [other] = ofOffice;
    throw other
      ? fault('handoff-unknown-sender', { officeName: other.card.officeName, otherCard: true })
      : fault('handoff-unknown-sender', { officeName });
  }
  const named = { officeName: known.card.officeName };
  if (known.isVoid) throw fault(known.isVoid === 'withdrawn' ? 'card-withdrawn' : 'card-replaced', named);
  if (!known.confirmed) throw fault('card-unconfirmed', named);
  return known.card;
}

/** Before the sender, so that a file of the practice office is called that and not a stranger's. */
function checkPractice(manifest: Manifest, { isPractice = false }: Reader): void {
  const apart = practiceApart('file', manifest.practice === true, isPractice);
  if (!apart.ok) throw fault('practice-apart', apart.refusal.facts);
}

/**
 * Refuses a file that someone who could open it sealed anew: to an office the sender did not name, or to one more
 * recipient than the sender did.
 */
function checkAddressed(
  manifest: Manifest,
  header: AgeHeader,
  own: readonly string[],
  openedAs: 'office' | 'archive',
): void {
  const { recipients } = manifest;
  const named = recipients.some(({ fingerprint, kind }) => kind === openedAs && own.includes(fingerprint));
  if (!named) {
    throw fault('handoff-other-recipient', { named: recipients.map(({ officeName }) => officeName) });
  }
  if (manifest.suite !== suites[header.kind] || recipients.length !== header.recipients) {
    throw fault('handoff-altered', { part: 'recipients' });
  }
}

async function checkMembers(manifest: Manifest, entries: AsyncGenerator<TarMember>, staging: Staging) {
  for (const { name, size, sha256 } of manifest.members) {
    const { value: entry } = await entries.next();
    if (!entry || entry.name !== name || entry.size !== size) throw fault('handoff-altered', { part: name });
    const body = measured(entry.body);
    await staging.put(name, body.chunks);
    const found = body.measure();
    if (found.size !== size || found.sha256 !== sha256) throw fault('handoff-altered', { part: name });
  }
  const { value: padding } = await entries.next();
  if (padding?.name !== 'padding') throw fault('handoff-altered', { part: 'padding' });
  // Unsigned, so it must carry nothing.
  for await (const chunk of padding.body) {
    if (chunk.some((byte: number) => byte !== 0)) throw fault('handoff-altered', { part: 'padding' });
  }
  if (!(await entries.next()).done) throw fault('handoff-altered', { part: 'archive' });
}

/** A small member that comes at a fixed place: the manifest and its signature. */
async function small(entries: AsyncGenerator<TarMember>, name: string, limit: number): Promise<Uint8Array> {
  const { value: entry } = await entries.next();
  if (!entry || entry.name !== name || entry.size > limit) throw fault('handoff-altered', { part: name });
  const chunks: Uint8Array[] = [];
  for await (const chunk of entry.body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** `cards` undefined leaves sender and signature unchecked; `checked` then lacks both. Opening never does that. */
export async function examine(
  path: string,
  reader: Reader,
  cards: readonly KnownCard[] | undefined,
  staging: Staging,
  step: Step = unwatched,
): Promise<Examination> {
  const checked: Check[] = [];
  let claimed: Manifest | undefined;

  async function contents(
    bytes: ByteReader,
    header: AgeHeader,
    { openedAs, keys }: { openedAs: 'office' | 'archive'; keys: OfficeKeys },
  ) {
    const entries = readTar(bytes);
    const signedBytes = await small(entries, 'manifest.json', manifestLimit);
    const signature = await small(entries, 'manifest.sig', signatureSize);
    const manifest = parseManifest(signedBytes);
    claimed = manifest;
    checked.push('manifest');
    if (cards) {
      checkPractice(manifest, reader);
      const card = checkSender(manifest, cards);
      checked.push('sender');
      if (!manifestSignedBy(card, signedBytes, signature))
        throw fault('handoff-altered', { part: 'manifest.sig' });
      checked.push('signature');
    }
    checkAddressed(manifest, header, await fingerprintsOf(reader.officeId, keys), openedAs);
    checked.push('addressed');
    await checkMembers(manifest, entries, staging);
    checked.push('members', 'integrity');
    for await (const _ of unpackChanges(staging.get(changesName), manifest));
    checked.push('changes');
    return manifest;
  }

  const outcome = await settle(async () => {
    const file = await openFile(path);
    try {
      const header = await checkOuterForm(file);
      checked.push('outer-form');
      const opened = await unlock(header, reader);
      const { openedAs } = opened;
      checked.push('recipient');
      const { size: fileSize } = await file.stat();
      const sealed = measured(stepped(chunksOf(file), step, 'verifying', fileSize));
      const bytes = createByteReader(decryptAge(sealed.chunks, opened.identity));
      try {
        const manifest = await contents(bytes, header, opened).catch(async (thrown: unknown) => {
          const refusal = refusalOf(thrown);
          if (!refusal || refusal.code === 'cancelled') throw thrown;
          await bytes.drain(); // Throws instead when the envelope itself is damaged further on.
          throw thrown;
        });
        const { sha256, size } = sealed.measure();
        return { manifest, fileSha256: sha256, fileSize: size, openedAs };
      } finally {
        await bytes.close();
      }
    } finally {
      await file.close();
    }
  });
  if (!outcome.ok) await staging.clear();
  return claimed ? { outcome, checked, claimed } : { outcome, checked };
}
