/**
 * An office set up and unlocked by the core itself, outside the application, in the folder that the script was given: what an end-to-end test
 * fills before it opens the real thing. Run in Electron's Node. Invented people only.
 */
import { createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { workerSource } from '../../db/workers.ts';
import { value } from './paperSitting.ts';

const PASSPHRASE = 'みどりの丘に朝の電車が着く';

export interface OpenedBy {
  name: string;
  kana?: string;
  login: string;
}

/** `from`: ISO time; each look at the clock is a second later. */
export async function openedOffice(from: string, { name, kana, login }: OpenedBy) {
  let now = Date.parse(from);
  const core = createCore({
    dataDir: process.argv[2] ?? '',
    appVersion: '0.1.0',
    clock: () => {
      now += 1000;
      return now;
    },
    packaged: false,
    runtime: 'substitute',
    workerPath: workerSource,
    argon2Cost: { memoryKiB: 65536, passes: 1 },
  });
  const caller = callerOf(appRouter)({ core });
  value(
    await caller.office.setUp({
      officeName: '市役所窓口',
      mark: '市',
      city: '印西市',
      section: '福祉部社会福祉課',
      administratorName: name,
      ...(kana && { administratorKana: kana }),
      login,
      passphrase: PASSPHRASE,
      recipientKind: 'x25519',
    }),
  );
  value(await caller.office.unlock({ login, passphrase: PASSPHRASE }));
  /** Closes the store and tells the test, on the last line, how to sign in and what it asked for. */
  const finish = async (told: Record<string, unknown> = {}): Promise<void> => {
    await core.close();
    console.log(JSON.stringify({ login, passphrase: PASSPHRASE, ...told }));
  };
  return { caller, finish };
}
