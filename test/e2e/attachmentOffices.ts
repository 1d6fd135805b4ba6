/**
 * Two windows that know each other, with a case of somebody who signed a consent on paper: `make` fills them, `carry` takes the case across
 * the road. By the cores themselves, in Electron's Node, with the folder as the argument. Invented people only.
 */
import { join } from 'node:path';
import { type Core, createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { workerSource } from '../../db/workers.ts';
import { testReception } from '../db/receptions/testReception.ts';
import { idOf } from './counterCases.ts';
import { type Caller, value } from './paperSitting.ts';

const LOGIN = 'sano';
const PASSPHRASE = 'みどりの丘に朝の電車が着く';
const [folder = '', part = 'make'] = process.argv.slice(2);
let now = Date.parse(part === 'make' ? '2027-04-20T10:00:00+09:00' : '2027-04-22T10:00:00+09:00');

interface Window {
  core: Core;
  caller: Caller;
  key: string;
}

function open(key: string): Window {
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
  return { core, caller: callerOf(appRouter)({ core }), key };
}

async function unlocked(key: string): Promise<Window> {
  const window = open(key);
  value(await window.caller.office.unlock({ login: LOGIN, passphrase: PASSPHRASE }));
  return window;
}

async function made(
  key: string,
  officeName: string,
  mark: string,
  administratorName: string,
): Promise<Window> {
  value(
    await open(key).caller.office.setUp({
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
  return unlocked(key);
}

let tickets = 0;
function ticket({ core }: Window, file: string, mode: 'read' | 'write'): string {
  tickets += 1;
  core.tickets.set(`ticket-${tickets}`, { path: join(folder, file), mode });
  return `ticket-${tickets}`;
}

async function know(one: Window, other: Window): Promise<void> {
  const card = `${other.key}.card`;
  value(await other.caller.handoff.exportCard({ ticket: ticket(other, card, 'write') }));
  const { officeId } = value(await one.caller.handoff.importCard({ ticket: ticket(one, card, 'read') }));
  value(await one.caller.handoff.confirmCard({ officeId, readWithName: '試験 花子', isOwnCity: true }));
}

async function make(): Promise<Window[]> {
  const cityHall = await made('cityhall', '市役所窓口', '市', '佐野 真由');
  const palette = await made('palette', 'コスモスパレット窓口', 'コ', '長谷川 恵');
  await know(cityHall, palette);
  await know(palette, cityHall);
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
  return [cityHall, palette];
}

async function carry(): Promise<Window[]> {
  const cityHall = await unlocked('cityhall');
  const palette = await unlocked('palette');
  const { rows } = await cityHall.caller.cases.ledger({});
  const { others } = await cityHall.caller.handoff.offices();
  value(
    await cityHall.caller.handoff.export({
      ticket: ticket(cityHall, 'there.tsunagi', 'write'),
      toOfficeId: others[0]?.officeId ?? '',
      caseIds: [rows[0]?.id ?? ''],
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-01',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-05-14',
    }),
  );
  const { inspectionId } = value(
    await palette.caller.handoff.inspect({ ticket: ticket(palette, 'there.tsunagi', 'read') }),
  );
  value(await palette.caller.handoff.commit({ inspectionId }));
  return [cityHall, palette];
}

const windows = await (part === 'make' ? make() : carry());
for (const { core } of windows) await core.close();
console.log(JSON.stringify({ login: LOGIN, passphrase: PASSPHRASE }));
