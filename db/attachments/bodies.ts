/** The core's side of the worker that has bodies in its hands: one for a session, started with the first thing that is asked of it. */
import { Worker } from 'node:worker_threads';
import type { Core } from '../core.ts';
import type { Session } from '../session.ts';
import type { BodyJobs, BodyReply } from './bodyJobs.ts';
import { type Shelf, shelfIn } from './shelf.ts';

export const shelfOf = (core: Pick<Core, 'paths'>, session: Session): Shelf =>
  shelfIn(core.paths.folder, session.storeKey);

interface Running {
  worker: Worker;
  waiting: Map<number, { resolve(answer: never): void; reject(fault: Error): void }>;
  lastId: number;
}

const running = new WeakMap<Session, Running>();

function start(core: Core, session: Session): Running {
  const worker = new Worker(core.options.workerPath('attachmentWorker'), {
    workerData: shelfOf(core, session),
  });
  const started: Running = { worker, waiting: new Map(), lastId: 0 };
  const fail = (fault: Error) => {
    running.delete(session);
    for (const { reject } of started.waiting.values()) reject(fault);
    started.waiting.clear();
  };
  worker.on('message', (reply: BodyReply) => {
    const found = started.waiting.get(reply.id);
    started.waiting.delete(reply.id);
    if ('fault' in reply) found?.reject(new Error(`attachment worker: ${reply.fault}`));
    else found?.resolve(reply.answer as never);
    // Idle, it keeps no process alive.
    if (started.waiting.size === 0) worker.unref();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('attachment worker: ended')));
  running.set(session, started);
  return started;
}

export function bodyJob<Name extends keyof BodyJobs>(
  core: Core,
  session: Session,
  job: Name,
  ask: BodyJobs[Name]['ask'],
): Promise<BodyJobs[Name]['answer']> {
  const found = running.get(session) ?? start(core, session);
  found.lastId += 1;
  const id = found.lastId;
  return new Promise((resolve, reject) => {
    found.worker.ref();
    found.waiting.set(id, { resolve, reject });
    found.worker.postMessage({ id, job, ...ask });
  });
}

/** With the session: nothing that was looked at stays in memory. */
export async function endBodies(session: Session): Promise<void> {
  await running.get(session)?.worker.terminate();
}
