/**
 * An office with a case of a few entries, a long one of three hundred, and the two windows' people, written by the core itself
 * outside the application. Run in Electron's Node with the folder as its argument; answers the ids as JSON. Invented people only.
 */
import { join } from 'node:path';
import { createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { value } from './paperSitting.ts';

const PASSPHRASE = 'みどりの丘に朝の電車が着く';
let now = Date.parse('2027-04-07T10:20:00+09:00');

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
    administratorName: '佐野 真由',
    login: 'sano',
    passphrase: PASSPHRASE,
    recipientKind: 'x25519',
  }),
);
value(await caller.office.unlock({ login: 'sano', passphrase: PASSPHRASE }));

const register = async (name: string, kana: string) =>
  value(
    await caller.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'visit',
        route: 'self-visit',
        memo: '家賃を3か月滞納している。眠れない日が続く。',
        worries: { '04': 'most', '01': 'applies' },
        urgency: 'low',
        people: [{ name, kana, relation: 'self' }],
      },
    }),
  ).caseId;

const caseId = await register('小川 和也', 'おがわ かずや');
await caller.cases.setCautions({ caseId, cautions: '留守電に入れない' });
value(
  await caller.cases.addNote({
    caseId,
    note: {
      date: '2027-04-08',
      time: '14:00',
      endTime: '14:40',
      method: 'home-visit',
      partners: ['self'],
      kind: 'assessment',
      fact: '自宅を訪問した。玄関先で20分ほど話した。大家から退去を求める手紙が届いているという。',
      view: '本人は片付けの段取りをつけられず疲れている様子である。',
    },
  }),
);

const longCaseId = await register('岡田 節子', 'おかだ せつこ');
const METHODS = ['phone', 'home-visit', 'office-visit', 'with-organisations'] as const;
const HANDLINGS = [
  'normal',
  'normal',
  'normal',
  'sensitive',
  'support-meeting-only',
  'not-for-person',
] as const;
const FACT =
  '電話で様子を聞いた。長男は「朝は起きられるようになった」と話す。昼の弁当は受け取っているが、夜は食べていない日があるという。';
for (let n = 0; n < 300; n += 1) {
  const day = new Date(Date.UTC(2026, 5, 1 + n)).toISOString().slice(0, 10);
  value(
    await caller.cases.addNote({
      caseId: longCaseId,
      note: {
        date: day,
        time: `${String(9 + (n % 8)).padStart(2, '0')}:${n % 2 ? '30' : '00'}`,
        method: METHODS[n % METHODS.length] ?? 'phone',
        partners: n % 3 === 0 ? ['self', 'family'] : ['self'],
        kind: 'watching-over',
        fact: `${n + 1}回目。${n % 7 === 0 ? FACT.repeat(n === 140 ? 25 : 3) : FACT}`,
        view: n % 4 === 0 ? '前回と大きな変わりはない。今の関わりを続ける。' : '',
        handling: HANDLINGS[n % HANDLINGS.length] ?? 'normal',
        ...(n % 10 === 0 && { nextDate: day, nextTime: '10:00', nextText: '電話で様子を聞く' }),
      },
    }),
  );
}
await core.close();
console.log(JSON.stringify({ login: 'sano', passphrase: PASSPHRASE, caseId, longCaseId }));
