/**
 * Makes a handoff file: changes and attachments, a manifest that lists them, a signature over the manifest, padding,
 * all in one archive sealed to the receiving offices and to the sender's own archive.
 *
 * What may be handed over, and on what basis, was decided before; nothing is filtered here. Sealed chunks are made as
 * they are drawn, so a file may be larger than memory.
 */
import { allowed, type Outcome, refused } from '../outcome.ts';
import { encryptAge } from './ageFile.ts';
import { packChanges, type Tally } from './changes.ts';
import { fingerprintHex } from './fingerprint.ts';
import {
  attachmentPrefix,
  changesName,
  type Manifest,
  manifestBytes,
  manifestLimit,
  manifestSchema,
  type Statement,
  suites,
} from './manifest.ts';
import type { OfficeCard } from './officeCard.ts';
import { archiveIdentity, type OfficeKeys, recipientOf, verifyingKeyPem } from './officeKeys.ts';
import { padme } from './padme.ts';
import { signManifest } from './signature.ts';
import { measured, type Staging } from './staging.ts';
import { endSize, memberSpan, type TarMember, writeTar } from './tar.ts';

/** The office that makes the file: the card it gave out, and the secrets behind it. */
export interface Sender {
  card: OfficeCard;
  keys: OfficeKeys;
}

export interface Attachment {
  sha256: string;
  size: number;
  /** Drawn once, while the file is being written. */
  read(): AsyncIterable<Uint8Array>;
}

export interface Contents {
  statement: Statement;
  changes: Iterable<object> | AsyncIterable<object>;
  attachments: readonly Attachment[];
}

export interface SealedHandoff {
  manifest: Manifest;
  /** The `.tsunagi` file. Throws when an attachment is not what it was announced to be. */
  chunks: AsyncIterable<Uint8Array>;
  /** What is inside; sealed it is a little more. */
  archiveSize: number;
  /** Where the changes wait that are inside. */
  staging: Staging;
}

const namedIn = (card: OfficeCard) => ({ fingerprint: fingerprintHex(card), officeName: card.officeName });

async function* once(bytes: Uint8Array) {
  yield bytes;
}

async function* zeros(size: number) {
  const block = new Uint8Array(64 * 1024);
  for (let left = size; left > 0; left -= block.length) yield block.subarray(0, left);
}

async function* checked({ sha256, read }: Attachment) {
  const { chunks, measure } = measured(read());
  yield* chunks;
  if (measure().sha256 !== sha256) throw new Error('an attachment is not what its hash says');
}

/** A last member that brings the whole archive to a padded length. */
function padding(members: readonly TarMember[]): TarMember {
  const bare = members.reduce((sum, { size }) => sum + memberSpan(size), memberSpan(0) + endSize);
  const size = padme(bare) - bare;
  return { name: 'padding', size, body: zeros(size) };
}

/** Refused as `invalid-input` for cards of both kinds: the file would be as weak as the weaker of them. */
export async function sealHandoff(
  sender: Sender,
  to: readonly [OfficeCard, ...OfficeCard[]],
  { statement, changes, attachments }: Contents,
  staging: Staging,
): Promise<Outcome<SealedHandoff>> {
  const { card, keys } = sender;
  if (card.signingKey !== verifyingKeyPem(keys)) throw new Error("the card is not of the sender's keys");
  const kind = to[0].recipientKind;
  if (to.some((other) => other.recipientKind !== kind)) {
    return refused('invalid-input', 'none', {
      reason: 'recipient-kinds-mixed',
      offices: to.map(({ officeName }) => officeName),
    });
  }

  const tally: Tally = { count: 0, bytes: 0 };
  const packed = measured(packChanges(changes, tally));
  await staging.put(changesName, packed.chunks);
  const sorted = attachments.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));

  const { staff, ...stated } = statement;
  const manifest = manifestSchema.parse({
    format: 'tsunagi handoff',
    version: 1,
    suite: suites[kind],
    ...stated,
    ...(card.practice ? { practice: true } : {}),
    sender: { ...namedIn(card), officeId: card.officeId, ...staff },
    recipients: [
      ...to.map((office) => ({ ...namedIn(office), kind: 'office' as const })),
      { ...namedIn(card), kind: 'archive' },
    ],
    changes: tally,
    members: [
      { name: changesName, ...packed.measure() },
      ...sorted.map(({ sha256, size }) => ({ name: attachmentPrefix + sha256, size, sha256 })),
    ],
  } satisfies Manifest);

  const bytes = manifestBytes(manifest);
  if (bytes.length > manifestLimit) throw new RangeError('the manifest is larger than a reader accepts');
  const signature = signManifest(bytes, keys);
  const members: TarMember[] = [
    { name: 'manifest.json', size: bytes.length, body: once(bytes) },
    { name: 'manifest.sig', size: signature.length, body: once(signature) },
    { name: changesName, size: packed.measure().size, body: staging.get(changesName) },
    ...sorted.map((attachment) => ({
      name: attachmentPrefix + attachment.sha256,
      size: attachment.size,
      body: checked(attachment),
    })),
  ];
  const seconds = Math.floor(Date.parse(manifest.madeAt) / 1000);
  const filling = padding(members);
  const archive = writeTar([...members, filling], seconds);
  const own = await recipientOf(archiveIdentity(keys, kind));
  const chunks = await encryptAge(archive, [...to.map(({ recipient }) => recipient), own]);
  const archiveSize = [...members, filling].reduce((sum, { size }) => sum + memberSpan(size), endSize);
  return allowed({ manifest, chunks, archiveSize, staging });
}
