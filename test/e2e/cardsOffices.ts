/**
 * Two windows that know each other. The city hall's PC was put back from a backup of yesterday; the other window has made its card anew
 * and sent it on a stick. Written into a folder by the cores themselves. Run in Electron's Node with the folder as its argument.
 * Invented people only.
 */
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { testReception } from '../db/receptions/testReception.ts';
import { value } from './paperSitting.ts';
import { testWindows, type Window } from './testWindows.ts';

const folder = process.argv[2] ?? '';
const windows = testWindows(folder, '2027-04-20T10:00:00+09:00');

const register = async ({ caller }: Window, name: string) =>
  value(
    await caller.receptions.register({
      reception: { ...testReception, people: [{ name, relation: 'self' }] },
    }),
  ).caseId;

const cityHall = await windows.open('cityhall', '市役所窓口', '市', '佐野 真由');
const palette = await windows.open('palette', 'コスモスパレット窓口', 'パ', '長谷川 恵');
await windows.know(cityHall, palette, true, '長谷川 恵');
await windows.know(palette, cityHall, true, '佐野 真由');
const caseId = await register(palette, '葛飾 八郎');
await windows.give(palette, 'first.tsunagi', [caseId]);
await windows.take(cityHall, 'first.tsunagi');
windows.at('2027-04-21T09:00:00+09:00');
await cityHall.caller.office.backUpIfDue();
windows.at('2027-04-21T15:00:00+09:00');
await register(cityHall, '柴又 九子');

windows.at('2027-04-22T09:00:00+09:00');
// On its way with the old card, while the new one is read aloud.
await windows.give(palette, 'old-card.tsunagi', [caseId]);
value(await palette.caller.handoff.renewCard({ reason: 'regular' }));
await windows.sendCard(palette, 'palette-new.card');
const { words } = (await palette.caller.handoff.offices()).own;
await windows.close();

const office = join(folder, 'cityhall', 'office');
const daily = readdirSync(join(office, 'backups')).filter((file) => file.endsWith('-daily.db'));
for (const beside of ['-wal', '-shm']) rmSync(join(office, `store.db${beside}`), { force: true });
copyFileSync(join(office, 'backups', daily.at(-1) ?? ''), join(office, 'store.db'));
windows.tell({ words });
