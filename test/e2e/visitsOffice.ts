/**
 * An office with three houses to visit on one day, one of them concealed, written by the core itself outside the application. Run in
 * Electron's Node with the folder as its argument; answers how to sign in as JSON. Invented people only.
 */
import { openedOffice } from './openedOffice.ts';
import { value } from './paperSitting.ts';

const DAY = '2027-04-12';
const { caller, finish } = await openedOffice('2027-04-09T09:00:00+09:00', {
  name: '佐野 真由',
  login: 'sano',
});

type People = NonNullable<Parameters<typeof caller.receptions.register>[0]['reception']['people']>;

async function house(people: People, note: { nextTime: string | null; nextText: string }): Promise<string> {
  const { caseId } = value(
    await caller.receptions.register({
      reception: {
        date: '2027-04-09',
        time: '10:20',
        method: 'visit',
        route: 'self-visit',
        memo: '家のことで困っている。',
        people,
      },
    }),
  );
  value(
    await caller.cases.addNote({
      caseId,
      note: {
        date: '2027-04-09',
        time: '14:00',
        method: 'phone',
        partners: ['self'],
        fact: '電話で話した。月曜に訪ねると約束した。',
        nextDate: DAY,
        ...note,
      },
    }),
  );
  return caseId;
}

const caseId = await house(
  [
    {
      name: '小川 和也',
      kana: 'おがわ かずや',
      relation: 'self',
      address: '印西市大森1-2-3',
      zip: '270-1327',
    },
    { name: '小川 とめ', kana: 'おがわ とめ', relation: 'mother', ageNote: '80代', withoutSender: true },
  ],
  { nextTime: '13:30', nextText: '自宅を訪問する' },
);
value(
  await caller.cases.saveHousehold({
    caseId,
    fields: {
      address: '印西市大森1-2-3',
      tel: '0476-00-0001',
      visitWay: '木下駅の北口から歩いて8分。角の薬局を左へ。',
      visitCaution: '犬がいる。窓口の名を玄関先で言わない。',
    },
  }),
);
await house(
  [
    {
      name: '林 みどり',
      kana: 'はやし みどり',
      relation: 'self',
      address: '印西市秘密9-9',
      addressConcealed: true,
    },
  ],
  { nextTime: '10:00', nextText: 'お宅で書類を受け取る' },
);
await house([{ name: '森 大輔', kana: 'もり だいすけ', relation: 'self', address: '印西市木下4-5' }], {
  nextTime: '16:00',
  nextText: '電話で様子を聞く',
});

await finish();
