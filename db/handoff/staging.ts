/**
 * Where members wait: on the way out until their size and hash are known (the manifest comes first in the file), on
 * the way in until the whole file has been verified. They hold case data, so the office's staging is the encrypted
 * store; the one in memory here serves where there is no store.
 */
import { createHash } from 'node:crypto';
import { changesName } from './manifest.ts';

export interface Staging {
  /** Keeps all bytes under the name, replacing what was there; resolves once they are kept. */
  put(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  get(name: string): AsyncIterable<Uint8Array>;
  /** Forgets everything. Called by this room only when a file was refused. */
  clear(): Promise<void>;
}

export function createMemoryStaging(): Staging {
  const kept = new Map<string, Uint8Array[]>();
  return {
    async put(name, chunks) {
      const all: Uint8Array[] = [];
      for await (const chunk of chunks) all.push(Uint8Array.from(chunk));
      kept.set(name, all);
    },
    async *get(name) {
      const all = kept.get(name);
      if (!all) throw new Error('nothing staged under this name');
      yield* all;
    },
    async clear() {
      kept.clear();
    },
  };
}

export interface Measure {
  size: number;
  sha256: string;
}

/** Passes chunks on; `measure()` tells size and hash of what has passed so far. */
export function measured(chunks: AsyncIterable<Uint8Array>): {
  chunks: AsyncGenerator<Uint8Array>;
  measure: () => Measure;
} {
  const hash = createHash('sha256');
  let size = 0;
  async function* pass() {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  }
  return {
    chunks: pass(),
    measure: () => ({ size, sha256: hash.copy().digest('hex') }),
  };
}

/**
 * Keeps the changes, which have to be unpacked to be checked; attachments only pass through. Nothing touches a disk.
 * `made`: where they wait already, when a file of our own is read back; a member that was read back has their hash.
 */
export function createCheckingStaging(made?: Staging): Staging {
  const memory = createMemoryStaging();
  return {
    async put(name, chunks) {
      if (name === changesName && !made) return memory.put(name, chunks);
      for await (const _ of chunks);
    },
    get: (name) => (made ?? memory).get(name),
    clear: () => memory.clear(),
  };
}
