/**
 * An office with one sitting, one referral and one file that left it, written into a data folder by the core itself, outside the
 * application. Run in Electron's Node with the folder as its argument; answers the ids as JSON. Invented people only.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { type Caller, sitting, value } from './paperSitting.ts';

const LOGIN = 'sano';
const PASSPHRASE = 'みどりの丘に朝の電車が着く';
const dataDir = process.argv[2] ?? '';
let now = Date.parse('2027-04-07T10:20:00+09:00');

const open = (folder: string): Core =>
  createCore({
    dataDir: folder,
    appVersion: '0.1.0',
    clock: () => {
      now += 1000;
      return now;
    },
    packaged: false,
    runtime: 'substitute',
    workerPath: join(import.meta.dirname, '../../db/store/passphraseWorker.ts'),
    argon2Cost: { memoryKiB: 65536, passes: 1 },
  });
const callerFor = (core: Core) => callerOf(appRouter)({ core });

async function beginOffice(core: Core, officeName: string, mark: string): Promise<Caller> {
  const caller = callerFor(core);
  value(
    await caller.office.setUp({
      officeName,
      mark,
      city: '印西市',
      section: '福祉部社会福祉課',
      administratorName: '佐野 真由',
      login: LOGIN,
      passphrase: PASSPHRASE,
      recipientKind: 'x25519',
    }),
  );
  value(await caller.office.unlock({ login: LOGIN, passphrase: PASSPHRASE }));
  return caller;
}

async function referral(caller: Caller) {
  const { caseId } = value(
    await caller.receptions.register({
      reception: {
        date: '2027-04-12',
        time: '13:30',
        method: 'visit',
        route: 'self-visit',
        memo: '夫の単身赴任で一人での育児がつらい。',
        worries: { '11': 'most', '01': 'applies' },
        form: 'with-consent',
        urgency: 'low',
        urgencyGround: '聴き取りのうえ、おそれはない',
        people: [
          {
            name: '中村 あかり',
            kana: 'なかむら あかり',
            sex: 'female',
            birth: { iso: '1993-02-14', precision: 'day' },
            zip: '270-1300',
            address: '印西市試験町1-2-3',
            telMobile: '090-0000-1234',
            relation: 'self',
          },
          {
            name: '中村 ゆい',
            kana: 'なかむら ゆい',
            sex: 'female',
            birth: { iso: '2023-08-03', precision: 'day' },
            relation: 'daughter',
          },
        ],
      },
    }),
  );
  const view = value(await caller.cases.view({ caseId }));
  const personId = view.members.find((member) => member.relation === 'self')?.person.id ?? '';
  const organisationId = (await caller.organisations.list()).find(
    (each) => each.name === '子育てコンシェルジュ',
  )?.id as string;
  await caller.consents.record({
    caseId,
    personId,
    method: 'oral',
    scope: ['1', '6'],
    organisationIds: [organisationId],
    date: '2027-04-12',
  });
  const { referralId } = value(
    await caller.referrals.send({
      caseId,
      organisationId,
      date: '2027-04-12',
      time: '14:20',
      contactName: '',
      way: 'accompany',
      reason:
        '一人での育児がつらいと話している。子育ての相談と、一時預かりの利用について話を聴いていただきたい。',
      request: '日中に長女を連れて行けるところを知りたい。電話は午前中がよい。',
      appointment: '4月12日 15時　子育て支援課の窓口',
      confirmDue: '2027-04-19',
    }),
  );
  return { caseId, referralId };
}

async function takeout(core: Core, caller: Caller, caseIds: string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-papers-'));
  try {
    const other = open(folder);
    const there = await beginOffice(other, 'コスモスパレット窓口', 'コ');
    const card = join(folder, 'there.card');
    other.tickets.set('card', { path: card, mode: 'write' });
    value(await there.handoff.exportCard({ ticket: 'card' }));
    await other.close();
    core.tickets.set('card', { path: card, mode: 'read' });
    const { officeId } = value(await caller.handoff.importCard({ ticket: 'card' }));
    value(await caller.handoff.confirmCard({ officeId }));
    core.tickets.set('file', { path: join(folder, '市役所から_R9-001.tsunagi'), mode: 'write' });
    const { takeoutId } = value(
      await caller.handoff.export({
        ticket: 'file',
        toOfficeId: officeId,
        caseIds,
        purpose: '長男の相談をコスモスパレットで受け持つため',
        basis: 'within-purpose',
        approver: '宮本 徹',
        blanketApproval: 'R9-01',
        mediumKind: 'usb-memory',
        mediumNumber: 'USB-03',
        eraseDue: '2027-04-30',
      }),
    );
    return takeoutId;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const core = open(dataDir);
const caller = await beginOffice(core, '市役所窓口', '市');
const meeting = await sitting(caller);
const referred = await referral(caller);
const takeoutId = await takeout(core, caller, [meeting.caseId]);
await core.close();
console.log(
  JSON.stringify({
    login: LOGIN,
    passphrase: PASSPHRASE,
    ...meeting,
    referralId: referred.referralId,
    referredCaseId: referred.caseId,
    takeoutId,
  }),
);
