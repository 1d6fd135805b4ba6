/**
 * Two windows that know each other, with a case of somebody who signed a consent on paper: `make` fills them, `carry` takes the case across
 * the road. By the cores themselves, in Electron's Node, with the folder as the argument. Invented people only.
 */
import { testReception } from '../db/receptions/testReception.ts';
import { idOf } from './counterCases.ts';
import { value } from './paperSitting.ts';
import { testWindows } from './testWindows.ts';

const [folder = '', part = 'make'] = process.argv.slice(2);
const windows = testWindows(
  folder,
  part === 'make' ? '2027-04-20T10:00:00+09:00' : '2027-04-22T10:00:00+09:00',
);

async function make(): Promise<void> {
  const cityHall = await windows.open('cityhall', '市役所窓口', '市', '佐野 真由');
  const palette = await windows.open('palette', 'コスモスパレット窓口', 'コ', '長谷川 恵');
  await windows.know(cityHall, palette);
  await windows.know(palette, cityHall);
  const { caseId } = value(
    await cityHall.caller.receptions.register({
      reception: {
        ...testReception,
        people: [{ name: '葛飾 八郎', kana: 'かつしか はちろう', relation: 'self' }],
      },
    }),
  );
  const view = value(await cityHall.caller.cases.view({ caseId }));
  await cityHall.caller.consents.record({
    caseId,
    personId: view.record.principalPersonId ?? '',
    method: 'written',
    scope: ['1', '2', '3'],
    organisationIds: [await idOf(cityHall.caller, '子育て支援課')],
    date: '2027-04-20',
    giver: 'self',
  });
}

async function carry(): Promise<void> {
  const cityHall = await windows.reopen('cityhall');
  const palette = await windows.reopen('palette');
  const { rows } = await cityHall.caller.cases.ledger({});
  await windows.give(cityHall, 'there.tsunagi', [rows[0]?.id ?? '']);
  await windows.take(palette, 'there.tsunagi');
}

await (part === 'make' ? make() : carry());
await windows.close();
windows.tell();
