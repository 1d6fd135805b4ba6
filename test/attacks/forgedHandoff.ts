/** Takes handoff files apart and puts them together again, as an attacker with the format's description would. */
import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { decryptAge, encryptAge } from '../../db/handoff/ageFile.ts';
import { createByteReader } from '../../db/handoff/byteReader.ts';
import { changesName, type Manifest, manifestBytes } from '../../db/handoff/manifest.ts';
import type { OfficeKeys } from '../../db/handoff/officeKeys.ts';
import { padme } from '../../db/handoff/padme.ts';
import { signManifest } from '../../db/handoff/signature.ts';
import { endSize, memberSpan, readTar, writeTar } from '../../db/handoff/tar.ts';
import { bytesOf } from '../db/handoff/twoOffices.ts';

export interface Part {
  name: string;
  bytes: Uint8Array;
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

export const archiveOf = (file: Uint8Array, identity: string): Promise<Buffer> =>
  bytesOf(decryptAge(once(file), identity));

export async function partsOf(file: Uint8Array, identity: string): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const { name, body } of readTar(createByteReader(decryptAge(once(file), identity)))) {
    parts.push({ name, bytes: await bytesOf(body) });
  }
  return parts;
}

/** Seals any bytes; a length that no handoff has would be noticed before the point of the attack. */
export const sealArchive = async (archive: Uint8Array, recipients: string[]): Promise<Buffer> =>
  bytesOf(await encryptAge(once(archive), recipients));

export async function archived(parts: readonly Part[]): Promise<Buffer> {
  const members = parts.map(({ name, bytes }) => ({ name, size: bytes.length, body: once(bytes) }));
  return bytesOf(writeTar(members, 0));
}

/** Repairs the padding, so that only the intended fault is left. */
export function padded(parts: readonly Part[]): Part[] {
  const kept = parts.filter(({ name }) => name !== 'padding');
  const bare = kept.reduce((sum, { bytes }) => sum + memberSpan(bytes.length), memberSpan(0) + endSize);
  return [...kept, { name: 'padding', bytes: new Uint8Array(padme(bare) - bare) }];
}

export const sealParts = async (parts: readonly Part[], recipients: string[]): Promise<Buffer> =>
  sealArchive(await archived(padded(parts)), recipients);

export const manifestOf = (parts: readonly Part[]): Manifest =>
  JSON.parse(Buffer.from(parts[0]?.bytes ?? []).toString());

/** The parts with a manifest changed and signed by whoever has the keys. */
export function signedAnew(parts: readonly Part[], keys: OfficeKeys, manifest: object): Part[] {
  const bytes = manifestBytes(manifest as Manifest);
  const [, , ...rest] = parts;
  return [
    { name: 'manifest.json', bytes },
    { name: 'manifest.sig', bytes: signManifest(bytes, keys) },
    ...rest,
  ];
}

export const memberOf = ({ name, bytes }: Part) => ({
  name,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

export const changesIn = (parts: readonly Part[]): object[] =>
  zstdDecompressSync(parts.find(({ name }) => name === changesName)?.bytes ?? new Uint8Array())
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as object);

/** The parts with other changes, counted, hashed and signed as a sender would. */
export function changedFile(
  parts: readonly Part[],
  keys: OfficeKeys,
  changes: readonly object[],
  stated: Partial<Manifest> = {},
): Part[] {
  const text = changes.map((change) => `${JSON.stringify(change)}\n`).join('');
  const packed = { name: changesName, bytes: zstdCompressSync(text) };
  const others = parts.slice(3).filter(({ name }) => name !== 'padding');
  const manifest = {
    ...manifestOf(parts),
    ...stated,
    changes: { count: changes.length, bytes: Buffer.byteLength(text) },
    members: [packed, ...others].map(memberOf),
  };
  return [...signedAnew([...parts.slice(0, 2), packed, ...others], keys, manifest)];
}
