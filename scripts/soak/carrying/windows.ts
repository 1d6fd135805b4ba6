/** Two windows that have met, one case with a long record at the first, and a file of it for the second: made once, copied for every round. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Core, createCore } from '../../../db/core.ts';
import { ownOffice } from '../../../db/handoff/cards.ts';
import type { KnownCard, Reader } from '../../../db/handoff/examine.ts';
import type { OfficeKeys } from '../../../db/handoff/officeKeys.ts';
import type { Sender } from '../../../db/handoff/seal.ts';
import type { Outcome } from '../../../db/outcome.ts';
import { appRouter } from '../../../db/router.ts';
import { callerOf } from '../../../db/trpc.ts';
import { workerSource } from '../../../db/workers.ts';
import { exportTo } from './deeds.ts';

export const DAY = Date.parse('2027-04-20T10:00:00+09:00');
export const CREDENTIALS = { login: 'sano', passphrase: 'みどりの丘に朝の電車が着く' };
/** In every record: must never be on a disk as it is. */
export const CANARY = 'kanaria-no-koe';

export interface Windows {
  /** Data folders as two windows left them. */
  giver: string;
  taker: string;
  caseId: string;
  /** From the first to the second, not yet taken in. */
  file: string;
  /** What the second window opens files with. */
  reader: Reader & { keys: OfficeKeys };
  cards: KnownCard[];
  /** What the first window signs with. */
  sender: Sender;
}

export function openCore(dataDir: string, at = DAY): Core {
  return createCore({
    dataDir,
    appVersion: '0.0.0-soak',
    clock: () => at,
    packaged: false,
    runtime: 'substitute',
    workerPath: workerSource,
    argon2Cost: { memoryKiB: 64 * 1024, passes: 1 },
  });
}

export const callerFor = (core: Core) => callerOf(appRouter)({ core });

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

const storeOf = (core: Core) => {
  const session = core.session();
  if (!session) throw new Error('not unlocked');
  return session.store;
};

async function window(folder: string, officeName: string, mark: string) {
  const core = openCore(folder);
  const api = callerFor(core);
  value(
    await api.office.setUp({
      officeName,
      mark,
      city: '印西市',
      section: '社会福祉課',
      recipientKind: 'x25519',
      administratorName: '佐野 真由',
      ...CREDENTIALS,
    }),
  );
  value(await api.office.unlock(CREDENTIALS));
  return { core, api };
}

export async function makeWindows(folder: string, notes = 60): Promise<Windows> {
  const paths = {
    giver: join(folder, 'giver'),
    taker: join(folder, 'taker'),
    file: join(folder, 'a.tsunagi'),
  };
  const one = await window(paths.giver, '市役所窓口', '市');
  const other = await window(paths.taker, 'コスモスパレット窓口', 'コ');
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const path = join(folder, 'office.card');
    from.core.tickets.set('card', { path, mode: 'write' });
    to.core.tickets.set('card', { path, mode: 'read' });
    value(await from.api.handoff.exportCard({ ticket: 'card' }));
    const { officeId } = value(await to.api.handoff.importCard({ ticket: 'card' }));
    value(await to.api.handoff.confirmCard({ officeId, readWithName: '試験 花子', isOwnCity: true }));
  }
  const reception = { date: '2027-04-07', time: '10:20', method: 'phone', route: 'family' } as const;
  const { caseId } = value(
    await one.api.receptions.register({
      reception: { ...reception, memo: CANARY, people: [{ name: '葛飾 八郎', relation: 'self' }] },
    }),
  );
  for (let at = 0; at < notes; at += 1) {
    const fact = `${CANARY} ${'電話で様子を聴いた。'.repeat(20)} ${at}`;
    const note = { date: '2027-04-08', time: '11:00', method: 'phone', fact } as const;
    value(await one.api.cases.addNote({ caseId, note }));
  }
  await one.core.close();
  // By a copy of this window: in the record that the rounds start from, nothing has been given yet.
  cpSync(paths.giver, join(folder, 'gave'), { recursive: true });
  const gave = openCore(join(folder, 'gave'));
  value(await callerFor(gave).office.unlock(CREDENTIALS));
  value(await exportTo(gave, paths.file, [caseId]));
  const { card, keys: sendersKeys } = ownOffice(storeOf(gave));
  const { officeId, keys } = ownOffice(storeOf(other.core));
  await gave.close();
  await other.core.close();
  return {
    ...paths,
    caseId,
    reader: { officeId, keys },
    cards: [{ card, confirmed: true }],
    sender: { card, keys: sendersKeys },
  };
}

/** A folder for one round: the window's data as it was, and a stick beside it. */
export function copyWindow(from: string, to: string): { dataDir: string; stick: string } {
  const dataDir = join(to, 'data');
  const stick = join(to, 'stick');
  cpSync(from, dataDir, { recursive: true });
  mkdirSync(stick, { recursive: true });
  return { dataDir, stick };
}
