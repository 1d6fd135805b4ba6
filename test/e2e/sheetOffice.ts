/**
 * An office with the household of scenario 03, received and not yet assessed, written into a data folder by the core itself, outside
 * the application. Run in Electron's Node with the folder as its argument; answers the ids as JSON. Invented people only.
 */
import { createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { workerSource } from '../../db/workers.ts';
import { value } from './paperSitting.ts';

const LOGIN = 'sano';
const PASSPHRASE = 'みどりの丘に朝の電車が着く';
let now = Date.parse('2027-05-11T15:40:00+09:00');

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
    administratorName: '佐野 真由',
    login: LOGIN,
    passphrase: PASSPHRASE,
    recipientKind: 'x25519',
  }),
);
value(await caller.office.unlock({ login: LOGIN, passphrase: PASSPHRASE }));
const born = (iso: string) => ({ iso, precision: 'day' as const });
const { caseId } = value(
  await caller.receptions.register({
    reception: {
      date: '2027-05-11',
      time: '15:40',
      method: 'phone',
      route: 'school-education-board',
      visitorIsPrincipal: false,
      visitorRelation: 'organisation',
      memo: '中学2年の生徒が週に2〜3日欠席し、給食費が未納。弟妹の朝の支度と迎えをしている。',
      worries: { '11': 'most', '03': 'applies', '04': 'applies' },
      form: 'without-consent',
      noConsentReason: 'not-contacted',
      urgency: 'middle',
      urgencyGround: '欠席が続いている',
      people: [
        {
          name: '齋藤 美和',
          kana: 'さいとう みわ',
          sex: 'female',
          birth: born('1983-01-30'),
          address: '印西市秘匿町9-9-9',
          addressConcealed: true,
          relation: 'self',
          keyPerson: true,
        },
        {
          name: '斎藤 大輝',
          kana: 'さいとう だいき',
          sex: 'male',
          birth: born('2013-06-09'),
          relation: 'son',
        },
        {
          name: '齋藤 颯太',
          kana: 'さいとう そうた',
          sex: 'male',
          birth: born('2019-04-30'),
          relation: 'son',
        },
        {
          name: '齋藤 花',
          kana: 'さいとう はな',
          sex: 'female',
          birth: born('2019-05-01'),
          relation: 'daughter',
        },
      ],
    },
  }),
);
await core.close();
const ids = { login: LOGIN, passphrase: PASSPHRASE, caseId };
export type SheetIds = typeof ids;
console.log(JSON.stringify(ids));
