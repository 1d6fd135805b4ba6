/**
 * `changes.ndjson.zst`: one change per line, JSON, zstd. Readable with `zstd -d` and any text tool.
 *
 * Reading trusts nothing but the signed manifest's own numbers: so many lines, so many bytes, all of the member used.
 * Node's zstd accepts a frame that stops early and silently skips what follows the first one; the numbers notice both.
 */
import { pipeline, Readable } from 'node:stream';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { fault } from './fault.ts';
import { changeLimit, changesName, type Manifest } from './manifest.ts';

export type Change = Readonly<Record<string, unknown>>;

/** Feeding zstd line by line is forty times slower. */
const batchSize = 64 * 1024;
/** 8 MiB of window at most, whatever a frame asks for. */
const windowLog = 23;

export interface Tally {
  count: number;
  bytes: number;
}

/** The compressed member; `tally` is counted up as the chunks are drawn. */
export function packChanges(
  changes: Iterable<object> | AsyncIterable<object>,
  tally: Tally,
): AsyncIterable<Uint8Array> {
  async function* batches() {
    let lines: string[] = [];
    let waiting = 0;
    for await (const change of changes) {
      const line = `${JSON.stringify(change)}\n`;
      const size = Buffer.byteLength(line);
      if (size > changeLimit) throw new RangeError('a change is longer than a line may be');
      lines.push(line);
      waiting += size;
      tally.count += 1;
      tally.bytes += size;
      if (waiting < batchSize) continue;
      yield Buffer.from(lines.join(''));
      lines = [];
      waiting = 0;
    }
    if (waiting > 0) yield Buffer.from(lines.join(''));
  }
  const zstd = createZstdCompress({
    params: {
      [constants.ZSTD_c_checksumFlag]: 1,
      [constants.ZSTD_c_windowLog]: 21,
    },
  });
  // An error of the source destroys `zstd` with it, which whoever reads the chunks gets to see.
  return pipeline(Readable.from(batches(), { objectMode: true }), zstd, () => {});
}

const altered = () => fault('handoff-altered', { part: changesName });

/** Unpacked chunks, never more than the manifest announces. */
async function* unpack(
  packed: AsyncIterable<Uint8Array>,
  { changes, members }: Manifest,
): AsyncGenerator<Buffer> {
  const zstd = createZstdDecompress({
    params: { [constants.ZSTD_d_windowLogMax]: windowLog },
  });
  let bytes = 0;
  try {
    for await (const chunk of pipeline(Readable.from(packed), zstd, () => {})) {
      bytes += chunk.length;
      if (bytes > changes.bytes) throw altered();
      yield chunk;
    }
  } catch (thrown) {
    const { code } = thrown as { code?: unknown };
    throw typeof code === 'string' && code.startsWith('ZSTD_') ? altered() : thrown;
  }
  if (bytes !== changes.bytes || zstd.bytesWritten !== members[0]?.size) throw altered();
}

function parseLine(line: Uint8Array): Change {
  let change: unknown;
  try {
    change = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line));
  } catch {
    throw altered();
  }
  if (typeof change !== 'object' || change === null || Array.isArray(change)) throw altered();
  return change as Change;
}

/** What the changes say is for the importer to judge; here they are JSON objects, complete and in order. */
export async function* unpackChanges(
  packed: AsyncIterable<Uint8Array>,
  manifest: Manifest,
): AsyncGenerator<Change> {
  let count = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of unpack(packed, manifest)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      if (end - start >= changeLimit) throw altered();
      yield parseLine(bytes.subarray(start, end));
      count += 1;
      start = end + 1;
    }
    rest = bytes.subarray(start) as Buffer<ArrayBuffer>;
    if (rest.length >= changeLimit) throw altered();
  }
  if (rest.length > 0 || count !== manifest.changes.count) throw altered();
}
