/** A real office in a folder of its own, driven through the contract: no Electron, no mocks. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Core, createCore } from '../../db/core.ts';
import type { Outcome } from '../../db/outcome.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { builtWorker } from '../builtWorker.ts';
import { type TestClock, temporaryFolder, testClock } from './openTestStore.ts';

const createCaller = callerOf(appRouter);

export const PASSPHRASE = 'あおい傘と三つの橋をわたる';

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

export interface TestOffice {
  core: Core;
  api: ReturnType<typeof createCaller>;
  clock: TestClock;
  folder: string;
  recoveryKey: string;
  /** A path as main would hand it over: the page sees the ticket alone. */
  ticket(name: string, mode: 'read' | 'write'): string;
  at(iso: string): void;
}

export function openCore(folder: string, clock: TestClock): Core {
  const core = createCore({
    dataDir: folder,
    appVersion: '0.0.0-test',
    clock: () => clock.now,
    packaged: false,
    runtime: 'substitute',
    workerPath: builtWorker,
    argon2Cost: { memoryKiB: 64 * 1024, passes: 1 },
  });
  onTestFinished(() => core.close());
  return core;
}

export async function setUpTestOffice(
  name: string,
  mark: string,
  options: { recipientKind?: 'hybrid' | 'x25519'; staff?: string; clock?: TestClock } = {},
): Promise<TestOffice> {
  const clock = options.clock ?? testClock();
  const folder = temporaryFolder();
  const core = openCore(folder, clock);
  const api = createCaller({ core });
  const { recoveryKey } = value(
    await api.office.setUp({
      officeName: name,
      mark,
      city: '印西市',
      section: '社会福祉課',
      recipientKind: options.recipientKind ?? 'hybrid',
      administratorName: options.staff ?? '佐野 真由',
      administratorKana: 'さの まゆ',
      login: 'sano',
      passphrase: PASSPHRASE,
    }),
  );
  value(await api.office.unlock({ login: 'sano', passphrase: PASSPHRASE }));
  let tickets = 0;
  return {
    core,
    api,
    clock,
    folder,
    recoveryKey,
    ticket(fileName, mode) {
      tickets += 1;
      const id = `ticket-${tickets}`;
      core.tickets.set(id, { path: join(folder, fileName), mode });
      return id;
    },
    at(iso) {
      clock.now = Date.parse(iso);
    },
  };
}

/** Cards exchanged and read aloud, both ways. */
export async function meet(one: TestOffice, other: TestOffice): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const name = `card-${from === one ? 'one' : 'other'}.card`;
    value(await from.api.handoff.exportCard({ ticket: from.ticket(name, 'write') }));
    to.core.tickets.set(`take-${name}`, { path: join(from.folder, name), mode: 'read' });
    const { officeId } = value(await to.api.handoff.importCard({ ticket: `take-${name}` }));
    value(await to.api.handoff.confirmCard({ officeId, readWithName: '試験 花子', isOwnCity: true }));
  }
}
