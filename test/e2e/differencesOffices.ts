/**
 * Scenario 01, R9.4.22–23, up to the file on the stick: two windows that know each other, one case at both, its household's telephone
 * corrected at each, and its son moved to another household at each. Written into a folder by the cores themselves. Run in Electron's Node with the folder as its argument. Invented
 * people only.
 */
import { testReception } from '../db/receptions/testReception.ts';
import { value } from './paperSitting.ts';
import { testWindows, type Window } from './testWindows.ts';

const windows = testWindows(process.argv[2] ?? '', '2027-04-20T10:00:00+09:00');
const cityHall = await windows.open('cityhall', '市役所窓口', '市', '佐野 真由');
const palette = await windows.open('palette', 'コスモスパレット窓口', 'コ', '長谷川 恵');
await windows.know(cityHall, palette);
await windows.know(palette, cityHall);
const { caseId } = value(
  await cityHall.caller.receptions.register({
    reception: { ...testReception, people: [{ name: '葛飾 八郎', relation: 'self' }] },
  }),
);
const caseOf = async (name: string) =>
  value(
    await cityHall.caller.receptions.register({
      reception: { ...testReception, people: [{ name, relation: 'self' }] },
    }),
  ).caseId;
const [atAunt, atGrandmother] = [await caseOf('木下 節'), await caseOf('小林 とよ')];
const son = value(
  await cityHall.caller.cases.savePerson({ caseId, member: { name: '葛飾 一太', relation: 'child' } }),
);
value(
  await cityHall.caller.cases.saveHousehold({ caseId, fields: { tel: '0476-00-0000', note: '犬がいる' } }),
);
await windows.give(cityHall, 'there.tsunagi', [caseId, atAunt, atGrandmother]);
await windows.take(palette, 'there.tsunagi');
/** 一太 went to live with a relative; each window heard of another one. */
async function moveSon({ caller }: Window, to: string): Promise<void> {
  value(await caller.cases.removeMember({ caseId, memberId: son.memberId }));
  const member = { personId: son.personId, name: '葛飾 一太', relation: 'grandchild' } as const;
  value(await caller.cases.savePerson({ caseId: to, member }));
}

windows.at('2027-04-22T14:30:00+09:00');
value(
  await palette.caller.cases.saveHousehold({
    caseId,
    fields: { tel: '090-0000-5678', note: '犬がいる。夜は長男が出る' },
  }),
);
await moveSon(palette, atGrandmother);
windows.at('2027-04-23T09:40:00+09:00');
value(
  await cityHall.caller.cases.saveHousehold({
    caseId,
    fields: { tel: '0476-00-1234', note: '犬がいる。呼び鈴は壊れている' },
  }),
);
await moveSon(cityHall, atAunt);
await windows.give(palette, 'back.tsunagi', [caseId, atAunt, atGrandmother]);
await windows.close();
windows.tell({ caseId });
