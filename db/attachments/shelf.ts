/**
 * Where the bodies of attachments lie: beside the store, each one an age file of its own under a name that tells nothing (HMAC of the
 * content's hash), so that the same scan added twice is stored once. Both keys are derived from the store's key; the envelope and the
 * cipher are age's own library.
 *
 * A body is written under a temporary name, flushed, read back, opened and compared before it takes its name. What is found damaged
 * is replaced from the backups' own copy where that one is sound; else it is set aside, so that a sound one from the other window
 * can take its place. A shelf is plain data: it crosses to a worker thread as it is.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bech32 } from '@scure/base';
import { decryptAge, encryptAge } from '../handoff/ageFile.ts';
import { atomicWrite } from '../handoff/atomicWrite.ts';
import { recipientOf } from '../handoff/officeKeys.ts';
import { chunksOf } from '../handoff/sealedFile.ts';
import { type Measure, measured } from '../handoff/staging.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';

export interface Shelf {
  folder: string;
  /** The backups' copies, one for all backups. */
  spareFolder: string;
  nameKey: Uint8Array;
  /** X25519, as age writes identities. */
  identity: string;
}

export const FOLDER_NAME = 'attachments';
/** What was found damaged stays under this, in case somebody can still read a part of it. */
const SET_ASIDE = '.damaged';

const derived = (storeKey: Uint8Array, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', storeKey, new Uint8Array(0), use, 32));

/** `officeFolder`: where the store lies. */
export const shelfIn = (officeFolder: string, storeKey: Uint8Array): Shelf => ({
  folder: join(officeFolder, FOLDER_NAME),
  spareFolder: join(officeFolder, 'backups', FOLDER_NAME),
  nameKey: derived(storeKey, 'tsunagi attachment name v1'),
  identity: bech32
    .encodeFromBytes('AGE-SECRET-KEY-', derived(storeKey, 'tsunagi attachment body v1'))
    .toUpperCase(),
});

export const bodyName = ({ nameKey }: Shelf, sha256: string): string =>
  createHmac('sha256', nameKey).update(Buffer.from(sha256, 'hex')).digest('hex');

const isBodyName = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
export const bodyNameIn = (file: string): string | null => {
  const name = file.replace(SET_ASIDE, '');
  return isBodyName(name) ? name : null;
};

export type BodyState = 'here' | 'missing' | 'damaged';

/** By what lies there, without opening it: what is damaged is known once somebody has read it. */
export function bodyState(shelf: Shelf, sha256: string): BodyState {
  const name = bodyName(shelf, sha256);
  if (existsSync(join(shelf.folder, name)) || existsSync(join(shelf.spareFolder, name))) return 'here';
  return existsSync(join(shelf.folder, name + SET_ASIDE)) ? 'damaged' : 'missing';
}

/** A body that is not there, or not what it was. */
export class BodyLacking extends Error {
  readonly state: Exclude<BodyState, 'here'>;
  constructor(state: Exclude<BodyState, 'here'>) {
    super(`body ${state}`);
    this.state = state;
  }
}

export const lackingRefusal = (state: Exclude<BodyState, 'here'>) =>
  refused(state === 'missing' ? 'attachment-missing' : 'attachment-damaged', 'none');

/** Keeps the content unless it is kept already. Refuses `disk-full`, `not-writable`; throws where it is not what was announced. */
export async function keepBody(
  shelf: Shelf,
  { sha256, size }: Measure,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Outcome<{ isNew: boolean }>> {
  await mkdir(shelf.folder, { recursive: true, mode: 0o700 });
  const path = join(shelf.folder, bodyName(shelf, sha256));
  if (existsSync(path)) return allowed({ isNew: false });
  const content = measured(chunks);
  const sealed = await encryptAge(content.chunks, [await recipientOf(shelf.identity)]);
  const written = await atomicWrite(path, sealed, async (written) => {
    const announced = content.measure();
    if (announced.sha256 !== sha256 || announced.size !== size)
      throw new Error('an attachment is not what its hash says');
    const back = await measureBody(written, shelf.identity);
    return back.sha256 === sha256
      ? allowed(null)
      : refused('not-writable', 'none', { reason: 'reads-back-differently' });
  });
  if (!written.ok) return written;
  await rm(path + SET_ASIDE, { force: true });
  return allowed({ isNew: true });
}

async function* contentOf(path: string, identity: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    yield* decryptAge(chunksOf(file), identity);
  } finally {
    await file.close();
  }
}

async function measureBody(path: string, identity: string): Promise<Measure> {
  const content = measured(contentOf(path, identity));
  for await (const _ of content.chunks);
  return content.measure();
}

const isSound = async (path: string, shelf: Shelf, sha256: string): Promise<boolean> => {
  try {
    return (await measureBody(path, shelf.identity)).sha256 === sha256;
  } catch {
    return false;
  }
};

/** As `examineBody`, changing nothing: for whoever may only look. A backup's store has its bodies in the copy. */
export async function checkBody(shelf: Shelf, sha256: string): Promise<BodyState> {
  const name = bodyName(shelf, sha256);
  const paths = [join(shelf.folder, name), join(shelf.spareFolder, name)].filter((path) => existsSync(path));
  for (const path of paths) if (await isSound(path, shelf, sha256)) return 'here';
  return paths.length > 0 || existsSync(join(shelf.folder, name + SET_ASIDE)) ? 'damaged' : 'missing';
}

/**
 * Reads a body through and says how it is. One that is missing or damaged is brought back from the backups' copy where that one is
 * sound; a damaged one without such is set aside.
 */
export async function examineBody(shelf: Shelf, sha256: string): Promise<BodyState> {
  const name = bodyName(shelf, sha256);
  const path = join(shelf.folder, name);
  const spare = join(shelf.spareFolder, name);
  const wasHere = existsSync(path);
  if (wasHere && (await isSound(path, shelf, sha256))) return 'here';
  if (wasHere) await rename(path, path + SET_ASIDE);
  if (existsSync(spare) && (await isSound(spare, shelf, sha256))) {
    await copyWhole(spare, path);
    await rm(path + SET_ASIDE, { force: true });
    return 'here';
  }
  return existsSync(path + SET_ASIDE) ? 'damaged' : 'missing';
}

/** As it is, byte for byte, under its name only once it has been read back. */
export async function copyWhole(from: string, to: string): Promise<Outcome<Measure>> {
  await mkdir(join(to, '..'), { recursive: true, mode: 0o700 });
  const file = await open(from, 'r');
  try {
    return await atomicWrite(to, chunksOf(file), async () => allowed(null));
  } finally {
    await file.close();
  }
}

/** Streams a body; one that is not there or not what it was is thrown, at the latest at its end. */
export async function* readBody(shelf: Shelf, sha256: string): AsyncGenerator<Uint8Array> {
  const content = measured(contentOf(join(shelf.folder, bodyName(shelf, sha256)), shelf.identity));
  yield* content.chunks;
  if (content.measure().sha256 !== sha256) throw new BodyLacking('damaged');
}

/** The whole body, read once where nothing is wrong with it. Throws `BodyLacking`. */
export async function wholeBody(shelf: Shelf, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const read = async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of readBody(shelf, sha256)) chunks.push(chunk);
    return gathered(chunks);
  };
  try {
    return await read();
  } catch {
    const state = await examineBody(shelf, sha256);
    if (state !== 'here') throw new BodyLacking(state);
    return read();
  }
}

/** In memory of its own, so that it can be handed over to another thread. */
export function gathered(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
