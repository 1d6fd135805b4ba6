/**
 * Pulls exact numbers of bytes out of a stream of chunks. What ends too early is a fault of the file: by then age has
 * vouched for the stream's end, so whoever sealed it wrote something shorter than it announces.
 */
import { fault } from './fault.ts';

export interface ByteReader {
  /** Exactly `size` bytes, or null when the stream ends before the first of them. Only for small sizes. */
  take(size: number): Promise<Uint8Array | null>;
  /** Exactly `size` bytes in chunks. To be read to its end before anything else is read. */
  body(size: number): AsyncGenerator<Uint8Array>;
  /** Reads on to the end of the stream and throws away what comes. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

export function createByteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = source[Symbol.asyncIterator]();
  let waiting = new Uint8Array(0);

  async function more(): Promise<boolean> {
    const next = await iterator.next();
    if (next.done) return false;
    waiting = next.value as Uint8Array<ArrayBuffer>;
    return true;
  }

  async function* body(size: number) {
    for (let left = size; left > 0; ) {
      if (waiting.length === 0) {
        if (!(await more())) throw fault('handoff-altered', { part: 'archive' });
        continue;
      }
      const chunk = waiting.subarray(0, left);
      waiting = waiting.subarray(chunk.length);
      left -= chunk.length;
      yield chunk;
    }
  }

  return {
    body,
    async take(size) {
      while (waiting.length === 0) if (!(await more())) return null;
      const bytes = new Uint8Array(size);
      let filled = 0;
      for await (const chunk of body(size)) {
        bytes.set(chunk, filled);
        filled += chunk.length;
      }
      return bytes;
    },
    async drain() {
      do waiting = new Uint8Array(0);
      while (await more());
    },
    async close() {
      await iterator.return?.();
    },
  };
}
