/**
 * City hall with a concealed case, a consenting one and what it gave before; the other window of the city, and a contractor outside it.
 * Written into a folder by the cores themselves. Run in Electron's Node with the folder as its argument. Invented people only.
 */
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
let now = Date.parse('2027-03-10T10:00:00+09:00');

async function open(key: string, officeName: string, mark: string, administratorName: string) {
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
  value(
    await caller.office.setUp({
      officeName,
      mark,
      city: '印西市',
      section: '福祉部社会福祉課',
      administratorName,
      login: LOGIN,
      passphrase: PASSPHRASE,
      recipientKind: 'x25519',
    }),
  );
  value(await caller.office.unlock({ login: LOGIN, passphrase: PASSPHRASE }));
  return { core, caller, key };
}
type Office = Awaited<ReturnType<typeof open>>;

let tickets = 0;
function ticket({ core }: { core: Core }, file: string, mode: 'read' | 'write'): string {
  tickets += 1;
  core.tickets.set(`ticket-${tickets}`, { path: join(folder, file), mode });
  return `ticket-${tickets}`;
}

async function know(one: Office, other: Office, isOwnCity: boolean): Promise<string> {
  const card = `${other.key}.card`;
  value(await other.caller.handoff.exportCard({ ticket: ticket(other, card, 'write') }));
  const { officeId } = value(await one.caller.handoff.importCard({ ticket: ticket(one, card, 'read') }));
  value(await one.caller.handoff.confirmCard({ officeId, readWithName: '試験 花子', isOwnCity }));
  return officeId;
}

const give = async (from: Office, toOfficeId: string, file: string, caseId: string, eraseDue: string) =>
  value(
    await from.caller.handoff.export({
      ticket: ticket(from, file, 'write'),
      toOfficeId,
      caseIds: [caseId],
      purpose: '両方の窓口で支援を続けるため',
      basis: 'within-purpose',
      approver: '宮本 徹',
      approvedOn: '2026-04-01',
      blanketApproval: 'R8-01',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue,
    }),
  );

const take = async (to: Office, file: string) => {
  const { inspectionId } = value(await to.caller.handoff.inspect({ ticket: ticket(to, file, 'read') }));
  value(await to.caller.handoff.commit({ inspectionId }));
};

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

const cityHall = await open('cityhall', '市役所窓口', '市', '佐野 真由');
const palette = await open('palette', 'コスモスパレット窓口', 'コ', '長谷川 恵');
const contractor = await open('contractor', 'いんざいワーク・ライフサポートセンター', 'ワ', '試験 太郎');
const paletteId = await know(cityHall, palette, true);
await know(cityHall, contractor, false);
const homeId = await know(palette, cityHall, true);

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
await give(cityHall, paletteId, 'given-1.tsunagi', consented, '2027-04-09');
await take(palette, 'given-1.tsunagi');
now = Date.parse('2027-03-20T10:00:00+09:00');
await give(palette, homeId, 'back-1.tsunagi', consented, '2027-04-12');
await take(cityHall, 'back-1.tsunagi');
for (const office of [cityHall, palette, contractor]) await office.core.close();
console.log(JSON.stringify({ login: LOGIN, passphrase: PASSPHRASE }));
