/**
 * Two windows that know each other: a 伝言 has come with a case from コスモスパレット, and the mother's consent names one organisation.
 * Written by the cores themselves. Run in Electron's Node; invented people only.
 */
import { join } from 'node:path';
import { value } from './paperSitting.ts';
import { testWindows } from './testWindows.ts';

const folder = process.argv[2] ?? '';
const windows = testWindows(folder, '2027-04-12T09:00:00+09:00');
const cityHall = await windows.open('city-hall', '市役所窓口', '市', '佐野 真由');
const palette = await windows.open('palette', 'コスモスパレット窓口', 'コ', '石井 拓');
await windows.know(cityHall, palette);
await windows.know(palette, cityHall);

const { caller } = palette;
const { caseId } = value(
  await caller.receptions.register({
    reception: {
      date: '2027-04-12',
      time: '10:20',
      method: 'visit',
      route: 'self-visit',
      memo: '一人での育児がつらい。',
      urgency: 'low',
      people: [
        { name: '中村 あかり', kana: 'なかむら あかり', relation: 'self' },
        { name: '中村 ゆい', kana: 'なかむら ゆい', relation: 'daughter' },
      ],
    },
  }),
);
const view = value(await caller.cases.view({ caseId }));
const [concierge = ''] =
  Object.entries(view.names.organisations).find(([, name]) => name.includes('子育てコンシェルジュ')) ?? [];
await caller.consents.record({
  caseId,
  personId: view.members.find(({ relation }) => relation === 'self')?.person.id ?? '',
  method: 'oral',
  scope: ['1', '6'],
  organisationIds: [concierge],
  date: '2027-04-12',
});
const windowsKnown = await caller.messages.addressees();
value(
  await caller.messages.write({
    kind: 'call-back',
    caseId,
    toOfficeId: windowsKnown.find(({ isOwn }) => !isOwn)?.id ?? '',
    callerName: '中村 あかり',
    callerTel: '090-0000-0002',
    callWhen: '16時まで',
    messageBody: '面談の日を変えたいそうです',
  }),
);
await windows.give(palette, 'first.tsunagi', [caseId]);
await windows.take(cityHall, 'first.tsunagi');
await windows.close();
windows.tell({ folder: join(folder, 'city-hall') });
