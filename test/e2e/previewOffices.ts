/**
 * Two windows a month apart, and the file that one has made for the other, written into a folder by the cores themselves. Run in
 * Electron's Node with the folder as its argument. Invented people only.
 */
import { join } from 'node:path';
import { type Core, createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { workerSource } from '../../db/workers.ts';
import { tellPreviewStory } from '../db/handoff/previewStory.ts';
import { type Caller, value } from './paperSitting.ts';

const LOGIN = 'sano';
const PASSPHRASE = 'みどりの丘に朝の電車が着く';
const folder = process.argv[2] ?? '';
let now = Date.parse('2027-07-01T09:00:00+09:00');

interface Window {
  core: Core;
  caller: Caller;
  name: string;
}

async function open(
  name: string,
  officeName: string,
  mark: string,
  administratorName: string,
): Promise<Window> {
  const core = createCore({
    dataDir: join(folder, name),
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
  return { core, caller, name };
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

async function give(from: Window, file: string, caseIds: string[]): Promise<void> {
  const { others } = await from.caller.handoff.offices();
  value(
    await from.caller.handoff.export({
      ticket: ticket(from, file, 'write'),
      toOfficeId: others[0]?.officeId ?? '',
      caseIds,
      purpose: '両方の窓口で支援を続けるため',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-01',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-08-31',
    }),
  );
}

const palette = await open('palette', 'コスモスパレット窓口', 'コ', '石井 拓');
const hall = await open('cityhall', '市役所窓口', '市', '佐野 真由');
await know(hall, palette);
await know(palette, hall);
const { household, concealed } = await tellPreviewStory({
  theirs: palette.caller,
  ours: hall.caller,
  at(iso) {
    now = Date.parse(iso);
  },
  async carry(caseIds) {
    await give(palette, 'before.tsunagi', caseIds);
    const { inspectionId } = value(
      await hall.caller.handoff.inspect({ ticket: ticket(hall, 'before.tsunagi', 'read') }),
    );
    value(await hall.caller.handoff.commit({ inspectionId }));
  },
});
await give(palette, 'copy.tsunagi', [household, concealed]);
await palette.core.close();
await hall.core.close();
console.log(JSON.stringify({ login: LOGIN, passphrase: PASSPHRASE }));
