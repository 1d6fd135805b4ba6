/**
 * Two windows of a city; the file of コスモスパレット with its case has been taken in at the city hall, so that one clerk writes the notes of
 * both. Run in Electron's Node with the folder as its argument. Invented people only.
 */
import { type Caller, value } from './paperSitting.ts';
import { testWindows } from './testWindows.ts';

const windows = testWindows(process.argv[2] ?? '', '2027-04-07T09:00:00+09:00');
const palette = await windows.open('palette', 'コスモスパレット窓口', 'コ', '石井 拓');
const hall = await windows.open('cityhall', '市役所窓口', '市', '佐野 真由');
await windows.know(hall, palette);
await windows.know(palette, hall);

const received = async (at: Caller, name: string, kana: string, memo: string): Promise<string> =>
  value(
    await at.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'self-phone-mail',
        memo,
        people: [{ name, kana, relation: 'self' }],
      },
    }),
  ).caseId;

await received(hall.caller, '小川 和也', 'おがわ かずや', '家賃を3か月滞納している。');
const theirs = await received(palette.caller, '大野 美咲', 'おおの みさき', '夜泣きで眠れない。');
await windows.give(palette, 'copy.tsunagi', [theirs]);
await windows.take(hall, 'copy.tsunagi');
await windows.close();
windows.tell();
