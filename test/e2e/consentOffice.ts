/**
 * A household of four who have not been asked yet, with a 重層的支援会議 in sight; written into a data folder by the core itself. Run in
 * Electron's Node with the folder as its argument. Invented people only.
 */
import { join } from 'node:path';
import { createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { value } from './paperSitting.ts';

const LOGIN = 'kiuchi';
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
    administratorName: '木内 薫',
    administratorKana: 'きうち かおる',
    login: LOGIN,
    passphrase: PASSPHRASE,
    recipientKind: 'x25519',
  }),
);
value(await caller.office.unlock({ login: LOGIN, passphrase: PASSPHRASE }));
const child = (name: string, kana: string, iso: string, relation: 'son' | 'daughter') => ({
  name,
  kana,
  birth: { iso, precision: 'day' as const },
  relation,
});
const { caseId } = value(
  await caller.receptions.register({
    reception: {
      date: '2027-05-11',
      time: '15:40',
      method: 'phone',
      route: 'school-education-board',
      memo: '中学2年の生徒が週に2〜3日欠席している。',
      worries: { '11': 'most', '04': 'applies' },
      urgency: 'middle',
      urgencyGround: '欠席が続いている',
      people: [
        {
          name: '齋藤 美和',
          kana: 'さいとう みわ',
          sex: 'female',
          birth: { iso: '1983-01-30', precision: 'day' },
          relation: 'self',
        },
        child('斎藤 大輝', 'さいとう だいき', '2013-06-09', 'son'),
        child('齋藤 颯太', 'さいとう そうた', '2019-04-30', 'son'),
        child('齋藤 花', 'さいとう はな', '2019-05-01', 'daughter'),
      ],
    },
  }),
);
await core.close();
console.log(JSON.stringify({ login: LOGIN, passphrase: PASSPHRASE, caseId }));
