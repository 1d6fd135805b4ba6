/**
 * Two windows that know each other. The city hall's PC was put back from a backup of yesterday; the other window has made its card anew
 * and sent it on a stick. Written into a folder by the cores themselves. Run in Electron's Node with the folder as its argument.
 * Invented people only.
 */
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Core, createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { workerSource } from '../../db/workers.ts';
import { testReception } from '../db/receptions/testReception.ts';
import { type Caller, value } from './paperSitting.ts';

const LOGIN = 'sano';
const PASSPHRASE = 'みどりの丘に朝の電車が着く';
const folder = process.argv[2] ?? '';
let now = Date.parse('2027-04-20T10:00:00+09:00');

interface Window {
  core: Core;
  caller: Caller;
  name: string;
}

async function open(key: string, officeName: string, mark: string, who: string): Promise<Window> {
  const core = createCore({
    dataDir: join(folder, key),
    appVersion: '0.1.0',
    clock: () => {
      now += 1000;
      return now;
    },
    packaged: false,
    runtime: 'substitute',
    workerPath: workerSource,
    argon2Cost: { memoryKiB: 65536, passes: 1 },
  });
  const caller = callerOf(appRouter)({ core });
  const setUp = {
    officeName,
    mark,
    city: '印西市',
    section: '福祉部社会福祉課',
    administratorName: who,
    login: LOGIN,
    passphrase: PASSPHRASE,
    recipientKind: 'x25519' as const,
  };
  value(await caller.office.setUp(setUp));
  value(await caller.office.unlock({ login: LOGIN, passphrase: PASSPHRASE }));
  return { core, caller, name: key };
}

let tickets = 0;
function ticket({ core }: Window, file: string, mode: 'read' | 'write'): string {
  tickets += 1;
  core.tickets.set(`ticket-${tickets}`, { path: join(folder, file), mode });
  return `ticket-${tickets}`;
}

const sendCard = async (from: Window, file: string) =>
  value(await from.caller.handoff.exportCard({ ticket: ticket(from, file, 'write') }));

async function know(one: Window, file: string, readWithName: string): Promise<void> {
  const { officeId } = value(await one.caller.handoff.importCard({ ticket: ticket(one, file, 'read') }));
  value(await one.caller.handoff.confirmCard({ officeId, readWithName, isOwnCity: true }));
}

async function give(from: Window, file: string, caseId: string): Promise<void> {
  const { others } = await from.caller.handoff.offices();
  value(
    await from.caller.handoff.export({
      ticket: ticket(from, file, 'write'),
      toOfficeId: others[0]?.officeId ?? '',
      caseIds: [caseId],
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-01',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-05-14',
    }),
  );
}

async function take(to: Window, file: string): Promise<void> {
  const looked = value(await to.caller.handoff.inspect({ ticket: ticket(to, file, 'read') }));
  value(await to.caller.handoff.commit({ inspectionId: looked.inspectionId }));
}

const register = async ({ caller }: Window, name: string) =>
  value(
    await caller.receptions.register({
      reception: { ...testReception, people: [{ name, relation: 'self' }] },
    }),
  ).caseId;

const cityHall = await open('cityhall', '市役所窓口', '市', '佐野 真由');
const palette = await open('palette', 'コスモスパレット窓口', 'パ', '長谷川 恵');
await sendCard(palette, 'palette.card');
await sendCard(cityHall, 'cityhall.card');
await know(cityHall, 'palette.card', '長谷川 恵');
await know(palette, 'cityhall.card', '佐野 真由');
const caseId = await register(palette, '葛飾 八郎');
await give(palette, 'first.tsunagi', caseId);
await take(cityHall, 'first.tsunagi');
now = Date.parse('2027-04-21T09:00:00+09:00');
await cityHall.caller.office.backUpIfDue();
now = Date.parse('2027-04-21T15:00:00+09:00');
await register(cityHall, '柴又 九子');

now = Date.parse('2027-04-22T09:00:00+09:00');
// On its way with the old card, while the new one is read aloud.
await give(palette, 'old-card.tsunagi', caseId);
value(await palette.caller.handoff.renewCard({ reason: 'regular' }));
await sendCard(palette, 'palette-new.card');
const { words } = (await palette.caller.handoff.offices()).own;
await palette.core.close();
await cityHall.core.close();

const office = join(folder, 'cityhall', 'office');
const daily = readdirSync(join(office, 'backups')).filter((file) => file.endsWith('-daily.db'));
for (const beside of ['-wal', '-shm']) rmSync(join(office, `store.db${beside}`), { force: true });
copyFileSync(join(office, 'backups', daily.at(-1) ?? ''), join(office, 'store.db'));
console.log(JSON.stringify({ login: LOGIN, passphrase: PASSPHRASE, words }));
