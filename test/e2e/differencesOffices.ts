/**
 * Scenario 01, R9.4.22–23, up to the file on the stick: two windows that know each other, one case at both, its household's telephone
 * corrected at each. Written into a folder by the cores themselves. Run in Electron's Node with the folder as its argument. Invented
 * people only.
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
let now = Date.parse('2027-04-20T10:00:00+09:00');

interface Window {
  core: Core;
  caller: Caller;
  name: string;
}

async function open(
  key: string,
  officeName: string,
  mark: string,
  administratorName: string,
): Promise<Window> {
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
  return { core, caller, name: key };
}

let tickets = 0;
function ticket({ core }: Window, file: string, mode: 'read' | 'write'): string {
  tickets += 1;
  core.tickets.set(`ticket-${tickets}`, { path: join(folder, file), mode });
  return `ticket-${tickets}`;
}

async function know(one: Window, other: Window): Promise<void> {
  const card = `${other.name}.card`;
  value(await other.caller.handoff.exportCard({ ticket: ticket(other, card, 'write') }));
  const { officeId } = value(await one.caller.handoff.importCard({ ticket: ticket(one, card, 'read') }));
  value(await one.caller.handoff.confirmCard({ officeId, readWithName: '試験 花子', isOwnCity: true }));
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

const cityHall = await open('cityhall', '市役所窓口', '市', '佐野 真由');
const palette = await open('palette', 'コスモスパレット窓口', 'コ', '長谷川 恵');
await know(cityHall, palette);
await know(palette, cityHall);
const { caseId } = value(
  await cityHall.caller.receptions.register({
    reception: { ...testReception, people: [{ name: '葛飾 八郎', relation: 'self' }] },
  }),
);
value(
  await cityHall.caller.cases.saveHousehold({ caseId, fields: { tel: '0476-00-0000', note: '犬がいる' } }),
);
await give(cityHall, 'there.tsunagi', caseId);
const { inspectionId } = value(
  await palette.caller.handoff.inspect({ ticket: ticket(palette, 'there.tsunagi', 'read') }),
);
value(await palette.caller.handoff.commit({ inspectionId }));
now = Date.parse('2027-04-22T14:30:00+09:00');
value(
  await palette.caller.cases.saveHousehold({
    caseId,
    fields: { tel: '090-0000-5678', note: '犬がいる。夜は長男が出る' },
  }),
);
now = Date.parse('2027-04-23T09:40:00+09:00');
value(
  await cityHall.caller.cases.saveHousehold({
    caseId,
    fields: { tel: '0476-00-1234', note: '犬がいる。呼び鈴は壊れている' },
  }),
);
await give(palette, 'back.tsunagi', caseId);
await cityHall.core.close();
await palette.core.close();
console.log(JSON.stringify({ login: LOGIN, passphrase: PASSPHRASE, caseId }));
