/**
 * The worker that has bodies in its hands: it reads, hashes, seals and opens them beside the core's event loop, one job after the
 * other, so that nobody's typing waits for a photograph.
 */
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { atomicWrite } from '../handoff/atomicWrite.ts';
import { allowed } from '../outcome.ts';
import type { BodyJob, BodyJobs, BodyReply } from './bodyJobs.ts';
import { readWithin } from './fileReading.ts';
import { type FileFacts, inspectFile } from './inspection.ts';
import {
  BodyLacking,
  examineBody,
  keepBody,
  lackingRefusal,
  readBody,
  type Shelf,
  wholeBody,
} from './shelf.ts';

const shelf = workerData as Shelf;

/** Looked at, not yet kept: whoever goes on looking at others lets go of the first. */
const held = new Map<string, { bytes: Uint8Array; facts: FileFacts }>();
const MOST_HELD = 3;

async function* once(bytes: Uint8Array) {
  // In pieces: a cipher that is given all at once needs as much memory again.
  for (let at = 0; at < bytes.length; at += 256 * 1024) yield bytes.subarray(at, at + 256 * 1024);
}

const jobs: { [Name in keyof BodyJobs]: (ask: BodyJobs[Name]['ask']) => Promise<BodyJobs[Name]['answer']> } =
  {
    async look({ from, heldId, mostBytes }) {
      const read = 'path' in from ? await readWithin(from.path, mostBytes) : { bytes: from.bytes };
      if ('reason' in read) return { fit: false, reason: read.reason };
      if (read.bytes.length > mostBytes) return { fit: false, reason: 'too-large' };
      const found = inspectFile(read.bytes);
      if (!found.fit) return found;
      held.set(heldId, { bytes: read.bytes, facts: found.facts });
      for (const [first] of held) {
        if (held.size <= MOST_HELD) break;
        held.delete(first);
      }
      const isPicture = found.facts.pixelWidth !== null;
      return {
        fit: true,
        facts: found.facts,
        size: read.bytes.length,
        bytes: isPicture ? read.bytes.slice() : null,
      };
    },
    async leave({ heldId }) {
      held.delete(heldId);
      return null;
    },
    async keep({ heldId }) {
      const found = held.get(heldId);
      if (!found) return null;
      const { bytes, facts } = found;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      // What lies here under the same name and is damaged makes room for the sound one.
      await examineBody(shelf, sha256);
      const kept = await keepBody(shelf, { sha256, size: bytes.length }, once(bytes));
      if (!kept.ok) return kept;
      held.delete(heldId);
      return allowed({ sha256, size: bytes.length, facts });
    },
    async read({ sha256 }) {
      try {
        const bytes = await wholeBody(shelf, sha256);
        const found = inspectFile(bytes);
        return { state: 'here', bytes, facts: found.fit ? found.facts : null };
      } catch (thrown) {
        if (thrown instanceof BodyLacking) return { state: thrown.state };
        throw thrown;
      }
    },
    async writeOut({ sha256, path }) {
      const state = await examineBody(shelf, sha256);
      if (state !== 'here') return lackingRefusal(state);
      const written = await atomicWrite(path, readBody(shelf, sha256), async () => allowed(null));
      return written.ok ? allowed(null) : written;
    },
  };

async function answer({ id, job, ...ask }: BodyJob): Promise<void> {
  try {
    const done = await (jobs[job] as (ask: unknown) => Promise<unknown>)(ask);
    const bytes = (done as { bytes?: unknown } | null)?.bytes;
    const reply: BodyReply = { id, answer: done };
    parentPort?.postMessage(reply, bytes instanceof Uint8Array ? [bytes.buffer as ArrayBuffer] : []);
  } catch (thrown) {
    const { code, name } = thrown as NodeJS.ErrnoException;
    // Never a message: it may quote a path.
    parentPort?.postMessage({ id, fault: code ?? name } satisfies BodyReply);
  }
}

let last = Promise.resolve();
parentPort?.on('message', (job: BodyJob) => {
  last = last.then(() => answer(job));
});
