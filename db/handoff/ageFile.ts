/**
 * The age v1 envelope of a handoff file. What can be said about it without a key is looked at first, and narrowly: all
 * recipients of one kind, nothing but recipients, and a length that only a complete file has.
 *
 * The last point works because the archive inside is padded (padme.ts): few lengths are possible, so almost every file
 * cut short is called that rather than damaged. What the length doesn't show, age's own chunks do.
 */
import type { FileHandle } from 'node:fs/promises';
import { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { fault, refusalOf } from './fault.ts';
import type { RecipientKind } from './officeKeys.ts';
import { isPadded } from './padme.ts';
import { headOf } from './sealedFile.ts';
import { blockSize } from './tar.ts';

/** Sixteen hybrid recipients take about 27 KiB; the two of an ordinary file stay below the first look. */
const headerLimit = 64 * 1024;
const firstLook = 4 * 1024;
const lastLine = /^--- [0-9A-Za-z+/]{43}\n/m;
const intro = 'age-encryption.org/v1\n';
const nonceSize = 16;
const tagSize = 16;
const chunkSize = 64 * 1024;

const kinds: Readonly<Record<string, RecipientKind>> = {
  X25519: 'x25519',
  mlkem768x25519: 'hybrid',
};

export interface AgeHeader {
  kind: RecipientKind;
  /** How many can open the file. */
  recipients: number;
  bytes: Uint8Array;
}

/** `head` is the start of the file, at least `headerLimit` bytes of it where it has as many. */
export function parseAgeHeader(head: Uint8Array): AgeHeader {
  const text = Buffer.from(head.subarray(0, headerLimit)).toString('latin1');
  if (!text.startsWith(intro)) {
    throw fault(intro.startsWith(text) ? 'handoff-truncated' : 'handoff-not-a-file');
  }
  const last = lastLine.exec(text);
  if (!last) throw fault(head.length < headerLimit ? 'handoff-truncated' : 'handoff-altered');
  const stanzas = [...text.slice(0, last.index).matchAll(/^-> (\S*)/gm)].map(([, type]) => kinds[type ?? '']);
  const [kind] = stanzas;
  // An age file for a passphrase, a plugin or an SSH key: sound perhaps, but no office makes such.
  if (!kind || stanzas.includes(undefined)) throw fault('handoff-not-a-file');
  if (stanzas.some((other) => other !== kind)) throw fault('handoff-altered', { part: 'recipients' });
  return {
    kind,
    recipients: stanzas.length,
    bytes: head.slice(0, last.index + last[0].length),
  };
}

/** Refused as truncated unless a complete, padded archive can be exactly this long. */
export function checkPayloadSize(size: number): void {
  const sealed = size - nonceSize;
  const chunks = Math.ceil(sealed / (chunkSize + tagSize));
  const archive = sealed - chunks * tagSize;
  const lastChunk = sealed - (chunks - 1) * (chunkSize + tagSize);
  if (archive <= 0 || lastChunk <= tagSize || archive % blockSize !== 0 || !isPadded(archive)) {
    throw fault('handoff-truncated');
  }
}

export async function readAgeHeader(file: FileHandle): Promise<AgeHeader> {
  const first = await headOf(file, firstLook);
  const isEnough = first.length < firstLook || lastLine.test(Buffer.from(first).toString('latin1'));
  return parseAgeHeader(isEnough ? first : await headOf(file, headerLimit));
}

/** Whether the identity opens the file. A header that was tampered with is a fault, not a no. */
export async function opensWith(header: AgeHeader, identity: string): Promise<boolean> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    await decrypter.decryptHeader(header.bytes);
    return true;
  } catch (thrown) {
    if ((thrown as Error).message === "no identity matched any of the file's recipients") return false;
    throw fault('handoff-altered', { part: 'recipients' });
  }
}

/** Node's own class under the name that the page's types know. */
const webStream = (chunks: AsyncIterable<Uint8Array>) =>
  ReadableStream.from(chunks) as globalThis.ReadableStream<Uint8Array>;

/** Sealed chunks are made as they are drawn. */
export function encryptAge(
  plain: AsyncIterable<Uint8Array>,
  recipients: readonly string[],
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(webStream(plain));
}

/** Hands out only what age has authenticated, chunk by chunk; the end of the file is authenticated by the last. */
export async function* decryptAge(
  sealed: AsyncIterable<Uint8Array>,
  identity: string,
): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    yield* await decrypter.decrypt(webStream(sealed));
  } catch (thrown) {
    throw refusalOf(thrown) ? thrown : fault('handoff-altered');
  }
}
