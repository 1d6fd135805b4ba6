/**
 * Writes a file so that its name never stands for half of it: beside the target under a temporary name, flushed to the
 * medium, read back, checked by the caller, and only then renamed. A stick pulled out early leaves no file that opens.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { settle } from './fault.ts';
import { chunksOf } from './sealedFile.ts';
import { type Measure, measured } from './staging.ts';

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const unwritable = new Set(
  'EROFS EACCES EPERM ENOENT ENOTDIR EISDIR ENODEV ENXIO EIO EBUSY ENAMETOOLONG EINVAL EXDEV'.split(' '),
);

/** What a file system's error means to the person at the PC; undefined when it means nothing to them. */
export function diskRefusal(thrown: unknown): ReturnType<typeof refused> | undefined {
  const { code, syscall } = thrown as NodeJS.ErrnoException;
  // Only errors of system calls: streams and zlib have codes too.
  if (!code || !syscall) return undefined;
  if (full.has(code)) return refused('disk-full', 'choose-other-file', { reason: code });
  if (unwritable.has(code)) return refused('not-writable', 'choose-other-file', { reason: code });
  return undefined;
}

async function writeAll(file: FileHandle, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
  }
}

async function syncDirectory(path: string): Promise<void> {
  // Windows has no such thing, some file systems on sticks neither; the rename has happened all the same.
  const directory = await open(path, 'r').catch(() => undefined);
  await directory?.sync().catch(() => {});
  await directory?.close();
}

/**
 * Refused as `disk-full` or `not-writable`, or with `verify`'s refusal; the temporary file is removed then. A file that
 * was at `target` stays until the new one takes its place. Exceptions of `chunks` and `verify` go through.
 *
 * @param verify sees the closed temporary file after it was read back unchanged; `isReadBack` where it reads all of it itself.
 */
export async function atomicWrite(
  target: string,
  chunks: AsyncIterable<Uint8Array>,
  verify: (path: string, written: Measure) => Promise<Outcome<unknown>>,
  { isReadBack = false }: { isReadBack?: boolean } = {},
): Promise<Outcome<Measure>> {
  const directory = dirname(target);
  const temporary = join(directory, `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
  let renamed = false;
  try {
    const source = measured(chunks);
    const file = await open(temporary, 'wx', 0o600);
    try {
      await writeAll(file, source.chunks);
      await file.sync();
    } finally {
      await file.close();
    }
    const written = source.measure();
    if (!isReadBack && !(await readsBack(temporary, written))) {
      return refused('not-writable', 'choose-other-file', { reason: 'reads-back-differently' });
    }
    const verdict = await verify(temporary, written);
    if (!verdict.ok) return verdict;
    await rename(temporary, target);
    renamed = true;
    await syncDirectory(directory);
    return allowed(written);
  } catch (thrown) {
    const refusal = diskRefusal(thrown);
    if (!refusal) throw thrown;
    return refusal;
  } finally {
    if (!renamed) await rm(temporary, { force: true }).catch(() => {});
  }
}

async function readsBack(path: string, written: Measure): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const back = measured(chunksOf(file));
    const read = await settle(async () => {
      for await (const _ of back.chunks);
    });
    const found = back.measure();
    return read.ok && found.size === written.size && found.sha256 === written.sha256;
  } finally {
    await file.close();
  }
}
