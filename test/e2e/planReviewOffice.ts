/**
 * An office with a household whose plan waits for its 重層的支援会議, a second consented case, and one without consent, written into a data
 * folder by the core itself. Run in Electron's Node with the folder as its argument. Invented people only.
 */
import { join } from 'node:path';
import { createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { value } from './paperSitting.ts';
import { acceptedForPlan } from './planCase.ts';
import { explainedPlan, secondCase } from './planReviewCase.ts';

const LOGIN = 'ono';
const PASSPHRASE = 'みどりの丘に朝の電車が着く';
let now = Date.parse('2027-05-14T10:00:00+09:00');

const core = createCore({
  dataDir: process.argv[2] ?? '',
  appVersion: '0.1.0',
  clock: () => {
    now += 1000;
    return now;
  },
  packaged: false,
  runtime: 'substitute',
  workerPath: join(import.meta.dirname, '../../db/store/passphraseWorker.ts'),
  argon2Cost: { memoryKiB: 65536, passes: 1 },
});
const caller = callerOf(appRouter)({ core });
value(
  await caller.office.setUp({
    officeName: '市役所窓口',
    mark: '市',
    city: '印西市',
    section: '福祉部社会福祉課',
    administratorName: '大野 恵',
    administratorKana: 'おおの めぐみ',
    login: LOGIN,
    passphrase: PASSPHRASE,
    recipientKind: 'x25519',
  }),
);
value(await caller.office.unlock({ login: LOGIN, passphrase: PASSPHRASE }));
const household = await acceptedForPlan(caller, '2027-05-14');
await secondCase(caller, { name: '試験 湊', kana: 'しけん みなと', date: '2027-05-14', isConsented: true });
await secondCase(caller, { name: '試験 渚', kana: 'しけん なぎさ', date: '2027-05-14', isConsented: false });
await explainedPlan(caller, household, '2027-05-14');
await core.close();
console.log(JSON.stringify({ login: LOGIN, passphrase: PASSPHRASE }));
