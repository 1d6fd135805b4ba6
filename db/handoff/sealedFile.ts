/**
 * A file on somebody's stick: it may be missing, a directory, or pulled out while it is being read. All of that is
 * something a person can mend, so it is refused, not thrown at them.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { fault } from './fault.ts';

export async function openFile(path: string): Promise<FileHandle> {
  const file = await open(path, 'r').catch((thrown: NodeJS.ErrnoException) => {
    throw thrown.code ? fault('handoff-not-a-file', { reason: thrown.code }) : thrown;
  });
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw fault('handoff-not-a-file');
}

const unreadable = () => {
  throw fault('handoff-truncated', { reason: 'unreadable' });
};

/** The first `limit` bytes, or the whole file when it is shorter. */
export async function headOf(file: FileHandle, limit: number): Promise<Uint8Array> {
  const head = Buffer.alloc(limit);
  for (let filled = 0; ; ) {
    const { bytesRead } = await file.read(head, filled, limit - filled, filled).catch(unreadable);
    if (bytesRead === 0) return head.subarray(0, filled);
    filled += bytesRead;
  }
}

/** Fresh memory for each chunk, because whoever reads may keep parts of it. */
export async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    const chunk = Buffer.allocUnsafe(256 * 1024);
    const { bytesRead } = await file.read(chunk, 0, chunk.length, position).catch(unreadable);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}
