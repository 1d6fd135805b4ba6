/** An office of one clerk in a folder, made by the core itself; the passphrase at its lowest cost, for it is asked at every round. */
import { createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { workerSource } from '../../db/workers.ts';

export const CREDENTIALS = { login: 'sano', passphrase: 'みどりの丘に朝の電車が着く' };

export async function makeOffice(dataDir: string): Promise<void> {
  const core = createCore({
    dataDir,
    appVersion: '0.0.0-soak',
    clock: Date.now,
    packaged: false,
    runtime: 'substitute',
    workerPath: workerSource,
    argon2Cost: { memoryKiB: 64 * 1024, passes: 1 },
  });
  const made = await callerOf(appRouter)({ core }).office.setUp({
    officeName: '市役所窓口',
    mark: '市',
    city: '印西市',
    section: '社会福祉課',
    recipientKind: 'x25519',
    administratorName: '佐野 真由',
    ...CREDENTIALS,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  await core.close();
}
