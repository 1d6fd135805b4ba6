/**
 * City hall with a concealed case, a consenting one and what it gave before; the other window of the city, and a contractor outside it.
 * Written into a folder by the cores themselves. Run in Electron's Node with the folder as its argument. Invented people only.
 */
import { testReception } from '../db/receptions/testReception.ts';
import { type Caller, value } from './paperSitting.ts';
import { testWindows } from './testWindows.ts';

const windows = testWindows(process.argv[2] ?? '', '2027-03-10T10:00:00+09:00');
const approved = { approvedOn: '2026-04-01', blanketApproval: 'R8-01' };

/** Of the person by that name at city hall. */
const idOf = (name: string): string =>
  cityHall.core
    .session()
    ?.store.connection.prepare('SELECT id FROM person WHERE name = ?')
    .pluck()
    .get(name) as string;

async function caseOf(caller: Caller, name: string, person: object = {}): Promise<string> {
  const { caseId } = value(
    await caller.receptions.register({
      reception: { ...testReception, people: [{ name, relation: 'self', ...person }] },
    }),
  );
  return caseId;
}

const cityHall = await windows.open('cityhall', '市役所窓口', '市', '佐野 真由');
const palette = await windows.open('palette', 'コスモスパレット窓口', 'コ', '長谷川 恵');
const contractor = await windows.open(
  'contractor',
  'いんざいワーク・ライフサポートセンター',
  'ワ',
  '試験 太郎',
);
const paletteId = await windows.know(cityHall, palette);
await windows.know(cityHall, contractor, false);
const homeId = await windows.know(palette, cityHall);

const centre =
  (await cityHall.caller.organisations.list()).find(({ name }) => name?.includes('ワーク・ライフ'))?.id ?? '';
await caseOf(cityHall.caller, '小林 千尋', {
  addressConcealed: true,
  concealedFrom: '2027-03-10',
  address: '印西市秘匿町9-9',
  telMobile: '090-9999-0009',
});
const consented = await caseOf(cityHall.caller, '中村 あかり', { telHome: '0476-00-1111' });
await cityHall.caller.consents.record({
  caseId: consented,
  personId: idOf('中村 あかり'),
  method: 'written',
  scope: ['1', '2', '3', '5', '6'],
  organisationIds: [centre],
  date: '2027-03-10',
});
await windows.give(cityHall, 'given-1.tsunagi', [consented], {
  ...approved,
  toOfficeId: paletteId,
  eraseDue: '2027-04-09',
});
await windows.take(palette, 'given-1.tsunagi');
windows.at('2027-03-20T10:00:00+09:00');
await windows.give(palette, 'back-1.tsunagi', [consented], {
  ...approved,
  toOfficeId: homeId,
  eraseDue: '2027-04-12',
});
await windows.take(cityHall, 'back-1.tsunagi');
await windows.close();
windows.tell();
