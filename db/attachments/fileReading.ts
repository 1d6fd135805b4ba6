/**
 * Reads a file that somebody chose, once and whole, and only where it is a file that keeps still: not a folder, not a device that never
 * ends, not one that a scanner is still writing, and never more of it than may be kept.
 */
import { open, stat } from 'node:fs/promises';
import type { UnfitReason } from './codes.ts';
import { gathered } from './shelf.ts';

const CHUNK = 256 * 1024;

export async function readWithin(
  path: string,
  mostBytes: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer> } | { reason: UnfitReason }> {
  try {
    // Asked before opening: to open a pipe is to wait for whoever writes into it.
    const before = await stat(path);
    if (!before.isFile()) return { reason: 'not-a-file' };
    if (before.size === 0) return { reason: 'empty' };
    if (before.size > mostBytes) return { reason: 'too-large' };
    const file = await open(path, 'r');
    try {
      const chunks: Uint8Array[] = [];
      let read = 0;
      for (;;) {
        const chunk = new Uint8Array(CHUNK);
        const { bytesRead } = await file.read(chunk, 0, CHUNK, read);
        if (bytesRead === 0) break;
        read += bytesRead;
        if (read > before.size) return { reason: 'changing' };
        chunks.push(chunk.subarray(0, bytesRead));
      }
      const after = await file.stat();
      const isStill = read === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
      return isStill ? { bytes: gathered(chunks) } : { reason: 'changing' };
    } finally {
      await file.close();
    }
  } catch {
    return { reason: 'unreadable' };
  }
}
