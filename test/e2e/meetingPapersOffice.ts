/**
 * An office with a 支援会議 in preparation, written into a data folder by the core itself. Run in Electron's Node with the folder as its
 * argument. Invented people only.
 */
import { join } from 'node:path';
import { createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { value } from './paperSitting.ts';

const LOGIN = 'ono';
const PASSPHRASE = 'みどりの丘に朝の電車が着く';
let now = Date.parse('2027-04-08T09:00:00+09:00');

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
await caller.office.saveContact({ tel: '0476-00-0001', address: '' });
const { caseId } = value(
  await caller.receptions.register({
    reception: {
      date: '2027-04-07',
      time: '10:20',
      method: 'phone',
      route: 'acquaintance-neighbour',
      memo: '最近お母さんを見ない。',
      form: 'without-consent',
      noConsentReason: 'not-contacted',
      urgency: 'middle',
      people: [
        {
          name: '高橋 節子',
          kana: 'たかはし せつこ',
          birth: { iso: '1943-05-02', precision: 'day' },
          relation: 'self',
        },
        { name: '高橋 誠', kana: 'たかはし まこと', relation: 'son' },
      ],
    },
  }),
);
const { meetingId } = value(await caller.meetings.createSupportMeeting({ caseId, date: '2027-04-16' }));
value(
  await caller.meetings.save({
    meetingId,
    fields: {
      startTime: '14:00',
      endTime: '15:10',
      place: '市役所 会議室',
      chairName: '宮本 徹',
      agenda: ['開会・趣旨', '守秘義務の確認', '高橋節子さんの安否', '各機関からの報告', '申合せ'],
    },
  }),
);
const organisations = await caller.organisations.list();
for (const [organisation, title, name] of [
  ['高齢者福祉課', '主査', '木内 薫'],
  ['民生委員・児童委員', '', '試験 三枝'],
]) {
  const organisationId = organisations.find((each) => each.name === organisation)?.id ?? '';
  const member = { organisationId, name: name ?? '', title: title ?? '' };
  const { id } = await caller.organisations.saveMember({ ...member, secrecyNoticeDate: '2027-04-01' });
  value(await caller.meetings.saveAttendee({ ...member, meetingId, memberId: id, way: 'member' }));
}
await core.close();
console.log(JSON.stringify({ login: LOGIN, passphrase: PASSPHRASE, caseId }));
