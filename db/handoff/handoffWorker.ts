/**
 * The worker thread behind `handoffDesk`: it makes and takes in files on a connection of its own, one at a time, while the core answers
 * the page. It ends with the session; a thread that dies in the midst leaves the store as it was.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { entities } from '../entities.ts';
import type { Session } from '../session.ts';
import { diskFullRefusal } from '../store/diskFull.ts';
import { joinStore, settleJournal } from '../store/joinStore.ts';
import { databaseKey } from '../store/keyring.ts';
import { refusalOf } from './fault.ts';
import { type DeskData, type FromDesk, handoffWork, type ToDesk } from './handoffWork.ts';
import { stepBy } from './step.ts';
import { clearStaged } from './storeStaging.ts';

const port = parentPort as MessagePort;
const tell = (message: FromDesk): void => port.postMessage(message);
const { storeKey, staff, office, paths, appVersion } = workerData as DeskData;

/** The core's clock, as it stood when it asked. */
let now = 0;
const opened = joinStore({ path: paths.store, key: databaseKey(storeKey), entities, clock: () => now });
if (!opened.ok) throw new Error(opened.refusal.code);
const store = opened.value;
/** At the first work, whose answer says it when even that finds no room. */
let isCleared = false;
const session: Session = { store, storeKey, staff, office };

const turns = new Map<number, () => void>();
async function turn(id: number): Promise<() => void> {
  const given = new Promise<void>((resolve) => turns.set(id, resolve));
  tell({ type: 'turn-wanted', id });
  await given;
  turns.delete(id);
  return () => tell({ type: 'turn-over', id });
}

async function carryOut({ id, kind, input, now: at, stop }: Extract<ToDesk, { type: 'ask' }>) {
  now = at;
  const step = stepBy(
    () => Atomics.load(stop, 0) === 1,
    (stage, done, total) => tell({ type: 'progress', id, stage, done, total }),
  );
  const place = { session, appVersion, paths, step, turn: () => turn(id) };
  const work = handoffWork[kind] as (at: typeof place, what: unknown) => Promise<unknown>;
  try {
    if (!isCleared) clearStaged(store);
    isCleared = true;
    tell({ type: 'answer', id, answer: await work(place, input) });
  } catch (thrown) {
    const refusal = refusalOf(thrown) ?? diskFullRefusal(thrown)?.refusal;
    if (refusal) tell({ type: 'answer', id, answer: { ok: false, refusal } });
    else tell({ type: 'fault', id, message: thrown instanceof Error ? thrown.message : String(thrown) });
  }
  settleJournal(store);
}

let queue = Promise.resolve();
port.on('message', (message: ToDesk) => {
  if (message.type === 'turn') turns.get(message.id)?.();
  else if (message.type === 'ask') queue = queue.then(() => carryOut(message));
  else
    queue = queue.then(() => {
      store.close();
      port.close();
    });
});
