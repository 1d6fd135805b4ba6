/**
 * An office with a mother who agreed to be led to 子育てコンシェルジュ, and a directory that knows whom to call there; written into a
 * data folder by the core itself. Run in Electron's Node with the folder as its argument. Invented people only.
 */
import { createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { workerSource } from '../../db/workers.ts';
import { value } from './paperSitting.ts';

const LOGIN = 'ishii';
const PASSPHRASE = 'みどりの丘に朝の電車が着く';
let now = Date.parse('2026-11-24T13:30:00+09:00');

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
    officeName: 'コスモスパレット窓口',
    mark: 'パ',
    city: '印西市',
    section: '福祉部社会福祉課',
    administratorName: '石井 拓',
    administratorKana: 'いしい たく',
    login: LOGIN,
    passphrase: PASSPHRASE,
    recipientKind: 'x25519',
  }),
);
value(await caller.office.unlock({ login: LOGIN, passphrase: PASSPHRASE }));

const list = await caller.organisations.list();
const named = (name: string) => {
  const found = list.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not in the plan`);
  return found;
};
const kept = (name: string) => {
  const { id, name: title, kana, section, target, field, worries } = named(name);
  return {
    id,
    name: title ?? '',
    kana: kana ?? '',
    section: section ?? '',
    target: target ?? '',
    field: field as 'children',
    worries: (worries ?? []) as '11'[],
  };
};
await caller.organisations.save({
  ...kept('子育てコンシェルジュ'),
  tel: '0476-00-0101',
  extension: '2101',
  hours: '平日 8:30〜17:15',
  address: '市役所 子育て支援課 1階',
});
await caller.organisations.save({
  ...kept('いんざいワーク・ライフサポートセンター'),
  tel: '0476-00-0303',
  managementTerms: [{ kind: 'commissioned', from: '2024-04-01', until: '2027-01-31' }],
});
await caller.organisations.saveContact({
  organisationId: named('子育て支援課').id,
  kind: 'connector',
  name: '試験 繋子',
  kana: 'しけん つなこ',
  extension: '2110',
  since: '2026-04-01',
});
const { caseId } = value(
  await caller.receptions.register({
    reception: {
      date: '2026-11-24',
      time: '13:30',
      method: 'visit',
      route: 'self-visit',
      memo: '夫の単身赴任で一人での育児がつらい、眠れない。',
      worries: { '11': 'most', '01': 'applies' },
      form: 'with-consent',
      urgency: 'low',
      urgencyGround: '聴き取りのうえ、おそれはない',
      people: [
        {
          name: '中村 あかり',
          kana: 'なかむら あかり',
          sex: 'female',
          birth: { iso: '1993-02-14', precision: 'day' },
          zip: '270-1300',
          address: '印西市試験町1-2-3',
          telMobile: '090-0000-1234',
          relation: 'self',
        },
        {
          name: '中村 ゆい',
          kana: 'なかむら ゆい',
          sex: 'female',
          birth: { iso: '2023-08-03', precision: 'day' },
          relation: 'daughter',
        },
      ],
    },
  }),
);
const view = value(await caller.cases.view({ caseId }));
await caller.consents.record({
  caseId,
  personId: view.record.principalPersonId ?? '',
  method: 'oral',
  scope: ['1', '6'],
  organisationIds: [named('子育てコンシェルジュ').id],
  date: '2026-11-24',
});
value(
  await caller.assessments.recordRisks({
    caseId,
    date: '2026-11-24',
    time: '14:00',
    risks: [],
    askedAndNone: true,
  }),
);
value(await caller.assessments.screen({ caseId, date: '2026-11-24', result: '2' }));
await core.close();
console.log(JSON.stringify({ login: LOGIN, passphrase: PASSPHRASE, caseId }));
