/**
 * An office with one case that has a 注意 and an entry of 支援経過, written by the core itself outside the application. Run in Electron's Node with the folder as its argument; answers how to sign in as JSON. Invented people only.
 */
import { openedOffice } from './openedOffice.ts';
import { value } from './paperSitting.ts';

const { caller, finish } = await openedOffice('2027-04-07T10:20:00+09:00', {
  name: '佐野 真由',
  login: 'sano',
});

const { caseId } = value(
  await caller.receptions.register({
    reception: {
      date: '2027-04-07',
      time: '10:20',
      method: 'visit',
      route: 'self-visit',
      memo: '家賃を3か月滞納している。眠れない日が続く。',
      worries: { '04': 'most', '01': 'applies' },
      urgency: 'low',
      people: [{ name: '小川 和也', kana: 'おがわ かずや', relation: 'self' }],
    },
  }),
);
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

await finish();
